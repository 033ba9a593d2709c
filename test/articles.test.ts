import { existsSync, readFileSync } from 'node:fs';
import { createExtractor, loadRules } from '../index.js';
import { score } from '../score/score.js';
import { expectBars, type Bars } from './report.js';
import { SHARED, readGold, testWithShared } from './shared.js';

/** Real articles of publishers: they are read where they lie beside the project, and nothing of them is kept in it. */
const BARS: Bars = { headline: 0.95, mayors: 0.95, districts: 0.95, awards: 0.85, bullets: 0.95, language: 1 };

testWithShared('the records of the real articles reach the bars', () => {
  const extractor = createExtractor(loadRules());
  const readings = readGold(`${SHARED}gold`).map((expected) => {
    const source = `${SHARED}seeds/${expected.article}.txt`;
    if (!existsSync(source)) throw new Error(`gold without an article: ${source}`);
    return { expected, record: extractor.extract({ id: expected.article, source, bytes: readFileSync(source) }) };
  });
  const report = score(
    readings.map(({ expected }) => expected),
    readings.map(({ record }) => record),
  );
  expectBars(report, BARS, () => readings);
});
