import { createHash, hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { readInput, readInputs } from '../read.js';
import type { ReadArticle } from '../read/article.js';
import type { Failure } from '../read/failure.js';
import { articlesFromLine } from '../read/json-lines.js';
import type { ReadOptions } from '../read/options.js';
import type { InputList } from './input-list.js';
import { RunBroken } from './refused.js';
import type { Planned, PlannedInput, Range, Shard } from './shards.js';

/** Stands behind the articles of a shard. */
export interface ShardEnd {
  readonly mark: 'end';
  /** Its number among the run's shards. */
  readonly shard: number;
}

/** A shard to be read. */
export interface NumberedShard extends Shard {
  readonly number: number;
}

/** How many articles may still be read. */
export interface Budget {
  left: number;
}

type Outcomes = AsyncGenerator<ReadArticle | Failure>;

/**
 * The articles of shards, which come in their order, each shard with its end. Throws a `RunBroken` where an input is no
 * longer what it was when the run was planned; a single article that is gone is a failure. Where `budget` is at its end,
 * the shard ends there.
 */
export async function* readShards(
  shards: AsyncIterable<NumberedShard>,
  inputs: InputList,
  options: ReadOptions,
  signal: AbortSignal,
  budget: Budget = { left: Infinity },
): AsyncGenerator<ReadArticle | Failure | ShardEnd> {
  const streams = openStreams(options, signal);
  const read = async (shard: Shard): Promise<Outcomes> => {
    const { range } = shard;
    if (range === null) return readWholeInputs(shard, inputs, options, signal);
    const input = (await inputs.at(shard.from)) as PlannedInput;
    return range.unit === 'byte' ? readRange(input, range, options, signal) : streams.read(input, range);
  };
  try {
    for await (const shard of shards) {
      for await (const article of await read(shard)) {
        yield article;
        if (--budget.left <= 0) break;
      }
      if (signal.aborted) return;
      yield { mark: 'end', shard: shard.number };
    }
  } finally {
    await streams.close();
  }
}

async function* readWholeInputs(shard: Shard, inputs: InputList, options: ReadOptions, signal: AbortSignal): Outcomes {
  const hashes = new Map<string, string>();
  async function* listed(): AsyncGenerator<Planned> {
    for (let index = shard.from; index < shard.to; index++) {
      const input = await inputs.at(index);
      if (!('code' in input)) hashes.set(input.source, input.sha256);
      yield input;
    }
  }
  for await (const article of readInputs(listed(), options, signal)) {
    if ('bytes' in article) {
      const expected = hashes.get(article.source);
      if (expected !== undefined && expected !== hash('sha256', article.bytes)) throw changed(article.source);
    }
    yield article;
  }
}

/** A stretch of JSON Lines, read from where it begins. */
async function* readRange(
  input: PlannedInput,
  range: Range & { readonly unit: 'byte' },
  options: ReadOptions,
  signal: AbortSignal,
): Outcomes {
  const sum = createHash('sha256');
  async function* stretch(): AsyncGenerator<Uint8Array> {
    const { start, end } = range;
    for await (const chunk of createReadStream(input.path, { start, end: end - 1, signal }) as AsyncIterable<Buffer>) {
      sum.update(chunk);
      yield chunk;
    }
  }
  try {
    yield* articlesFromLine(range.line, stretch(), input, options);
  } catch (error) {
    if (signal.aborted) return;
    throw gone(input.source, error);
  }
  if (sum.digest('hex') !== range.sha256) throw changed(input.source);
}

/** Inputs that are read from their beginning: one stays open from a shard to the next. */
function openStreams(
  options: ReadOptions,
  signal: AbortSignal,
): { read(input: PlannedInput, range: Range): Outcomes; close(): Promise<void> } {
  let open: { readonly path: string; readonly articles: Outcomes; at: number } | null = null;
  const close = async (): Promise<void> => {
    await open?.articles.return(undefined);
    open = null;
  };
  return {
    close,
    async *read(input, { start, end }) {
      const { path, source, size } = input;
      if (open === null || open.path !== path || open.at > start) {
        await close();
        const status = await stat(path).catch((error: unknown) => {
          throw gone(source, error);
        });
        if (status.size !== size) throw changed(source);
        open = { path, articles: readInput(input, options, signal), at: 0 };
      }
      const stream = open;
      for (; stream.at < end; stream.at++) {
        const next = await stream.articles.next();
        if (signal.aborted) return;
        if (next.done) throw changed(source);
        if (stream.at >= start) yield next.value;
      }
    },
  };
}

function changed(source: string): RunBroken {
  return new RunBroken(`${source} has changed since the run was begun`);
}

function gone(source: string, error: unknown): RunBroken {
  const { code, message } = error as NodeJS.ErrnoException;
  return new RunBroken(`${source} can no longer be read: ${code === 'ENOENT' ? 'it is gone' : message}`);
}
