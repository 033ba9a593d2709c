import type { Claim, Clause, PlaceGroup } from '../claim.js';
import { levellessClaims } from '../no-level.js';
import { foreignWinner, type ForeignNouns } from './winners.js';

/** `won the 2017 Local Autonomy Administration Award`, `chosen as the winner of the … Award in the '…' category`. */
export function withoutLevel(
  clause: Clause,
  groups: readonly PlaceGroup[],
  text: string,
  otherWinners: ForeignNouns,
): Claim[] {
  return clause.programs.flatMap((program): Claim[] => {
    const before = text.slice(Math.max(clause.span.start, program.span.start - 90), program.span.start);
    const name = text.slice(program.span.start, program.span.end);
    const prize = /\b(?:Awards?|Prize)$/.test(name);
    const won = prize
      ? /\b(?:won|win|received|wins|winner of|winners of|takes|took|awarded|honou?red with|earned|named|selected (?:for|as)|chosen (?:for|as))\b[^.;]{0,50}$/i.test(
          before,
        )
      : /\b(?:winner of|won awards? (?:in|at)|honou?red (?:in|at)|awards? (?:in|at))[^.;]{0,40}$/.test(before);
    // `Takes Nominations for Citizen Award`
    if (/^(?:Nominations|Applications|Entries) for\b/.test(name)) return [];
    if (!won || /\b(?:will|to be|committee|plans?)\b[^.;]*$/.test(before)) return [];
    if (clause.cues.some(({ kind }) => kind === 'plan' || kind === 'give')) return [];
    const subject = groups.filter(({ span }) => span.end <= program.span.start).at(-1) ?? null;
    if (foreignWinner(text, { start: subject?.span.end ?? clause.span.start, end: program.span.start }, otherWinners))
      return [];
    const at = clause.categoryWholes.findIndex((span) => span.start >= program.span.end);
    const category = at >= 0 ? clause.categories[at]! : null;
    return levellessClaims(clause, { subject, program, category, rule: 'awards/en/no-level' });
  });
}
