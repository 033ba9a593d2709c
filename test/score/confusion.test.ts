import { expect, test } from '@jest/globals';
import { confuseRanks } from '../../score/confusion.js';
import type { GoldAward, ScoredAward } from '../../score/types.js';
import { article, award, goldAward } from './articles.js';

const asTop: ScoredAward = { ...award, level: { text: '대상', rank: 'top' } };
const elsewhere: ScoredAward = { ...award, recipient: { name: '바다구' } };
const office: GoldAward = { ...goldAward, alsoRank: 'minister' };

test.each([
  ['a rank that is right stands for itself', [goldAward], [award], [['grand', 'grand', 1]]],
  ['a rank that is wrong stands for the other', [goldAward], [asTop], [['grand', 'top', 1]]],
  ['an award that nobody read has no rank', [goldAward], [], [['grand', null, 1]]],
  ['an award that nobody annotated has no rank', [], [award], [[null, 'grand', 1]]],
  [
    'an award of another recipient is no other reading of it',
    [goldAward],
    [elsewhere],
    [
      ['grand', null, 1],
      [null, 'grand', 1],
    ],
  ],
  [
    'an award goes to the one with the same words, whatever its rank',
    [goldAward, { ...goldAward, program: '청렴도 측정', rank: 'top' as const }],
    [asTop],
    [
      ['grand', 'top', 1],
      ['top', null, 1],
    ],
  ],
  [
    "the rank of the office is the level's",
    [office],
    [{ ...award, level: { text: '장관상', rank: 'minister' as const } }],
    [['grand', 'grand', 1]],
  ],
  ['equal readings are counted', [goldAward, goldAward], [award, award], [['grand', 'grand', 2]]],
])('%s', (_, gold, scored, expected) => {
  const cells = confuseRanks([article({ awards: gold }, { awards: scored })]);
  expect(cells.map(({ gold, extracted, count }) => [gold, extracted, count])).toEqual(expected);
});
