import type { Clause } from '../claim.js';
import type { FilledClaim } from '../unite.js';

/**
 * `A군은 쉼터 운영 분야에서 가장 높은 점수를 얻었다`: the field of the one award without a field that the text told of A군 before,
 * with that award as it stands among `claims`; null where the clause says no such thing.
 */
export function fieldBehind(
  clause: Clause,
  claims: readonly FilledClaim[],
  text: string,
): { readonly at: number; readonly claim: FilledClaim } | null {
  const { levels, programs, categories, categoryWholes } = clause;
  if (levels.length > 0 || programs.length > 0 || categories.length !== 1) return null;
  const whole = categoryWholes[0]!;
  if (!BEST.test(text.slice(whole.end, whole.end + 20))) return null;
  const subject = clause.groups().findLast(({ span }) => span.end <= whole.start);
  if (!subject || subject.places.length !== 1 || !/^[은는이가]\s/.test(subject.after)) return null;
  const told = claims.flatMap((claim, at) =>
    claim.recipient.place === subject.places[0] && claim.place === 'body' && !claim.past ? [at] : [],
  );
  const [at] = told;
  if (at === undefined || told.length > 1 || claims[at]!.category) return null;
  return { at, claim: { ...claims[at]!, category: categories[0]! } };
}

const BEST = /^에서(?:는|도)? (?:가장|제일) (?:높은|좋은) (?:점수|평가|성적)/;
