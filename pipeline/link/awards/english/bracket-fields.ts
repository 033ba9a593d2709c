import type { Span } from '../../../types.js';
import type { Clause, Phrase } from '../claim.js';

/**
 * `two Minister of … Awards (rice exports, young farmers) and an Excellence Award (rural homes)`: the fields in the bracket
 * behind a level, as many as awards are counted; a single one where the sentence has another level with such a bracket.
 * Null where the bracket holds none.
 */
export function bracketFields({ levels, span }: Clause, level: Span, text: string): Phrase[] | null {
  const counted = countedFields(text, level, span.start);
  if (counted) return counted;
  const one = fieldInBracket(text, level);
  const isOneOfRow = levels.some(({ span: other }) => other.start !== level.start && (countedFields(text, other, span.start) ?? fieldInBracket(text, other)) !== null); // prettier-ignore
  return one && isOneOfRow ? [one] : null;
}

/** `two Excellence Awards (night care, dental care)`: one field for each that is counted. */
function countedFields(text: string, { start, end }: Span, from: number): Phrase[] | null {
  const count = COUNT.exec(text.slice(Math.max(from, start - 8), start))?.[1];
  const match = count && NAMES.exec(text.slice(end, end + LONGEST_BRACKET));
  if (!match) return null;
  const names = match.groups!['names']!;
  // `welfare and health, tourism` are two, `welfare and tourism` too.
  const ways = [names.split(/, (?:and )?/), names.split(/, (?:and )?| and /)];
  const parts = ways.find(({ length }) => length === HOW_MANY[count.toLowerCase()]);
  if (!parts) return null;
  let at = end;
  return parts.map((part) => {
    const opens = text.indexOf(part, at);
    at = opens + part.length;
    return { span: { start: opens, end: at }, id: null };
  });
}

/** `the Encouragement Award (oral health)` */
function fieldInBracket(text: string, { end }: Span): Phrase | null {
  const name = ONE.exec(text.slice(end, end + LONGEST_BRACKET))?.groups!['name'];
  if (name === undefined) return null;
  const start = text.indexOf(name, end);
  return { span: { start, end: start + name.length }, id: null };
}

/** Units of a bracket. */
const LONGEST_BRACKET = 120;

const HOW_MANY: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, '2': 2, '3': 3, '4': 4 };
const COUNT = /\b(two|three|four|[2-4]) ['‘“"]?$/i;
const NAMES = /^[’'”"]? \((?<names>[A-Za-z][^()\d]{4,110})\)/;

/** Words in small letters that say what was judged, and not how it was won, where it is seen or what goes with it. */
const ONE =
  /^[’'”"]? \((?<name>(?!(?:the|an?|in|at|for|from|with|by|on|joint|jointly|tied?|shared|team|individual|group|left|right|photo|pictured|second|third|first|and|including|see|prize|worth|excellent|best|top|highest)\b)[a-z]{3,}(?:[ -](?:and )?[a-z]{2,}){0,4})\)/;
