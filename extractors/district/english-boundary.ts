import { isWord } from '../../pipeline/match.js';

/** Whether the character at `at` is part of a word: an apostrophe or a hyphen is, between letters. */
export function isWithin(folded: string, at: number): boolean {
  const code = folded.charCodeAt(at);
  if (code !== 0x2d && code !== 0x27) return isWord(code);
  return isWord(folded.charCodeAt(at - 1)) && isWord(folded.charCodeAt(at + 1));
}

/** Whether a word ends here. */
export function endsWord(text: string, end: number): boolean {
  return !isWord(text.charCodeAt(end));
}

/** Whether a word begins here. */
export function beginsWord(folded: string, start: number): boolean {
  return !isWithin(folded, start - 1);
}

/** Whether a name may begin here: not in `Non-Seo-gu` and `Seongdong-gu`, but in `Then-Gwanak-gu Mayor`. */
export function beginsName(folded: string, start: number): boolean {
  return beginsWord(folded, start) || FORMERLY.test(folded.slice(Math.max(0, start - 6), start));
}

const FORMERLY = /(?<![a-z0-9])(?:then|ex)-$/;

/** Whether a region may end here: `Gwangju` of `Gwangju's` too. */
export function endsRegion(folded: string, end: number): boolean {
  return !isWithin(folded, end) || folded.startsWith("'s ", end);
}

/** Whether a space or a hyphen stands before: `Jungrang-gu`, `Yang-pyeong County`. */
export function isBehindJoint(folded: string, start: number): boolean {
  return folded[start - 1] === '-' || folded[start - 1] === ' ';
}
