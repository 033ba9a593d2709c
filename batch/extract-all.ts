import { readFile } from 'node:fs/promises';
import { addAbortSignal } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { DecodeError, InvalidRecordError, type ArticleRecord, type Outcome, type Sasil } from '../index.js';
import { inOrder } from './in-order.js';
import { listInputs, type Input, type MissingInput } from './inputs.js';

/** One article's record. */
export interface Extracted {
  readonly source: string;
  /** Size of the input. */
  readonly bytes: number;
  readonly record: ArticleRecord;
}

/** An article that has no record. */
export interface Failure {
  readonly source: string;
  /** For programs: `E_EMPTY`, `E_NOT_FOUND`, `E_INVALID` … */
  readonly code: string;
  /** For people. */
  readonly reason: string;
}

/** Reading waits for the disk, extracting for the processor: a few files are read at a time, and not many too early. */
const READING = { concurrency: 8, ahead: 64 };

/** Articles extracted at a time, which is faster than one by one: see `extractMany`. */
const TOGETHER = 16;

/**
 * Reads and extracts what files, folders, globs and `-` name, in their order. An article that fails stops no other;
 * where `signal` aborts, the articles in hand are the last.
 */
export async function* extractAll(
  extractor: Sasil,
  named: readonly string[],
  signal: AbortSignal,
): AsyncGenerator<Extracted | Failure> {
  let inHand: (ReadInput | Failure)[] = [];
  for await (const read of inOrder(listInputs(named), (input) => readInput(input, signal), READING)) {
    if (signal.aborted) return;
    inHand.push(read);
    if (inHand.length < TOGETHER) continue;
    yield* extractTogether(extractor, inHand);
    inHand = [];
  }
  yield* extractTogether(extractor, inHand);
}

interface ReadInput extends Input {
  readonly bytes: Uint8Array;
}

async function readInput(input: Input | MissingInput, signal: AbortSignal): Promise<ReadInput | Failure> {
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

function extractTogether(extractor: Sasil, inHand: readonly (ReadInput | Failure)[]): (Extracted | Failure)[] {
  const outcomes = extractor.extractMany(inHand.filter((read) => 'bytes' in read)).values();
  return inHand.map((read) => ('bytes' in read ? told(read, outcomes.next().value!) : read));
}

function told({ source, bytes }: ReadInput, outcome: Outcome): Extracted | Failure {
  if ('record' in outcome) return { source, bytes: bytes.length, record: outcome.record };
  const { error } = outcome;
  if (error instanceof DecodeError) return { source, code: error.code, reason: error.message };
  if (error instanceof InvalidRecordError) return { source, code: 'E_INVALID', reason: error.message };
  // A defect of ours costs one article, not the run.
  return { source, code: 'E_INTERNAL', reason: firstLines(error) };
}

/** What was thrown and where, for a report of a defect. */
function firstLines(error: unknown): string {
  const lines = error instanceof Error ? (error.stack ?? String(error)) : String(error);
  return lines.split(/\n\s*/, 2).join(' ');
}
