import { readdir, type Dirent } from 'node:fs';
import { isAbsolute, relative } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { failureOf, type Failure } from '../read/failure.js';
import { byCodeUnits, slashes, spellings } from './paths.js';

/** Whether a path that names nothing is a pattern. */
export function isPattern(path: string): boolean {
  return isDynamicPattern(path);
}

/** The folder that a pattern names before its first sign: `news/2023` of `news/2023/*.txt`. */
export function fixedPart(pattern: string): string {
  const parts = slashes(pattern).split('/');
  const first = parts.findIndex((part) => isDynamicPattern(part));
  return parts.slice(0, first < 0 ? -1 : first).join('/') || (pattern.startsWith('/') ? '/' : '.');
}

/** The files that a pattern matches, sorted, and the folders that could not be looked into. Links are not followed. */
export async function matches(pattern: string): Promise<(string | Failure)[]> {
  const failures = new Map<string, Failure>();
  // The library passes by what it may not read, and nobody would know that something is missing.
  const watched = (path: string, options: { withFileTypes: true }, done: Done): void =>
    readdir(path, options, (error, entries) => {
      const isMissing = error?.code === 'ENOENT' || error?.code === 'ENOTDIR';
      if (error && !isMissing) failures.set(path, failureOf(slashes(relative('.', path) || '.'), error));
      done(error, entries);
    });
  const found = new Set<string>();
  for (const spelling of spellings(pattern)) {
    const options = { absolute: isAbsolute(pattern), followSymbolicLinks: false, expandDirectories: false };
    const paths = await glob(spelling, { ...options, fs: { readdir: watched as unknown as typeof readdir } });
    for (const path of paths) found.add(path);
  }
  return [...[...found].sort(byCodeUnits), ...failures.values()];
}

type Done = (error: NodeJS.ErrnoException | null, entries: Dirent[]) => void;
