import type { Outcome } from './extract-batch.js';
import type { ReadArticle } from './read/article.js';

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
      return [{ source: article.source, code: 'E_CRASH', reason: `its thread died: ${(error as Error).message}` }];
    }
    return (await Promise.all(articles.map((each) => salvage([each], work)))).flat();
  }
}
