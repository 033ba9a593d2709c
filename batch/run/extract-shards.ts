import { extractArticles } from '../extract-all.js';
import type { Outcome } from '../extract-batch.js';
import type { ReadOptions } from '../read/options.js';
import { addTally, count, emptyTally, type Tally } from '../tally.js';
import type { Workshop } from '../workshop.js';
import { isTooMany, type MostErrors } from './error-limit.js';
import { openInputList } from './input-list.js';
import { doneOf, openPart, type Done, type Part } from './part.js';
import type { Places } from './places.js';
import { readShards, type Budget, type NumberedShard, type ShardEnd } from './read-shards.js';

/** What is told while a run goes on. */
export interface Watch {
  /** Once all is known that will be read. `bytes` are those of all its articles, `done` those of finished shards. */
  begin?(known: { readonly bytes: number; readonly done: number; readonly tally: Tally }): void;
  outcome?(outcome: Outcome, tally: Tally): void;
}

/** What is extracted, and until when. */
export interface Extracting {
  readonly places: Places;
  readonly shards: readonly NumberedShard[];
  readonly reading: ReadOptions;
  readonly signal: AbortSignal;
  /** How many documents are read at most. */
  readonly limit: number;
  /** How many may fail; null: all. */
  readonly most: MostErrors | null;
  readonly watch: Watch;
}

/** How far it came. */
export interface Extent {
  /** The numbers of the finished shards, in their order. */
  readonly finished: readonly number[];
  readonly tally: Tally;
  /** Milliseconds of extracting, of all threads together. */
  readonly extracting: number;
  /** Whether it ended because too many documents failed. */
  readonly isStopped: boolean;
}

/** Extracts the shards that are not finished yet, one behind the other: each leaves its part in the folder. */
export async function extractShards(workshop: Workshop, extracting: Extracting): Promise<Extent> {
  const { places, shards, reading, signal, limit, most, watch } = extracting;
  const earlier = await doneShards(places.parts, shards);
  const budget: Budget = { left: limit };
  const finished: number[] = [];
  const tally = emptyTally();
  let milliseconds = 0;
  for (const done of earlier.values()) {
    addTally(tally, done.tally);
    milliseconds += done.extracting;
  }
  const sizeOf = (some: readonly NumberedShard[]): number => some.reduce((sum, { bytes }) => sum + bytes, 0);
  watch.begin?.({ bytes: sizeOf(shards), done: sizeOf(shards.filter(({ number }) => earlier.has(number))), tally });

  const begun: number[] = [];
  async function* unfinished(): AsyncGenerator<NumberedShard> {
    for (const shard of shards) {
      if (budget.left <= 0) return;
      const done = earlier.get(shard.number);
      begun.push(shard.number);
      if (done) budget.left -= done.tally.articles + done.tally.failed;
      else yield shard;
    }
  }

  const inputs = openInputList(places.inputs);
  const extent = (isStopped: boolean): Extent => ({ finished, tally, extracting: milliseconds, isStopped });
  let part: Part | null = null;
  let spent = workshop.spent();
  const passFinished = (): void => {
    while (begun.length > 0 && earlier.has(begun[0]!)) finished.push(begun.shift()!);
  };
  try {
    const articles = readShards(unfinished(), inputs, reading, signal, budget);
    for await (const outcome of extractArticles<ShardEnd>(workshop, articles, signal)) {
      passFinished();
      part ??= await openPart(places.parts, begun[0]!);
      if ('mark' in outcome) {
        const done: Done = await part.finish(workshop.spent() - spent);
        spent = workshop.spent();
        milliseconds += done.extracting;
        part = null;
        finished.push(begun.shift()!);
        continue;
      }
      await part.add(outcome);
      count(tally, outcome);
      watch.outcome?.(outcome, tally);
      if (most && 'code' in outcome && isTooMany(tally, most, false)) return extent(true);
    }
    passFinished();
    return extent(most !== null && !signal.aborted && isTooMany(tally, most, true));
  } finally {
    await part?.abandon().catch(() => {});
    await inputs.close();
  }
}

async function doneShards(folder: string, shards: readonly NumberedShard[]): Promise<ReadonlyMap<number, Done>> {
  const found = new Map<number, Done>();
  for (const { number } of shards) {
    const done = await doneOf(folder, number);
    if (done) found.set(number, done);
  }
  return found;
}
