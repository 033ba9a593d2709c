import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { posix, sep } from 'node:path';

/** Where a path leads and what is there. */
export interface Located {
  /** As the disk spells it: macOS takes syllables apart, and what was copied from there stays so. */
  readonly path: string;
  readonly status: Stats;
}

/** What a path names, whichever way its syllables are composed; null where there is nothing. Rejects with other errors. */
export async function located(path: string): Promise<Located | null> {
  for (const spelling of spellings(path)) {
    try {
      return { path: spelling, status: await stat(spelling) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  return null;
}

/** A path as it was typed, and composed and decomposed, where these differ. */
export function spellings(path: string): string[] {
  return [...new Set([path, path.normalize('NFC'), path.normalize('NFD')])];
}

/** A path as a record's source has it. */
export function sourceOf(path: string): string {
  return posix.normalize(slashes(path));
}

export function slashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

/** Whether a path is a folder or lies in it; both absolute. */
export function isWithin(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** The order of paths in a run, the same on every machine. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
