import type { GoldArticle, GoldAward, ScoredArticle, ScoredAward, ScoredRecord } from '../../score/types.js';

export const goldAward: GoldAward = {
  recipient: '하늘구',
  program: '지역복지사업 평가',
  organizer: '보건복지부',
  category: null,
  level: '대상',
  rank: 'grand',
  year: 2023,
  streak: 2,
};

/** The same award as a record says it. */
export const award: ScoredAward = {
  recipient: { name: '하늘구' },
  program: { name: '지역복지사업 평가' },
  organizer: { name: '보건복지부' },
  category: null,
  level: { text: '대상', rank: 'grand' },
  year: 2023,
  streak: 2,
};

/** An annotated article and its record, which have the facts that are named and no others. */
export function article(gold: Partial<GoldArticle>, record: Partial<ScoredRecord>): ScoredArticle {
  return {
    gold: { article: 'story/ko', language: 'ko', mayors: [], districts: [], awards: [], bullets: [], ...gold },
    record: { article: { language: 'ko' }, mayors: [], districts: [], awards: [], bullets: [], ...record },
  };
}
