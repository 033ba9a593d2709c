import { describe, expect, test } from '@jest/globals';
import { MOST, growth } from './growth.js';
import { readOrRefuse } from './any-text.js';

/** Characters and words on which a rule may begin and find no end. */
const REPEATED = [
  ...' \u3000▲"\'“‘「(<[가구시군김상대Aa1-·.,~…○',
  ...[
    '▲ ',
    '▲가',
    '( ',
    '가 ',
    '가, ',
    'Aa ',
    'a-',
    '관악구 ',
    '관악구·',
    '김하늘 ',
    '구청장 ',
    '(구청장 ',
    '우수상 ',
    '우수상, ',
    '대상',
  ],
  ...[
    '각각 ',
    '등 ',
    '년 ',
    '2024년 ',
    '1회 ',
    'Gwanak-gu, ',
    'Mayor ',
    'Kim ',
    'Award ',
    'the ',
    'and ',
    ', and ',
    'of the ',
    'category ',
    '. ',
    '? ',
  ],
];

describe('time grows with the length of a line, not with its square', () => {
  test.each(REPEATED)('%j over and over', async (piece) => {
    const line = (length: number): string => `관악구 ${piece.repeat(Math.ceil(length / piece.length))}`;
    expect(await growth((length) => readOrRefuse(line(length)), 5000)).toBeLessThan(MOST);
  });
});
