import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { addAbortSignal } from 'node:stream';
import { inOrder } from './in-order.js';
import { listInputs, type Input } from './inputs.js';
import type { ReadArticle } from './read/article.js';
import type { Chunks } from './read/chunks.js';
import { failureOf, type Failure } from './read/failure.js';
import { articlesInParquet } from './read/parquet.js';
import { readStream } from './read/read-stream.js';
import type { ReadOptions } from './read/options.js';

/** Reading waits for the disk, extracting for the processor: a few files are read at a time, and not many too early. */
export const READING = { concurrency: 8, ahead: 64 };

/** Files up to this size, in bytes, are read ahead: a hundred of them are little to hold. Larger ones are streamed. */
const SMALL = 1 << 18;

const CHUNK = 1 << 16;

/**
 * Reads the articles that files, folders, globs, lists and `-` name, in their order, as they are asked for: a file of any
 * size is streamed, and what is held at a time is bounded. What cannot be read is a failure and stops nothing else;
 * where `signal` aborts, nothing more comes. `output` is the file that the run writes: see `listInputs`.
 */
export function readArticles(
  named: readonly string[],
  options: ReadOptions,
  signal: AbortSignal,
  output?: string,
): AsyncGenerator<ReadArticle | Failure> {
  return readInputs(listInputs(named, output), options, signal);
}

/** The same for inputs that are listed already. */
export async function* readInputs(
  inputs: AsyncIterable<Input | Failure>,
  options: ReadOptions,
  signal: AbortSignal,
): AsyncGenerator<ReadArticle | Failure> {
  const read = (input: Input | Failure): Promise<Outcomes> => begin(input, options, signal);
  for await (const outcomes of inOrder(inputs, read, READING)) {
    for await (const outcome of outcomes) {
      if (signal.aborted) return;
      yield outcome;
    }
    if (signal.aborted) return;
  }
}

type Outcomes = Iterable<ReadArticle | Failure> | AsyncIterable<ReadArticle | Failure>;

/** A small file at once; of a large one nothing until it is its turn. */
async function begin(input: Input | Failure, options: ReadOptions, signal: AbortSignal): Promise<Outcomes> {
  if ('code' in input) return [input];
  const { path, kind } = input;
  if (path === null || kind.packing !== null || (kind.form !== 'text' && kind.form !== 'html')) {
    return readInput(input, options, signal);
  }
  try {
    const bytes = await readSmall(path, signal);
    if (bytes === null || bytes.length > options.maxBytes) return readInput(input, options, signal);
    return [{ id: input.id, source: input.source, size: bytes.length, form: kind.form, bytes }];
  } catch (error) {
    return [failureOf(input.source, error)];
  }
}

/** Null for what is not small, and for what is no file on a disk: a pipe may be opened only once. */
async function readSmall(path: string, signal: AbortSignal): Promise<Uint8Array | null> {
  const status = await stat(path);
  return status.isFile() && status.size <= SMALL ? readFile(path, { signal }) : null;
}

/** The articles of one input, streamed; the last may be a failure that ended it. */
export async function* readInput(
  input: Input,
  options: ReadOptions,
  signal: AbortSignal,
): AsyncGenerator<ReadArticle | Failure> {
  const { path, source, kind } = input;
  try {
    if (path !== null && kind.form === 'parquet' && kind.packing === null) {
      yield* articlesInParquet(path, input, options);
    } else {
      yield* readStream(bytesOf(path, signal), input, options);
    }
  } catch (error) {
    if (!signal.aborted) yield failureOf(source, error);
  }
}

function bytesOf(path: string | null, signal: AbortSignal): Chunks {
  if (path === null) return addAbortSignal(signal, process.stdin);
  return createReadStream(path, { highWaterMark: CHUNK, signal });
}
