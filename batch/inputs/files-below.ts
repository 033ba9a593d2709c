import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { failureOf, type Failure } from '../read/failure.js';
import { kindOfName, withoutEnding } from '../read/form.js';
import { byCodeUnits, slashes } from './paths.js';

/** A file below a folder. */
export interface FileBelow {
  /** The path below it, with `/` between the parts. */
  readonly below: string;
  /** The path without its ending; with it where another file of its folder would have the same. */
  readonly id: string;
}

/**
 * The files of known endings below a folder, hidden ones and links passed by. Depth first and a folder at a time, so
 * that the whole is in the order of the paths' code units and never in memory.
 */
export async function* filesBelow(folder: string, below = ''): AsyncGenerator<FileBelow | Failure> {
  const place = join(folder, below);
  let entries: Dirent[];
  try {
    entries = await readdir(place, { withFileTypes: true });
  } catch (error) {
    yield failureOf(slashes(place).replace(/(?<=.)\/$/, ''), error);
    return;
  }
  const listed = entries.filter((entry) => !entry.name.startsWith('.'));
  const folders = listed.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const files = listed
    .filter((entry) => entry.isFile() && kindOfName(entry.name).form !== null)
    .map(({ name }) => name);
  const ids = idsOf(files, folders);
  for (const name of [...folders.map((each) => `${each}/`), ...files].sort(byCodeUnits)) {
    const path = below + name;
    if (name.endsWith('/')) yield* filesBelow(folder, path);
    else yield { below: path, id: below + ids.get(name)! };
  }
}

/** `a.html` and `a.txt` keep their endings, and so does `a.tar` beside the folder `a`, in which its members would be. */
function idsOf(files: readonly string[], folders: readonly string[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  const count = (id: string): void => void counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const name of files) count(withoutEnding(name));
  const besides = new Set(folders);
  return new Map(
    files.map((name) => {
      const id = withoutEnding(name);
      const isTaken = counts.get(id)! > 1 || (kindOfName(name).form === 'tar' && besides.has(id));
      return [name, isTaken ? name : id];
    }),
  );
}
