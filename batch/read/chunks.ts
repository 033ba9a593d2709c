import { ReadError } from './failure.js';

/** Bytes as they come; a piece is not changed once it is given out. */
export type Chunks = AsyncIterable<Uint8Array>;

/**
 * All of it, in memory of its own, so that it can be handed to another thread alone. Rejects with E_TOO_LARGE as soon as
 * there is more than `maxBytes`, of which no more is held.
 */
export async function readWhole(chunks: Chunks, maxBytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge(maxBytes);
    parts.push(chunk);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Of an article, or a line that holds one. */
export function tooLarge(maxBytes: number): ReadError {
  return new ReadError('E_TOO_LARGE', `larger than ${maxBytes.toLocaleString('en-US')} bytes`);
}

/** The first bytes, `size` or all there are, and everything from the start again. */
export async function peek(chunks: Chunks, size: number): Promise<{ head: Uint8Array; chunks: Chunks }> {
  const source = chunks[Symbol.asyncIterator]();
  const parts: Uint8Array[] = [];
  let length = 0;
  while (length < size) {
    const next = await source.next();
    if (next.done) break;
    parts.push(next.value);
    length += next.value.length;
  }
  async function* again(): AsyncGenerator<Uint8Array> {
    try {
      yield* parts;
      for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
    } finally {
      await source.return?.();
    }
  }
  return { head: Buffer.concat(parts).subarray(0, size), chunks: again() };
}
