import { oneOf } from '../../match.js';
import type { Doc, Mention, Span } from '../../types.js';
import { mentionsOf, mentionsWithin } from '../mentions.js';
import type { Phrase } from './claim.js';
import { isRunBehind, leadsList, runsAhead, runsByNoun } from './english/organizers.js';
import { isAdnominal } from './korean/winners.js';

/** Words between an organizer and the evaluation it runs: `보건복지부가 주관한 ‘`, `보건복지부의 `, `행정안전부 `. */
const RUNS_KOREAN =
  /^(?:\([^)]{0,24}\))?(?:[와과이가의]|에서)?\s?(?:[가-힣]{0,8}\s){0,3}(?:공동\s?)?(?:(?:주관|주최|실시|시행|개최|선정|평가|발표|시상|마련|추진|운영)(?:한|하는|하고|으로)?|연|여는|주는|준|고른|벌인|매긴|해마다 여는)?\s?[‘'“"「『`〈<]?(?:(?:19|20)\d{2}년?도?\s)?$/;

/** An organizer as the subject of what describes the name behind: `대구시가 구·군을 놓고 벌인 ‘`. */
const DESCRIBES = /^(?:\([^)]{0,24}\))?[이가]\s[^.!?‘“「『]{0,60}([가-힣])\s?[‘'“"「『`〈<]?$/;

/** An organizer of which the sentence tells: `행정안전부는 … ‘…’ 시상식을 열고`, `경기도가 … ‘…’ 결과를 공개했다`. */
const TELLS = /^(?:\([^)]{0,24}\))?[은는이가]\s[^.!?‘“「『]{0,60}[‘'“"「『`〈<]?$/;
const TOLD =
  /^[’'”"」』`〉>]?(?:(?:의\s|\s)?(?:시상식|결과|수상|평가|대회|최종|우수|수상작)\S{0,4}|를|을|에서)\s[^.!?]{0,60}?(?:열고|열었|열어|열린|개최|공개|발표|시상|선정했|선정해|뽑|마련|수여|줬)/;

/** `충북도는 … ‘…’에서 A군이 최우수로 선정됐다고 밝혔다`: who tells of others that they won. */
const TOLD_OF_OTHERS =
  /^[’'”"」』`〉>]?에서\s(?:[가-힣]{2,4}[시군구](?:[·,] ?|[와과] ))*[가-힣]{2,4}[시군구](?: 등 [^.]{0,12})?[이가]\s[^.!?]{0,50}(?:선정|[뽑받올]|차지|수상)\S{0,4}다고\s[^.!?]{0,12}(?:밝혔|전했|알렸|발표)/;

/** `‘…평가’에서 농림축산식품부로부터 1위로 뽑혀` */
const FROM = /^[’'”"」』`〉>]?에서\s(?:[가-힣]{1,4}\s)?$/;
const GIVES_FROM = /^(?:으로|로)부터\s/;

/** `강원도가 해마다 여는 이 대회`, `학회가 주최한 올해 대회`, `본부가 해마다 여는 행사다`: who runs what the text named before. */
const RUNS_THIS =
  /^(?:\([^)]{0,24}\))?[이가]\s[^.!?‘“「『]{0,60}?[가-힣]\s(?:(?:이|이번|올해)\s?(?:상|대회|평가|공모전|경진대회|시상식)[은는이가을를의에]|(?:상|대회|평가|행사|제도|공모전)(?:이다|다|로|으로)[\s.,])/;

/**
 * Makes a function that tells who runs a program: the organizer that stands beside its name, in the sentence that tells
 * the award or where the section names the program again. Null where none does.
 */
export function organizersOf(doc: Doc): (program: Phrase, section: number) => Phrase | null {
  const { text } = doc.view;
  const allOrganizers = mentionsOf(doc.mentions, 'organizer');
  const allPrograms = mentionsOf(doc.mentions, 'program');
  const answers = new Map<number, Phrase | null>();
  return (program, section) => {
    const answer = answers.get(program.span.start);
    if (answer !== undefined) return answer;
    const isHere = ({ block }: Mention) => doc.blocks[block]!.section === section;
    const organizers = allOrganizers.filter(isHere);
    const found =
      organizers.length === 0
        ? null
        : (beside(text, [program.span], organizers) ??
          beside(text, repeats(text, program, allPrograms.filter(isHere)), organizers) ??
          pointing(text, program, allPrograms.filter(isHere), organizers) ??
          runsByNoun(doc, program, allPrograms.filter(isHere), organizers));
    answers.set(program.span.start, found);
    return found;
  };
}

/** Units between an organizer and a program in one sentence. */
const LONGEST_GAP = 90;

/** A particle of a subject, or a bracket that may stand before one. */
const isSubject = oneOf('이가은는(');

/** A verb in the form that describes a name ends in ㄴ. */
function describes(gap: string): boolean {
  const verb = DESCRIBES.exec(gap)?.[1];
  return verb !== undefined && isAdnominal(verb.charCodeAt(0));
}

/** The ministry in the name of its minister's honour: `국토교통부장관상`. */
export function giverOf(doc: Doc, level: Span): Phrase | null {
  const [giver] = mentionsWithin(mentionsOf(doc.mentions, 'organizer'), level);
  return giver ? { span: giver.span, id: giver.id } : null;
}

/** `서울시 평가에서는 ▲…`, `충북도가 주관한 평가에서는 △…`: who runs all that a list names. */
export function organizerOfLead(text: string, lead: Span, organizers: readonly Phrase[]): Phrase | null {
  const last = organizers.at(-1);
  return last && (LEADS.test(text.slice(last.span.end, lead.end)) || leadsList(text, lead, last.span)) ? last : null;
}

const LEADS =
  /^(?:[의이가]|에서)?\s?(?:(?:주관|주최|실시|시행)(?:한|하는)?\s|[가-힣]+[한는]\s)?(?:각종\s|올해\s|여러\s|시·?군\s?|자치구\s?|종합\s?)*(?:평가|공모|평가와 공모)(?:에서|에서는|에서도|로는|결과|[는:\s])[^.]{0,30}$/;

function beside(text: string, programs: readonly Span[], organizers: readonly Mention[]): Phrase | null {
  for (const program of programs) {
    for (const [at, { span, id }] of organizers.entries()) {
      if (span.start > program.end + 80) break; // sorted by start
      const before = program.start - span.end;
      if (before >= 0 && before < LONGEST_GAP) {
        const gap = text.slice(span.end, program.start);
        if (isSubject(text.charCodeAt(span.end))) {
          if (describes(gap)) return firstOf(text, organizers, at);
          if (TELLS.test(gap) && isToldOf(text, program.end)) return { span, id };
        }
        if ((before < 50 && RUNS_KOREAN.test(gap)) || runsAhead(text, span, program))
          return firstOf(text, organizers, at);
      }
      const after = span.start - program.end;
      if (after >= 0 && after < 80 && (isRunBehind(text, program, span) || isGivenBehind(text, program, span))) return { span, id }; // prettier-ignore
    }
  }
  return null;
}

const isToldOf = (text: string, end: number): boolean => {
  const behind = text.slice(end, end + 110);
  return TOLD.test(behind.slice(0, 100)) || TOLD_OF_OTHERS.test(behind);
};

const isGivenBehind = (text: string, program: Span, organizer: Span): boolean =>
  FROM.test(text.slice(program.end, organizer.start)) && GIVES_FROM.test(text.slice(organizer.end, organizer.end + 6));

/** Of those who run something together, `A부와 B원이 함께 연`, the one named first. */
function firstOf(text: string, organizers: readonly Mention[], at: number): Phrase {
  let first = at;
  while (
    first > 0 &&
    /^(?:[와과] |·|, )$/.test(text.slice(organizers[first - 1]!.span.end, organizers[first]!.span.start))
  )
    first--;
  const { span, id } = organizers[first]!;
  return { span, id };
}

/** The organizer of `이 대회` where that is the program: the one named last before it. */
function pointing(
  text: string,
  program: Phrase,
  programs: readonly Mention[],
  organizers: readonly Mention[],
): Phrase | null {
  for (const [at, { span }] of organizers.entries()) {
    if (!isSubject(text.charCodeAt(span.end)) || !RUNS_THIS.test(text.slice(span.end, span.end + 90))) continue;
    const named = programs.findLast((other) => other.span.end <= span.start);
    if (named && repeats(text, program, [named]).length > 0) return firstOf(text, organizers, at);
  }
  return null;
}

/** Other places in the section where the same program stands. */
function repeats(text: string, program: Phrase, programs: readonly Mention[]): Span[] {
  const name = text
    .slice(program.span.start, program.span.end)
    .replace(/^(?:(?:19|20)\d{2}년?도?|제\s?\d{1,3}회|\d{1,3}(?:st|nd|rd|th))\s/, '');
  return programs
    .filter(({ id, text: other }) => (id && id === program.id) || other.includes(name) || name.includes(other))
    .map(({ span }) => span);
}
