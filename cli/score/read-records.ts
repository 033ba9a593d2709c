import { createReadStream } from 'node:fs';
import { linesIn } from '../../batch/read/lines.js';
import type { ScoredRecord } from '../../score/types.js';
import { UnusableInput } from '../unusable-input.js';
import { listOf, nullable, number, objectOf, optional, text } from './shape.js';

/**
 * Reads records from JSON Lines, as `sasil extract` writes them; `-` is standard input. A kind of fact that a record
 * does not name at all is none. Throws an `UnusableInput` that names the file and the line.
 */
export async function readRecords(file: string): Promise<ScoredRecord[]> {
  const input = file === '-' ? process.stdin : createReadStream(file);
  const failed = new Promise<never>((_, reject) => {
    input.once('error', (error: Error) => reject(new UnusableInput(file, error.message)));
  });
  const records = await Promise.race([failed, readLines(file, input)]);
  if (records.length === 0) throw new UnusableInput(file, 'expected records, one a line, got none');
  return records;
}

async function readLines(file: string, input: NodeJS.ReadableStream): Promise<ScoredRecord[]> {
  const records: ScoredRecord[] = [];
  for await (const { number, bytes } of linesIn(input as AsyncIterable<Uint8Array>, Infinity)) {
    const line = Buffer.from(bytes!).toString('utf8');
    if (line.trim() !== '') records.push(toRecord(line, `${file}:${number}`));
  }
  return records;
}

function toRecord(line: string, place: string): ScoredRecord {
  let value: unknown;
  try {
    value = JSON.parse(line.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new UnusableInput(place, (error as Error).message);
  }
  const record = typeof value === 'object' && !Array.isArray(value) ? { ...NONE, ...value } : value;
  const problem = RECORD(record, '');
  if (problem !== null) throw new UnusableInput(place, problem);
  return record as ScoredRecord;
}

const NONE = { mayors: [], districts: [], awards: [], bullets: [] };

const NAME = { name: text, also: optional(listOf(text)), evidence: optional(listOf(objectOf({ text }))) };
const named = nullable(objectOf(NAME));

const RECORD = objectOf({
  article: objectOf({ id: optional(text), source: optional(text), language: text }),
  mayors: listOf(objectOf({ ...NAME, title: nullable(text), district: named, status: optional(text) })),
  districts: listOf(objectOf(NAME)),
  awards: listOf(
    objectOf({
      recipient: objectOf(NAME),
      program: named,
      organizer: named,
      category: named,
      level: objectOf({ text: nullable(text), rank: text }),
      year: nullable(number),
      streak: nullable(number),
    }),
  ),
  bullets: listOf(objectOf({ text, kind: text, category: named })),
});
