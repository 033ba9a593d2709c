import type { Outcome } from './extract-batch.js';
import type { ReadArticle } from './read/article.js';
import type { Failure } from './read/failure.js';

/** A thread was stopped because it took too long. */
export class OutOfTime extends Error {
  override readonly name = 'OutOfTime';
  constructor(readonly milliseconds: number) {
    super(`took longer than ${milliseconds} ms`);
  }
}

/**
 * What becomes of some articles where `work` may die of one, taking the others with it: then each goes by itself, so that
 * the one that kills is the only one lost.
 */
export async function salvage(
  articles: readonly ReadArticle[],
  work: (articles: readonly ReadArticle[]) => Promise<Outcome[]>,
): Promise<Outcome[]> {
  try {
    return await work(articles);
  } catch (error) {
    const [article, ...others] = articles;
    if (article === undefined) return [];
    if (others.length === 0) {
      return [{ source: article.source, ...causeOf(error as NodeJS.ErrnoException) }];
    }
    return (await Promise.all(articles.map((each) => salvage([each], work)))).flat();
  }
}

function causeOf(error: NodeJS.ErrnoException): Pick<Failure, 'code' | 'reason'> {
  if (error instanceof OutOfTime) return { code: 'E_TIMEOUT', reason: `${error.message}, and was stopped` };
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
    return { code: 'E_MEMORY', reason: 'needs more memory than a thread has' };
  return { code: 'E_CRASH', reason: `its thread died: ${error.message}` };
}
