import { existsSync } from 'node:fs';
import { afterAll, describe, expect, test as run } from '@jest/globals';
import type { Outcome } from '../../batch/extract-batch.js';
import type { ReadArticle } from '../../batch/read/article.js';
import { openWorkshop, type Limits } from '../../batch/workshop.js';
import { ARTICLES, SASIL } from '../cli/command.js';

const test = existsSync(SASIL) ? run : run.skip;

const article = (id: string): ReadArticle => {
  const bytes = new TextEncoder().encode(ARTICLES.ko);
  return { id, source: `${id}.txt`, size: bytes.length, form: 'text', bytes };
};
const told = (outcome: Outcome): string => ('code' in outcome ? outcome.code : outcome.source);

describe('threads', () => {
  const limits: Limits = {
    isolated: true,
    timeoutMs: 1500,
    heapMegabytes: 128,
    worker: new URL('./looping-worker.mjs', import.meta.url),
  };
  const workshop = openWorkshop({ ruleDirectories: [] }, 2, limits);
  afterAll(() => workshop.close());

  test.each([
    ['ends its thread', 'exit', 'E_CRASH'],
    ['takes all memory', 'memory', 'E_MEMORY'],
    ['never ends', 'loop', 'E_TIMEOUT'],
  ])(
    'an article that %s is lost, and no other, of its batch or of those beside it',
    async (_, id, code) => {
      const batches = [[article('a'), article(id), article('b')], [article('c')]];
      const outcomes = await Promise.all(batches.map((batch) => workshop.extract(batch)));
      expect(outcomes.flat().map(told)).toEqual(['a.txt', code, 'b.txt', 'c.txt']);
    },
    60_000,
  );

  test('an article alone is stopped after its time, not after that of many', async () => {
    const together = openWorkshop({ ruleDirectories: [] }, 1, { ...limits, timeoutMs: 200 });
    const [outcome] = await together.extract([article('loop')]);
    await together.close();
    expect(outcome).toEqual({
      source: 'loop.txt',
      code: 'E_TIMEOUT',
      reason: 'took longer than 200 ms, and was stopped',
    });
  });
});
