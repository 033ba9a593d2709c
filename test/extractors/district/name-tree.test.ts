import { describe, expect, test } from '@jest/globals';
import { anywhere, namesFrom, namesUpTo, type Boundary } from '../../../extractors/district/name-tree.js';

const NAMES = new Map([
  ['서울', 1],
  ['서울시', 2],
  ['울시', 3],
]);

const isSpace: Boundary = (text, at) => ' '.includes(text[at] ?? ' ');

describe('from where it begins, a name is found', () => {
  const find = namesFrom(NAMES);
  test.each([
    ['the longest', '서울시청', 0, 4, anywhere, 2],
    ['behind an earlier one', '서울 서울시는', 3, 8, anywhere, 2],
    ['a shorter one before the limit', '서울시청', 0, 2, anywhere, 1],
    ['in the middle of the text', '옛 울시는', 2, 6, anywhere, 3],
    ['before its boundary', '서울 시', 0, 4, isSpace, 1],
    ['at the end of the text', '서울시', 0, 3, isSpace, 2],
    ['none whose boundary is missing', '서울시는', 0, 4, isSpace, undefined],
    ['none that goes on behind the limit', '서울시', 0, 1, anywhere, undefined],
    ['none that begins later', '동서울', 0, 3, anywhere, undefined],
  ])('%s', (_, text, at, limit, isBoundary, value) => {
    expect(find(text, at, limit, isBoundary)?.value).toBe(value);
  });
});

describe('from where it ends, a name is found', () => {
  const find = namesUpTo(NAMES);
  const isSpaceBefore: Boundary = (text, at) => ' '.includes(text[at - 1] ?? ' ');
  test.each([
    ['the longest', '옛서울시', 4, 0, anywhere, 2],
    ['a shorter one behind the limit', '서울시', 3, 1, anywhere, 3],
    ['behind its boundary', '서 울시', 4, 0, isSpaceBefore, 3],
    ['none whose boundary is missing', '옛서울시', 4, 0, isSpaceBefore, undefined],
    ['none that ends earlier', '서울시청', 4, 0, anywhere, undefined],
  ])('%s', (_, text, at, limit, isBoundary, value) => {
    expect(find(text, at, limit, isBoundary)?.value).toBe(value);
  });
});

test('A found name tells its length.', () => {
  expect(namesFrom(NAMES)('서울시청', 0, 4, anywhere)).toEqual({ length: 3, value: 2 });
});
