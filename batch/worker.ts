import { workerData } from 'piscina';
import { extractBatch, type Outcome } from './extract-batch.js';
import { noteInFlight } from './note-in-flight.js';
import type { ReadArticle } from './read/article.js';
import { extractorOf, type Settings } from './settings.js';

/** What a thread is given. */
export interface Task {
  readonly articles: readonly ReadArticle[];
  /** Shared memory: takes the time when the thread begins, in nanoseconds of `process.hrtime`. */
  readonly begun: BigInt64Array;
}

/** What it gives back. */
export interface Worked {
  readonly outcomes: Outcome[];
  readonly milliseconds: number;
}

/** What it is given once. */
export interface ThreadData {
  readonly settings: Settings;
  /** The folder for notes of what is being read; null if there is none. */
  readonly notes: string | null;
}

// What a thread of `workshop.ts` runs, loaded once in each.
const { settings, notes } = workerData as ThreadData;
const { extractor } = extractorOf(settings);

export default async function work({ articles, begun }: Task): Promise<Worked> {
  Atomics.store(begun, 0, process.hrtime.bigint());
  const start = performance.now();
  const extract = (): Promise<Outcome[]> => extractBatch(extractor, articles, settings.encoding ?? null);
  const outcomes = await (notes === null ? extract() : noteInFlight(notes, articles, extract));
  return { outcomes, milliseconds: performance.now() - start };
}
