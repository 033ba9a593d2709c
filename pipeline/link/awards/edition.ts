import type { Doc } from '../../types.js';
import { mentionsOf } from '../mentions.js';
import type { FilledClaim } from './unite.js';

/**
 * Claims whose program was told without its number take the edition that the article tells of it, `‘강변도시 대상’` where it
 * also writes `제8회 강변도시 대상`: only where that is one edition, and not for what was won before.
 */
export function withEditions(doc: Doc, claims: readonly FilledClaim[]): FilledClaim[] {
  const { folded } = doc.view;
  const editions = new Map<string, { span: { start: number; end: number }; id: string | null } | null>();
  for (const { span, id } of mentionsOf(doc.mentions, 'program')) {
    const words = folded.slice(span.start, span.end);
    const name = words.replace(NUMBER, '');
    if (name === words) continue;
    const known = editions.get(name);
    const isOther = known !== undefined && (!known || folded.slice(known.span.start, known.span.end) !== words);
    editions.set(name, isOther ? null : (known ?? { span, id }));
  }
  if (editions.size === 0) return [...claims];
  return claims.map((claim) => {
    if (!claim.program || claim.past || claim.year) return claim;
    const edition = editions.get(folded.slice(claim.program.span.start, claim.program.span.end));
    return edition ? { ...claim, program: edition } : claim;
  });
}

const NUMBER = /^제 ?\d{1,3}회 /;
