import type { Clause, Phrase } from '../claim.js';
import type { FilledClaim } from '../unite.js';

/** `In the field where it received the L, A-gu was praised for …`: the field in which the text told that; null where a clause points to none. */
export function fieldPointedTo({ span, levels }: Clause, told: readonly FilledClaim[], text: string): Phrase | null {
  const [level, ...others] = levels;
  if (!level || others.length > 0 || !POINTS.test(text.slice(span.start, level.span.start))) return null;
  return told.findLast((claim) => claim.category && claim.level?.rank === level.rank)?.category ?? null;
}

const POINTS =
  /\b[Ii]n the (?:field|category|sector|division|area) (?:where|in which|that) (?:it|they|the (?:city|county|district)|[A-Z][\w-]+(?: [A-Z][a-z]+)?) (?:has |had )?(?:won|received|took|earned|was (?:given|awarded)) (?:the |an? )?['‘“"]?$/;
