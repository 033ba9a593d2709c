import { DecodeError, InvalidRecordError, type Sasil } from '../index.js';
import { gistOf, type Gist } from './gist.js';
import { toJsonLine } from './json-line.js';

/** An article that was read and waits for its facts. */
export interface Article {
  readonly id: string;
  readonly source: string;
  readonly bytes: Uint8Array;
}

/** One article's record, as it is written. */
export interface Extracted {
  readonly source: string;
  /** Size of the input. */
  readonly bytes: number;
  /** The record as a line of JSON, line end included. */
  readonly line: string;
  readonly gist: Gist;
}

/** An article that has no record. */
export interface Failure {
  readonly source: string;
  /** For programs: `E_EMPTY`, `E_NOT_FOUND`, `E_INVALID` … */
  readonly code: string;
  /** For people. */
  readonly reason: string;
}

export type Outcome = Extracted | Failure;

/** What becomes of some articles, in their order; one without a record costs no other. */
export function extractBatch(extractor: Sasil, articles: readonly Article[]): Outcome[] {
  return extractor.extractMany(articles).map((outcome, index): Outcome => {
    const { source, bytes } = articles[index]!;
    if ('error' in outcome) return failureOf(source, outcome.error);
    return { source, bytes: bytes.length, line: toJsonLine(outcome.record), gist: gistOf(outcome.record) };
  });
}

function failureOf(source: string, error: unknown): Failure {
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
