import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { findMistakes } from '../score/mistakes.js';
import { isSamePlace } from '../score/names.js';
import { pair } from '../score/pairing.js';
import { foldPhrase, overlap } from '../score/phrase.js';
import { score } from '../score/score.js';
import type { GoldArticle, GoldAward, GoldBullet, ScoredAward, ScoredName, ScoredRecord } from '../score/types.js';
import { SHARED, readGold, testWithShared } from './shared.js';

const goldAward: GoldAward = {
  recipient: '해남군',
  program: '농산시책 추진평가',
  organizer: '전라남도',
  category: '쌀 산업',
  level: '최우수상',
  rank: 'top',
  year: 2019,
  streak: 2,
};

const gold: GoldArticle = {
  article: 'haenam/ko',
  language: 'ko',
  mayors: [{ name: '명현관', district: '해남군', title: '군수' }],
  districts: ['해남군', '강진군'],
  awards: [goldAward],
  bullets: [{ text: '벼 재배 면적 줄이기', kind: 'initiative', category: null }],
};

const award: ScoredAward = {
  recipient: { name: '해남군' },
  program: { name: '농산시책 추진평가' },
  organizer: { name: '전라남도' },
  category: { name: '쌀 산업' },
  level: { text: '최우수상', rank: 'top' },
  year: 2019,
  streak: 2,
};

const record: ScoredRecord = {
  article: { id: 'haenam/ko', language: 'ko' },
  mayors: [{ name: '명현관', title: '군수', district: { name: '해남군' } }],
  districts: [{ name: '해남군' }, { name: '강진군' }],
  awards: [award],
  bullets: [{ text: '벼 재배 면적 줄이기', kind: 'initiative', category: null }],
};

describe('phrases', () => {
  test.each([
    ['quotation marks and corner brackets go', '‘지역복지’ 『평가』', '지역복지 평가'],
    ['full width becomes plain and case is folded', 'ＳＡ Grade', 'sa grade'],
    ['middle dots become spaces', '환경·에너지', '환경 에너지'],
    ['outer punctuation goes and inner stays', ' , top prize, 2019. ', 'top prize, 2019'],
  ])('%s', (_, phrase, folded) => {
    expect(foldPhrase(phrase)).toBe(folded);
  });

  test.each([
    ['an empty phrase is like an empty one', null, '', 1],
    ['an empty phrase is unlike any other', null, '복지', 0],
    ['words that may be left out do not count', 'the welfare category', 'welfare', 1],
    ['plural and singular are one word', 'Korea Urban Awards', 'korea urban award', 1],
    ['Hangul is compared by pairs of syllables', '관악구청', '관악구', 4 / 5],
    ['a word said twice is not found twice', 'welfare welfare', 'welfare', 2 / 3],
  ])('%s', (_, left, right, expected) => {
    expect(overlap(left, right)).toBeCloseTo(expected, 12);
  });
});

