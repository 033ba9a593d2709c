import { isWord } from './characters.js';
import { pairOf } from './grams.js';

/** ASCII letters in lower case, curly apostrophes straight. Other letters (É, Ⅰ) may grow when they change their case, so they stay. */
export function foldCase(text: string): string {
  const lower = OTHER_LETTERS.test(text)
    ? text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
    : text.toLowerCase();
  return lower.replace(/[‘’]/g, "'");
}

/** What is neither ASCII, punctuation, a mark nor Hangul or Chinese, none of which have cases. */
const OTHER_LETTERS =
  /[^\0-\x7F\u00A0-\u00BF\u2000-\u206F\u2190-\u249B\u2500-\u27BF\u3000-\u33FF\u4E00-\u9FFF\uAC00-\uD7A3]/;

/** Where names may begin in a text. */
export interface Beginnings {
  /** At each place the number of the two characters there; the last one pairs with nothing. */
  readonly pairs: Uint16Array;
  /** The places before which no letter, digit or syllable stands. */
  readonly wordStarts: Uint32Array;
}

export function beginningsIn(text: string): Beginnings {
  const pairs = new Uint16Array(text.length);
  if (text.length > starts.length) starts = new Uint32Array(2 * text.length);
  let count = 0;
  let isInWord = false;
  let code = text.charCodeAt(0);
  for (let at = 0; at < text.length; at++) {
    const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
    pairs[at] = pairOf(code, next);
    if (!isInWord) starts[count++] = at;
    isInWord = isWord(code);
    code = next;
  }
  return { pairs, wordStarts: starts.slice(0, count) };
}

/** Written over by each text: how many words a text has is known at its end only. */
let starts = new Uint32Array(1 << 14);
