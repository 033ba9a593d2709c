import type { Doc } from '../../../types.js';
import type { Claim, Clause } from '../claim.js';
import { holdersOf } from './holders.js';
import type { Part } from './part.js';
import type { Tell } from './part-claims.js';
import { standIn } from './stand-in.js';

/** `A won the L in the C field, while B claimed the same award in the D field`: the claims of those behind the last level. */
export function sameAward(doc: Doc, clause: Clause, { last, until, words }: Part, tell: Tell): Claim[] {
  const { text } = doc.view;
  const match = SAME.exec(text.slice(last.span.end, clause.span.end));
  if (!match || until < clause.span.end) return [];
  const end = last.span.end + match.index + match[0].length;
  const [, holder] = holdersOf(doc, clause, [[last], [standIn({ start: end - match[0].length, end })]], words);
  if (holder?.verdict !== 'won' || !holder.groups) return [];
  const category = clause.categories.find((_, at) => clause.categoryWholes[at]!.start >= end) ?? null;
  return holder.groups.flatMap(({ places, spans }) =>
    places.flatMap((place, at) => tell({ place, span: spans[at]! }, category, last)),
  );
}

const SAME = /\bthe same (?:award|prize|honou?r|level|grade|rating)\b/;
