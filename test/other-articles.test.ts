import { expect, test } from '@jest/globals';
import { createExtractor, loadRules } from '../index.js';
import { score } from '../score/score.js';
import { expectBars, type Bars } from './report.js';
import { articles, expectedOf } from './stories.js';

/**
 * Articles written and annotated by people who had not seen the rules. The rules have learnt from their forms since, so
 * the figures say that nothing is lost, not how well an unseen article is read.
 */
const BARS: Bars = { headline: 0.98, mayors: 0.99, districts: 0.995, awards: 0.955, bullets: 0.975, language: 1 };

test('articles that were written without the rules in view are read as well as before', () => {
  const extractor = createExtractor(loadRules());
  const readings = articles.map((article) => ({
    expected: expectedOf(article),
    record: extractor.extract({ id: article.id, bytes: article.bytes }),
  }));
  expect(readings).toHaveLength(994);
  const report = score(
    readings.map(({ expected }) => expected),
    readings.map(({ record }) => record),
  );
  expectBars(report, BARS, () => readings);
});
