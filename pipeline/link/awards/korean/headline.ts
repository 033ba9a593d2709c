import type { View } from '../../../types.js';
import type { FilledClaim } from '../unite.js';

/**
 * Claims without what a headline tells of somebody whom the text then names: `푸른시 향토기업, 품질대회 대통령상` above a story in which
 * a firm has the prize. `others` are the levels that the text gives to nobody's government, as it writes them.
 */
export function withoutOthersHeadlines(
  claims: readonly FilledClaim[],
  others: ReadonlySet<string>,
  { text }: View,
): readonly FilledClaim[] {
  if (others.size === 0) return claims;
  const wordsOf = ({ level }: FilledClaim): string => (level ? text.slice(level.words.start, level.words.end) : '');
  const won = new Set(claims.filter(({ place }) => place !== 'title').map(({ level }) => level?.rank));
  return claims.filter((claim) => claim.place !== 'title' || !others.has(wordsOf(claim)) || won.has(claim.level!.rank));
}
