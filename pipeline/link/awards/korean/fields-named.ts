import type { View } from '../../../types.js';
import type { Phrase } from '../claim.js';
import type { FilledClaim } from '../unite.js';

/**
 * Claims in which a name that the article elsewhere calls a field stands for the program, `‘이동 상담’ 우수상` beside `이동 상담 분야
 * 우수상을`: the field goes where it belongs, and the program is that of the award that has the field.
 */
export function withFieldsNamed(claims: readonly FilledClaim[], { folded }: View): readonly FilledClaim[] {
  const spelled = ({ span }: Phrase): string => folded.slice(span.start, span.end).replace(FIELD, '');
  const homes = new Map<string, FilledClaim>();
  for (const claim of claims) {
    const { category, program } = claim;
    if (category && !(program && spelled(program) === spelled(category)) && !homes.has(spelled(category)))
      homes.set(spelled(category), claim);
  }
  return claims.map((claim) => {
    const { category, program } = claim;
    if (!program) return claim;
    if (category && spelled(program) === spelled(category)) return { ...claim, category: null };
    const home = category ? undefined : homes.get(spelled(program));
    if (!home || home.recipient.place !== claim.recipient.place) return claim;
    return { ...claim, category: program, program: home.program, carried: [...claim.carried, 'program'] };
  });
}

const FIELD = /\s?(?:분야|부문)$/;