describe('places', () => {
  test.each([
    ['Gwanak-gu', 'Gwanak District', true],
    ['Goyang City', 'Goyang Special City', true],
    ['고양시', '고양특례시', true],
    ['경상북도', '경북도', true],
    ['남구', '동구', false],
    ['관악구', '관악', false],
  ])('%s and %s: %s', (left, right, expected) => {
    expect(isSamePlace(left, { name: right })).toBe(expected);
  });

  test('the words of the evidence count as a name', () => {
    expect(isSamePlace('관악구', { name: '서울 관악구', evidence: [{ text: '관악구' }] })).toBe(true);
  });

  test('an absent place is only like an absent one', () => {
    expect([isSamePlace(null, null), isSamePlace(null, { name: '관악구' }), isSamePlace('관악구', null)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('pairing', () => {
  test('is one to one, the most alike first, then in the order of the lists', () => {
    const likeness = [
      [1, 2],
      [2, 2],
      [0, 1],
    ];
    expect(pair([0, 1, 2], [0, 1], (g, s) => likeness[g]![s]!)).toEqual({
      pairs: [
        [0, 1],
        [1, 0],
      ],
      missed: [2],
      spurious: [],
    });
  });
});

describe('score', () => {
  test('is 1 where the record says what the annotator found', () => {
    const report = score([gold], [record]);
    expect(report.all.headline).toBe(1);
    expect(report.fields).toEqual({ year: 1, streak: 1, organizer: 1, title: 1, bulletCategory: 1 });
    expect([report.articles, report.withFacts, report.language]).toEqual([1, 1, 1]);
  });

  test('counts an article without a record as all missed', () => {
    const { all, withFacts, language, fields } = score([gold], []);
    expect(all.districts).toEqual({ precision: 1, recall: 0, f1: 0, tp: 0, fp: 0, fn: 2 });
    expect([withFacts, language, fields.year]).toEqual([0, 0, null]);
  });

  test('leaves former heads and candidates aside', () => {
    const former = { name: '김철수', title: '군수', district: { name: '해남군' }, status: 'former' as const };
    expect(score([gold], [{ ...record, mayors: [former, ...record.mayors] }]).all.mayors).toMatchObject({
      fp: 0,
      fn: 0,
    });
  });

  test.each<[string, Partial<ScoredAward>, awards: number, levels: number]>([
    ['a wrong recipient is no award and no level', { recipient: { name: '강진군' } }, 0, 0],
    ['a wrong rank is no award and no level', { level: { text: '우수상', rank: 'excellence' } }, 0, 0],
    ['a wrong program is a level only', { program: { name: '자원봉사대회' } }, 0, 1],
    ['a missing category is a level only', { category: null }, 0, 1],
    ['a wrong year is an award all the same', { year: 2018 }, 1, 1],
  ])('%s', (_, change, awards, levels) => {
    const { all } = score([gold], [{ ...record, awards: [{ ...award, ...change }] }]);
    expect([all.awards.tp, all.awardLevels.tp]).toEqual([awards, levels]);
  });

  test('takes the rank of the office for the rank of the award', () => {
    const both: GoldArticle = { ...gold, awards: [{ ...goldAward, alsoRank: 'minister' }] };
    const minister = { ...award, level: { text: '장관상', rank: 'minister' as const } };
    expect(score([both], [{ ...record, awards: [minister] }]).all.awards.tp).toBe(1);
  });

  test.each([
    ['haenam/ko', { id: 'haenam/ko' }],
    ['haenam.ko', { id: 'haenam/ko' }],
    ['haenam/ko', { source: 'seeds/haenam/ko.txt' }],
    ['07', { id: 'x', source: 'pages/07.html' }],
  ])('finds the record of %s by %o', (article, names) => {
    const { withFacts } = score([{ ...gold, article }], [{ ...record, article: { ...names, language: 'ko' } }]);
    expect(withFacts).toBe(1);
  });
});

describe('mistakes', () => {
  test('are the facts missed and the facts too many, part by part', () => {
    const wrong: ScoredRecord = { ...record, districts: [{ name: '해남군' }, { name: '진도군' }], mayors: [] };
    expect(findMistakes(gold, wrong)).toEqual([
      { part: 'mayors', kind: 'missed', fact: gold.mayors[0] },
      { part: 'districts', kind: 'missed', fact: '강진군' },
      { part: 'districts', kind: 'spurious', fact: { name: '진도군' } },
    ]);
  });
});

describe('the figures are those of the scorer beside the project', () => {
  const folder = `${SHARED}dev/gold`;
  const asRecords = (): ScoredRecord[] =>
    execFileSync(process.execPath, [`${SHARED}score/gold-to-records.mjs`, folder], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .map((line) => withNamedCategories(JSON.parse(line)));

  testWithShared('for gold made into records', () => {
    const records = asRecords();
    const report = score(readGold(folder), records);
    expect(report).toEqual(figuresOfScorer(folder, records));
    expect(report.all.headline).toBe(1);
  });

  testWithShared('for damaged records', () => {
    const records = asRecords()
      .map(damage)
      .filter((_, index) => index % 11 !== 7);
    const report = score(readGold(folder), records);
    expect(report).toEqual(figuresOfScorer(folder, records));
    for (const part of ['mayors', 'districts', 'awards', 'bullets'] as const) {
      expect(report.all[part].f1).toBeGreaterThan(0.3);
      expect(report.all[part].f1).toBeLessThan(0.95);
    }
  });
});

/** Gold names a bullet's category by a string, a record by a name. */
function withNamedCategories(scored: Omit<ScoredRecord, 'bullets'> & { bullets: readonly GoldBullet[] }): ScoredRecord {
  const named = (category: string | null): ScoredName | null => (category === null ? null : { name: category });
  return { ...scored, bullets: scored.bullets.map((bullet) => ({ ...bullet, category: named(bullet.category) })) };
}

function figuresOfScorer(goldFolder: string, records: readonly ScoredRecord[]): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'sasil-score-'));
  try {
    const facts = join(folder, 'facts.jsonl');
    writeFileSync(facts, records.map((scored) => `${JSON.stringify(scored)}\n`).join(''));
    const scorer = [`${SHARED}score/score.mjs`, '--gold', goldFolder, '--facts', facts, '--json'];
    return JSON.parse(execFileSync(process.execPath, scorer, { encoding: 'utf8' }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Every kind of wrongness, by turns: left out, said twice, another form, half the words, another rank, another language. */
function damage(scored: ScoredRecord, turn: number): ScoredRecord {
  const half = (words: string): string => words.slice(0, Math.ceil(words.length * 0.6));
  const every = (divisor: number, index: number): boolean => (index + turn) % divisor === 0;
  return {
    article: { ...scored.article, language: every(9, 0) ? 'und' : scored.article.language },
    mayors: scored.mayors
      .filter((_, index) => !every(6, index))
      .map((mayor, index) => ({
        ...mayor,
        title: every(4, index) ? '시장' : mayor.title,
        district: every(5, index) ? null : mayor.district,
        status: every(7, index) ? 'former' : 'current',
      })),
    districts: scored.districts.flatMap((district, index) => {
      if (every(5, index)) return [district, district];
      if (every(7, index)) return [];
      const written = district.name.replace(/-gu$/, ' District').replace(/시$/, '특례시');
      return [{ name: written, evidence: every(3, index) ? [{ text: district.name }] : [] }];
    }),
    awards: scored.awards.flatMap((whole, index) => {
      if (every(8, index)) return [];
      if (every(7, index)) return [whole, { ...whole, category: null }];
      if (every(6, index)) return [{ ...whole, level: { ...whole.level, rank: 'minister' } }];
      if (every(5, index))
        return [{ ...whole, program: whole.program && { name: half(whole.program.name) }, year: null }];
      if (every(4, index)) return [{ ...whole, category: { name: half(whole.category?.name ?? '복지') }, streak: 3 }];
      if (every(3, index)) return [{ ...whole, organizer: { name: '행정안전부' } }];
      return [whole];
    }),
    bullets: scored.bullets.flatMap((bullet, index) => {
      if (every(6, index)) return [];
      if (every(5, index)) return [{ ...bullet, kind: 'other' }];
      if (every(4, index)) return [{ ...bullet, text: `${bullet.text} 등` }];
      if (every(3, index)) return [{ ...bullet, category: { name: 'welfare' } }];
      return [bullet];
    }),
  };
}
