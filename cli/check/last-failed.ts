import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** The ids that failed when a folder was checked last; null where nobody knows. */
export async function readLastFailed(folder: string): Promise<readonly string[] | null> {
  const text = await readFile(fileOf(folder), 'utf8').catch(() => null);
  return text === null ? null : (JSON.parse(text) as string[]);
}

/** Keeps the ids that failed; where they cannot be kept, a read-only home say, nothing is lost but `--failed`. */
export async function keepLastFailed(folder: string, ids: readonly string[]): Promise<void> {
  const file = fileOf(folder);
  await mkdir(dirname(file), { recursive: true })
    .then(() => writeFile(file, JSON.stringify(ids)))
    .catch(() => {});
}

/** In the user's cache, so that nothing of it lies among the fixtures. */
function fileOf(folder: string): string {
  const cache = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  const name = createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 16);
  return join(cache, 'sasil', `failed-${name}.json`);
}
