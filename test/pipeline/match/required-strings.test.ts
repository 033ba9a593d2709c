import { describe, expect, test } from '@jest/globals';
import { requiredStrings } from '../../../pipeline/match/required-strings.js';
import { loadRules } from '../../../pipeline/rules.js';
import { makeView } from '../../../pipeline/view.js';

describe('requiredStrings', () => {
  test.each([
    ['a word', '우수상', ['우수상']],
    ['the longer of two that a space may part', '(?:우수|장려)\\s?상', ['우수', '장려']],
    ['alternatives', '(?:우수|장려)상', ['우수상', '장려상']],
    ['a class of a few characters', '[Ww]on', ['Won', 'won']],
    ['a part that may be missing', 'prizes?', ['prize']],
    ['what stands once at the least', '(?:가나)+다?', ['가나']],
    ['a counted part', '\\d{4}년', ['년']],
    ['a named group', '(?<level>대상)을', ['대상을']],
    ['a look-ahead, which the text behind the match has', '[가-힣]+(?=대상)', ['대상']],
    ['a look-behind', '(?<=제)\\d+', ['제']],
    ['the rarer of two parts', '수상.*기관 표창', ['기관 표창']],
    ['anchors and boundaries between words', '^\\bin\\b the$', ['in the']],
    ['escaped signs', '\\(주\\)', ['(주)']],
  ])('reads %s', (_, source, expected) => {
    expect(requiredStrings(source)).toEqual(expected);
  });

  test.each([
    ['a part that may be missing', '(?:우수)?'],
    ['a negative look-around', '(?<!가)(?!나)'],
    ['an alternative without a string', '우수상|\\d+'],
    ['a class of many', '[가-힣]+'],
    ['a negated class', '[^가]'],
    ['what is repeated from none', '(?:가){0,3}'],
    ['a property of characters', '\\p{L}'],
    ['nothing', ''],
  ])('requires nothing of %s', (_, source) => {
    expect(requiredStrings(source)).toBeNull();
  });

  const patterns = [...loadRules().sets.values()].flatMap((set) => set.patterns ?? []);

  test('every pattern of the rules has one of its strings in each of its examples', () => {
    const missing = patterns.flatMap(({ id, pattern, examples }) => {
      const strings = requiredStrings(pattern);
      if (strings === null) return [];
      return examples
        .map((example) => makeView(example).text)
        .filter((text) => new RegExp(pattern, 'u').test(text) && !strings.some((string) => text.includes(string)))
        .map((text) => `${id}: ${text}`);
    });
    expect(missing).toEqual([]);
  });

  test('most patterns of the rules require a string', () => {
    const requiring = patterns.filter(({ pattern }) => requiredStrings(pattern) !== null);
    expect(requiring.length).toBeGreaterThan(patterns.length / 2);
  });
});
