import { describe, expect, test } from '@jest/globals';
import { makeRules } from '../../pipeline/rules.js';
import { rulesKnown } from '../../pipeline/link/awards/korean/verdict.js';
import { aroundLevel, verdictReader } from '../../pipeline/link/awards/verdict-rules.js';
import { rules } from '../any-text.js';

const names = rules
  .patterns('award-verdicts')
  .filter(({ language }) => language === 'ko')
  .map(({ id }) => id.split('/').at(-1));

test.each(rulesKnown())('%s, which the reading knows by its name, is a rule', (name) => {
  expect(names).toContain(name);
});

test('the rules that fit come in the order of the set, with what they decide', () => {
  const read = verdictReader(rules, 'ko');
  expect(read('안전 평가 ¤을 놓고 열두 곳이 겨룬다')).toEqual([
    { id: 'award-verdicts/ko/planned/contended', name: 'contended', verdict: 'planned' },
  ]);
  expect(read('52건의 ¤ 3점, 그림').map(({ name }) => name)).toEqual(['works', 'total-before']);
  expect(read('안전 평가에서 ¤을 받았다').map(({ name }) => name)).toEqual(['done-to-it']);
  expect(read('안전 평가에서 ¤을 받아')).toEqual([]);
});

test('a rule whose id tells no verdict is refused', () => {
  const pattern = { id: 'award-verdicts/ko/notsaid/x', language: 'ko', pattern: '¤ 뒤', examples: ['¤ 뒤'], counterexamples: ['¤'] } as const; // prettier-ignore
  expect(() => verdictReader(makeRules([{ name: 'award-verdicts', patterns: [pattern] }]), 'ko')).toThrow(SyntaxError);
});

describe('the words around a level', () => {
  const text = '앞 문장. 하늘시가 ‘대상’을 받았다. 뒤 문장.';
  const clause = { start: text.indexOf('하늘시'), end: text.indexOf(' 뒤') };
  const level = { start: text.indexOf('대상'), end: text.indexOf('대상') + 2 };

  test('are those of its clause, and its quotes go with it', () => {
    expect(aroundLevel(text, clause, level)).toBe('하늘시가 ¤을 받았다.');
  });
});
