import { CATEGORY_OVERLAP, NAME_OVERLAP, isNear, measures } from './measures.js';
import { foldPhrase } from './phrase.js';
import type { ScoredArticle } from './types.js';

/** What a fact says beside the words that it is known by. */
export type Field = 'year' | 'streak' | 'organizer' | 'title' | 'bulletCategory';

/** The share of paired facts in which a field is right, 0 to 1; null where there is no pair. */
export type FieldScores = Readonly<Record<Field, number | null>>;

/** Scores what the paired facts say beside the words that they were paired by. */
export function scoreFields(articles: readonly ScoredArticle[]): FieldScores {
  const right: Record<Field, boolean[]> = { year: [], streak: [], organizer: [], title: [], bulletCategory: [] };
  for (const { gold, record } of articles) {
    for (const [g, s] of measures.awards(gold, record).pairs) {
      const expected = gold.awards[g]!;
      const got = record.awards[s]!;
      right.year.push(expected.year === got.year);
      right.streak.push(expected.streak === got.streak);
      right.organizer.push(isNear(expected.organizer, got.organizer, NAME_OVERLAP));
    }
    for (const [g, s] of measures.mayors(gold, record).pairs) {
      right.title.push(foldPhrase(gold.mayors[g]!.title) === foldPhrase(record.mayors[s]!.title));
    }
    for (const [g, s] of measures.bullets(gold, record).pairs) {
      right.bulletCategory.push(isNear(gold.bullets[g]!.category, record.bullets[s]!.category, CATEGORY_OVERLAP));
    }
  }
  return {
    year: shareOf(right.year),
    streak: shareOf(right.streak),
    organizer: shareOf(right.organizer),
    title: shareOf(right.title),
    bulletCategory: shareOf(right.bulletCategory),
  };
}

function shareOf(verdicts: readonly boolean[]): number | null {
  return verdicts.length > 0 ? verdicts.filter(Boolean).length / verdicts.length : null;
}
