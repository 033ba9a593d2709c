import type { Doc, Span } from '../../../types.js';
import type { Claim, Clause, Phrase } from '../claim.js';
import { levellessClaims } from '../no-level.js';
import { recipientsBehind, sharersOf } from './recipients.js';
import { holdersOf } from './holders.js';
import { yearFor } from './programs.js';
import { standIn } from './stand-in.js';
import { totalOf } from './total.js';
import type { EnglishWords } from './words.js';

/**
 * `won the 2017 Local Autonomy Administration Award`, `was honored at the … Awards`, `won two prizes in the … Evaluation`:
 * the program itself, or awards in it, stand where a level would.
 */
export function withoutLevel(doc: Doc, clause: Clause, words: EnglishWords): Claim[] {
  const { text } = doc.view;
  if (clause.programs.length === 0 && (clause.place === 'body' || clause.place === 'title'))
    return plainAward(doc, clause, words);
  return clause.programs.flatMap((program, index): Claim[] => {
    const from = clause.programs[index - 1]?.span.end ?? clause.span.start;
    const name = text.slice(program.span.start, program.span.end);
    // `Takes Nominations for Citizen Award`
    if (/^(?:Nominations|Applications|Entries) for\b/.test(name)) return [];
    const handed = PRIZE.test(name) ? HANDED_TO.exec(text.slice(program.span.end, clause.span.end)) : null;
    if (handed) {
      const behind = { start: program.span.end + handed[0].length, end: clause.span.end };
      return recipientsBehind(text, clause.groups(), behind, words, []).flatMap((subject) =>
        levellessClaims(clause, { subject, program, category: null, rule: 'awards/en/prize-handed' }),
      );
    }
    // `accepts nominations for the Citizen Award`: only what stands right behind the verb is won.
    const ties = PRIZE.test(name) ? [PRIZE_BEHIND, AWARDS_BEHIND] : [AWARDS_BEHIND];
    const verb = words.verbs.find(doc.view, { start: from, end: program.span.start }).findLast(({ start, end }) => {
      const between = text.slice(end, program.span.start);
      if (IS_NOUN.test(text.slice(start, end))) return false;
      // `was named a winner of the P`: the verb that names it tells it.
      if (/of$/.test(text.slice(start, end)) && NAMED.test(text.slice(from, start))) return false;
      return (
        ties.some((tie) => tie.test(between)) ||
        (IN_BEHIND.test(between) && SAYS_ALL.test(text.slice(start, end))) ||
        (IN_FIELD_BEHIND.test(between) && CHOOSES.test(text.slice(start, end)))
      );
    });
    if (!verb) return [];
    const start = verb.end;
    const [holder] = holdersOf(doc, clause, [[standIn({ start, end: program.span.end })]], words);
    if (holder?.verdict !== 'won') return [];
    const category = clause.categories.find((field) => field.span.start >= start) ?? null;
    // `was named a winner of the P, together with B City`
    const behind = { start: program.span.end, end: clause.programs[index + 1]?.span.start ?? clause.span.end };
    const subjects = [...(holder.groups ?? [null]), ...sharersOf(text, clause.groups(), behind, words)];
    // `At the ceremony, A-gu received the ‘Book Leader Award’`: a prize of what was named before.
    const frame = frameOf(clause, index, { start: verb.start, end: program.span.end }, text);
    const isNamed = frame !== null || AT_THE_CEREMONY.test(text.slice(clause.span.start, clause.span.start + 40));
    if (isNamed && /\b(?:Award|Prize)$/.test(name)) {
      const level = { ...standIn(program.span), family: 'named-prize' };
      return subjects.flatMap((subject) =>
        levellessClaims(clause, { subject, program, category, rule: 'awards/en/named-prize' }).map((claim) => ({
          ...claim,
          level,
          program: frame,
          year: yearFor(clause, frame, program.span, text),
        })),
      );
    }
    return subjects.flatMap((subject) =>
      levellessClaims(clause, { subject, program, category, rule: 'awards/en/no-level' }),
    );
  });
}

