import type { Span } from '../../../types.js';
import { unwon, type Holder, type Scene } from './holder.js';
import type { Verb } from './verbs.js';

/** `rising one step from the L it was given last year`: who got a level is told right behind it; null where it is not. */
export function wonBehind({ doc, clause, level, before }: Scene): Holder | null {
  const { text } = doc.view;
  if (!GOT_BEHIND.test(text.slice(level.end, level.end + 50))) return null;
  const named = before?.verdict === 'won' && before.groups?.length ? before.groups : null;
  const actor = clause.groups().findLast(({ span, places }) => span.end <= level.start && places.every((place) => place !== 'self')); // prettier-ignore
  return { ...unwon('won', level.start), groups: named ?? (actor ? [actor] : null), isAside: true };
}

/** `from the L it won last year to the M`: a verb that tells of the level before it alone. */
export const isOfLevelBefore = (text: string, levels: readonly Span[], { from }: Verb): boolean =>
  levels.some(({ end }) => end < from && RELATIVE.test(text.slice(end, from)));

const GOT_BEHIND =
  /^[’'”"]?,? (?:which |that )?(?:it|they|the (?:city|county|district)) (?:had |has )?(?:also )?(?:(?:been |was |were )(?:given|awarded|handed|presented with)|won|received|earned|took|taken|got|claimed|collected) (?!for\b|by\b|to\b)/;

const RELATIVE = /^[’'”"]?,? (?:which |that )?(?:it|they|the (?:city|county|district)) (?:had |has )?(?:also )?$/;
