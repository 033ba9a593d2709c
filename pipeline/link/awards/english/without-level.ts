import type { Doc, Span } from '../../../types.js';
import type { Claim, Clause, LevelReading } from '../claim.js';
import { levellessClaims } from '../no-level.js';
import { holdersOf } from './holders.js';
import type { EnglishWords } from './words.js';

/**
 * `won the 2017 Local Autonomy Administration Award`, `was honored at the … Awards`, `won two prizes in the … Evaluation`:
 * the program itself, or awards in it, stand where a level would.
 */
export function withoutLevel(doc: Doc, clause: Clause, words: EnglishWords): Claim[] {
  const { text } = doc.view;
  return clause.programs.flatMap((program, index): Claim[] => {
    const from = clause.programs[index - 1]?.span.end ?? clause.span.start;
    const name = text.slice(program.span.start, program.span.end);
    // `Takes Nominations for Citizen Award`
    if (/^(?:Nominations|Applications|Entries) for\b/.test(name)) return [];
    const before = text.slice(from, program.span.start);
    const tie = (PRIZE.test(name) ? TIES_PRIZE : TIES_CONTEST).exec(before);
    const start = program.span.start - (tie?.[0].length ?? 0);
    // `accepts nominations for the Citizen Award`: only what stands right behind the verb is won.
    if (!tie || words.verbs.find(doc.view, { start: from, end: start }).at(-1)?.end !== start) return [];
    const [holder] = holdersOf(doc, clause, [[standIn({ start, end: program.span.end })]], words);
    if (holder?.verdict !== 'won') return [];
    const category = clause.categories.find((field) => field.span.start >= start) ?? null;
    const subjects = holder.groups ?? [null];
    return subjects.flatMap((subject) =>
      levellessClaims(clause, { subject, program, category, rule: 'awards/en/no-level' }),
    );
  });
}

const PRIZE = /\b(?:Awards?|Prizes?)$/;

/** Between the verb and a prize, `the`, `for the`, and before it what the verb gets: `an award at the`. */
const TIES_PRIZE =
  /(?: (?:\d+|an?|two|three|four|five|six|several)? ?(?:awards?|prizes?|honou?rs?))?(?: (?:as|with|for|at|in|from|of))?(?: (?:the|an?|its|joint|co-?winners?|winners?|recipients?|of|\d+|two|three|four|five)){0,6} ?['‘“"]?$/i;

/** `two prizes in the public library field of the "`, ` at the` */
const TIES_CONTEST =
  /(?: (?:\d+|an?|two|three|four|five|six|several|top|main)){0,4} (?:awards?|prizes?|honou?rs?) (?:in|at|from) [^.;,]{0,50}$|(?<=\bhonou?red) (?:in|at) (?:the )?['‘“"]?$/i;

/** Stands for a level in the build of the sentence. */
const standIn = (span: Span): LevelReading => ({
  span,
  words: span,
  rank: 'unspecified',
  alsoRank: null,
  family: 'prize',
  strength: 'weak',
  rule: 'awards/en/no-level',
});
