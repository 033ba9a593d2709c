import { expect, test } from '@jest/globals';

const { skippedLines } = (await import(new URL('./tell-skipped.mjs', import.meta.url).href)) as {
  skippedLines: (titles: readonly string[]) => string[];
};

test('skipped tests are told by reason, with their number', () => {
  const titles = ['a (skipped: no Chromium is installed)', 'b', 'c (skipped: pg (8) is not there)'];
  expect(skippedLines([...titles, 'd (skipped: no Chromium is installed)'])).toEqual([
    '2 tests skipped: no Chromium is installed',
    '1 test skipped: pg (8) is not there',
  ]);
  expect(skippedLines([])).toEqual([]);
});
