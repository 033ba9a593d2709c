import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { isWithin, located, slashes } from './paths.js';

/** How the inputs of a run are called. */
export interface Naming {
  /** Whether a single thing is named, so that what is in it needs no name in front. */
  readonly isSole: boolean;
  /** Ids are paths below this folder; absolute. */
  readonly base: string;
}

/**
 * Where ids begin: the folder that is named, if it alone is; else the working directory, if everything lies in it; else
 * the innermost folder in which everything lies that is named. What a list names counts from the working directory.
 */
export async function namingOf(named: readonly string[]): Promise<Naming> {
  const paths = [
    ...new Set(named.filter((name) => name !== '-' && !name.startsWith('@')).map((name) => resolve(name))),
  ];
  const isSole = new Set(named.map((name) => (name === '-' || name.startsWith('@') ? name : resolve(name)))).size === 1;
  const [only] = paths;
  if (isSole && only !== undefined) {
    const found = await located(only).catch(() => null);
    if (found?.status.isDirectory()) return { isSole, base: found.path };
  }
  const here = resolve('.');
  if (paths.every((path) => isWithin(here, path))) return { isSole, base: here };
  const folders = await Promise.all(paths.map(folderOf));
  return { isSole, base: folders.reduce(common) };
}

/** The path of a file below a folder, with `/` between the parts, NFC; as it is where it does not lie in it. */
export function idBelow(base: string, path: string): string {
  const below = relative(base, resolve(path));
  const isInside = !isAbsolute(below) && below.split(sep)[0] !== '..';
  return slashes(isInside ? below : resolve(path)).normalize('NFC');
}

async function folderOf(path: string): Promise<string> {
  const { fixedPart, isPattern } = await import('./matches.js');
  return isPattern(path) ? resolve(fixedPart(path)) : dirname(path);
}

function common(one: string, other: string): string {
  let folder = one;
  while (!isWithin(folder, other)) folder = dirname(folder);
  return folder;
}
