import { rm, stat } from 'node:fs/promises';
import { emptyTally, type Tally } from '../tally.js';
import type { Workshop } from '../workshop.js';
import { extractShards, type Extracting, type Extent } from './extract-shards.js';
import { into, joinParts, type OpenSink } from './finish.js';
import { takeFolder } from './folder.js';
import { cautious } from './in-flight.js';
import type { Manifest } from './manifest.js';
import { linesOf } from './merge.js';
import type { Places } from './places.js';
import { prepare, type Conditions } from './prepare.js';
import type { NumberedShard } from './read-shards.js';
import { stretchOf, type Stretch } from './shards.js';
import { readSummary, summaryOf, type Summary } from './summary.js';
import { writeFileWhole } from './write-file.js';

/** A run that leaves its results in a folder, and can go on there if it is stopped or killed. */
export interface FolderRun
  extends Omit<Conditions, 'rulesHash'>, Pick<Extracting, 'reading' | 'signal' | 'limit' | 'most' | 'watch'> {
  readonly folder: string;
  /** Which of how many equal stretches of the shards, from 1; null for all. */
  readonly stretch: Stretch | null;
  /** Where the records go beside the folder. */
  readonly also: OpenSink | null;
}

/** How a run ended. */
export type Ending =
  | { readonly state: 'finished'; readonly summary: Summary; /** By an earlier run. */ readonly isOld: boolean }
  | {
      readonly state: 'stopped' | 'too-many';
      readonly tally: Tally;
      readonly finished: number;
      readonly shards: number;
    };

/**
 * Extracts into a folder: shard by shard into `parts`, joined at the end to `facts.jsonl`, `rejects.jsonl` and
 * `summary.json`. Whatever ends it, the same again goes on behind the last finished shard, and the result is the same to
 * the byte. Throws a `RunRefused`, a `RunBroken` or an error of the file system; none of them loses a finished shard.
 */
export async function runInFolder(workshop: Workshop, run: FolderRun): Promise<Ending> {
  const start = performance.now();
  const own = await takeFolder(run.folder);
  let extent = NOTHING;
  let [planned, shards]: [number, readonly NumberedShard[]] = [0, []];
  try {
    const manifest = await prepare(own.places, { ...run, rulesHash: workshop.rulesHash });
    planned = performance.now();
    const old = await finishedBefore(own.places);
    if (old) return await again(own.places, old, run.also);
    const { first, behind } = run.stretch
      ? stretchOf(manifest.shards, run.stretch)
      : { first: 0, behind: manifest.shards.length };
    shards = manifest.shards.slice(first, behind).map((shard, index) => ({ ...shard, number: first + index }));
    extent = await extractShards(await cautious(workshop, own.places), { ...run, places: own.places, shards });
    const { tally, finished } = extent;
    if (extent.isStopped) return { state: 'too-many', tally, finished: finished.length, shards: shards.length };
    run.signal.throwIfAborted();
    const extracted = performance.now();
    await joinParts(own.places, { finished, failed: tally.failed, also: run.also, signal: run.signal });
    const now = performance.now();
    const summary = await summarize(own.places, manifest, extent, {
      planning: Math.round(planned - start),
      merging: Math.round(now - extracted),
      total: Math.round(now - start),
    });
    return { state: 'finished', summary, isOld: false };
  } catch (error) {
    if (!run.signal.aborted) throw error;
    return { state: 'stopped', tally: extent.tally, finished: extent.finished.length, shards: shards.length };
  } finally {
    // Whoever comes here has not died.
    await rm(own.places.inFlight, { recursive: true, force: true });
    await own.leave();
  }
}

const NOTHING: Extent = { finished: [], tally: emptyTally(), extracting: 0, isStopped: false };

async function summarize(
  { facts, summary: path, parts }: Places,
  manifest: Manifest,
  { tally, finished, extracting }: Extent,
  times: { readonly planning: number; readonly merging: number; readonly total: number },
): Promise<Summary> {
  const { size } = await stat(facts);
  const milliseconds = { extracting: Math.round(extracting), ...times };
  const summary = summaryOf(tally, manifest, { shards: finished.length, facts: size, times: milliseconds });
  // With it the run is over: the parts are not needed any more.
  await writeFileWhole(path, `${JSON.stringify(summary, null, 2)}\n`);
  await rm(parts, { recursive: true, force: true });
  return summary;
}

async function finishedBefore({ facts, summary: path, parts }: Places): Promise<Summary | null> {
  const summary = await readSummary(path);
  const size = await stat(facts).then(
    (status) => status.size,
    () => null,
  );
  if (summary === null || size !== summary.bytes.facts) return null;
  await rm(parts, { recursive: true, force: true });
  return summary;
}

async function again({ facts }: Places, summary: Summary, also: OpenSink | null): Promise<Ending> {
  if (also) {
    await into([also], async ([sink]) => {
      for await (const line of linesOf(facts)) await sink!.write(line);
    });
  }
  return { state: 'finished', summary, isOld: true };
}
