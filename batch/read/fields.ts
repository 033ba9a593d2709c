import type { Fields, ReadArticle } from './article.js';
import { failureOf, ReadError, type Failure } from './failure.js';
import type { ReadOptions } from './options.js';

/** A line or a row: where it stands, and what it is called if it has no id of its own. */
export interface Row {
  readonly id: string;
  readonly source: string;
  readonly size: number;
  readonly encoding: string;
}

/** The article that an object holds; a failure where it holds none. */
export function articleOfFields(value: unknown, row: Row, options: ReadOptions): ReadArticle | Failure {
  try {
    const fields = objectOf(value);
    const kept = keptFields(fields, options.passthrough);
    const id = idOf(fields, options.idField);
    return {
      ...row,
      id: id ?? row.id,
      form: 'field',
      hasOwnId: id !== null,
      text: textOf(fields, options.textField),
      ...(options.passthrough.length > 0 && { passthrough: kept }),
    };
  } catch (error) {
    return failureOf(row.source, error);
  }
}

/** Those fields of an object that are asked for and there. Throws a `ReadError` where one nests too deep. */
export function keptFields(fields: Fields, names: readonly string[]): Fields {
  const there = names.filter((name) => Object.hasOwn(fields, name));
  return Object.fromEntries(there.map((name) => [name, shallow(name, fields[name])]));
}

function objectOf(value: unknown): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  throw new ReadError('E_JSON', 'expected an object with the fields of an article');
}

function textOf(fields: Fields, name: string): string {
  const text = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (typeof text === 'string') return text;
  if (text !== undefined) {
    const kind = text === null ? 'null' : Array.isArray(text) ? 'a list' : `a ${typeof text}`;
    throw new ReadError('E_FIELD', `the field ${JSON.stringify(name)} holds ${kind}, not a text`);
  }
  const names = Object.keys(fields)
    .slice(0, 8)
    .map((each) => JSON.stringify(each.slice(0, 40)));
  throw new ReadError(
    'E_FIELD',
    `no text in the field ${JSON.stringify(name)}; it has ${names.join(', ') || 'none'} (--text-field)`,
  );
}

/** Null where nobody asked for a field and there is none. Throws a `ReadError` for a number that JSON has rounded. */
function idOf(fields: Fields, name: string | null): string | null {
  const id = Object.hasOwn(fields, name ?? 'id') ? fields[name ?? 'id'] : undefined;
  if (typeof id === 'string' && id.trim() !== '') return id;
  if (typeof id === 'number') {
    if (isExact(id)) return String(id);
    throw new ReadError('E_FIELD', 'the id is a number that readers of JSON round: make it a text');
  }
  if (name === null) return null;
  throw new ReadError('E_FIELD', `no id in the field ${JSON.stringify(name)}`);
}

/** Whether no other number of JSON may have been written. */
export function isExact(number: number): boolean {
  return Number.isSafeInteger(number) || (Number.isFinite(number) && !Number.isInteger(number));
}

/** Deeper than this nothing is meant to be, and `JSON.stringify` fails at some thousands. */
const DEEPEST = 64;

function shallow(name: string, value: unknown): unknown {
  if (isDeeper(value, DEEPEST)) throw new ReadError('E_DEPTH', `the field ${JSON.stringify(name)} nests too deep`);
  return value;
}

function isDeeper(value: unknown, than: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return than === 0 || Object.values(value).some((each) => isDeeper(each, than - 1));
}
