import { DecodeError, decode, markedEncoding } from '../../pipeline/decode.js';
import type { Place, ReadArticle } from './article.js';
import { peek, tooLarge, type Chunks } from './chunks.js';
import { failureOf, ReadError, type Failure, type UnreadLine } from './failure.js';
import { articleOfFields } from './fields.js';
import { linesIn } from './lines.js';
import type { ReadOptions } from './options.js';
import { articleOfReject, isReject } from './reject.js';

/** The articles of JSON Lines, one a line; a line of white space is none. A line that fails costs no other. */
export async function* articlesInLines(
  chunks: Chunks,
  place: Place,
  options: ReadOptions,
): AsyncGenerator<ReadArticle | Failure> {
  const { head, chunks: whole } = await peek(chunks, 4);
  const marked = markedEncoding(head);
  if (marked !== null && marked !== 'utf-8') {
    throw new ReadError('E_ENCODING', `JSON Lines in ${marked.toUpperCase()}: make it UTF-8 first`);
  }
  yield* articlesFromLine(1, whole, place, options);
}

/** The same for a stretch that begins with the line of this number, counted from 1. */
export async function* articlesFromLine(
  first: number,
  chunks: Chunks,
  place: Place,
  options: ReadOptions,
): AsyncGenerator<ReadArticle | Failure> {
  for await (const line of linesIn(chunks, options.maxBytes)) {
    const { bytes } = line;
    const number = first + line.number - 1;
    const source = `${place.source}:${number}`;
    const id = `${place.id}:${number}`;
    if (bytes === null) yield failureOf(source, tooLarge(options.maxBytes));
    else if (!isBlank(bytes)) yield articleOfLine(bytes, { id, source }, options);
  }
}

function articleOfLine(
  bytes: Uint8Array,
  named: { readonly id: string; readonly source: string },
  options: ReadOptions,
): ReadArticle | Failure {
  try {
    const { text, encoding } = decode(bytes, options.encoding);
    const value = parsed(text);
    if (isRecord(value)) throw new RecordsError();
    if (isReject(value)) return articleOfReject(value, (line, again) => articleOfLine(line, again, options));
    const article = articleOfFields(value, { ...named, encoding, size: bytes.length }, options);
    return 'code' in article ? { ...article, content: lineOf(bytes, named.id) } : article;
  } catch (error) {
    if (error instanceof RecordsError) throw error;
    const failure = error instanceof DecodeError ? asFailure(named.source, error) : failureOf(named.source, error);
    return { ...failure, content: lineOf(bytes, named.id) };
  }
}

function lineOf(bytes: Uint8Array, id: string): UnreadLine {
  return { id, form: 'line', bytes };
}

function asFailure(source: string, { code, message }: DecodeError): Failure {
  return { source, code, reason: message };
}

/** What sasil writes is no article; it is told once, and not for each line of an output that lies among the inputs. */
class RecordsError extends ReadError {
  constructor() {
    super('E_RECORDS', 'records that sasil has written, not articles');
  }
}

function isRecord(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && 'schemaVersion' in value && 'article' in value && 'tool' in value
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // Without the words of the line that the message quotes: they are not ours, and may steer a terminal.
    const at = /position (\d+)/.exec((error as Error).message)?.[1];
    throw new ReadError('E_JSON', at === undefined ? 'not JSON' : `not JSON: wrong at character ${at}`);
  }
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}
