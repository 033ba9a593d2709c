import { describe, expect, test } from '@jest/globals';
import { breakText, underline } from '../../cli/rules/underline.js';

const mark = (text: string, words: string, label: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, label };
};

describe('underline', () => {
  test.each([
    ['Latin letters take one column', 'a cat sat', ['cat'], ['a cat sat', '  ^^^1']],
    ['Hangul takes two columns', '서울 관악구는', ['관악구'], ['서울 관악구는', '     ^^^^^^1']],
    ['an emoji takes two columns', '📚 책', ['책'], ['📚 책', '   ^^1']],
    ['marks that are apart share a row', 'one two three', ['one', 'three'], ['one two three', '^^^1    ^^^^^2']],
    [
      'marks that meet have rows of their own',
      '관악구청장',
      ['관악구', '구청장'],
      ['관악구청장', '^^^^^^1', '    ^^^^^^2'],
    ],
    ['what is empty stands where it is', 'ab', [''], ['ab']],
    ['a text without marks is itself', '관악구', [], ['관악구']],
  ])('%s', (_, text, words, expected) => {
    const marks = words.map((word, index) => mark(text, word, `${index + 1}`));
    expect(underline(text, marks, 80)).toEqual(expected);
  });

  test('a mark that is broken with its text stands under each part', () => {
    const text = '가나 다라 마바';
    expect(underline(text, [mark(text, '다라 마바', '1')], 10)).toEqual(['가나 다라', '     ^^^^1', '마바', '^^^^1']);
  });
});

describe('breakText', () => {
  test.each([
    ['breaks after a space', 'one two three', 8, ['one two ', 'three']],
    ['counts columns, not characters', '가나 다라 마바', 9, ['가나 다라 ', '마바']],
    ['breaks a long word where it must', 'abcdefgh', 3, ['abc', 'def', 'gh']],
    ['keeps what fits', '가나', 4, ['가나']],
    ['never breaks a character of two units', '📚📚', 3, ['📚', '📚']],
    ['gives one empty part for nothing', '', 5, ['']],
  ])('%s', (_, text, columns, expected) => {
    expect(breakText(text, columns).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});
