import type { Language } from '../pipeline/types.js';
import { HEADLINE_PARTS, MEASURES, measures, type Measure } from './measures.js';
import { scoreFields, type FieldScores } from './fields.js';
import { sharesOf, type Shares } from './shares.js';
import { NO_FACTS, matchArticles } from './records.js';
import type { GoldArticle, ScoredArticle, ScoredRecord } from './types.js';

/** Facts found (`tp`), facts too many (`fp`), facts missed (`fn`), and the shares that follow. */
export interface Counts extends Shares {
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
}

/** Each measure over a set of articles; `headline` is the mean F1 of mayors, districts, awards and bullets. */
export type LanguageScore = Readonly<Record<Measure, Counts>> & { readonly headline: number };

/** How well a set of records agrees with what annotators found. */
export interface ScoreReport {
  readonly articles: number;
  /** How many of the articles have a record; those without count as all missed. */
  readonly withFacts: number;
  readonly all: LanguageScore;
  readonly ko: LanguageScore;
  readonly en: LanguageScore;
  /** The shares of paired facts whose further fields are right; null where no pair has the field. */
  readonly fields: FieldScores;
  /** The share of articles whose language is right; null where there are none. */
  readonly language: number | null;
}

/**
 * Scores records against annotated articles: counts by kind of fact in all languages and in each, with precision,
 * recall and F1 (van Rijsbergen 1979) over the pooled counts. Records of articles that nobody annotated are left out.
 */
export function score(gold: readonly GoldArticle[], records: readonly ScoredRecord[]): ScoreReport {
  const scored = matchArticles(gold, records);
  const inLanguage = (language: Language): ScoredArticle[] => scored.filter(({ gold }) => gold.language === language);
  const languageRight = scored.filter(({ gold, record }) => record.article.language === gold.language);
  return {
    articles: scored.length,
    withFacts: scored.filter(({ record }) => record !== NO_FACTS).length,
    all: scoreArticles(scored),
    ko: scoreArticles(inLanguage('ko')),
    en: scoreArticles(inLanguage('en')),
    fields: scoreFields(scored),
    language: scored.length > 0 ? languageRight.length / scored.length : null,
  };
}

function scoreArticles(articles: readonly ScoredArticle[]): LanguageScore {
  const counts = Object.fromEntries(MEASURES.map((measure) => [measure, countPairs(articles, measure)])) as Record<
    Measure,
    Counts
  >;
  const headline = HEADLINE_PARTS.reduce((sum, part) => sum + counts[part].f1, 0) / HEADLINE_PARTS.length;
  return { ...counts, headline };
}

function countPairs(articles: readonly ScoredArticle[], measure: Measure): Counts {
  let tp = 0;
  let fp = 0;
  let fn = 0;
  for (const { gold, record } of articles) {
    const { pairs, missed, spurious } = measures[measure](gold, record);
    tp += pairs.length;
    fp += spurious.length;
    fn += missed.length;
  }
  return { ...sharesOf(tp, tp + fp, tp + fn), tp, fp, fn };
}
