import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { linesIn } from '../read/lines.js';
import type { Sink } from '../sink.js';
import { doneOf, partFiles } from './part.js';
import { RunBroken } from './refused.js';

/**
 * Sends what the parts of these shards hold to sinks, in their order; each line goes to all of them. Throws a `RunBroken`
 * where a part is not what was written, and the reason of the signal where that aborts.
 */
export async function mergeParts(
  folder: string,
  shards: readonly number[],
  kind: 'facts' | 'rejects',
  sinks: readonly Sink[],
  signal: AbortSignal,
): Promise<void> {
  for (const shard of shards) {
    signal.throwIfAborted();
    const done = await doneOf(folder, shard);
    const path = partFiles(folder, shard)[kind];
    if (done === null) throw new RunBroken(`${path} is missing or cut short`);
    if (done[kind].bytes === 0) continue;
    const sum = createHash('sha256');
    for await (const line of linesOf(path)) {
      sum.update(line);
      for (const sink of sinks) await sink.write(line);
    }
    if (sum.digest('hex') !== done[kind].sha256) throw new RunBroken(`${path} is damaged: remove it`);
  }
}

/** The lines of a file, line ends included. */
export async function* linesOf(path: string): AsyncGenerator<string> {
  for await (const { bytes } of linesIn(createReadStream(path), Infinity)) {
    yield `${Buffer.from(bytes!.buffer, bytes!.byteOffset, bytes!.byteLength).toString('utf8')}\n`;
  }
}
