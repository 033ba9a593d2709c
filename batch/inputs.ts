import { realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { filesBelow } from './inputs/files-below.js';
import { idBelow, namingOf, type Naming } from './inputs/ids.js';
import { namesInList } from './inputs/list.js';
import { located, slashes, sourceOf } from './inputs/paths.js';
import { nothingSeen, type Seen } from './inputs/seen.js';
import type { Place } from './read/article.js';
import { failureOf, type Failure } from './read/failure.js';
import { kindOfName, withoutEnding } from './read/form.js';

/** A file to read, or standard input: one article, or many. */
export interface Input extends Place {
  /** Where it lies on the disk; null is standard input. */
  readonly path: string | null;
}

/** An input is the file that the run would write. */
export class InputIsOutput extends Error {
  override readonly name = 'InputIsOutput';
}

/** The arguments of a run. */
interface Run {
  readonly naming: Naming;
  readonly seen: Seen;
  /** Ids of the files that are named one by one. */
  readonly ids: Set<string>;
  /** The real path of the file that the run writes, if there is one. */
  readonly output: string | null;
}

/**
 * The inputs that files, folders, globs, `@lists` and `-` name, in the order of the arguments and sorted by path within
 * one. Folders are read down to their last file of a known ending; hidden ones and links on the way are passed by. What
 * is named twice comes once. Throws an `InputIsOutput` where one of them is the file `output`.
 *
 * An id is the path without its ending, below the folder or archive that is named; where several things are named, below
 * the working directory (or what holds them all, if one lies outside), so that no two ids are the same.
 */
export async function* listInputs(named: readonly string[], output?: string): AsyncGenerator<Input | Failure> {
  const target = output === undefined ? null : await realpath(output).catch(() => null);
  const run: Run = { naming: await namingOf(named), seen: nothingSeen(), ids: new Set(), output: target };
  for (const argument of new Set(named)) {
    if (argument === '-') yield standardInput(run);
    else if (argument.startsWith('@')) yield* listed(argument, run);
    else yield* expand(argument, run);
  }
}

function standardInput({ naming }: Run): Input {
  const folder = naming.isSole ? '' : 'stdin/';
  return { id: 'stdin', folder, source: '-', path: null, kind: { form: null, packing: null } };
}

async function* listed(argument: string, run: Run): AsyncGenerator<Input | Failure> {
  try {
    for await (const name of namesInList(argument.slice(1))) yield* expand(name, run);
  } catch (error) {
    if (error instanceof InputIsOutput) throw error;
    yield failureOf(argument, error);
  }
}

async function* expand(argument: string, run: Run): AsyncGenerator<Input | Failure> {
  try {
    const found = await located(argument);
    if (found?.status.isDirectory()) yield* inFolder(argument, found.path, run);
    else if (found) yield* named(argument, found.path, run, run.naming.isSole);
    else yield* matching(argument, run);
  } catch (error) {
    if (error instanceof InputIsOutput) throw error;
    yield failureOf(slashes(argument), error);
  }
}

/** What names nothing is a pattern, or a mistake. */
async function* matching(pattern: string, run: Run): AsyncGenerator<Input | Failure> {
  const { isPattern, matches } = await import('./inputs/matches.js');
  if (!isPattern(pattern)) {
    yield { source: pattern, code: 'E_NOT_FOUND', reason: 'no such file or folder' };
    return;
  }
  const found = await matches(pattern);
  if (found.length === 0) yield { source: pattern, code: 'E_NOT_FOUND', reason: 'no file matches' };
  for (const match of found) {
    if (typeof match === 'string') yield* named(match, match, run, false);
    else yield match;
  }
}

async function* named(source: string, path: string, run: Run, isSole: boolean): AsyncGenerator<Input> {
  const { naming, seen, ids, output } = run;
  // A pipe, `<(…)` in a shell, has no real path.
  const place = await realpath(path).catch(() => resolve(path));
  if (place === output) throw new InputIsOutput(source);
  if (seen.hasFile(place, null)) return;
  seen.addFile(place);
  const whole = idBelow(naming.base, source);
  const bare = withoutEnding(whole);
  // `a.html` behind `a.txt` keeps its ending, and so does an archive: `news.tar` may be named beside `news`.
  const id = ids.has(bare) ? whole : bare;
  ids.add(id);
  yield { id, folder: isSole ? '' : `${whole}/`, source: sourceOf(source), path, kind: kindOfName(path) };
}

async function* inFolder(argument: string, folder: string, run: Run): AsyncGenerator<Input | Failure> {
  const { naming, seen, output } = run;
  const place = await realpath(folder);
  if (seen.hasFolder(place)) return;
  seen.addFolder(place);
  let isEmpty = true;
  for await (const file of filesBelow(folder)) {
    isEmpty = false;
    if ('code' in file) {
      yield file;
      continue;
    }
    const real = join(place, file.below);
    if (real === output) throw new InputIsOutput(sourceOf(join(argument, file.below)));
    if (seen.hasFile(real, place)) continue;
    const id = idBelow(naming.base, join(folder, file.id));
    const path = join(folder, file.below);
    yield { id, folder: `${id}/`, source: slashes(join(argument, file.below)), path, kind: kindOfName(path) };
  }
  if (isEmpty) yield { source: argument, code: 'E_NOT_FOUND', reason: 'nothing to read in this folder' };
}
