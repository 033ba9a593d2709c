import { setImmediate as immediate } from 'node:timers/promises';
import type { Chunks } from '../read/chunks.js';
import { linesOfChunks } from '../read/lines.js';

export interface Filtering {
  /** Answers lines, given without their ends, in their order; null is a line that is too long. */
  answer(lines: readonly (Uint8Array | null)[]): Promise<string[]> | string[];
  /** Lines that are answered together: a signal waits for them. */
  readonly together: number;
  /** Writes some whole lines, and waits until they are taken. */
  write(lines: string): Promise<void>;
  /** The longest line, in bytes. */
  readonly maxLine: number;
  /** Ends the run: the lines in hand are the last. */
  readonly signal: AbortSignal;
}

/**
 * Answers each line of the input with one line, in their order. All lines that a chunk ends are answered, and the answers
 * taken, before the next chunk is asked for: what is held is a chunk and the line that it begins. Rejects with the error
 * of the input or of the output.
 */
export async function filterLines(
  input: Chunks,
  { answer, together, write, maxLine, signal }: Filtering,
): Promise<void> {
  for await (const lines of linesOfChunks(input, maxLine)) {
    for (let at = 0; at < lines.length; at += together) {
      if (signal.aborted) return;
      const answers = await answer(lines.slice(at, at + together).map(({ bytes }) => bytes));
      await write(answers.join(''));
      // Writing to a pipe does not let signals through.
      await immediate();
    }
  }
}
