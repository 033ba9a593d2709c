import { cpSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { check } from '../../check/check.js';
import { createExtractor, loadRules } from '../../index.js';
import { folderWith, PROJECT } from '../cli/command.js';
import { articles, seeds } from '../stories.js';

test('checking a hundred fixtures costs at most five times what extracting them costs', async () => {
  const chosen = [...seeds, ...articles].slice(0, 100);
  const folder = folderWith({});
  for (const { story } of chosen)
    cpSync(join(PROJECT, 'fixtures', story), join(folder, basename(story)), { recursive: true });
  const rules = loadRules();
  const comparison = loadRules({ comparison: true });
  const options = { rules, comparisonRules: () => comparison, seeds: join(PROJECT, 'seeds') };
  const extractor = createExtractor(rules);
  const inputs = chosen.map(({ id, bytes }) => ({ id, bytes }));

  let [extracting, checking] = [Infinity, Infinity];
  for (let round = 0; round < 2; round++) {
    const start = performance.now();
    extractor.extractMany(inputs);
    const between = performance.now();
    const { readings, findings } = await check(folder, options);
    checking = Math.min(checking, performance.now() - between);
    extracting = Math.min(extracting, between - start);
    expect([readings, findings]).toEqual([100, []]);
  }
  expect(checking / extracting).toBeLessThanOrEqual(5);
}, 120_000);
