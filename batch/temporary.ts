import { hash } from 'node:crypto';
import { readdir, realpath, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { isAlive } from './is-alive.js';

/** Processes of other machines may write into the same folder, and have the same numbers. */
const MACHINE = hash('sha256', hostname()).slice(0, 8);

/** What a file is called until it is whole: its name, and whose it is. */
export function temporaryFor(path: string): string {
  return `${path}.${MACHINE}-${process.pid}.tmp`;
}

/**
 * Removes what killed processes of this machine left of a file, with whatever stands beside it under that name. What
 * belongs to a process that lives stays, and what belongs to another machine.
 */
export async function removeLeftovers(path: string): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const folder = dirname(target);
  const start = `${basename(target)}.${MACHINE}-`;
  for (const name of await readdir(folder).catch(() => [])) {
    const [, pid] = (name.startsWith(start) && /^(\d+)\.tmp(?:\.|$)/.exec(name.slice(start.length))) || [];
    // One of our own number is of an earlier process.
    const isLeft = pid !== undefined && (Number(pid) === process.pid || !isAlive(Number(pid)));
    if (isLeft) await rm(join(folder, name), { recursive: true, force: true }).catch(() => {});
  }
}
