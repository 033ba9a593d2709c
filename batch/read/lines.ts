import type { Chunks } from './chunks.js';

/** A line without its end; `bytes` is null where it is longer than allowed. Lines are counted from 1. */
export interface Line {
  readonly number: number;
  readonly bytes: Uint8Array | null;
}

const LF = 0x0a;
const CR = 0x0d;

/**
 * Splits bytes at LF, and there alone: U+2028 stands inside JSON strings, and newer Nodes' `readline` splits there. A CR
 * before the LF is no part of the line; a last line needs no LF. Of a line longer than `maxBytes` nothing is held.
 */
export async function* linesIn(chunks: Chunks, maxBytes: number): AsyncGenerator<Line> {
  for await (const lines of linesOfChunks(chunks, maxBytes)) yield* lines;
}

/** The same lines, those that a chunk ends together: all of them are there before the next chunk is asked for. */
export async function* linesOfChunks(chunks: Chunks, maxBytes: number): AsyncGenerator<readonly Line[]> {
  let held: Uint8Array[] = [];
  let size = 0;
  let number = 0;
  const hold = (part: Uint8Array): void => {
    size += part.length;
    if (size <= maxBytes + 1) held.push(part);
    else held = [];
  };
  const line = (): Line => {
    const whole = held.length === 1 ? held[0]! : Buffer.concat(held);
    const bytes = whole.at(-1) === CR ? whole.subarray(0, -1) : whole;
    const isHeld = size === whole.length && bytes.length <= maxBytes;
    held = [];
    size = 0;
    return { number: ++number, bytes: isHeld ? bytes : null };
  };
  for await (const chunk of chunks) {
    const lines: Line[] = [];
    let start = 0;
    for (let end = chunk.indexOf(LF); end >= 0; end = chunk.indexOf(LF, start)) {
      hold(chunk.subarray(start, end));
      lines.push(line());
      start = end + 1;
    }
    if (start < chunk.length) hold(chunk.subarray(start));
    if (lines.length > 0) yield lines;
  }
  if (size > 0) yield [line()];
}
