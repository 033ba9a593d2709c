import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, isAbsolute, join, posix, relative, resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';

/** One article to read. */
export interface Input {
  /** The path below the named folder, without its ending, with `/` between the parts, NFC. */
  readonly id: string;
  /** The path as the user named it; `-` is standard input. */
  readonly source: string;
}

/** An argument, or a place below one, at which there is nothing to read. */
export interface MissingInput {
  readonly source: string;
  readonly code: 'E_NOT_FOUND' | 'E_IO';
  readonly reason: string;
}

/**
 * The articles that files, folders, globs and `-` name, in the order of the arguments and sorted by path within one.
 * Folders are read down to their last `*.txt`; hidden ones and links on the way are passed by. What is named twice
 * comes once.
 */
export async function* listInputs(named: readonly string[]): AsyncGenerator<Input | MissingInput> {
  const seen = new Set<string>();
  for (const argument of named) {
    for await (const found of expand(argument)) {
      if ('code' in found) {
        yield found;
        continue;
      }
      // A single folder cannot name a file twice, and its million paths need not be kept.
      if (named.length > 1) {
        const place = found.source === '-' ? '-' : await realpath(found.source).catch(() => resolve(found.source));
        if (seen.has(place)) continue;
        seen.add(place);
      }
      yield found;
    }
  }
}

async function* expand(argument: string): AsyncGenerator<Input | MissingInput> {
  if (argument === '-') {
    yield { id: 'stdin', source: '-' };
    return;
  }
  let isFolder: boolean;
  try {
    isFolder = (await stat(argument)).isDirectory();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') yield* expandGlob(argument);
    else yield unreadable(argument, error as Error);
    return;
  }
  if (isFolder) yield* expandFolder(argument);
  else yield inputOf(argument);
}

async function* expandGlob(pattern: string): AsyncGenerator<Input | MissingInput> {
  if (!isDynamicPattern(pattern)) {
    yield { source: pattern, code: 'E_NOT_FOUND', reason: 'no such file or folder' };
    return;
  }
  const paths = await glob(pattern, { followSymbolicLinks: false, expandDirectories: false });
  if (paths.length === 0) yield { source: pattern, code: 'E_NOT_FOUND', reason: 'no file matches' };
  for (const path of paths.sort(byCodeUnits)) yield inputOf(path);
}

async function* expandFolder(folder: string): AsyncGenerator<Input | MissingInput> {
  let empty = true;
  for await (const found of filesBelow(folder, '')) {
    empty = false;
    yield found;
  }
  if (empty) yield { source: folder, code: 'E_NOT_FOUND', reason: 'no *.txt in this folder' };
}

/** Depth first and a folder at a time, so that the whole is in the order of the paths' code units and never in memory. */
async function* filesBelow(folder: string, below: string): AsyncGenerator<Input | MissingInput> {
  const place = join(folder, below);
  let entries: Dirent[];
  try {
    entries = await readdir(place, { withFileTypes: true });
  } catch (error) {
    yield unreadable(place, error as Error);
    return;
  }
  const names = entries
    .filter((entry) => !entry.name.startsWith('.'))
    .filter((entry) => entry.isDirectory() || (entry.isFile() && /\.txt$/i.test(entry.name)))
    .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
  for (const name of names.sort(byCodeUnits)) {
    const path = below + name;
    if (name.endsWith('/')) yield* filesBelow(folder, path);
    else yield { id: idOf(path), source: slashes(join(folder, path)) };
  }
}

/** A file named by itself has its path below the working directory for an id, or its name where it lies elsewhere. */
function inputOf(path: string): Input {
  const below = relative('.', path);
  const inside = !isAbsolute(below) && below.split(sep)[0] !== '..';
  return { id: idOf(inside ? below : basename(path)), source: posix.normalize(slashes(path)) };
}

function idOf(path: string): string {
  return slashes(path)
    .replace(/(?<=[^/])\.[^./]*$/, '')
    .normalize('NFC');
}

function slashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

function unreadable(source: string, error: Error): MissingInput {
  return { source: slashes(source), code: 'E_IO', reason: error.message };
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
