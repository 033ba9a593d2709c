import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { inOrder } from '../in-order.js';
import { listInputs, type Input } from '../inputs.js';
import { isWithin } from '../inputs/paths.js';
import { READING } from '../read.js';
import type { Failure } from '../read/failure.js';
import type { ReadOptions } from '../read/options.js';
import { RunRefused } from './refused.js';
import { MOST_ARTICLES, MOST_BYTES, type Planned, type Shard } from './shards.js';
import { survey, type Surveyed } from './survey.js';

/** What a run will read. */
export interface Plan {
  readonly inputs: number;
  /** Of the articles, unpacked. */
  readonly bytes: number;
  /** Of the list of inputs, with their sizes and hashes. */
  readonly sha256: string;
  readonly shards: readonly Shard[];
}

/** What is to be planned. */
export interface Planning {
  readonly named: readonly string[];
  readonly reading: ReadOptions;
  readonly signal: AbortSignal;
  /** The run's own folder, in which nothing is an input; null if there is none. */
  readonly folder: string | null;
  /** Takes the list, a line for each input. */
  readonly write: (line: string) => Promise<void>;
}

/**
 * Reads all inputs once and cuts them into shards: small files go together, large ones are cut. Throws a `RunRefused`
 * where there is nothing to read, or something that cannot be read twice.
 */
export async function planRun({ named, reading, signal, folder, write }: Planning): Promise<Plan> {
  const sum = createHash('sha256');
  const shards: Shard[] = [];
  let [inputs, readable, bytes] = [0, 0, 0];
  let open: { from: number; bytes: number } | null = null;
  const close = (): void => {
    if (open) shards.push({ from: open.from, to: inputs, bytes: open.bytes, range: null });
    open = null;
  };
  const listed = outside(folder, named, listInputs(named));
  const look = (input: Input | Failure): Promise<Surveyed | RunRefused> => survey(input, reading, signal);
  for await (const surveyed of inOrder(listed, look, READING)) {
    if (surveyed instanceof RunRefused) throw surveyed;
    signal.throwIfAborted();
    const { input, pieces } = surveyed;
    const size = pieces.reduce((total, piece) => total + piece.bytes, 0);
    if (pieces.length > 1) close();
    const line = `${JSON.stringify(input satisfies Planned)}\n`;
    sum.update(line);
    await write(line);
    if (!('code' in input)) readable++;
    bytes += size;
    inputs++;
    if (pieces.length > 1) {
      for (const piece of pieces) shards.push({ from: inputs - 1, to: inputs, ...piece });
      continue;
    }
    open ??= { from: inputs - 1, bytes: 0 };
    open.bytes += size;
    if (inputs - open.from >= MOST_ARTICLES || open.bytes >= MOST_BYTES) close();
  }
  close();
  signal.throwIfAborted();
  if (readable === 0) throw new RunRefused('there is nothing to read');
  return { inputs, bytes, sha256: sum.digest('hex'), shards };
}

/** The inputs that do not lie in the run's own folder. Throws a `RunRefused` where one of them is named itself. */
async function* outside(
  folder: string | null,
  named: readonly string[],
  inputs: AsyncIterable<Input | Failure>,
): AsyncGenerator<Input | Failure> {
  const own = folder === null ? [] : [resolve(folder), await realpath(folder).catch(() => resolve(folder))];
  const isOwn = (path: string): boolean => own.some((each) => isWithin(each, resolve(path)));
  for (const name of named) {
    if (isOwn(name)) throw new RunRefused(`${name} is of the run itself: name another folder with --out`);
  }
  for await (const input of inputs) {
    if ('code' in input || input.path === null || !isOwn(input.path)) yield input;
  }
}
