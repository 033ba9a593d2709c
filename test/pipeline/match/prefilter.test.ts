import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compilePrefilter } from '../../../pipeline/match/prefilter.js';

describe('compilePrefilter', () => {
  const sources = ['우수상', '(?:최우수|장려)상', '[Ww]on', '상', 'an award', '\\d+'];
  const whole = (text: string) => ({ start: 0, end: text.length });

  test.each([
    ['관악구가 우수상을', [1, 0, 0, 1, 0, 1]],
    ['장려상', [0, 1, 0, 1, 0, 1]],
    ['It won an award', [0, 0, 1, 0, 1, 1]],
    ['It won an', [0, 0, 1, 0, 0, 1]],
    ['', [0, 0, 0, 0, 0, 1]],
  ])('tells which expressions may match in "%s"', (text, expected) => {
    expect([...compilePrefilter(sources)(text, whole(text))]).toEqual(expected);
  });

  test('sees nothing outside the range', () => {
    expect([...compilePrefilter(sources)('우수상', { start: 0, end: 2 })].slice(0, 4)).toEqual([0, 0, 0, 0]);
    expect([...compilePrefilter(sources)('우수상', { start: 1, end: 3 })].slice(0, 4)).toEqual([0, 0, 0, 1]);
  });

  test('never denies an expression that matches, in whatever texts one after the other', () => {
    const prefilter = compilePrefilter(sources);
    const unit = fc.constantFrom('우', '수', '상', '장', '려', 'w', 'W', 'o', 'n', ' ', '1');
    fc.assert(
      fc.property(fc.array(fc.string({ unit, maxLength: 12 })), (texts) => {
        for (const text of texts) {
          const possible = prefilter(text, whole(text));
          const denied = sources.filter((source, index) => new RegExp(source, 'u').test(text) && possible[index] === 0);
          expect(denied).toEqual([]);
        }
      }),
    );
  });
});
