import { hash } from 'node:crypto';
import type { ArticleInput } from '../../pipeline/create-extractor.js';
import { DecodeError, decode } from '../../pipeline/decode.js';
import type { Fields } from '../read/article.js';
import { tooLarge } from '../read/chunks.js';
import { ReadError } from '../read/failure.js';
import { articleOfFields, isExact, keptFields } from '../read/fields.js';
import { READ_DEFAULTS } from '../read/options.js';
import type { LineError, Stage } from './answer.js';

/** What is looked for in a line. */
export interface LineOptions {
  /** The longest line, in bytes. */
  readonly maxLine: number;
  readonly textField: string;
  /** Null: `id`, where there is one. */
  readonly idField: string | null;
  readonly passthrough: readonly string[];
}

/** A line as it was understood: an article, or why there is none. */
export interface LineRead extends Echo {
  /** Of the line's bytes; null of a line that is too long to be held. */
  readonly sha256: string | null;
  readonly article: ArticleInput | LineError;
}

/** What an answer repeats of its line. */
export interface Echo {
  readonly id: string | number | null;
  readonly passthrough: Fields | null;
}

const NOTHING: Echo = { id: null, passthrough: null };

/**
 * Reads a line in UTF-8, given without its end; null is a line that is longer than allowed. An article that has no id is
 * called by the hash of its line, since it has no other place.
 */
export function readLine(bytes: Uint8Array | null, options: LineOptions): LineRead {
  if (bytes === null) return { ...NOTHING, sha256: null, article: lineError('line', tooLarge(options.maxLine)) };
  const sha256 = hash('sha256', bytes);
  let value: unknown;
  try {
    value = valueOf(bytes);
  } catch (error) {
    return { ...NOTHING, sha256, article: lineError('line', error) };
  }
  let echo = NOTHING;
  try {
    echo = echoOf(value, options);
    return { ...echo, sha256, article: articleOf(value, `sha256:${sha256}`, options) };
  } catch (error) {
    return { ...echo, sha256, article: lineError('fields', error) };
  }
}

/** What was thrown, without the place in our code: the same on every machine. */
export function lineError(stage: Stage, error: unknown): LineError {
  const { name, message } = error as Error;
  if (error instanceof ReadError || error instanceof DecodeError) return { code: error.code, stage, message };
  return { code: 'E_INTERNAL', stage, message: `${name}: ${message}` };
}

function valueOf(bytes: Uint8Array): unknown {
  const { text } = decode(bytes, 'utf-8');
  try {
    return JSON.parse(text);
  } catch {
    throw new ReadError('E_JSON', 'not JSON');
  }
}

function echoOf(value: unknown, { idField, passthrough }: LineOptions): Echo {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return NOTHING;
  const fields = value as Fields;
  const id = Object.hasOwn(fields, idField ?? 'id') ? fields[idField ?? 'id'] : null;
  return {
    id: typeof id === 'string' || (typeof id === 'number' && isExact(id)) ? id : null,
    passthrough: passthrough.length > 0 ? keptFields(fields, passthrough) : null,
  };
}

function articleOf(value: unknown, unnamed: string, options: LineOptions): ArticleInput {
  const row = { id: unnamed, source: unnamed, size: 0, encoding: 'utf-8' };
  const read = articleOfFields(value, row, { ...READ_DEFAULTS, ...options });
  if ('code' in read) throw new ReadError(read.code, read.reason);
  if (read.form !== 'field') throw new Error('what has fields is of another form');
  const { id, text, passthrough } = read;
  return { id, text, ...(passthrough && { passthrough }) };
}
