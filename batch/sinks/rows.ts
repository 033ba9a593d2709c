import { hash } from 'node:crypto';
import type { ArticleRecord } from '../../schemas/generated/record.js';
import { TABLES, type Column } from './tables.js';

/** What stands in a cell; JSON is text here. */
export type Cell = string | number | null;

export type Row = readonly Cell[];

/** An article's rows in the tables, and what names them. */
export interface ArticleRows {
  readonly articleId: string;
  readonly rules: string;
  /** Of the record's line, without its line end. */
  readonly sha256: string;
  /** Characters of the line: how much there is to hold. */
  readonly size: number;
  /** One list for each of `TABLES`, cells in the order of its columns. */
  readonly tables: readonly (readonly Row[])[];
}

/**
 * The rows of a record, given as its line of JSON Lines. Characters that no text of a database can hold, NUL and halves
 * of surrogate pairs, become U+FFFD; whole numbers beyond 32 bits are null.
 */
export function rowsOf(line: string): ArticleRows {
  const json = line.endsWith('\n') ? line.slice(0, -1) : line;
  const record = JSON.parse(json) as ArticleRecord;
  const sha256 = hash('sha256', json);
  const whole = { ...record, sha256 };
  return {
    articleId: storable(record.article.id),
    rules: record.tool.rules,
    sha256,
    size: json.length,
    tables: READERS.map(({ of, cells }) => {
      const facts = of === null ? [whole] : (whole[of as keyof typeof whole] as readonly unknown[]);
      return facts.map((fact, position) => cells.map((cell) => cell({ fact, record: whole, position })));
    }),
  };
}

interface Place {
  readonly fact: unknown;
  readonly record: unknown;
  readonly position: number;
}

type CellReader = (place: Place) => Cell;

const READERS = TABLES.map(({ of, columns }) => ({ of, cells: columns.map(cellOf) }));

function cellOf({ from, type }: Column): CellReader {
  if (from === '#') return ({ position }) => position;
  const ofRecord = from.startsWith('$.');
  const path = (ofRecord ? from.slice(2) : from).split('.');
  return ({ fact, record }) => {
    const value = valueAt(ofRecord ? record : fact, path);
    if (value === undefined || value === null) return null;
    switch (type) {
      case 'text':
        return storable(value as string);
      case 'integer':
        return isWhole32(value) ? value : null;
      case 'number':
        return value as number;
      case 'json':
        return storableJson(value);
    }
  };
}

function isWhole32(value: unknown): value is number {
  return typeof value === 'number' && (value | 0) === value;
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  let at = value;
  for (const key of path) {
    if (at === null || at === undefined) return null;
    at = (at as Readonly<Record<string, unknown>>)[key];
  }
  return at;
}

function storable(text: string): string {
  return text.replace(UNSTORABLE, '\uFFFD');
}

const UNSTORABLE = /\0|\p{Surrogate}/gu;

/** JSON writes such characters as escapes, which databases refuse as well. */
function storableJson(value: unknown): string {
  const json = JSON.stringify(value);
  return ESCAPED.test(json) ? JSON.stringify(cleaned(value)) : json;
}

const ESCAPED = /\\u(?:0000|d[89a-f])/;

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return storable(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(cleaned);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [storable(key), cleaned(each)]));
}
