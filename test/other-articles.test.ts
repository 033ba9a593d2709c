import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { createExtractor, loadRules } from '../index.js';
import { score } from '../score/score.js';
import { expectBars, type Bars } from './report.js';
import { readGold } from './shared.js';

const ARTICLES = new URL('../fixtures/articles/', import.meta.url);

/**
 * Articles written and annotated by people who had not seen the rules. The rules have learnt from their forms since, so
 * the figures say that nothing is lost, not how well an unseen article is read.
 */
const BARS: Bars = { headline: 0.975, mayors: 0.99, districts: 0.99, awards: 0.925, bullets: 0.99, language: 1 };

test('articles that were written without the rules in view are read as well as before', () => {
  const extractor = createExtractor(loadRules());
  const readings = readGold(ARTICLES.pathname).map((expected) => {
    const source = new URL(`${expected.article}.txt`, ARTICLES);
    return {
      expected,
      record: extractor.extract({ id: expected.article, source: source.pathname, bytes: readFileSync(source) }),
    };
  });
  expect(readings).toHaveLength(112);
  const report = score(
    readings.map(({ expected }) => expected),
    readings.map(({ record }) => record),
  );
  expectBars(report, BARS, () => readings);
});
