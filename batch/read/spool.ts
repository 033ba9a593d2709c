import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Chunks } from './chunks.js';

/** Reads a stream from a temporary file, for forms that are not read from their beginning; the file goes away at the end. */
export async function* fromFile<Item>(
  chunks: Chunks,
  read: (path: string) => AsyncGenerator<Item>,
): AsyncGenerator<Item> {
  const folder = await mkdtemp(join(tmpdir(), 'sasil-'));
  try {
    const path = join(folder, 'input');
    await pipeline(chunks, createWriteStream(path));
    yield* read(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
