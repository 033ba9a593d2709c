import { blankClaim } from './blank-claim.js';
import type { Claim, Clause, Phrase, PlaceGroup } from './claim.js';
import { covers } from './clause.js';

/** The claims of an award that was won without a word about its level: one for each winner, nobody's where none is told. */
export function levellessClaims(
  clause: Clause,
  won: { subject: PlaceGroup | null; program: Phrase; category: Phrase | null; rule: string },
): Claim[] {
  const { subject, program, category, rule } = won;
  const recipients: readonly Claim['recipient'][] = subject
    ? subject.places.map((place, index) => ({ place, span: subject.spans[index]! }))
    : [null];
  return recipients.map((recipient) => ({
    ...blankClaim(program.span, clause.block, clause.place),
    recipient,
    category,
    program,
    year: clause.years.find(({ span }) => covers(program.span, span)) ?? null,
    streak: clause.streaks[0] ?? null,
    rule,
  }));
}
