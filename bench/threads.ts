import { availableParallelism } from 'node:os';
import { inOrder } from '../batch/in-order.js';
import { openWorkshop } from '../batch/workshop.js';
import { inBatches, type BenchArticle } from './corpus.js';

/** As `batch/extract-all.ts` hands them over. */
const TOGETHER = 64;

export interface ThreadedRun {
  readonly threads: number;
  /** Of each repetition. */
  readonly seconds: readonly number[];
}

/** Times the corpus through worker threads, one for each core, from bytes to lines of JSON in order. */
export async function runInThreads(corpus: readonly BenchArticle[], repetitions: number): Promise<ThreadedRun> {
  const threads = availableParallelism();
  const workshop = openWorkshop({ ruleDirectories: [] }, threads);
  const articles = corpus.map((each) => ({ ...each, size: each.bytes.length, form: 'text' as const }));
  const batches = inBatches(articles, TOGETHER);
  const work = { concurrency: threads, ahead: 2 * threads };
  const seconds: number[] = [];
  // The first time the threads are opened and warm up.
  for (let repetition = -1; repetition < repetitions; repetition++) {
    const start = performance.now();
    let lines = 0;
    for await (const outcomes of inOrder(streamOf(batches), (batch) => workshop.extract(batch), work)) {
      for (const outcome of outcomes) if ('line' in outcome) lines++;
    }
    if (lines !== corpus.length) throw new Error(`${lines} records of ${corpus.length} articles`);
    if (repetition >= 0) seconds.push((performance.now() - start) / 1000);
  }
  await workshop.close();
  return { threads, seconds };
}

async function* streamOf<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  yield* items;
}
