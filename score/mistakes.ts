import { HEADLINE_PARTS, measures, type HeadlinePart } from './measures.js';
import { withoutOthers } from './records.js';
import type { GoldArticle, ScoredRecord } from './types.js';

/** A fact that a record lacks, as annotated, or has too many, as the record says it. */
export interface Mistake {
  readonly part: HeadlinePart;
  readonly kind: 'missed' | 'spurious';
  readonly fact: unknown;
}

/** What stands between a record and what the annotator found, part by part in the order of the headline. */
export function findMistakes(gold: GoldArticle, record: ScoredRecord): Mistake[] {
  const scored = withoutOthers(record);
  return HEADLINE_PARTS.flatMap((part) => {
    const { missed, spurious } = measures[part](gold, scored);
    return [
      ...missed.map((index): Mistake => ({ part, kind: 'missed', fact: gold[part][index] })),
      ...spurious.map((index): Mistake => ({ part, kind: 'spurious', fact: scored[part][index] })),
    ];
  });
}
