import { compileTerms, type TermMatcher } from '../../../match.js';
import type { Rules, Span, View } from '../../../types.js';
import type { LevelReading } from '../claim.js';
import { covers } from '../clause.js';

/** What belongs to a government's name in a row: its office, and a bracket that says more of it. */
export interface NameTail {
  /** Where the name with its tail ends. */
  readonly end: number;
  /** The words in the bracket; null where none is or where they are its head. */
  readonly note: Span | null;
}

/** Makes a function that reads what follows a name: `거창군보건소와`, `의정부시(95.3점),`, `무주군(눈길 알림등)`. */
export function tailReader(
  rules: Rules,
): (view: View, end: number, limit: number, levels: readonly LevelReading[]) => NameTail {
  const offices: TermMatcher = compileTerms(rules.terms('own-offices'), 'ko');
  return (view, end, limit, levels) => {
    const { text } = view;
    const start = text[end] === ' ' ? end + 1 : end;
    const [office] = offices.find(view, { start, end: Math.min(limit, start + LONGEST_OFFICE) });
    const isOffice = office?.start === start && ENDS.test(text.slice(office.end, office.end + 2));
    const from = isOffice
      ? office.end
      : end + (FACILITY.exec(text.slice(end, Math.min(limit, end + LONGEST_NAME)))?.[0].length ?? 0);
    const bracket = BRACKET.exec(text.slice(from, Math.min(limit, from + LONGEST_BRACKET)));
    if (!bracket) return { end: from, note: null };
    const closing = from + bracket[0].length;
    const note = { start: from + bracket[0].indexOf('(') + 1, end: closing - 1 };
    // The bracket of a level is an award: `달성군(대상)`.
    if (levels.some(({ span }) => covers(note, span))) return { end: from, note: null };
    return { end: closing, note: HEAD.test(bracket[0]) ? null : note };
  };
}

/** `영주시의 선비도서관과`: a house of the government's own with a name. */
const FACILITY = /^(?:의 | )[가-힣]{1,8}(?:도서관|박물관|미술관|보건소|수련관|사업소|복지관)(?=[은는이가과와에,·() ])/;
const LONGEST_NAME = 18;

const LONGEST_OFFICE = 12;
const LONGEST_BRACKET = 70;

/** After an office stand a particle, a mark, or the end. */
const ENDS = /^(?:[은는이가을를와과에의도로다,.·()\s]|$)/;
const BRACKET = /^\s?\([^()]{1,60}\)/;
const HEAD = /(?:장|군수|지사)[ ,·]?[^()]{0,30}\)$/;
