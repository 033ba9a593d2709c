import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sentences } from '../../pipeline/sentences.js';

const split = (text: string) =>
  sentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end).trim());

describe('sentences end where the text says so', () => {
  test.each([
    ['구는 상을 받았다. 군은 대회를 열었다.', ['구는 상을 받았다.', '군은 대회를 열었다.']],
    ['구는 상을 받았다.군은 대회를 열었다.', ['구는 상을 받았다.', '군은 대회를 열었다.']],
    ['만족도는 4.67점이다. 내년에도 한다.', ['만족도는 4.67점이다.', '내년에도 한다.']],
    ['그는 “상을 받았다. 기쁘다”라고 말했다. 모두 웃었다.', ['그는 “상을 받았다. 기쁘다”라고 말했다.', '모두 웃었다.']],
    ['Dr. Kim came. Mr. Lee left at 5 p.m. on Monday.', ['Dr. Kim came.', 'Mr. Lee left at 5 p.m. on Monday.']],
    ['It won the prize. The city was glad.', ['It won the prize.', 'The city was glad.']],
    [
      'The city won at the “Job Awards.” In the same field, the county came third.',
      ['The city won at the “Job Awards.”', 'In the same field, the county came third.'],
    ],
    ["Seoul's plan won. It's done!", ["Seoul's plan won.", "It's done!"]],
  ])('%s', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  test('a quotation that never closes does not swallow the block', () => {
    const text = `그는 “시작했다. ${'말이 이어졌다. '.repeat(200)}`;
    expect(split(text).length).toBeGreaterThan(10);
  });

  test('the pieces laid end to end are the block', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        const pieces = sentences(text, { start: 0, end: text.length });
        expect(pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
