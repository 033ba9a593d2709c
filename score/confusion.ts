import type { Rank } from '../pipeline/types.js';
import { likeness } from './likeness.js';
import { pair } from './pairing.js';
import type { ScoredArticle } from './types.js';

/** How many awards of one annotated rank were read as another; null: no award was annotated, or none was read. */
export interface Confusion {
  readonly gold: Rank | null;
  readonly extracted: Rank | null;
  readonly count: number;
}

/**
 * Which ranks are taken for which: awards of the same recipient, paired by the words that they share and not by rank.
 * The rank of an office's award that comes with the annotated level is that level's. In the order of the articles.
 */
export function confuseRanks(articles: readonly ScoredArticle[]): Confusion[] {
  const counts = new Map<string, { gold: Rank | null; extracted: Rank | null; count: number }>();
  const count = (gold: Rank | null, extracted: Rank | null): void => {
    const key = `${gold} ${extracted}`;
    const cell = counts.get(key) ?? { gold, extracted, count: 0 };
    cell.count++;
    counts.set(key, cell);
  };
  for (const { gold, record } of articles) {
    const { pairs, missed, spurious } = pair(gold.awards, record.awards, likeness.awards.overlap);
    for (const [g, s] of pairs) {
      const { rank, alsoRank } = gold.awards[g]!;
      const extracted = record.awards[s]!.level.rank;
      count(rank, extracted === alsoRank ? rank : extracted);
    }
    for (const g of missed) count(gold.awards[g]!.rank, null);
    for (const s of spurious) count(null, record.awards[s]!.level.rank);
  }
  return [...counts.values()];
}
