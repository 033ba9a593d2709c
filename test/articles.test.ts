import { existsSync, readFileSync } from 'node:fs';
import { expect } from '@jest/globals';
import { createExtractor, loadRules } from '../index.js';
import { score } from '../score/score.js';
import { expectBars, type Bars } from './report.js';
import { SHARED, readGold, testWithShared } from './shared.js';

/** Real articles of publishers: they are read where they lie beside the project, and nothing of them is kept in it. */
const BARS: Bars = { headline: 0.95, mayors: 0.95, districts: 0.95, awards: 0.85, bullets: 0.95, language: 1 };

testWithShared('what stands twice in a real article is read once', () => {
  const extractor = createExtractor(loadRules());
  const blocksOf = (id: string) => {
    const source = `${SHARED}seeds/${id}.txt`;
    const { blocks } = extractor.extract({ id, source, bytes: readFileSync(source) });
    const at = (kind: string) => blocks.flatMap((block, index) => (block.kind === kind ? [index] : []));
    const repeats = blocks.flatMap((block) => (block.kind === 'duplicate' ? [{ of: block.of, rule: block.rule }] : []));
    return { blocks, at, repeats };
  };

  // Menus and keywords down to the title, seven paragraphs, a copyright line, the seven again, the line again.
  const copied = blocksOf('003_d2927784be33f973');
  const body = copied.at('body');
  expect(body).toHaveLength(7);
  expect(copied.repeats).toEqual(body.map((of) => ({ of, rule: 'duplicates/exact' })));
  expect(copied.blocks.slice(0, copied.at('title')[0]).every(({ kind }) => kind === 'boilerplate')).toBe(true);
  expect(copied.blocks.filter((block) => 'rule' in block && block.rule === 'outlets/any/end/copyright')).toHaveLength(
    2,
  );

  // The title stands over the text once more; the third paragraph says the second in other words.
  const told = blocksOf('000_f34067113a34cc34');
  expect(told.repeats).toEqual([
    { of: told.at('title')[0], rule: 'duplicates/exact' },
    { of: told.at('body')[1], rule: 'duplicates/paraphrase' },
  ]);
});

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
