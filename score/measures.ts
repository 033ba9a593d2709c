import { isSamePerson, isSamePlace, isWrittenAlike } from './names.js';
import { pair, type Pairing } from './pairing.js';
import { foldPhrase, overlap } from './phrase.js';
import type {
  GoldArticle,
  GoldAward,
  GoldBullet,
  ScoredAward,
  ScoredBullet,
  ScoredName,
  ScoredRecord,
} from './types.js';

/** What is counted: each of the four parts of the headline, and three looser counts that show where a fact goes wrong. */
export const MEASURES = [
  'mayors',
  'mayorNames',
  'districts',
  'awardLevels',
  'awards',
  'bulletTexts',
  'bullets',
] as const;

export type Measure = (typeof MEASURES)[number];

/** The parts whose F1 the headline is the mean of. */
export const HEADLINE_PARTS = ['mayors', 'districts', 'awards', 'bullets'] as const satisfies readonly Measure[];

export type HeadlinePart = (typeof HEADLINE_PARTS)[number];

/** A category is right where this much of its wording is. */
export const CATEGORY_OVERLAP = 0.6;

/** A program or an organizer is right where this much of its wording is. */
export const NAME_OVERLAP = 0.5;

/** An item is right where this much of its wording is. */
const BULLET_OVERLAP = 0.9;

type MeasureRun = (gold: GoldArticle, record: ScoredRecord) => Pairing;

/** Pairs the annotated facts of an article with those of its record, by each measure. */
export const measures: Readonly<Record<Measure, MeasureRun>> = {
  /** Name and district. */
  mayors: (gold, record) =>
    pair(gold.mayors, record.mayors, (a, b) => (isSamePerson(a, b) && isSamePlace(a.district, b.district) ? 1 : 0)),

  /** The name alone. */
  mayorNames: (gold, record) => pair(gold.mayors, record.mayors, (a, b) => (isSamePerson(a, b) ? 1 : 0)),

  /** The name as written pairs before another form of it. */
  districts: (gold, record) =>
    pair(gold.districts, record.districts, (a, b) => (isWrittenAlike(a, b) ? 2 : isSamePlace(a, b) ? 1 : 0)),

  /** Recipient and rank. */
  awardLevels: (gold, record) =>
    pair(gold.awards, record.awards, (a, b) => (isSameHonor(a, b) ? awardLikeness(a, b) : 0)),

  /** Recipient, rank, category and program. */
  awards: (gold, record) =>
    pair(gold.awards, record.awards, (a, b) => (isSameHonor(a, b) && isSameContest(a, b) ? awardLikeness(a, b) : 0)),

  /** The words of an item. */
  bulletTexts: (gold, record) => pair(gold.bullets, record.bullets, bulletLikeness),

  /** The words of an item and its kind. */
  bullets: (gold, record) =>
    pair(gold.bullets, record.bullets, (a, b) => (a.kind === b.kind ? bulletLikeness(a, b) : 0)),
};

function isSameHonor(gold: GoldAward, scored: ScoredAward): boolean {
  const { rank } = scored.level;
  return isSamePlace(gold.recipient, scored.recipient) && (rank === gold.rank || rank === gold.alsoRank);
}

/** A program that the annotator left out may be anything; a category that the annotator left out must be absent. */
function isSameContest(gold: GoldAward, scored: ScoredAward): boolean {
  return (
    isNear(gold.category, scored.category, CATEGORY_OVERLAP) &&
    (gold.program === null || isNear(gold.program, scored.program, NAME_OVERLAP))
  );
}

/** Whether two phrases share at least `least` of their wording, or are both absent. */
export function isNear(gold: string | null, scored: ScoredName | null, least: number): boolean {
  if (gold === null || scored === null) return gold === null && scored === null;
  return overlap(gold, scored.name) >= least;
}

function awardLikeness(gold: GoldAward, scored: ScoredAward): number {
  const category = overlap(gold.category, scored.category?.name ?? null);
  const program = overlap(gold.program, scored.program?.name ?? null);
  return 1 + category + program;
}

function bulletLikeness(gold: GoldBullet, scored: ScoredBullet): number {
  if (foldPhrase(gold.text) === foldPhrase(scored.text)) return 2;
  const likeness = overlap(gold.text, scored.text);
  return likeness >= BULLET_OVERLAP ? likeness : 0;
}
