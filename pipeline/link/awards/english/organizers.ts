import type { Doc, Mention, Span } from '../../../types.js';
import type { Phrase } from '../claim.js';

/** Whether the words between an organizer and a program behind it say that the one runs the other. */
export function runsAhead(text: string, organizer: Span, program: Span): boolean {
  const gap = text.slice(organizer.end, program.start);
  return OWNS.test(gap) || (TELLS.test(gap) && !WINS.test(gap)) || CHOSE.test(gap);
}

/** Whether the words between a program and an organizer behind it say so: `, hosted by the`, `, which the … held`. */
export function isRunBehind(text: string, program: Span, organizer: Span): boolean {
  const gap = text.slice(program.end, organizer.start);
  return RUN_BY.test(gap) || (WHICH.test(gap) && HOLDS.test(text.slice(organizer.end, organizer.end + 24)));
}

/** `the ministry's 2025 Evaluation`, `The awards, hosted by the …`: what the text names elsewhere, by a common noun. */
export function runsByNoun(
  { view: { text } }: Doc,
  program: Phrase,
  programs: readonly Mention[],
  organizers: readonly Mention[],
): Phrase | null {
  const same = (other: Mention) =>
    other.span.start === program.span.start || (program.id !== null && other.id === program.id) || other.text === text.slice(program.span.start, program.span.end); // prettier-ignore
  for (const { span } of [program, ...programs.filter(same)]) {
    const noun = OWNED_BY.exec(text.slice(Math.max(0, span.start - 60), span.start))?.groups!['noun']!.toLowerCase();
    if (!noun) continue;
    const owner = organizers.findLast((other) => other.span.end < span.start && isCalled(other.text, noun));
    if (owner) return { span: owner.span, id: owner.id };
  }
  for (const { span, id } of organizers) {
    if (!POINTS.test(text.slice(Math.max(0, span.start - 90), span.start))) continue;
    const named = programs.findLast((other) => other.span.end < span.start);
    if (named && same(named)) return { span, id };
  }
  return null;
}

/** `In evaluations hosted by Jeollanam-do, it received ▲…`: who runs all that a list names. */
export function leadsList(text: string, lead: Span, organizer: Span): boolean {
  return LEADS.test(text.slice(lead.start, organizer.start));
}

const LEADS =
  /\b(?:[Ee]valuations?|[Cc]ontests?|[Cc]ompetitions?|[Aa]wards|[Pp]rograms?)\b[^.▲△▷▶●]{0,24} (?:(?:hosted|conducted|organi[sz]ed|run|held|carried out|supervised) )?by (?:the )?$|^(?:From|In) (?:the )?$/;

/** A common noun for an organizer: `the ministry` is a Ministry, `the province` a Province or a -do. */
function isCalled(name: string, noun: string): boolean {
  const kinds = CALLED[noun];
  return kinds ? kinds.test(name) : name.toLowerCase().includes(noun);
}

const CALLED: Readonly<Record<string, RegExp>> = {
  city: /Metropolitan|Special City|City Government|^Seoul|City$/,
  province: /Province|-do$|State/,
  state: /State|Province|-do$/,
  government: /Metropolitan|Government|Ministry/,
};

const OWNED_BY =
  /\bthe (?<noun>ministry|agency|institute|foundation|association|center|province|city|state|government|federation|commission|society|institution|newspaper)['’]s (?:own |annual |first |second |third )?(?:(?:19|20)\d\d )?['‘“"]?$/;

const OWNS = /^['’]s (?:own |annual )?['‘“"]?(?:[\w-]+ ){0,3}['‘“"]?$/;

/** `Ulsan Metropolitan City (Mayor …) released the results of the "` */
const TELLS =
  /^(?: \([^)]*\))? (?:has |have |also |recently )*(?:released|announced|unveiled|held|hosted|hosts|holds|conducted|conducts|ran|runs|published|disclosed|organi[sz]ed|organi[sz]es|presented|presents|put|opened|carried out|evaluated|compared)\b[^.;]{0,70}$/;

const WINS = /\b(?:won|win|wins|received|it|named|selected|took|awarded)\b/;

/** `The Ministry of … said Tuesday it has chosen 18 local governments as the winners of the` */
const CHOSE =
  /^(?: \([^)]*\))? (?:said|announced)\b[^.;]{0,40} (?:chose|chosen|selected|named|picked) [^.;]{0,50}\b(?:winners?|recipients?) (?:of|in|for) (?:the )?['‘“"]?$/;

const RUN_BY =
  /^[’'”",]{0,2}(?:,? now in (?:its|their) [\w-]+ year,)?(?: [a-z]+){0,3},? (?:(?:(?:which )?(?:is|are|was|were) )?(?:co-)?(?:hosted|conducted|organi[sz]ed|run|given|held|sponsored|supervised|announced|presented|awarded)(?: [a-z]+){0,3} by|of|by|from) (?:the )?$/;

const WHICH = /^[’'”"]?(?: in (?:19|20)\d\d)?,? (?:which|that) (?:the )?$/;
const HOLDS =
  /^ (?:held|holds|hosts|hosted|runs|ran|organi[sz]es|organi[sz]ed|conducts|conducted|gives|gave|presents|awards)\b/;

/** `The awards, hosted by the …`, `The contest is run by the …` */
const POINTS =
  /\b(?:[Tt]he|[Tt]his|[Tt]hese) (?:annual )?(?:awards?|contest|evaluation|competition|prize|assessment|event|ceremony),? (?:(?:which )?(?:is|are|was|were) )?(?:jointly |co-)?(?:hosted|conducted|organi[sz]ed|run|held|sponsored|supervised|given)(?: [a-z]+){0,3} by (?:the )?$/;
