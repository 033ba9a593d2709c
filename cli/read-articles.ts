import { validate, type ArticleRecord } from '../index.js';
import { validateRecord } from '../schemas/generated/validators.js';
import { readJsonLines, type JsonLine } from './json-lines.js';
import { sourceText } from './source-text.js';
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
 * input. Throws an `UnusableInput` that names the line for what is no valid record or contradicts its text.
 */
export async function readArticles(file: string): Promise<ReadArticle[]> {
  const articles: ReadArticle[] = [];
  for (const line of await readJsonLines(file)) articles.push(await toArticle(line));
  return articles;
}

async function toArticle({ value: record, place }: JsonLine): Promise<ReadArticle> {
  if (!validateRecord(record)) {
    const [{ instancePath, message } = { instancePath: '', message: 'is wrong' }] = validateRecord.errors ?? [];
    throw new UnusableInput(place, `not a record: ${instancePath} ${message}`);
  }
  let text: string;
  try {
    text = record.article.text ?? (await sourceText(record.article));
  } catch (error) {
    return { record, text: null, problem: (error as Error).message };
  }
  const [first] = validate(record, text);
  if (first !== undefined) throw new UnusableInput(place, `${first.path} ${first.message}`);
  return { record, text, problem: null };
}
