import { describe, expect, test } from '@jest/globals';
import { lintSet } from '../../pipeline/lint-set.js';
import { loadRules } from '../../pipeline/rules.js';

const pattern = {
  id: 'extra/city',
  language: 'en',
  pattern: 'city of (?<name>[A-Z][a-z]+)',
  examples: ['the city of Haneul'],
  counterexamples: ['the city'],
};
const term = { id: 'sky', names: { ko: ['하늘'], en: ['sky'] } };

/** `rule field: problem`, one a line. */
function lint(set: unknown, name = 'extra'): string[] {
  return lintSet(set, name).map(({ rule, field, problem }) => `${rule} ${field}: ${problem}`);
}

test.each([...loadRules({ comparison: true }).sets.values()].map((set) => [set.name, set] as const))(
  'nothing is wrong with %s',
  (name, set) => {
    expect(lint(set, name)).toEqual([]);
  },
);

describe('lintSet tells', () => {
  test.each<[string, unknown, RegExp[]]>([
    ['a set that is no object', [], [/^null : must be object$/]],
    ['a set without a name', {}, [/^null : must have required property 'name'$/]],
    ['a set of another name than its file', { name: 'other' }, [/^null name: expected the file's path 'extra'$/]],
    ['a field that there is not', { name: 'extra', rules: [] }, [/^null : has a field .*: 'rules'$/]],
    [
      'a field that a pattern must have',
      { name: 'extra', patterns: [{ ...pattern, counterexamples: undefined }] },
      [/^extra\/city : must have required property 'counterexamples'$/],
    ],
    [
      'what a field may be',
      { name: 'extra', patterns: [{ ...pattern, language: 'fr' }] },
      [/^extra\/city language: .*: ko, en, any$/],
    ],
    ['an id that stands twice', { name: 'extra', terms: [term, term] }, [/^sky id: stands in this file twice$/]],
    [
      'an id that does not begin with the set',
      { name: 'extra', patterns: [{ ...pattern, id: 'other/city' }] },
      [/^other\/city id: expected an id that begins with 'extra\/'$/],
    ],
    [
      'an expression that does not compile',
      { name: 'extra', patterns: [{ ...pattern, pattern: '(open' }] },
      [/^extra\/city pattern: Invalid regular expression.*Unterminated group$/],
    ],
    [
      'an example that is not found',
      { name: 'extra', patterns: [{ ...pattern, examples: ['the city of Haneul', 'the town of Haneul'] }] },
      [/^extra\/city examples\/1: is not found in 'the town of Haneul'$/],
    ],
    [
      'a counterexample that is found, and what in it',
      { name: 'extra', patterns: [{ ...pattern, counterexamples: ['in the city of Bada'] }] },
      [/^extra\/city counterexamples\/0: finds 'city of Bada' in 'in the city of Bada'$/],
    ],
    [
      'a name that stands twice, and one that is not in NFC',
      { name: 'extra', terms: [{ ...term, names: { ko: ['하늘', '하늘'], en: ['cafe\u0301'] } }] },
      [/^sky names\/ko: names '하늘' twice$/, /^sky names\/en: .* is not in NFC/],
    ],
    [
      'a weak name that is none of the names',
      { name: 'extra', terms: [{ ...term, weakKo: ['바다'] }] },
      [/^sky weakKo: '바다' is none of its names\/ko$/],
    ],
  ])('%s', (_, set, expected) => {
    expect(lint(set)).toEqual(expected.map((line) => expect.stringMatching(line)));
  });

  test('all problems of a set at once', () => {
    const broken = { ...pattern, id: 'extra/broken', pattern: '(open', note: 1 };
    const wrong = { ...pattern, examples: ['nothing'] };
    expect(lint({ name: 'extra', terms: [term, term], patterns: [broken, wrong] })).toEqual([
      'extra/broken note: must be string',
      'sky id: stands in this file twice',
      expect.stringMatching(/^extra\/broken pattern: /),
      "extra/city examples/0: is not found in 'nothing'",
    ]);
  });
});
