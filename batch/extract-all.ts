import { readFile } from 'node:fs/promises';
import { addAbortSignal } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Article, Failure, Outcome } from './extract-batch.js';
import { inOrder } from './in-order.js';
import { listInputs, type Input, type MissingInput } from './inputs.js';
import type { Workshop } from './workshop.js';

/** Reading waits for the disk, extracting for the processor: a few files are read at a time, and not many too early. */
const READING = { concurrency: 8, ahead: 128 };

/** Articles in a batch: enough that handing it to a thread costs little beside the work. */
const TOGETHER = 64;

/**
 * Reads and extracts what files, folders, globs and `-` name, in their order. An article that fails stops no other;
 * where `signal` aborts, the batches in hand are the last.
 */
export async function* extractAll(
  workshop: Workshop,
  named: readonly string[],
  signal: AbortSignal,
): AsyncGenerator<Outcome> {
  const read = inOrder(listInputs(named), (input) => readInput(input, signal), READING);
  const { jobs } = workshop;
  const working = { concurrency: jobs, ahead: jobs > 1 ? 2 * jobs : 1 };
  for await (const outcomes of inOrder(inBatches(read, signal), (batch) => extractRead(workshop, batch), working)) {
    yield* outcomes;
    if (signal.aborted) return;
  }
}

type Read = Article | Failure;

async function* inBatches(articles: AsyncIterable<Read>, signal: AbortSignal): AsyncGenerator<readonly Read[]> {
  let batch: Read[] = [];
  for await (const article of articles) {
    if (signal.aborted) return;
    batch.push(article);
    if (batch.length < TOGETHER) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function readInput(input: Input | MissingInput, signal: AbortSignal): Promise<Read> {
  if ('code' in input) return input;
  try {
    const bytes =
      input.source === '-'
        ? await buffer(addAbortSignal(signal, process.stdin))
        : await readFile(input.source, { signal });
    return { ...input, bytes };
  } catch (error) {
    return { source: input.source, code: 'E_IO', reason: (error as Error).message };
  }
}

/** Failures of reading keep their places between the articles. */
async function extractRead(workshop: Workshop, batch: readonly Read[]): Promise<Outcome[]> {
  const outcomes = (await workshop.extract(batch.filter((read) => 'bytes' in read))).values();
  return batch.map((read) => ('bytes' in read ? outcomes.next().value! : read));
}
