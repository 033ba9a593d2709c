import type { Input } from '../inputs.js';
import type { Failure } from '../read/failure.js';

/** An input as it was when the run was planned. */
export interface PlannedInput extends Input {
  readonly path: string;
  /** In bytes, as it lies on the disk. */
  readonly size: number;
  readonly sha256: string;
}

/** A line of `inputs.jsonl`. */
export type Planned = PlannedInput | Failure;

/** A stretch of the inputs whose records are kept, or made again, as a whole. */
export interface Shard {
  /** The inputs from this number to before that, in the order of `inputs.jsonl`. */
  readonly from: number;
  readonly to: number;
  /** Of the articles, unpacked. */
  readonly bytes: number;
  /** The part of one large input; null for whole inputs. */
  readonly range: Range | null;
}

/** Lines of JSON Lines, by their bytes; or articles, in the order in which an archive, say, gives them. */
export type Range =
  | {
      readonly unit: 'byte';
      readonly start: number;
      readonly end: number;
      /** The number of the first line, from 1. */
      readonly line: number;
      readonly sha256: string;
    }
  | { readonly unit: 'article'; readonly start: number; readonly end: number };

/** Articles in a shard at most: a second's work. */
export const MOST_ARTICLES = 256;

/** Bytes in a shard, but for its last article. */
export const MOST_BYTES = 1 << 20;

/** One of several equal parts, `index` from 1. */
export interface Stretch {
  readonly index: number;
  readonly of: number;
}

/**
 * The i-th of n stretches of about as many bytes: the same on every machine, and all of them together
 * are all shards in their order.
 */
export function stretchOf<Item extends { readonly bytes: number }>(
  shards: readonly Item[],
  { index, of }: Stretch,
): { readonly first: number; readonly behind: number } {
  // An empty shard weighs something, too: it is in one of the stretches.
  const total = shards.reduce((sum, { bytes }) => sum + bytes + 1, 0);
  let sum = 0;
  const owners = shards.map(({ bytes }) => {
    const owner = Math.floor((sum / total) * of) + 1;
    sum += bytes + 1;
    return owner;
  });
  const first = owners.findIndex((owner) => owner >= index);
  const behind = owners.findIndex((owner) => owner > index);
  return { first: first < 0 ? shards.length : first, behind: behind < 0 ? shards.length : behind };
}
