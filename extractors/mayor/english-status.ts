import type { Span } from '../../pipeline/types.js';
import type { HeadStatus } from './found.js';

/**
 * The status of a head by the words before `start`, where the office begins, by those right before the title
 * (`Andong’s former mayor`) and by the title’s end; null for one who only stands in.
 */
export function statusOf(text: string, span: Span, start: number, title: Span): HeadStatus | null {
  const beside = statusBefore(text, span, title.start);
  if (beside === null) return null;
  if (isCandidate(text, title)) return 'candidate';
  return beside !== 'current' || start === title.start ? beside : statusBefore(text, span, start);
}

function statusBefore(text: string, span: Span, start: number): HeadStatus | null {
  const word = wordBefore(text, span, start);
  const goesOn = word === 'for' || word === 'the';
  const before = goesOn ? text.slice(Math.max(span.start, start - 24), start) : '';
  if ((STANDING_IN.has(word) && text[start - 1] === ' ') || (goesOn && STANDING_IN_FOR.test(before))) return null;
  if (goesOn && CANDIDATE_FOR.test(before)) return 'candidate';
  return FORMER.has(word) || PREDECESSOR.test(text.slice(Math.max(span.start, start - 16), start))
    ? 'former'
    : 'current';
}

/** Whether the words behind a name say that its bearer is no longer in office: `since Mayor N resigned`. */
export function hasLeft(text: string, nameEnd: number): boolean {
  return LEFT.test(text.slice(nameEnd, nameEnd + 60));
}

const LEFT =
  /^(?:, who)?(?: ha[ds])? (?:died|passed away|(?:resigned|stepped down)(?! as (?!mayor|governor))|left (?:office|to (?:become|head|join|lead|run)|(?:his|her|the) (?:job|office|post|seat))|was (?:ousted|removed from|stripped of|unseated))\b/;

/** Whether what joins a name to its title tells of the past: `N, who was mayor of X`, `N served as mayor of X`. */
export function isPast(joint: string): boolean {
  return /(?<!\bhas )(?<!\bhave )\b(?:was|served as|had been|used to be)(?: once)?(?: the| a)? $/.test(joint);
}

/** Whether an end of the term stands behind the office: `mayor of X from 2006 to 2010`, `until 2010`. */
export function hasEnded(text: string, officeEnd: number): boolean {
  return /^,? (?:(?:between |from |\()?\d{4} ?(?:-|–|and|to) ?\d{4}|until (?:last |\d{4}|(?:her|his) ))/.test(
    text.slice(officeEnd, officeEnd + 30),
  );
}

/** The word before a space or a hyphen at `start`, in lower case; empty where none is. */
function wordBefore(text: string, span: Span, start: number): string {
  const end = start - 1;
  if (end <= span.start || (text[end] !== ' ' && text[end] !== '-')) return '';
  let from = end;
  while (from > span.start && isLetter(text.charCodeAt(from - 1))) from--;
  return text.slice(from, end).toLowerCase();
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

/** `Mayor-elect`, `Mayor candidate`. */
function isCandidate(text: string, { start, end }: Span): boolean {
  if (/-elect$/i.test(text.slice(start, end))) return true;
  return text.startsWith(' candidate', end) && !isLetter(text.charCodeAt(end + 10));
}

const STANDING_IN: ReadonlySet<string> = new Set([
  'deputy',
  'vice',
  'acting',
  'honorary',
  'lieutenant',
  'assistant',
  'interim',
]);

const STANDING_IN_FOR = new RegExp(`\\b(?:${[...STANDING_IN].join('|')}) for $`, 'i');

const CANDIDATE_FOR = /\bcandidate for (?:the )?$/i;

/** `My predecessor, Mayor N`, `one-time Mayor N` */
const PREDECESSOR = /\b(?:predecessor,?|one-time) $/;

const FORMER: ReadonlySet<string> = new Set(
  'former formerly ex then late previous past onetime retired ousted unseated deceased'.split(' '),
);
