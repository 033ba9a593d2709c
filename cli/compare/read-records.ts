import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { text as readAll } from 'node:stream/consumers';
import type { PartialRecord } from '../../index.js';
import { decode } from '../../pipeline/decode.js';
import { listOf, nullable, number, objectOf, optional, text, type Shape } from '../score/shape.js';
import { UnusableInput } from '../unusable-input.js';
import type { ReadArticle } from './articles.js';

/**
 * Reads records from JSON Lines: those of `sasil extract`, and such as others make, which may lack what only sasil knows.
 * The text is `article.text`, else that of the file that `article.source` names, where it has the bytes that the record
 * tells. Throws an `UnusableInput` that names the line.
 */
export async function readRecords(file: string): Promise<ReadArticle[]> {
  const articles: ReadArticle[] = [];
  // By line feed alone: other characters that end a line here and there may stand in a string of JSON.
  for (const [index, line] of (await readWhole(file)).split('\n').entries()) {
    if (line.trim() !== '') articles.push(await withText(toRecord(line, `${file}:${index + 1}`)));
  }
  if (articles.length === 0) throw new UnusableInput(file, 'expected records, one a line, got none');
  return articles;
}

async function readWhole(file: string): Promise<string> {
  try {
    return (file === '-' ? await readAll(process.stdin) : await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
  } catch (error) {
    throw new UnusableInput(file, (error as Error).message);
  }
}

function toRecord(line: string, place: string): PartialRecord {
  let record: unknown;
  try {
    record = JSON.parse(line);
  } catch (error) {
    throw new UnusableInput(place, (error as Error).message);
  }
  const problem = RECORD(record, '');
  if (problem !== null) throw new UnusableInput(place, problem);
  return record as PartialRecord;
}

async function withText(record: PartialRecord): Promise<ReadArticle> {
  const { text: own, source, sha256 } = record.article;
  if (own !== undefined) return { record, problem: null };
  try {
    if (source === undefined || source === '-') throw new Error('the record does not say where it is');
    const bytes = await readFile(source);
    if (sha256 !== undefined && createHash('sha256').update(bytes).digest('hex') !== sha256) {
      throw new Error(`${source} is not what the record was made from`);
    }
    return { record, text: decode(bytes).text, problem: null };
  } catch (error) {
    return { record, text: null, problem: (error as Error).message };
  }
}

const evidence = optional(listOf(objectOf({ start: number, end: number, text })));
const named: Shape = nullable(objectOf({ id: optional(nullable(text)), name: nullable(text) }));
const bulletCategory: Shape = (value, place) => (typeof value === 'string' ? null : nullable(named)(value, place));

const RECORD = objectOf({
  article: objectOf({ id: optional(text), source: optional(text), language: text, text: optional(text) }),
  mayors: optional(listOf(objectOf({ name: text, also: optional(listOf(text)), district: optional(named), evidence }))),
  districts: optional(listOf(objectOf({ name: text, id: optional(nullable(text)), evidence }))),
  categories: optional(listOf(objectOf({ name: text, id: optional(nullable(text)), evidence }))),
  awards: optional(
    listOf(
      objectOf({
        recipient: objectOf({ name: text, id: optional(nullable(text)) }),
        program: optional(named),
        organizer: optional(named),
        category: optional(named),
        level: optional(objectOf({ text: nullable(text), rank: text })),
        year: optional(nullable(number)),
        streak: optional(nullable(number)),
        evidence,
      }),
    ),
  ),
  bullets: optional(listOf(objectOf({ text, kind: optional(text), category: optional(bulletCategory), evidence }))),
  blocks: optional(listOf(objectOf({ start: number, end: number, kind: text }))),
});