export const AT_THE_CEREMONY =
  /^(?:At|During) (?:the|this year['’]s) (?:awards? ceremony|ceremony|awards(?! ceremony)|event|contest|competition),? (?!of |for )/;

/** `At the ceremony of the 5th Harbor Awards, A-gu received the ‘Book Leader Award’`, `… the ‘Book Leader Award’ at the 5th Harbor Awards`: what a named prize was won in. */
function frameOf({ programs, span }: Clause, index: number, { start: verb, end }: Span, text: string): Phrase | null {
  const [first] = programs;
  // `the ‘Book Leader Award’ at the 4th Library Conference`: where the prize was handed over.
  const isContest = ({ span: name }: Phrase) => !/\b(?:Conference|Forum|Summit|Fair|Exhibition|Expo|Congress)s?$/.test(text.slice(name.start, name.end)); // prettier-ignore
  if (index > 0 && first && first.span.end < verb && FRAME.test(text.slice(span.start, first.span.start))) return first;
  const next = programs[index + 1];
  return next &&
    isContest(next) &&
    /^[’'”"]? (?:at|in) (?:the |this year['’]s )?['‘“"]?$/.test(text.slice(end, next.span.start))
    ? next
    : null;
}

const FRAME = /^(?:At|In|During) (?:the )?(?:[a-z]+ ){0,2}(?:of (?:the )?)?['‘“"]?$/;

const NAMED = /\bnamed (?:an? |the |one of the |joint )?$/;

const IS_NOUN = /^(?:awards?|honou?rs?)$/i;

/** `won an award as the quietest city from the …`: no more is said of it. */
function plainAward(doc: Doc, clause: Clause, words: EnglishWords): Claim[] {
  const { text } = doc.view;
  const match = PLAIN.exec(text.slice(clause.span.start, clause.span.end));
  if (!match) return totalOf(doc, clause, words);
  const start = clause.span.start + match.index + match[0].length - 'award'.length;
  const span = { start, end: start + 'award'.length };
  const [holder] = holdersOf(doc, clause, [[standIn(span)]], words);
  if (holder?.verdict !== 'won' || !holder.groups) return [];
  return holder.groups.flatMap((subject) =>
    levellessClaims(clause, { subject, program: { span, id: null }, category: null, rule: 'awards/en/no-level' }).map(
      (claim) => ({ ...claim, program: null }),
    ),
  );
}

const PLAIN = /\b(?:won|received|earned|was given|was presented with) an award(?= (?:as (?:the|an?)|from the|by the) )/;

/** `The 2021 Waterfront Prize for best public space has been awarded to A-si` */
const HANDED_TO =
  /^[’'”"]?(?: for [^,.;]{3,60}?)? (?:went|(?:was|were|has been|have been) (?:awarded|given|presented|handed)) to(?= )/;

const PRIZE = /\b(?:Awards?|Prizes?)(?: (?:19|20)\d\d)?$/;

/** Between the verb and a prize: `the`, `for the`, `as the winner of the`, `the Harbor Journal's`. */
const PRIZE_BEHIND =
  /^(?: (?:as|with|for|at|in|from|of))?(?: (?:the|an?|its|joint|co-?winners?|winners?|recipients?|of|\d+|two|three|four|five)){0,6}(?: (?:[A-Z][\w&-]*,? (?:of |and )?){0,7}[A-Z][\w&-]*['’]s)? ?['‘“"]?$/i;

/** Between the verb and any program: ` two prizes in the public library field of the "`, ` the safety award at the`, ` at the`. */
const AWARDS_BEHIND =
  /^(?: (?:with|for))?(?: (?:\d+|an?|[a-z]{3,20})){0,7} (?:awards?|prizes?|honou?rs?)(?: for [^.;,]{2,50}?)? (?:in|at|from) [^.;,]{0,50}$/i;

const IN_BEHIND = /^(?: (?:on (?:the )?[\w. ]{1,14}|this year|again))? (?:in|at|of) (?:the )?['‘“"]?$/;
/** `was selected in the C category of the`, `chosen as the recipient in the C category at the` */
const IN_FIELD_BEHIND =
  /^(?: (?:as )?(?:the |an? )?(?:winner|recipient|awardee|honoree))? (?:in|for|of) (?:the |its )?[^.;]{2,60}? (?:category|field|sector|division|section) (?:of|at|in) (?:the )?['‘“"]?$/;
const CHOOSES = /(?:selected|chosen|named|picked|honou?red|recogni[sz]ed|awarded|won|wins)$/i;
const SAYS_ALL = /(?:honou?red|recogni[sz]ed|awarded|(?:a|the) winners?|honorees)$/i;
