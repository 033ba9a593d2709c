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
    // `accepts nominations for the Citizen Award`: only what stands right behind the verb is won.
    const ties = PRIZE.test(name) ? [PRIZE_BEHIND, AWARDS_BEHIND] : [AWARDS_BEHIND];
    const verb = words.verbs.find(doc.view, { start: from, end: program.span.start }).findLast(({ start, end }) => {
      const between = text.slice(end, program.span.start);
      if (IS_NOUN.test(text.slice(start, end))) return false;
      return (
        ties.some((tie) => tie.test(between)) || (IN_BEHIND.test(between) && SAYS_ALL.test(text.slice(start, end)))
      );
    });
    if (!verb) return [];
    const start = verb.end;
    const [holder] = holdersOf(doc, clause, [[standIn({ start, end: program.span.end })]], words);
    if (holder?.verdict !== 'won') return [];
    const category = clause.categories.find((field) => field.span.start >= start) ?? null;
    const subjects = holder.groups ?? [null];
    return subjects.flatMap((subject) =>
      levellessClaims(clause, { subject, program, category, rule: 'awards/en/no-level' }),
    );
  });
}

const IS_NOUN = /^(?:awards?|honou?rs?)$/i;

const PRIZE = /\b(?:Awards?|Prizes?)$/;

/** Between the verb and a prize: `the`, `for the`, `as the winner of the`. */
const PRIZE_BEHIND =
  /^(?: (?:as|with|for|at|in|from|of))?(?: (?:the|an?|its|joint|co-?winners?|winners?|recipients?|of|\d+|two|three|four|five)){0,6} ?['‘“"]?$/i;

/** Between the verb and any program: ` two prizes in the public library field of the "`, ` the safety award at the`, ` at the`. */
const AWARDS_BEHIND =
  /^(?: (?:with|for))?(?: (?:\d+|an?|[a-z]{3,20})){0,7} (?:awards?|prizes?|honou?rs?)(?: for [^.;,]{2,50}?)? (?:in|at|from) [^.;,]{0,50}$/i;

const IN_BEHIND = /^ (?:in|at) (?:the )?['‘“"]?$/;
const SAYS_ALL = /(?:honou?red|recogni[sz]ed|awarded)$/i;

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
