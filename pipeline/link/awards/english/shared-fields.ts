import type { Clause, Phrase } from '../claim.js';
import type { Part } from './part.js';

/** `swept the A and B fields, taking the L in each`: the fields side by side that were told last before the level. */
export function fieldsOfEach({ doc, clause, first, last }: Part): readonly Phrase[] {
  const { text } = doc.view;
  if (!IN_EACH.test(text.slice(last.span.end, last.span.end + 60))) return [];
  const end = clause.categoryWholes.findLastIndex((whole) => whole.end <= first.span.start);
  return end < 0 ? [] : rowTo(clause, end, text);
}

/** `took the L and its film the M, both in the C category`: the fields behind the last level that hold for those before. */
export function fieldsOfBoth({ doc, clause, last, isLast }: Part): readonly Phrase[] {
  if (isLast) return [];
  const { text } = doc.view;
  const at = clause.categoryWholes.findIndex(
    (whole) => whole.start > last.span.end && BOTH_IN.test(text.slice(last.span.end, whole.start)),
  );
  return at < 0 ? [] : [clause.categories[at]!];
}

/** `the L in the C section went to A, the M to B`: the field of the level whose verb the part leaves out. */
export function fieldCarried({ doc, clause, first, holder }: Part): Phrase | null {
  if (holder?.isGappedTo !== true) return null;
  const { text } = doc.view;
  const at = clause.categoryWholes.findLastIndex((whole) => whole.end <= first.span.start);
  const whole = clause.categoryWholes[at];
  const isBehindLevel = whole && clause.levels.some(({ span }) => span.end <= whole.start && IN_FIELD.test(text.slice(span.end, whole.start))); // prettier-ignore
  return isBehindLevel ? clause.categories[at]! : null;
}

const IN_FIELD = /^[’'”"]? (?:in|for|of) (?:the )?['‘“"]?$/;

/** The field at `end` with those right before it. */
function rowTo({ categories, categoryWholes }: Clause, end: number, text: string): readonly Phrase[] {
  let from = end;
  while (from > 0 && BESIDE.test(text.slice(categoryWholes[from - 1]!.end, categoryWholes[from]!.start))) from--;
  return categories.slice(from, end + 1);
}

const IN_EACH =
  /^[’'”"]? (?:in|for) (?:each|both|all (?:two|three|four|five)|all)(?: of (?:them|the (?:two|three|four|five)))?(?: (?:categor(?:y|ies)|fields?|sectors?|divisions?))?(?=[,.;]| (?:at|of|in|by|from|during) (?:the|this)\b|$)/;

const BOTH_IN = /, (?:both|all|all three|all of them|each) (?:in|for) (?:the |its )?['‘“"]?$/;

const BESIDE = /^,? ?(?:and )?(?:the )?['‘“"]?$/;
