import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { isAlive } from '../is-alive.js';
import { RunRefused } from './refused.js';

/** Who works in a folder. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process began, as the system counts it: numbers of processes come again. Null where it does not tell. */
  readonly began: string | null;
}

/**
 * Keeps other runs out of a folder until the answer is called. A lock whose process is gone is taken over; one of another
 * machine cannot be judged. Throws a `RunRefused` where somebody else has it.
 */
export async function takeLock(path: string): Promise<() => Promise<void>> {
  const mine = `${path}.${process.pid}.tmp`;
  const me: Holder = { pid: process.pid, host: hostname(), began: await beginningOf(process.pid) };
  await writeFile(mine, `${JSON.stringify(me)}\n`);
  try {
    // A link is made whole or not at all, and never over another.
    while (!(await isLinked(mine, path))) await removeStale(path);
  } finally {
    await rm(mine, { force: true });
  }
  return () => rm(path, { force: true });
}

async function isLinked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Throws a `RunRefused` unless the lock's process is gone. */
async function removeStale(path: string): Promise<void> {
  const seen = await contentOf(path);
  if (seen === null) return;
  const holder = holderOf(seen);
  if (holder === null || (await isAtWork(holder))) throw inUse(path, holder);
  // Of two that find it stale, only one moves this one aside; what the other moves is the lock of the first.
  const aside = `${path}.stale.${process.pid}.tmp`;
  await rename(path, aside).catch(() => {});
  const moved = await contentOf(aside);
  if (moved !== null && moved !== seen) await isLinked(aside, path);
  await rm(aside, { force: true });
}

function inUse(path: string, holder: Holder | null): RunRefused {
  if (holder === null) return new RunRefused(`${path} is no lock of sasil; remove it if no run is at work there`);
  const { pid, host } = holder;
  if (host === hostname()) return new RunRefused(`another run is at work there: process ${pid} (${path})`);
  return new RunRefused(`another run is at work there: process ${pid} on ${host}; if it is gone, remove ${path}`);
}

async function contentOf(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch(() => null);
}

function holderOf(content: string): Holder | null {
  try {
    const holder = JSON.parse(content) as Holder;
    return typeof holder.pid === 'number' && typeof holder.host === 'string' ? holder : null;
  } catch {
    return null;
  }
}

async function isAtWork({ pid, host, began }: Holder): Promise<boolean> {
  if (host !== hostname()) return true;
  if (!isAlive(pid)) return false;
  return began === null || began === (await beginningOf(pid));
}

/** Of Linux: the boot and the 22nd field of `/proc/PID/stat` (proc(5)); its second may hold spaces and brackets. */
async function beginningOf(pid: number): Promise<string | null> {
  const [boot, status] = await Promise.all(
    ['/proc/sys/kernel/random/boot_id', `/proc/${pid}/stat`].map((path) => contentOf(path)),
  );
  const fields = status?.slice(status.lastIndexOf(')') + 2).split(' ');
  return boot && fields ? `${boot.trim()}/${fields[19]}` : null;
}
