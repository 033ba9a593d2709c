import { access, constants, mkdir, open, rename, rm, rmdir, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../make-folder.js';
import { removeLeftovers, temporaryFor } from '../temporary.js';
import { TABLES } from './tables.js';
import { UnusableTarget } from './target.js';

/** One file for each table in a folder; they have their names only once all of them are whole. */
export interface TableFiles {
  /** Where they are written until then, in the order of `TABLES`. */
  readonly paths: readonly string[];
  /** Gives them their names, in the place of older ones. */
  publish(): Promise<void>;
  /** Takes them away, and the folder if it was made for them. */
  discard(): Promise<void>;
}

/**
 * Makes room for files with this ending, `csv` say. Files of such names that are there already are replaced at the end;
 * rejects with an `UnusableTarget` where `isOurs` does not know one of them.
 */
export async function openTableFiles(
  folder: string,
  ending: string,
  isOurs: (file: FileHandle) => Promise<boolean>,
): Promise<TableFiles> {
  const made = await makeFolder(folder);
  const targets = TABLES.map(({ name }) => join(folder, `${name}.${ending}`));
  for (const target of targets) await checkOlder(target, isOurs);
  const own = join(folder, `.sasil-${ending}`);
  await removeLeftovers(own);
  const temporary = temporaryFor(own);
  await mkdir(temporary, { recursive: true });
  const paths = TABLES.map(({ name }) => join(temporary, `${name}.${ending}`));
  return {
    paths,
    async publish() {
      for (const path of paths) await sync(path);
      for (const [index, path] of paths.entries()) await rename(path, targets[index]!);
      await rmdir(temporary);
    },
    async discard() {
      await rm(temporary, { recursive: true, force: true });
      // Others may have put something into it by now.
      if (made !== undefined) await rmdir(folder).catch(() => {});
    },
  };
}

async function checkOlder(path: string, isOurs: (file: FileHandle) => Promise<boolean>): Promise<void> {
  let file: FileHandle;
  try {
    await access(path, constants.W_OK);
    file = await open(path, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  try {
    if (!(await isOurs(file))) {
      throw new UnusableTarget(`${path}: is there already and was not written by sasil: name another folder`);
    }
  } finally {
    await file.close();
  }
}

async function sync(path: string): Promise<void> {
  const file = await open(path, 'r+');
  await file.sync().finally(() => file.close());
}
