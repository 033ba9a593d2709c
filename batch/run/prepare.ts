import { mkdir, rename, rm } from 'node:fs/promises';
import { VERSION } from '../../schemas/generated/version.js';
import { fileSink } from '../sink.js';
import { changedInputs } from './changed-inputs.js';
import { clearFolder } from './folder.js';
import { differences, manifestOf, manifestText, readManifest, type Manifest } from './manifest.js';
import type { Places } from './places.js';
import { planRun, type Plan, type Planning } from './plan.js';
import { RunRefused } from './refused.js';
import { writeFileWhole } from './write-file.js';

/** What a run depends on. */
export interface Conditions extends Pick<Planning, 'named' | 'reading' | 'signal'> {
  /** SHA-256 of the rule sets in force. */
  readonly rulesHash: string;
  /** The options that change what is written, by their names. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Begins anew where something has changed. */
  readonly force: boolean;
}

/**
 * The manifest of the run in a folder: the one that is there, if all that it depends on is as it was, else a new one. Throws
 * a `RunRefused` that tells what has changed.
 */
export async function prepare(places: Places, conditions: Conditions): Promise<Manifest> {
  const { named, reading, signal, rulesHash, options, force } = conditions;
  const list = `${places.inputs}.new.tmp`;
  const sink = await fileSink(list);
  let plan: Plan;
  try {
    plan = await planRun({ named, reading, signal, folder: places.folder, write: (line) => sink.write(line) });
    await sink.close();
  } catch (error) {
    await sink.abandon();
    throw error;
  }
  const now = manifestOf(VERSION, rulesHash, options, plan);
  const before = await readManifest(places.manifest);
  if (before) {
    const changes = differences(before, now);
    if (before.inputs.sha256 !== now.inputs.sha256) changes.push(...(await changedInputs(places.inputs, list)));
    if (changes.length === 0) {
      await rm(list, { force: true });
      return before;
    }
    if (!force) {
      await rm(list, { force: true });
      throw new RunRefused(
        `${places.folder} holds a run of other things, which cannot go on:\n` +
          `${changes.map((change) => `  ${change}\n`).join('')}name another folder, or begin anew with --force`,
      );
    }
  }
  await clearFolder(places);
  await mkdir(places.parts, { recursive: true });
  await rename(list, places.inputs);
  await writeFileWhole(places.manifest, manifestText(now));
  return now;
}
