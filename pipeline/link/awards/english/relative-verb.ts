import type { Span } from '../../../types.js';
import type { Clause, PlaceGroup } from '../claim.js';
import { unwon, wonBy, type Holder, type Scene } from './holder.js';
import type { Verb } from './verbs.js';

/** `rising one step from the L it was given last year`: who got a level is told right behind it; null where it is not. */
export function wonBehind({ doc, clause, level, before }: Scene): Holder | null {
  const { text } = doc.view;
  const named = wonByNamed(clause, level, text);
  if (named) return wonBy([named], level.start, 'winner-first');
  if (!GOT_BEHIND.test(text.slice(level.end, level.end + 50))) return null;
  const known = before?.verdict === 'won' && before.groups?.length ? before.groups : null;
  const actor = clause.groups().findLast(({ span, places }) => span.end <= level.start && places.every((place) => place !== 'self')); // prettier-ignore
  return { ...unwon('won', level.start), groups: known ?? (actor ? [actor] : null), isAside: true };
}

/** `from the L it won last year to the M`: a verb that tells of the level before it alone. */
export const isOfLevelBefore = (text: string, levels: readonly Span[], { from }: Verb): boolean =>
  levels.some(({ end }) => end < from && RELATIVE.test(text.slice(end, from)));

/** `The L that A-gu received Tuesday`: the government that the words behind a level tell to have got it. */
const wonByNamed = (clause: Clause, level: Span, text: string): PlaceGroup | undefined =>
  clause
    .groups()
    .find(
      ({ span }) =>
        span.start > level.end &&
        THAT.test(text.slice(level.end, span.start)) &&
        NAMED_GOT.test(text.slice(span.end, span.end + 50)),
    );

const THAT = /^[’'”"]?(?:,? (?:that|which))? (?:neighbou?ring )?$/;
const NAMED_GOT =
  /^ (?:had |has )?(?:just |recently |also )?(?:(?:been |was |were )(?:given|awarded|handed|presented with)|won|received|earned|took|taken|got|claimed|collected|secured)(?! (?:by|to)\b)(?=[ ,.])/;

const GOT_BEHIND =
  /^[’'”"]?,? (?:which |that )?(?:it|they|the (?:city|county|district)) (?:had |has )?(?:also )?(?:(?:been |was |were )(?:given|awarded|handed|presented with)|won|received|earned|took|taken|got|claimed|collected) (?!for\b|by\b|to\b)/;

const RELATIVE = /^[’'”"]?,? (?:which |that )?(?:it|they|the (?:city|county|district)) (?:had |has )?(?:also )?$/;
