import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, jest, test as always } from '@jest/globals';
import type { Outcome } from '../../batch/extract-batch.js';
import type { ReadArticle } from '../../batch/read/article.js';
import { openWorkshop, type Limits } from '../../batch/workshop.js';
import { ARTICLES, folderWith, SASIL } from '../cli/command.js';
import { idsIn, read, run } from './run/runs.js';

// Whole runs: on a machine with other work they take their time.
jest.setTimeout(120_000);

const test = existsSync(SASIL) ? always : always.skip;

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
  ])('an article that %s is lost, and no other, of its batch or of those beside it', async (_, id, code) => {
    const batches = [[article('a'), article(id), article('b')], [article('c')]];
    const outcomes = await Promise.all(batches.map((batch) => workshop.extract(batch)));
    expect(outcomes.flat().map(told)).toEqual(['a.txt', code, 'b.txt', 'c.txt']);
  });

  test('a run into a folder goes on where an article never ends, which is among its rejects', async () => {
    const place = folderWith({ 'in/a.txt': ARTICLES.ko, 'in/loop.txt': ARTICLES.en, 'in/z.txt': ARTICLES.ko });
    const folder = join(place, 'run');
    const looping = openWorkshop({ ruleDirectories: [] }, 1, limits);
    const ending = await run(folder, [join(place, 'in')], {}, looping);
    await looping.close();
    expect(ending).toMatchObject({ state: 'finished', summary: { ok: 2, rejected: { E_TIMEOUT: 1 } } });
    expect(idsIn(folder)).toEqual(['a', 'z']);
    expect(JSON.parse(read(folder, 'rejects.jsonl'))).toMatchObject({
      id: 'loop',
      stage: 'extract',
      text: ARTICLES.en,
    });
  });

  test('are closed at once while an article never ends, and nothing is begun again', async () => {
    const closing = openWorkshop({ ruleDirectories: [] }, 1, { ...limits, timeoutMs: 60_000 });
    expect((await closing.extract([article('a')])).map(told)).toEqual(['a.txt']);
    const lost = closing.extract([article('loop'), article('b')]);
    await closing.close();
    expect((await lost).map(told)).toEqual(['E_CRASH', 'E_CRASH']);
  });

  test('an article alone is stopped after its time, not after that of many', async () => {
    const together = openWorkshop({ ruleDirectories: [] }, 1, limits);
    expect((await together.extract([article('a')])).map(told)).toEqual(['a.txt']);
    const start = performance.now();
    const [outcome] = await together.extract([article('loop')]);
    expect(performance.now() - start).toBeLessThan(5000);
    // The thread in its place works as it did.
    expect((await together.extract([article('a')])).map(told)).toEqual(['a.txt']);
    await together.close();
    expect(outcome).toEqual({
      source: 'loop.txt',
      code: 'E_TIMEOUT',
      reason: 'took longer than 1500 ms, and was stopped',
    });
  });
});
