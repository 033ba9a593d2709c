import { InvalidRecordError, type ArticleInput, type Sasil } from '../pipeline/create-extractor.js';
import { DecodeError } from '../pipeline/decode.js';
import { gistOf, type Gist } from './gist.js';
import { toJsonLine } from './json-line.js';
import { toArticleInput, type ReadArticle } from './read/article.js';
import type { Failure } from './read/failure.js';

/** One article's record, as it is written. */
export interface Extracted {
  readonly source: string;
  /** Size of the article, unpacked. */
  readonly bytes: number;
  /** The record as a line of JSON, line end included. */
  readonly line: string;
  readonly gist: Gist;
}

export type Outcome = Extracted | Failure;

/**
 * What becomes of some articles, in their order; one without a record costs no other. `encoding` is that of all texts
 * and pages, null if each is what it is.
 */
export async function extractBatch(
  extractor: Sasil,
  articles: readonly ReadArticle[],
  encoding: string | null,
): Promise<Outcome[]> {
  const prepared = await Promise.all(articles.map((article) => prepare(article, encoding)));
  const inputs = prepared.filter((each): each is ArticleInput => !('code' in each));
  const outcomes = extractor.extractMany(inputs).values();
  return prepared.map((each, index): Outcome => {
    if ('code' in each) return each;
    const { source, size } = articles[index]!;
    const outcome = outcomes.next().value!;
    if ('error' in outcome) return failed(source, outcome.error);
    return { source, bytes: size, line: toJsonLine(outcome.record), gist: gistOf(outcome.record) };
  });
}

async function prepare(article: ReadArticle, encoding: string | null): Promise<ArticleInput | Failure> {
  try {
    return await toArticleInput(article, encoding);
  } catch (error) {
    return failed(article.source, error);
  }
}

function failed(source: string, error: unknown): Failure {
  if (error instanceof DecodeError) return { source, code: error.code, reason: error.message };
  if (error instanceof InvalidRecordError) return { source, code: 'E_INVALID', reason: error.message };
  // A defect of ours costs one article, not the run.
  return { source, code: 'E_INTERNAL', reason: firstLines(error) };
}

/** What was thrown and where, for a report of a defect. */
function firstLines(error: unknown): string {
  const lines = error instanceof Error ? (error.stack ?? String(error)) : String(error);
  return lines.split(/\n\s*/, 2).join(' ');
}
