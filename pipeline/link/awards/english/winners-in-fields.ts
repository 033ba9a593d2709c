import type { Span } from '../../../types.js';
import type { Phrase } from '../claim.js';
import type { Part } from './part.js';

/** A government that shares a level with the one before, in a field of its own. */
export interface WinnerInField {
  readonly place: number | 'self';
  readonly span: Span;
  readonly field: Phrase;
}

/** `A won the L in Group I, B in Group II, and C in Group III`: those behind the level's first field. */
export function winnersInFields({ doc, clause, last, until }: Part): WinnerInField[] {
  const { categories, categoryWholes } = clause;
  const first = categoryWholes.findIndex(({ start, end }) => start >= last.span.end && end <= until);
  if (first < 0 || categories.length - first < 2) return [];
  const { text } = doc.view;
  const groups = clause.groups();
  const found: WinnerInField[] = [];
  for (let at = first + 1; at < categories.length; at++) {
    const [before, whole] = [categoryWholes[at - 1]!, categoryWholes[at]!];
    const group = groups.find(({ span }) => span.start >= before.end && span.end <= whole.start);
    const isBeside =
      group !== undefined &&
      JOINS.test(text.slice(before.end, group.span.start)) &&
      IN_FIELD.test(text.slice(group.span.end, whole.start));
    if (!isBeside) return found;
    group.places.forEach((place, index) => found.push({ place, span: group.spans[index]!, field: categories[at]! }));
  }
  return found;
}

const JOINS = /^[’'”"]?(?: (?:category|field|sector|division))?(?:,|,? and|;) $/;
const IN_FIELD = /^ (?:in|for) (?:the )?['‘“"]?$/;
