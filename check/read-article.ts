import { createHash } from 'node:crypto';
import { toArticleInput } from '../batch/read/article.js';
import type { ArticleInput } from '../pipeline/create-extractor.js';
import { explain } from '../pipeline/explain.js';
import { record } from '../pipeline/record.js';
import type { Doc, Rules } from '../pipeline/types.js';
import { validate, type ValidationError } from '../pipeline/validate.js';
import type { ArticleRecord } from '../schemas/generated/record.js';
import { VERSION } from '../schemas/generated/version.js';
import type { Reading } from './types.js';

/** An article as the stages left it, its record, and what is wrong with that, if anything. */
export interface ReadDoc {
  readonly doc: Doc;
  readonly record: ArticleRecord;
  readonly errors: readonly ValidationError[];
}

/** What is extracted of a reading: its text, or its page made text. Rejects with a `DecodeError` for what is no article. */
export async function inputOf({ id, article }: Reading): Promise<ArticleInput> {
  if (article.path === null) {
    return { id, text: article.text, sha256: createHash('sha256').update(article.text).digest('hex') };
  }
  const { path, bytes } = article;
  const form = /\.html?$/.test(path) ? 'html' : 'text';
  return toArticleInput({ id, source: path, size: bytes.length, form, bytes }, null);
}

/** Reads one article. Throws a `DecodeError` for what is no article. */
export function readArticle(input: ArticleInput, rules: Rules): ReadDoc {
  const doc = explain(input, rules);
  const made = record(doc, { rulesHash: rules.hash, version: VERSION });
  return { doc, record: made, errors: validate(made, doc.article.text) };
}
