import type { PartialRecord } from '../../index.js';
import { readJsonLines, type JsonLine } from '../json-lines.js';
import { listOf, nullable, number, objectOf, optional, text, type Shape } from '../score/shape.js';
import { sourceText } from '../source-text.js';
import { UnusableInput } from '../unusable-input.js';
import type { ReadArticle } from './articles.js';

/**
 * Reads records from JSON Lines: those of `sasil extract`, and such as others make, which may lack what only sasil knows.
 * The text is `article.text`, else that of the file that `article.source` names, where it has the bytes that the record
 * tells. Throws an `UnusableInput` that names the line.
 */
export async function readRecords(file: string): Promise<ReadArticle[]> {
  const articles: ReadArticle[] = [];
  for (const line of await readJsonLines(file)) articles.push(await withText(toRecord(line)));
  return articles;
}

function toRecord({ value, place }: JsonLine): PartialRecord {
  const problem = RECORD(value, '');
  if (problem !== null) throw new UnusableInput(place, problem);
  return value as PartialRecord;
}

async function withText(record: PartialRecord): Promise<ReadArticle> {
  if (record.article.text !== undefined) return { record, problem: null };
  try {
    return { record, text: await sourceText(record.article), problem: null };
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
