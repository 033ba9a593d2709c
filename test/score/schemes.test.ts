import { describe, expect, test } from '@jest/globals';
import { SCHEMES, scoreSchemes, type SchemeCounts } from '../../score/schemes.js';
import type { GoldAward, GoldMayor, ScoredArticle, ScoredAward, ScoredBullet, ScoredMayor } from '../../score/types.js';
import { article, award, goldAward } from './articles.js';

/** `strict exact partial type`: what one pair of facts is in each scheme; `apart` where they make no pair. */
function verdicts(part: 'mayors' | 'districts' | 'awards' | 'bullets', one: ScoredArticle): string {
  const scores = scoreSchemes([one])[part];
  return SCHEMES.map((scheme) => verdictOf(scores[scheme])).join(' ');
}

function verdictOf({ correct, incorrect, partial, missed, spurious }: SchemeCounts): string {
  const [verdict] = Object.entries({ correct, incorrect, partial, missed, spurious }).filter(([, count]) => count > 0);
  return missed > 0 && spurious > 0 ? 'apart' : verdict![0];
}

describe('an award', () => {
  test.each<[string, Partial<ScoredAward>, string]>([
    ['that is the same in everything is correct by each scheme', {}, 'correct correct correct correct'],
    ['of another year is not strictly right', { year: 2022 }, 'incorrect correct correct correct'],
    ['of another streak is not strictly right', { streak: null }, 'incorrect correct correct correct'],
    [
      'of another rank in the same words has the wrong type',
      { level: { text: '대상', rank: 'top' } },
      'incorrect correct correct incorrect',
    ],
    [
      'with half of its program has half of its words',
      { program: { name: '복지사업 평가' } },
      'incorrect incorrect partial correct',
    ],
    ['without its organizer has some of its words', { organizer: null }, 'incorrect incorrect partial correct'],
    ['of another recipient is another award', { recipient: { name: '바다구' } }, 'apart apart apart apart'],
    [
      'that shares neither program nor level is another award of the same recipient',
      { program: { name: '청렴도 측정' }, level: { text: '1위', rank: 'first-place' } },
      'apart apart apart apart',
    ],
  ])('%s', (_, change, expected) => {
    expect(verdicts('awards', article({ awards: [goldAward] }, { awards: [{ ...award, ...change }] }))).toBe(expected);
  });

  test('has the type of the office that gives it, where the annotator says so', () => {
    const minister: GoldAward = { ...goldAward, alsoRank: 'minister' };
    const said: ScoredAward = { ...award, level: { text: '대상', rank: 'minister' } };
    expect(verdicts('awards', article({ awards: [minister] }, { awards: [said] }))).toBe(
      'correct correct correct correct',
    );
  });

  test('is counted once, and goes to the one of the same year where the words are the same', () => {
    const years = [2021, 2022, 2023].map((year) => ({ ...goldAward, year }));
    const { strict, type } = scoreSchemes([article({ awards: years }, { awards: [award, award] })]).awards;
    expect(strict).toMatchObject({ correct: 1, incorrect: 1, partial: 0, missed: 1, spurious: 0 });
    expect(type).toMatchObject({ correct: 2, missed: 1, precision: 1, recall: 2 / 3 });
  });
});

describe('a mayor', () => {
  const gold: GoldMayor = { name: 'Park Jun-hee', also: ['Park Junhee'], district: 'Gwanak-gu', title: 'Mayor' };
  const mayor: ScoredMayor = { name: 'Park Jun-hee', title: 'Mayor', district: { name: 'Gwanak-gu' } };

  test.each<[string, Partial<ScoredMayor>, string]>([
    ['in any spelling is correct by each scheme', { name: 'Park Junhee' }, 'correct correct correct correct'],
    ['of another district is right in part', { district: null }, 'incorrect incorrect partial correct'],
    ['of another title is right in part', { title: 'head' }, 'incorrect incorrect partial correct'],
    ['whose surname is the same is right in part', { name: 'Park' }, 'incorrect incorrect partial correct'],
    ['of another name is somebody else', { name: 'Kim Do-yun' }, 'apart apart apart apart'],
  ])('%s', (_, change, expected) => {
    expect(verdicts('mayors', article({ mayors: [gold] }, { mayors: [{ ...mayor, ...change }] }))).toBe(expected);
  });
});

describe('a district', () => {
  test.each([
    ['관악구', '관악구', 'correct correct correct correct'],
    ['관악구', '서울 관악구', 'incorrect incorrect partial correct'],
    ['Gwanak-gu', 'Gwanak District', 'incorrect incorrect partial correct'],
    ['Gwanak-gu', 'Nam-gu', 'apart apart apart apart'],
    ['강남구', '강북구', 'apart apart apart apart'],
  ])('%s read as %s: %s', (gold, name, expected) => {
    expect(verdicts('districts', article({ districts: [gold] }, { districts: [{ name }] }))).toBe(expected);
  });
});

describe('a bullet', () => {
  const bullet: ScoredBullet = { text: '작은 도서관 늘리기', kind: 'initiative', category: null };

  test.each<[string, Partial<ScoredBullet>, string]>([
    ['in the same words is correct by each scheme', {}, 'correct correct correct correct'],
    ['of another kind has the wrong type', { kind: 'other' }, 'incorrect correct correct incorrect'],
    ['with a tail has some of its words', { text: '작은 도서관 늘리기 등' }, 'incorrect incorrect partial correct'],
    [
      'under another heading has some of its words',
      { category: { name: '교육' } },
      'incorrect incorrect partial correct',
    ],
  ])('%s', (_, change, expected) => {
    const gold = { text: '작은 도서관 늘리기', kind: 'initiative', category: null } as const;
    expect(verdicts('bullets', article({ bullets: [gold] }, { bullets: [{ ...bullet, ...change }] }))).toBe(expected);
  });
});

test('half of a partial fact counts', () => {
  const districts = [{ name: '관악구' }, { name: '대구 남구' }, { name: '완도군' }];
  const { partial } = scoreSchemes([article({ districts: ['관악구', '남구'] }, { districts })]).districts;
  expect(partial).toMatchObject({ correct: 1, partial: 1, missed: 0, spurious: 1 });
  expect(partial.precision).toBeCloseTo(1.5 / 3, 12);
  expect(partial.recall).toBeCloseTo(1.5 / 2, 12);
  expect(partial.f1).toBeCloseTo(0.6, 12);
});

test('nothing to find and nothing found is all right', () => {
  const { strict } = scoreSchemes([article({}, {})]).awards;
  expect(strict).toEqual({
    ...{ correct: 0, incorrect: 0, partial: 0, missed: 0, spurious: 0 },
    ...{ precision: 1, recall: 1, f1: 1 },
  });
});
