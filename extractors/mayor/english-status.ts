import type { Span } from '../../pipeline/types.js';
import type { HeadStatus } from './found.js';

/**
 * The status of a head by the words before `start`, where the office begins, and behind `end`, where the title ends; null
 * for one who only stands in.
 */
export function statusOf(text: string, span: Span, start: number, end: number): HeadStatus | null {
  const word = wordBefore(text, span, start);
  const goesOn = word === 'for' || word === 'the';
  const before = goesOn ? text.slice(Math.max(span.start, start - 24), start) : '';
  if ((STANDING_IN.has(word) && text[start - 1] === ' ') || (goesOn && STANDING_IN_FOR.test(before))) return null;
  if (isCandidate(text, end) || (goesOn && CANDIDATE_FOR.test(before))) return 'candidate';
  return FORMER.has(word) || PREDECESSOR.test(text.slice(Math.max(span.start, start - 16), start))
    ? 'former'
    : 'current';
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
function isCandidate(text: string, end: number): boolean {
  return (
    (text.startsWith('-elect', end) && !isLetter(text.charCodeAt(end + 6))) ||
    (text.startsWith(' candidate', end) && !isLetter(text.charCodeAt(end + 10)))
  );
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

/** `My predecessor, Mayor N` */
const PREDECESSOR = /\bpredecessor,? $/;

const FORMER: ReadonlySet<string> = new Set(['former', 'formerly', 'ex', 'then', 'late']);
