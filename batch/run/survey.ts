import { createHash, hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { Input } from '../inputs.js';
import { readInput } from '../read.js';
import type { Failure } from '../read/failure.js';
import { failureOf } from '../read/failure.js';
import type { ReadOptions } from '../read/options.js';
import { markedEncoding } from '../../pipeline/decode.js';
import { RunRefused } from './refused.js';
import { MOST_ARTICLES, MOST_BYTES, type PlannedInput, type Range } from './shards.js';

/** What is known of an input before it is extracted. */
export interface Surveyed {
  readonly input: PlannedInput | Failure;
  /** How it is cut; one piece is the whole. */
  readonly pieces: readonly Piece[];
}

export interface Piece {
  /** Of its articles, unpacked. */
  readonly bytes: number;
  /** Null where the piece is the whole. */
  readonly range: Range | null;
}

/**
 * Reads an input to its end: its hash, and where it can be cut. What cannot be read twice is refused; what cannot be read
 * at all is a failure. Never rejects.
 */
export async function survey(
  input: Input | Failure,
  options: ReadOptions,
  signal: AbortSignal,
): Promise<Surveyed | RunRefused> {
  if ('code' in input) return { input, pieces: [{ bytes: 0, range: null }] };
  const { path } = input;
  if (path === null) return notTwice('standard input');
  try {
    const status = await stat(path);
    if (!status.isFile()) return notTwice(input.source);
    const { kind } = input;
    const isOne = kind.packing === null && (kind.form === 'text' || kind.form === 'html');
    if (isOne && status.size <= MOST_BYTES) {
      const bytes = await readFile(path);
      return whole({ ...input, path, size: bytes.length, sha256: hash('sha256', bytes) });
    }
    if (kind.packing === null && kind.form === 'jsonl') return await surveyLines({ ...input, path });
    const { size, sha256 } = await hashOf(path);
    const planned = { ...input, path, size, sha256 };
    return isOne ? whole(planned) : { input: planned, pieces: await countArticles(input, options, signal) };
  } catch (error) {
    return { input: failureOf(input.source, error), pieces: [{ bytes: 0, range: null }] };
  }
}

function notTwice(name: string): RunRefused {
  return new RunRefused(`${name} cannot be read a second time, as a run that can be resumed must: make it a file`);
}

function whole(input: PlannedInput): Surveyed {
  return { input, pieces: [{ bytes: input.size, range: null }] };
}

async function hashOf(path: string): Promise<{ size: number; sha256: string }> {
  const sum = createHash('sha256');
  let size = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: MOST_BYTES }) as AsyncIterable<Buffer>) {
    sum.update(chunk);
    size += chunk.length;
  }
  return { size, sha256: sum.digest('hex') };
}

const LF = 0x0a;

/** Cuts JSON Lines behind line ends. Records of sasil, and UTF-16, are refused as a whole, and stay one piece. */
async function surveyLines(input: Input & { readonly path: string }): Promise<Surveyed> {
  const ranges: (Range & { readonly unit: 'byte' })[] = [];
  const sum = createHash('sha256');
  let part = createHash('sha256');
  let head: Buffer | null = null;
  let [at, start, line, lines] = [0, 0, 1, 0];
  const cut = (end: number): void => {
    if (end > start) ranges.push({ unit: 'byte', start, end, line, sha256: part.digest('hex') });
    part = createHash('sha256');
    start = end;
    line += lines;
    lines = 0;
  };
  for await (const chunk of createReadStream(input.path, { highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>) {
    head ??= chunk.subarray(0, 64);
    sum.update(chunk);
    let from = 0;
    for (let end = chunk.indexOf(LF); end >= 0; end = chunk.indexOf(LF, end + 1)) {
      lines++;
      if (lines < MOST_ARTICLES && at + end + 1 - start < MOST_BYTES) continue;
      part.update(chunk.subarray(from, end + 1));
      from = end + 1;
      cut(at + from);
    }
    part.update(chunk.subarray(from));
    at += chunk.length;
  }
  cut(at);
  const planned = { ...input, size: at, sha256: sum.digest('hex') };
  if (ranges.length <= 1 || isRefused(head!)) return whole(planned);
  return { input: planned, pieces: ranges.map((range) => ({ bytes: range.end - range.start, range })) };
}

function isRefused(head: Uint8Array): boolean {
  const marked = markedEncoding(head);
  return (
    (marked !== null && marked !== 'utf-8') || /^\s*\{\s*"schemaVersion"/.test(Buffer.from(head).toString('latin1'))
  );
}

/** What is packed, or an archive, tells only when it is read what is in it; that costs little beside extracting. */
async function countArticles(input: Input, options: ReadOptions, signal: AbortSignal): Promise<Piece[]> {
  const pieces: { bytes: number; range: Range }[] = [];
  let [start, count, bytes] = [0, 0, 0];
  const cut = (): void => {
    pieces.push({ bytes, range: { unit: 'article', start, end: count } });
    start = count;
    bytes = 0;
  };
  for await (const article of readInput(input, options, signal)) {
    count++;
    bytes += 'size' in article ? article.size : 0;
    if (count - start >= MOST_ARTICLES || bytes >= MOST_BYTES) cut();
  }
  if (count > start || pieces.length === 0) cut();
  return pieces.length === 1 ? [{ bytes: pieces[0]!.bytes, range: null }] : pieces;
}
