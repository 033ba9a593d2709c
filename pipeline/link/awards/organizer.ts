import type { Doc, Span } from '../../types.js';
import type { Phrase } from './claim.js';

/** Words between an organizer and the evaluation it runs: `보건복지부가 주관한 ‘`, `보건복지부의 `, `행정안전부 `. */
const RUNS_KOREAN =
  /^(?:\([^)]{0,24}\))?(?:[와과이가의]|에서)?\s?(?:[가-힣]{0,8}\s){0,3}(?:공동\s?)?(?:(?:주관|주최|실시|시행|개최|선정|평가|발표|시상|마련|추진|운영)(?:한|하는|하고|으로)?|연|여는|주는|준|고른|벌인|매긴|해마다 여는)?\s?[‘'“"「『`〈<]?(?:(?:19|20)\d{2}년?도?\s)?$/;
/** Words between a program and its organizer: `… hosted by the`, `… of the`, `평가는 … `. */
const RUN_BY =
  /^[’'”",]{0,2}(?: [a-z]+){0,3},? (?:(?:which (?:is|are|was|were) )?(?:hosted|conducted|organized|run|given|held|sponsored|supervised|announced)(?: [a-z]+){0,3} by|of|by|from) (?:the )?$/;

/** Who runs a program: the organizer that stands beside its name, in the sentence that tells the award or elsewhere in the section. */
export function organizerFor(doc: Doc, program: Phrase, section: number): Phrase | null {
  const { text } = doc.view;
  const organizers = doc.mentions.filter(
    ({ kind, block }) => kind === 'organizer' && doc.blocks[block]!.section === section,
  );
  const beside = (places: readonly Span[]) => {
    for (const place of places) {
      for (const { span, id } of organizers) {
        if (
          span.end <= place.start &&
          place.start - span.end < 50 &&
          RUNS_KOREAN.test(text.slice(span.end, place.start))
        )
          return { span, id };
        if (
          span.end <= place.start &&
          place.start - span.end < 40 &&
          /^(?:'s|’s) ['‘“"]?(?:[\w-]+ ){0,3}$/.test(text.slice(span.end, place.start))
        )
          return { span, id };
        if (span.start >= place.end && span.start - place.end < 80 && RUN_BY.test(text.slice(place.end, span.start)))
          return { span, id };
      }
    }
    return null;
  };
  return beside([program.span]) ?? beside(repeats(doc, program, section));
}

/** Other places in the section where the same program stands. */
function repeats(doc: Doc, program: Phrase, section: number): Span[] {
  const name = doc.view.text
    .slice(program.span.start, program.span.end)
    .replace(/^(?:(?:19|20)\d{2}년?도?|제\s?\d+회|\d+(?:st|nd|rd|th))\s/, '');
  return doc.mentions
    .filter(
      ({ kind, block, id, text }) =>
        kind === 'program' &&
        doc.blocks[block]!.section === section &&
        ((id && id === program.id) || text.includes(name) || name.includes(text)),
    )
    .map(({ span }) => span);
}
