import { workerData } from 'piscina';
import { extractBatch, type Outcome } from './extract-batch.js';
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

// What a thread of `workshop.ts` runs, loaded once in each.
const settings = workerData as Settings;
const { extractor } = extractorOf(settings);

export default async function work({ articles, begun }: Task): Promise<Worked> {
  Atomics.store(begun, 0, process.hrtime.bigint());
  const start = performance.now();
  const outcomes = await extractBatch(extractor, articles, settings.encoding ?? null);
  return { outcomes, milliseconds: performance.now() - start };
}
