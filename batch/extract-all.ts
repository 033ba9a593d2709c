import type { Outcome } from './extract-batch.js';
import { inOrder } from './in-order.js';
import { readArticles } from './read.js';
import type { ReadArticle } from './read/article.js';
import type { Failure } from './read/failure.js';
import type { ReadOptions } from './read/options.js';
import type { Workshop } from './workshop.js';

/** Articles in a batch: enough that handing it to a thread costs little beside the work. */
const TOGETHER = 64;

/** Bytes in a batch: large articles do not wait for others. */
const LARGE = 1 << 20;

/** What is read, and until when. */
export interface Reading {
  readonly named: readonly string[];
  readonly options: ReadOptions;
  /** Ends the run: the batches in hand are the last. */
  readonly signal: AbortSignal;
  /** The file that is written, which is no input: see `listInputs`. */
  readonly output?: string | undefined;
}

/**
 * Reads and extracts what files, folders, globs, lists and `-` name, in their order. An article that fails stops no
 * other.
 */
export async function* extractAll(workshop: Workshop, reading: Reading): AsyncGenerator<Outcome> {
  const { named, options, signal, output } = reading;
  const read = readArticles(named, options, signal, output);
  const { jobs } = workshop;
  const working = { concurrency: jobs, ahead: jobs > 1 ? 2 * jobs : 1 };
  for await (const outcomes of inOrder(inBatches(read, signal), (batch) => extractRead(workshop, batch), working)) {
    yield* outcomes;
    if (signal.aborted) return;
  }
}

type Read = ReadArticle | Failure;

async function* inBatches(articles: AsyncIterable<Read>, signal: AbortSignal): AsyncGenerator<readonly Read[]> {
  let batch: Read[] = [];
  let size = 0;
  for await (const article of articles) {
    if (signal.aborted) return;
    batch.push(article);
    size += 'size' in article ? article.size : 0;
    if (batch.length < TOGETHER && size < LARGE) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield batch;
}

/** Failures of reading keep their places between the articles. */
async function extractRead(workshop: Workshop, batch: readonly Read[]): Promise<Outcome[]> {
  const outcomes = (await workshop.extract(batch.filter((read) => 'size' in read))).values();
  return batch.map((read) => ('size' in read ? outcomes.next().value! : read));
}
