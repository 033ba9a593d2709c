import type { Doc, Mention, Span } from '../../types.js';
import { mentionsOf } from '../mentions.js';
import type { Phrase } from './claim.js';

/** Words between an organizer and the evaluation it runs: `보건복지부가 주관한 ‘`, `보건복지부의 `, `행정안전부 `. */
const RUNS_KOREAN =
  /^(?:\([^)]{0,24}\))?(?:[와과이가의]|에서)?\s?(?:[가-힣]{0,8}\s){0,3}(?:공동\s?)?(?:(?:주관|주최|실시|시행|개최|선정|평가|발표|시상|마련|추진|운영)(?:한|하는|하고|으로)?|연|여는|주는|준|고른|벌인|매긴|해마다 여는)?\s?[‘'“"「『`〈<]?(?:(?:19|20)\d{2}년?도?\s)?$/;
/** Words between a program and its organizer: `… hosted by the`, `… of the`, `평가는 … `. */
const RUN_BY =
  /^[’'”",]{0,2}(?: [a-z]+){0,3},? (?:(?:which (?:is|are|was|were) )?(?:hosted|conducted|organized|run|given|held|sponsored|supervised|announced)(?: [a-z]+){0,3} by|of|by|from) (?:the )?$/;

/** Words between an organizer and the evaluation it owns: `the Interior Ministry's 2024 `. */
const OWNS = /^['’]s ['‘“"]?(?:[\w-]+ ){0,3}$/;

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
          beside(text, repeats(text, program, allPrograms.filter(isHere)), organizers));
    answers.set(program.span.start, found);
    return found;
  };
}

function beside(text: string, programs: readonly Span[], organizers: readonly Mention[]): Phrase | null {
  for (const program of programs) {
    for (const { span, id } of organizers) {
      if (span.start > program.end + 80) break; // sorted by start
      const before = program.start - span.end;
      if (before >= 0 && before < 50) {
        const gap = text.slice(span.end, program.start);
        if (RUNS_KOREAN.test(gap) || OWNS.test(gap)) return { span, id };
      }
      const after = span.start - program.end;
      if (after >= 0 && after < 80 && RUN_BY.test(text.slice(program.end, span.start))) return { span, id };
    }
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
