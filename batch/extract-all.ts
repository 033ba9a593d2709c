import type { Outcome } from './extract-batch.js';
import { inOrder } from './in-order.js';
import { readArticles } from './read.js';
import type { ReadArticle } from './read/article.js';
import type { Failure } from './read/failure.js';
import type { ReadOptions } from './read/options.js';
import type { readStretch } from './run/read-stretch.js';
import type { Stretch } from './run/shards.js';
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
  /** Which of how many equal stretches of the input, from 1; all of it if it is not said. */
  readonly stretch?: Stretch | null;
}

/**
 * Reads and extracts what files, folders, globs, lists and `-` name, in their order. An article that fails stops no
 * other.
 */
export function extractAll(workshop: Workshop, reading: Reading): AsyncGenerator<Outcome> {
  const { named, options, signal, output, stretch } = reading;
  const articles = stretch
    ? articlesOfStretch(named, options, signal, stretch)
    : readArticles(named, options, signal, output);
  return extractArticles<never>(workshop, articles, signal);
}

async function* articlesOfStretch(...words: Parameters<typeof readStretch>): ReturnType<typeof readStretch> {
  const { readStretch } = await import('./run/read-stretch.js');
  yield* readStretch(...words);
}

/**
 * Extracts articles as they are read, in their order. Failures of reading keep their places between them, and so do
 * marks that the reader sets.
 */
export async function* extractArticles<Mark extends { readonly mark: unknown }>(
  workshop: Workshop,
  articles: AsyncIterable<ReadArticle | Failure | Mark>,
  signal: AbortSignal,
): AsyncGenerator<Outcome | Mark> {
  const working = { concurrency: workshop.jobs, ahead: workshop.ahead };
  const work = (batch: readonly (ReadArticle | Failure | Mark)[]): Promise<(Outcome | Mark)[]> =>
    extractRead(workshop, batch);
  for await (const outcomes of inOrder(inBatches(articles, signal), work, working)) {
    yield* outcomes;
    if (signal.aborted) return;
  }
}

async function* inBatches<Item extends object>(
  items: AsyncIterable<Item>,
  signal: AbortSignal,
): AsyncGenerator<readonly Item[]> {
  let batch: Item[] = [];
  let size = 0;
  for await (const item of items) {
    if (signal.aborted) return;
    batch.push(item);
    size += 'size' in item ? (item.size as number) : 0;
    if (batch.length < TOGETHER && size < LARGE) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield batch;
}

async function extractRead<Mark extends { readonly mark: unknown }>(
  workshop: Workshop,
  batch: readonly (ReadArticle | Failure | Mark)[],
): Promise<(Outcome | Mark)[]> {
  const articles = batch.filter((each): each is ReadArticle => 'size' in each);
  const outcomes = (await workshop.extract(articles)).values();
  return batch.map((each) => {
    if (!('size' in each)) return each;
    const outcome = outcomes.next().value!;
    return 'code' in outcome ? { ...outcome, content: each } : outcome;
  });
}
