import { isSamePlace, isSamePerson, isWrittenAlike, nameOverlap } from './names.js';
import { foldPhrase, overlap } from './phrase.js';
import type { HeadlinePart } from './measures.js';
import type { GoldArticle, GoldAward, ScoredAward, ScoredName, ScoredRecord } from './types.js';

/** How an annotated fact and one of a record compare. */
export interface Likeness<Gold, Scored> {
  /** How much of their wording they share, 0 to 1; facts that share nothing are not compared any further. */
  overlap(gold: Gold, scored: Scored): number;
  /** All strings are equal. */
  sameWords(gold: Gold, scored: Scored): boolean;
  /** Of one type: an award's rank, a bullet's kind; mayors and districts have but one. */
  sameType(gold: Gold, scored: Scored): boolean;
  /** What is neither a string nor the type is equal: an award's year and streak. */
  sameRest(gold: Gold, scored: Scored): boolean;
}

type LikenessOf<Part extends HeadlinePart> = Likeness<GoldArticle[Part][number], ScoredRecord[Part][number]>;

/** The comparison of each kind of fact. */
export const likeness: { readonly [Part in HeadlinePart]: LikenessOf<Part> } = {
  mayors: {
    overlap: (gold, scored) => Math.max(...[gold.name, ...(gold.also ?? [])].map((name) => nameOverlap(name, scored))),
    sameWords: (gold, scored) =>
      isSamePerson(gold, scored) &&
      isSameName(gold.district, scored.district) &&
      foldPhrase(gold.title) === foldPhrase(scored.title),
    sameType: () => true,
    sameRest: () => true,
  },
  districts: {
    overlap: nameOverlap,
    sameWords: isWrittenAlike,
    sameType: () => true,
    sameRest: () => true,
  },
  awards: {
    overlap: awardOverlap,
    sameWords: (gold, scored) =>
      isSameName(gold.recipient, scored.recipient) &&
      isSameName(gold.program, scored.program) &&
      isSameName(gold.organizer, scored.organizer) &&
      isSameName(gold.category, scored.category) &&
      foldPhrase(gold.level) === foldPhrase(scored.level.text),
    sameType: (gold, { level }) => level.rank === gold.rank || level.rank === gold.alsoRank,
    sameRest: (gold, scored) => gold.year === scored.year && gold.streak === scored.streak,
  },
  bullets: {
    overlap: (gold, scored) => overlap(gold.text, scored.text),
    sameWords: (gold, scored) =>
      foldPhrase(gold.text) === foldPhrase(scored.text) && isSameName(gold.category, scored.category),
    sameType: (gold, scored) => gold.kind === scored.kind,
    sameRest: () => true,
  },
};

/**
 * The mean overlap of program, category and level, as far as either says them: an award is one of the same recipient.
 * Of two that are alike in words, the one of the same year, then of the same rank, is a little more so.
 */
function awardOverlap(gold: GoldAward, scored: ScoredAward): number {
  if (!isSamePlace(gold.recipient, scored.recipient)) return 0;
  const said = [
    [gold.program, scored.program?.name ?? null],
    [gold.category, scored.category?.name ?? null],
    [gold.level, scored.level.text],
  ].filter(([ours, theirs]) => ours !== null || theirs !== null) as [string | null, string | null][];
  const shared = said.reduce((sum, [ours, theirs]) => sum + overlap(ours, theirs), 0);
  const words = said.length > 0 ? shared / said.length : 1;
  const nudge = (gold.year === scored.year ? 2 : 0) + (gold.rank === scored.level.rank ? 1 : 0);
  return words > 0 ? words * 0.999 + nudge * 0.0003 : 0;
}

function isSameName(gold: string | null, scored: ScoredName | null): boolean {
  if (gold === null || scored === null) return gold === null && scored === null;
  return isWrittenAlike(gold, scored);
}
