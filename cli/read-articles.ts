import { readFile, stat } from 'node:fs/promises';
import { text as readAll } from 'node:stream/consumers';
import { validate, type ArticleRecord } from '../index.js';
import { decode } from '../pipeline/decode.js';
import { validateRecord } from '../schemas/generated/validators.js';
import { UnusableInput } from './unusable-input.js';

/** A record with the text that it was made from. */
export interface ReadArticle {
  readonly record: ArticleRecord;
  /** The decoded text: the record's own, else that of its source; null where that is not at hand. */
  readonly text: string | null;
  /** Why there is no text; null where there is. */
  readonly problem: string | null;
}

/**
 * Reads records from JSON Lines as `sasil extract` writes them, with the texts of their articles: from `article.text`,
 * else from the file that `article.source` names, where that still has the bytes that the record tells. `-` is standard
 * input. Throws an `UnusableInput` that names the line for what is no valid record or contradicts its own text.
 */
export async function readArticles(file: string): Promise<ReadArticle[]> {
  const articles: ReadArticle[] = [];
  // By line feed alone: other characters that end a line here and there may stand in a string of JSON.
  for (const [index, line] of (await read(file)).split('\n').entries()) {
    if (line.trim() !== '') articles.push(await toArticle(line, `${file}:${index + 1}`));
  }
  if (articles.length === 0) throw new UnusableInput(file, 'expected records, one a line, got none');
  return articles;
}

async function read(file: string): Promise<string> {
  try {
    const text = file === '-' ? await readAll(process.stdin) : await readFile(file, 'utf8');
    return text.replace(/^\uFEFF/, '');
  } catch (error) {
    throw new UnusableInput(file, (error as Error).message);
  }
}

async function toArticle(line: string, place: string): Promise<ReadArticle> {
  let record: unknown;
  try {
    record = JSON.parse(line);
  } catch (error) {
    throw new UnusableInput(place, (error as Error).message);
  }
  if (!validateRecord(record)) {
    const [{ instancePath, message } = { instancePath: '', message: 'is wrong' }] = validateRecord.errors ?? [];
    throw new UnusableInput(place, `not a record: ${instancePath} ${message}`);
  }
  if (record.article.text !== undefined) {
    const problem = contradiction(record, record.article.text);
    if (problem !== null) throw new UnusableInput(place, problem);
    return { record, text: record.article.text, problem: null };
  }
  try {
    const text = await textOfSource(record.article.source);
    const problem = contradiction(record, text);
    return problem === null
      ? { record, text, problem: null }
      : { record, text: null, problem: `${record.article.source} is not what the record was made from: ${problem}` };
  } catch (error) {
    return { record, text: null, problem: (error as Error).message };
  }
}

/** Throws where there is no such file, or no text in it. */
async function textOfSource(source: string): Promise<string> {
  if (source === '-') throw new Error('it came from standard input');
  if (!(await stat(source)).isFile()) throw new Error(`${source} is no file`);
  return decode(await readFile(source)).text;
}

/** What a record says that its text does not, the first of all; null where they agree. */
function contradiction(record: ArticleRecord, text: string): string | null {
  const [first] = validate(record, text);
  return first === undefined ? null : `${first.path} ${first.message}`;
}
