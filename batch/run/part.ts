import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Outcome } from '../extract-batch.js';
import { toJsonLine } from '../json-line.js';
import { rejectOf } from '../read/reject.js';
import { fileSink, type Sink } from '../sink.js';
import { count, emptyTally, type Tally } from '../tally.js';
import { writeFileWhole } from './write-file.js';

/** What is kept of a shard when it is done: written last, so that everything else is there where it is. */
export interface Done {
  readonly tally: Tally;
  /** Of the records, and of the rejects. */
  readonly facts: Written;
  readonly rejects: Written;
  /** Milliseconds of extracting, of all threads together. */
  readonly extracting: number;
}

interface Written {
  readonly bytes: number;
  readonly sha256: string;
}

/** The records and rejects of one shard, while they are made. */
export interface Part {
  add(outcome: Outcome): Promise<void>;
  /** Everything is on the disk, under its name. */
  finish(extracting: number): Promise<Done>;
  abandon(): Promise<void>;
}

/** The files of a shard. */
export function partFiles(folder: string, shard: number): { facts: string; rejects: string; done: string } {
  const name = join(folder, String(shard).padStart(6, '0'));
  return { facts: `${name}.jsonl`, rejects: `${name}.rejects.jsonl`, done: `${name}.done.json` };
}

/** Begins a shard anew. `rejects` makes no file before there is one. */
export async function openPart(folder: string, shard: number): Promise<Part> {
  const files = partFiles(folder, shard);
  const tally = emptyTally();
  const facts = await openCounted(files.facts);
  let rejects: Counted | null = null;
  return {
    async add(outcome) {
      count(tally, outcome);
      if (!('code' in outcome)) return facts.write(outcome.line);
      rejects ??= await openCounted(files.rejects);
      await rejects.write(toJsonLine(rejectOf(outcome)));
    },
    async finish(extracting) {
      const done = { tally, facts: await facts.close(), rejects: (await rejects?.close()) ?? NOTHING, extracting };
      await writeFileWhole(files.done, `${JSON.stringify(done)}\n`);
      return done;
    },
    async abandon() {
      await Promise.all([facts.abandon(), rejects?.abandon()]);
    },
  };
}

/** What a finished shard left; null where it is not finished, or something of it is missing. */
export async function doneOf(folder: string, shard: number): Promise<Done | null> {
  const files = partFiles(folder, shard);
  try {
    const done = JSON.parse(await readFile(files.done, 'utf8')) as Done;
    const [facts, rejects] = await Promise.all([files.facts, files.rejects].map(sizeOf));
    return facts === done.facts.bytes && (rejects ?? 0) === done.rejects.bytes ? done : null;
  } catch {
    return null;
  }
}

async function sizeOf(path: string): Promise<number | null> {
  return stat(path).then(
    ({ size }) => size,
    () => null,
  );
}

interface Counted {
  write(line: string): Promise<void>;
  close(): Promise<Written>;
  abandon: Sink['abandon'];
}

const NOTHING: Written = { bytes: 0, sha256: createHash('sha256').digest('hex') };

async function openCounted(path: string): Promise<Counted> {
  const sink = await fileSink(path);
  const sum = createHash('sha256');
  let bytes = 0;
  return {
    async write(line) {
      sum.update(line);
      bytes += Buffer.byteLength(line);
      await sink.write(line);
    },
    async close() {
      await sink.close();
      return { bytes, sha256: sum.digest('hex') };
    },
    abandon: () => sink.abandon(),
  };
}
