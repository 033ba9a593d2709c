import { describe, expect, test } from '@jest/globals';
import type { Outcome } from '../../batch/extract-batch.js';
import type { ReadArticle } from '../../batch/read/article.js';
import { salvage } from '../../batch/salvage.js';

describe('salvage', () => {
  const article = (id: string): ReadArticle => ({
    id,
    source: `${id}.txt`,
    size: 0,
    form: 'text',
    bytes: new Uint8Array(),
  });
  const done = ({ source }: ReadArticle): Outcome => ({ source, code: 'E_EMPTY', reason: 'nothing' });

  test('hands articles over together where nothing goes wrong', async () => {
    const batches: number[] = [];
    const work = async (articles: readonly ReadArticle[]): Promise<Outcome[]> => {
      batches.push(articles.length);
      return articles.map(done);
    };
    expect(await salvage(['a', 'b', 'c'].map(article), work)).toEqual(['a', 'b', 'c'].map(article).map(done));
    expect(batches).toEqual([3]);
  });

  test('loses the article that kills and no other, in their order', async () => {
    const work = async (articles: readonly ReadArticle[]): Promise<Outcome[]> => {
      if (articles.some(({ id }) => id === 'b')) throw new Error('out of memory');
      return articles.map(done);
    };
    expect(await salvage(['a', 'b', 'c'].map(article), work)).toEqual([
      done(article('a')),
      { source: 'b.txt', code: 'E_CRASH', reason: 'its thread died: out of memory' },
      done(article('c')),
    ]);
  });

  test('has nothing to lose of no articles', async () => {
    expect(await salvage([], () => Promise.reject(new Error('dead')))).toEqual([]);
  });
});
