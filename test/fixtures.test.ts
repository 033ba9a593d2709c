import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { createExtractor, loadRules } from '../index.js';
import { HEADLINE_PARTS } from '../score/measures.js';
import { score } from '../score/score.js';
import { expectBars, type Bars } from './report.js';
import { FIXTURES, SEEDS, expectedOf, seeds, stories } from './stories.js';

const BARS: Bars = { headline: 0.95, mayors: 0.97, districts: 0.98, awards: 0.85, bullets: 0.97, language: 1 };

const extractor = createExtractor(loadRules());
const readings = seeds.map((seed) => ({
  seed,
  expected: expectedOf(seed),
  record: extractor.extract({ id: seed.id, source: `seeds/${seed.id}.txt`, bytes: seed.bytes }),
}));

test('the records of the seeds reach the bars', () => {
  const report = score(
    readings.map(({ expected }) => expected),
    readings.map(({ record }) => record),
  );
  expectBars(report, BARS, () => readings);
});

describe('the fixtures', () => {
  test('are there for each seed', () => {
    expect(stories.length).toBe(24);
    for (const story of stories) {
      expect(readdirSync(SEEDS + story).sort()).toEqual(['en.txt', 'ko.txt']);
      expect(readdirSync(FIXTURES + story)).toEqual(
        expect.arrayContaining(['expected.en.json', 'expected.ko.json', 'expected.pair.json']),
      );
    }
  });

  test.each(seeds.map((seed) => [seed.id, seed] as const))(
    'of %s names it and says only words of its text',
    (id, seed) => {
      const expected = expectedOf(seed);
      expect([expected.article, expected.language]).toEqual([id, seed.language]);
      const text = plain(seed.text);
      expect(wordsOf(expected).filter((words) => !text.includes(plain(words)))).toEqual([]);
    },
  );

  test.each(stories)('of %s pair facts that there are', (story) => {
    const pairs = JSON.parse(readFileSync(`${FIXTURES}${story}/expected.pair.json`, 'utf8'));
    const [ko, en] = seeds.filter((seed) => seed.story === story).map(expectedOf);
    expect([pairs.ko, pairs.en]).toEqual([ko!.article, en!.article]);
    for (const part of HEADLINE_PARTS) {
      for (const [korean, english] of pairs[part]) {
        expect(ko![part][korean]).toBeDefined();
        expect(en![part][english]).toBeDefined();
      }
    }
  });
});

function wordsOf({ mayors, districts, awards, bullets }: ReturnType<typeof expectedOf>): string[] {
  const words = [
    ...mayors.flatMap(({ name, also = [], district, title }) => [name, ...also, district, title]),
    ...districts,
    ...awards.flatMap(({ recipient, program, organizer, category, level }) => [
      ...[recipient, program, organizer, category, level],
    ]),
    ...bullets.flatMap(({ text, category }) => [text, category]),
  ];
  return words.filter((word) => word !== null);
}

/** Names go without quotation marks, and a category that heads a list may begin with a capital letter. */
function plain(words: string): string {
  return words
    .normalize('NFC')
    .toLowerCase()
    .replace(/[‘’“”'"]/g, '')
    .replace(/\s+/g, ' ');
}
