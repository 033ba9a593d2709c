import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compileShortPrefilter } from '../../../pipeline/match/short-prefilter.js';

describe('compileShortPrefilter', () => {
  const sources = ['우수상', '(?:최우수|장려)상', '[Ww]on', '상', '수상', 'an award', '\\d+'];
  const prefilter = compileShortPrefilter(sources);

  test.each([
    ['관악구가 우수상을', [1, 0, 0, 1, 1, 0, 1]],
    ['장려상', [0, 1, 0, 1, 0, 0, 1]],
    ['It won an award', [0, 0, 1, 0, 0, 1, 1]],
    ['It won', [0, 0, 1, 0, 0, 0, 1]],
    ['우수', [0, 0, 0, 0, 0, 0, 1]],
    ['', [0, 0, 0, 0, 0, 0, 1]],
  ])('tells which expressions may match in "%s"', (text, expected) => {
    expect([...prefilter(text)]).toEqual(expected);
  });

  test('never denies an expression that matches', () => {
    const unit = fc.constantFrom('우', '수', '상', '장', '려', '최', 'w', 'W', 'o', 'n', 'a', ' ', '1');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 12 }), (text) => {
        const possible = prefilter(text);
        const denied = sources.filter((source, index) => new RegExp(source, 'u').test(text) && possible[index] === 0);
        expect(denied).toEqual([]);
      }),
    );
  });
});
