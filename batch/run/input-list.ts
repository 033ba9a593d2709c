import { createReadStream } from 'node:fs';
import { linesIn, type Line } from '../read/lines.js';
import type { Planned } from './shards.js';

/** The list of a run's inputs, read from its file a line at a time. */
export interface InputList {
  /** The input of this number, from 0; numbers may be asked for again, but never go back. */
  at(index: number): Promise<Planned>;
  close(): Promise<void>;
}

/** Longer lines no list has: a path is short. */
const LONGEST = 1 << 20;

/** Opens `inputs.jsonl`. */
export function openInputList(path: string): InputList {
  const lines = linesIn(createReadStream(path), LONGEST);
  let current: { readonly index: number; readonly line: Line } | null = null;
  return {
    async at(index) {
      while (current === null || current.index < index) {
        const next = await lines.next();
        if (next.done) throw new RangeError(`${path} has no line ${index + 1}`);
        current = { index: next.value.number - 1, line: next.value };
      }
      return JSON.parse(Buffer.from(current.line.bytes!).toString('utf8')) as Planned;
    },
    async close() {
      await lines.return(undefined);
    },
  };
}
