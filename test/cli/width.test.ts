import { describe, expect, test } from '@jest/globals';
import { cut, pad, width } from '../../cli/width.js';

describe('width', () => {
  test.each([
    ['', 0],
    ['Gwanak-gu', 9],
    ['관악구', 6],
    ['관악구'.normalize('NFD'), 6],
    ['우수상 ×2, 장려상', 17],
    ['漢字かなカナ', 12],
    ['ＡＢ（）', 8],
    ['ㆍ·…▲', 5],
    ['é'.normalize('NFD'), 1],
    ['\u200B\uFEFF', 0],
    ['🏆', 2],
    ['𠀋', 2],
  ])('%j takes %i columns', (text, columns) => {
    expect(width(text)).toBe(columns);
  });
});

describe('cut', () => {
  test.each([
    ['관악구', 6, '관악구'],
    ['관악구', 5, '관악…'],
    ['관악구', 4, '관…'],
    ['Gwanak-gu', 7, 'Gwanak…'],
    ['우수 장려', 6, '우수…'],
    ['관', 1, '…'],
    ['관', 0, ''],
  ])('%j within %i columns is %j', (text, columns, expected) => {
    expect(cut(text, columns)).toBe(expected);
  });
});

describe('pad', () => {
  test('fills on the right, or on the left of what is aligned right', () => {
    expect(pad('관악구', 8)).toBe('관악구  ');
    expect(pad('12', 4, 'right')).toBe('  12');
    expect(pad('관악구', 2)).toBe('관악구');
  });
});
