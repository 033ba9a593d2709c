import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  compilePattern,
  compileTerms,
  findPattern,
  fold,
  isHangul,
  isWord,
  type TermMatcherOptions,
} from '../../pipeline/match.js';
import type { Language, Pattern, Term } from '../../pipeline/types.js';
import { makeView } from '../../pipeline/view.js';

function find(
  names: readonly string[],
  text: string,
  language: Language = 'ko',
  options?: TermMatcherOptions,
): string[] {
  const view = makeView(text);
  const matcher = compileTerms(
    names.map((name) => term(name, name)),
    language,
    options,
  );
  return matcher.find(view, { start: 0, end: view.text.length }).map(({ start, end, name }) => {
    expect(fold(view.text.slice(start, end))).toBe(fold(name));
    return `${start} ${name}`;
  });
}

function term(id: string, ...names: string[]): Term {
  return { id, names: { ko: names, en: names } };
}

describe('compileTerms', () => {
  test.each<[string, string[], string, string[]]>([
    ['the longest name at a place', ['우수상', '최우수상', '우수'], '최우수상과 우수상', ['0 최우수상', '6 우수상']],
    ['names of one character, whatever follows', ['▲', '▷'], '▲하나 ▷둘▲', ['0 ▲', '4 ▷', '6 ▲']],
    ['a short name where a longer one only begins', ['가', '가나', '가나다라'], '가나다 가', ['0 가나', '4 가']],
    [
      'a long name among many that begin alike',
      ['가나다라', '가나다라마', '가나다라마바'],
      '가나다라마사',
      ['0 가나다라마'],
    ],
    ['the first of two that overlap', ['가나', '나다'], '가나다', ['0 가나']],
    ['names that touch', ['가나'], '가나가나', ['0 가나', '2 가나']],
    ['a name with its spaces', ['서울 관악구'], '서울 관악구 서울관악구', ['0 서울 관악구']],
    ['a name that ends the text', ['관악구'], '서울 관악구', ['3 관악구']],
    ['nothing in nothing', ['가'], '', []],
    ['nothing where a name breaks off', ['가나다'], '가나', []],
    ['a middle dot however it is typed', ['시·군'], '시ㆍ군, 시‧군', ['0 시·군', '5 시·군']],
    ['a name that is typed with another middle dot than the text', ['의료‧돌봄'], '의료·돌봄', ['0 의료‧돌봄']],
    ['a name in decomposed jamo', ['관악구'.normalize('NFD')], '관악구', [`0 ${'관악구'.normalize('NFD')}`]],
  ])('finds %s', (_, names, text, expected) => {
    expect(find(names, text)).toEqual(expected);
  });

  test.each<[string, string[], string, string[]]>([
    ['in any case of letters', ['Gwanak-gu'], 'GWANAK-GU, gwanak-gu', ['0 Gwanak-gu', '11 Gwanak-gu']],
    ['with a straight or a curly apostrophe', ["Minister's Award"], 'Minister’s Award', ["0 Minister's Award"]],
    ['before a possessive', ['Osan City'], "Osan City's", ['0 Osan City']],
    ['but not inside a word', ['Dong-gu', 'Osan'], 'Seongdong-gu, Osanese', []],
    ['but not where a digit follows', ['Grade A'], 'Grade A1', []],
    ['after a shorter one that runs on into a word', ['Osan', 'Osan City'], 'Osan Citywide', ['0 Osan']],
  ])('finds English names %s', (_, names, text, expected) => {
    expect(find(names, text, 'en')).toEqual(expected);
  });

  test('Korean names may stand inside words, unless a boundary is asked for', () => {
    const text = '우리관악구는 관악구 관악구는';
    expect(find(['관악구'], text)).toEqual(['2 관악구', '7 관악구', '11 관악구']);
    expect(find(['관악구'], text, 'ko', { boundary: 'start' })).toEqual(['7 관악구', '11 관악구']);
    expect(find(['관악구'], text, 'ko', { boundary: 'word' })).toEqual(['7 관악구']);
  });

  test('finds nothing that begins before the span or ends after it', () => {
    const view = makeView('관악구 관악구 관악구');
    const matcher = compileTerms([term('a', '관악구')], 'ko');
    expect(matcher.find(view, { start: 1, end: 10 })).toEqual([
      { start: 4, end: 7, name: '관악구', term: term('a', '관악구') },
    ]);
  });

  test('looks for the names it is told', () => {
    const terms = [{ ...term('a', '대구시'), shortKo: ['대구'] }];
    const view = makeView('대구 대구시');
    const found = compileTerms(terms, 'ko', { names: (one) => one['shortKo'] as string[] }).find(view, {
      start: 0,
      end: 6,
    });
    expect(found.map(({ start, name }) => [start, name])).toEqual([
      [0, '대구'],
      [3, '대구'],
    ]);
  });

  test('tells the first of the terms that share a name', () => {
    const view = makeView('남구');
    const [match] = compileTerms([term('daegu', '남구'), term('busan', '남구')], 'ko').find(view, { start: 0, end: 2 });
    expect(match?.term.id).toBe('daegu');
  });

  test('a term without names in the language is never found', () => {
    const view = makeView('가');
    expect(compileTerms([{ id: 'a', names: { en: ['가'] } }], 'ko').find(view, { start: 0, end: 1 })).toEqual([]);
  });

  test('finds what a plain search finds, in whatever text', () => {
    const unit = fc.constantFrom('a', 'b', '가', '나', ' ', '▲');
    // The view makes one space of several, in texts and in names.
    const isPlain = (words: string): boolean => !words.includes('  ');
    const word = fc.string({ unit, minLength: 1, maxLength: 6 }).filter(isPlain);
    const text = fc.string({ unit, maxLength: 40 }).filter(isPlain);
    const boundary = fc.constantFrom('none', 'start', 'word');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), text, boundary, (names, line, bound) => {
        expect(find(names, line, 'ko', { boundary: bound })).toEqual(plainSearch(names, line, bound));
      }),
    );
  });

  function plainSearch(names: readonly string[], text: string, boundary: 'none' | 'start' | 'word'): string[] {
    const byLength = [...names].sort((a, b) => b.length - a.length);
    const found: string[] = [];
    for (let at = 0; at < text.length; at++) {
      const open = boundary === 'none' || at === 0 || !isWord(text.charCodeAt(at - 1));
      const hit = byLength.find((name) => {
        const end = at + name.length;
        return (
          text.startsWith(name, at) && (boundary !== 'word' || end === text.length || !isWord(text.charCodeAt(end)))
        );
      });
      if (!open || hit === undefined) continue;
      found.push(`${at} ${hit}`);
      at += hit.length - 1;
    }
    return found;
  }
});

