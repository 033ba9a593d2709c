import type { Doc } from '../../../types.js';
import { mentionsOf, mentionsWithin } from '../../mentions.js';
import { placeIndex } from '../../place-index.js';
import { blankClaim } from '../blank-claim.js';
import type { Claim, Phrase } from '../claim.js';

/** The awardees of one program as a page of theirs lists them: a line for each city, with its country. */
export interface Awardees {
  readonly program: Phrase;
  /** The numbered heading above the next line. */
  readonly field: Phrase | null;
}

/** What is known behind a block: `The awardees of the P were announced` opens a list, `1. Quiet Streets` a field of it. */
export function awardeesBehind(doc: Doc, block: number, before: Awardees | null): Awardees | null {
  const { span, kind } = doc.blocks[block]!;
  const { text } = doc.view;
  if (kind === 'body') return announced(doc, block) ?? before;
  const heading = before && span.end - span.start < LONGEST_LINE && HEADING.exec(text.slice(span.start, span.end));
  return heading ? { ...before, field: { span: { start: span.start + heading[0].length, end: span.end }, id: null } } : before; // prettier-ignore
}

/** `Suwon City, Republic of Korea`: the award of the government that a line of such a list names; null where it names none. */
export function awardeeOf(doc: Doc, block: number, { program, field }: Awardees): Claim | null {
  const { span } = doc.blocks[block]!;
  if (span.end - span.start > LONGEST_LINE || !OF_COUNTRY.test(doc.view.text.slice(span.start, span.end))) return null;
  const place = placeIndex(doc).get(span.start);
  if (place === undefined || doc.places[place]!.tier !== 'basic') return null;
  const name = doc.places[place]!.mentions.find((mention) => mention.span.start === span.start)!;
  return {
    ...blankClaim(span, block, 'body'),
    recipient: { place, span: name.span },
    category: field,
    program,
    rule: 'awards/en/awardee-line',
  };
}

function announced(doc: Doc, block: number): Awardees | null {
  const { span: whole } = doc.blocks[block]!;
  const [program] = mentionsWithin(mentionsOf(doc.mentions, 'program'), whole);
  if (!program) return null;
  const { span, id } = program;
  const isAnnounced = ANNOUNCES.test(doc.view.text.slice(Math.max(whole.start, span.start - LONGEST_LEAD), span.start));
  return isAnnounced ? { program: { span, id }, field: null } : null;
}

/** Units of a heading or a line. */
const LONGEST_LINE = 90;
/** Units before a program in which its awardees are announced. */
const LONGEST_LEAD = 120;

const OF_COUNTRY = /^[A-Z][^.:;()]+, (?:(?:the )?Republic of |South )?Korea$/;
const HEADING = /^(?:\d{1,2}[.)]|[A-Z][.)]) (?=[A-Z])/;

/** `The winners of the`, `Eleven cities in four regions will receive the` */
const ANNOUNCES =
  /(?:\b[Ww]inners|\b[Rr]ecipients|\b[Aa]wardees|\b[Ll]aureates|\b[Hh]onou?rees) (?:of|for) (?:the |this year['’]s )?['‘“"]?$|\b(?:cities|towns|communities|municipalities|governments) (?:[a-z]+ ){0,6}(?:will receive|receive|received|have received|are given|were given|have won|won) (?:the |this year['’]s )?['‘“"]?$/;
