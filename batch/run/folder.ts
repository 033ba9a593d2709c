import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../make-folder.js';
import { takeLock } from './lock.js';
import { isOfRun, isUnfinished, placesIn, type Places } from './places.js';
import { RunRefused } from './refused.js';

/** A folder that nobody else works in. */
export interface OwnFolder {
  readonly places: Places;
  /** Lets others in again; a folder in which nothing was begun goes away. */
  leave(): Promise<void>;
}

/**
 * Takes a folder for a run and removes what a killed one left unfinished. Throws a `RunRefused` where it holds other
 * things, or somebody works in it.
 */
export async function takeFolder(folder: string): Promise<OwnFolder> {
  const places = placesIn(folder);
  const isNew = (await makeFolder(folder).catch((error: Error) => refuse(folder, error))) !== undefined;
  const names = await readdir(folder);
  const stranger = names.find((name) => !isOfRun(name));
  if (stranger !== undefined && !names.includes('manifest.json')) {
    throw new RunRefused(
      `${folder} is no run of sasil, and not empty (${stranger}): --out names a new folder or a file`,
    );
  }
  const unlock = await takeLock(places.lock);
  await removeUnfinished(folder);
  await removeUnfinished(places.parts);
  return {
    places,
    async leave() {
      await unlock();
      const isEmpty = isNew && (await readdir(folder).catch(() => ['gone'])).length === 0;
      if (isEmpty) await rm(folder, { recursive: true });
    },
  };
}

function refuse(folder: string, { message }: Error): never {
  throw new RunRefused(`${folder} cannot be made: ${message}`);
}

async function removeUnfinished(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter(isUnfinished)) await rm(join(folder, name), { force: true });
}

/** Removes what a run has made; the manifest first, without which the rest counts for nothing. */
export async function clearFolder({ manifest, summary, facts, rejects, parts, inputs }: Places): Promise<void> {
  for (const path of [manifest, summary, facts, rejects, parts, inputs])
    await rm(path, { recursive: true, force: true });
}