describe('findPattern', () => {
  const headed: Pattern = {
    id: 'test/ko/headed',
    language: 'ko',
    pattern: '(?<district>[가-힣]+구)\\((?<title>구청장)?(?: (?<name>[가-힣]{2,4}))?\\)',
    examples: ['하늘구(구청장 한가람)'],
    counterexamples: ['하늘구'],
  };

  test('gives the match and its named groups as spans of the view', () => {
    const view = makeView('▲하늘구(구청장 한가람)는');
    const [match, ...more] = findPattern(compilePattern(headed), view, { start: 0, end: view.text.length });
    expect(more).toEqual([]);
    expect(match).toMatchObject({ start: 1, end: 13, pattern: { id: 'test/ko/headed' } });
    expect(match?.groups).toEqual({
      district: { start: 1, end: 4 },
      title: { start: 5, end: 8 },
      name: { start: 9, end: 12 },
    });
  });

  test('leaves out groups that took no part', () => {
    const view = makeView('하늘구( 한가람)');
    const [match] = findPattern(compilePattern(headed), view, { start: 0, end: view.text.length });
    expect(Object.keys(match!.groups)).toEqual(['district', 'name']);
  });

  test('finds each place, left to right, and counts from the text, not from the span', () => {
    const view = makeView('하늘구() 바다구() 산들구()');
    const found = findPattern(compilePattern(headed), view, { start: 6, end: view.text.length });
    expect(found.map(({ start, end }) => view.text.slice(start, end))).toEqual(['바다구()', '산들구()']);
    expect(found.map(({ start }) => start)).toEqual([6, 12]);
  });

  test('anchors and look-around see nothing outside the span', () => {
    const view = makeView('가나다');
    const anchored = compilePattern({ ...headed, pattern: '(?<!가)^나$(?!다)' });
    expect(findPattern(anchored, view, { start: 1, end: 2 })).toMatchObject([{ start: 1, end: 2 }]);
    expect(findPattern(anchored, view, { start: 0, end: 3 })).toEqual([]);
  });

  test('starts anew at each call', () => {
    const view = makeView('하늘구()');
    const compiled = compilePattern(headed);
    const once = findPattern(compiled, view, { start: 0, end: 5 });
    expect(findPattern(compiled, view, { start: 0, end: 5 })).toEqual(once);
  });

  test('an expression that does not compile is refused by its rule', () => {
    expect(() => compilePattern({ ...headed, pattern: '(' })).toThrow(/^rule test\/ko\/headed: .*group/);
  });
});

describe('isWord and isHangul', () => {
  test.each([
    ['가', true, true],
    ['힣', true, true],
    ['a', true, false],
    ['Z', true, false],
    ['7', true, false],
    ['é', true, false],
    ['區', true, false],
    ['ㅇ', false, false],
    ['▲', false, false],
    ['·', false, false],
    ['×', false, false],
    ['’', false, false],
    [' ', false, false],
  ])('%s', (character, word, hangul) => {
    expect(isWord(character.charCodeAt(0))).toBe(word);
    expect(isHangul(character.charCodeAt(0))).toBe(hangul);
  });
});
