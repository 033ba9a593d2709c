import type { Clause, ClauseReading, Phrase } from '../claim.js';
import type { Setting } from '../setting.js';

/** `In the C category, …` and `… in the same category` hold for the sentences behind, until a field or program is named. */
export function holdsOn(
  { categories, programs, span }: Clause,
  { claims }: ClauseReading,
  { fieldHolds }: Setting,
): boolean {
  if (claims.some(({ sameCategory }) => sameCategory)) return true;
  const [first] = categories;
  if (first) return categories.length === 1 && claims.length > 0 && first.span.start - span.start < 12;
  return fieldHolds && programs.length === 0;
}

/** `A구는 청년 분야에 참가해`: the field of the award that the text tells next. */
export const fieldEntered = ({ levels, categories, categoryWholes }: Clause, text: string): Phrase | null =>
  levels.length === 0 &&
  categories.length === 1 &&
  ENTERS.test(text.slice(categoryWholes[0]!.end, categoryWholes[0]!.end + 7))
    ? categories[0]!
    : null;

const ENTERS = /^에 (?:참가|출전|응모|공모|출품|참여|도전)(?:해|하여|했)/;
