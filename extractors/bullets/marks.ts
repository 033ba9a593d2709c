import type { Rules, Span } from '../../pipeline/types.js';
import { isWord, oneOf } from '../../pipeline/match.js';

/** A bullet character that opens an item; `end` is where the item's words begin, `rule` the term of the character. */
export interface Mark extends Span {
  readonly character: string;
  readonly rule: string;
}

/** Compiles the marks of the sets `bullets` and `lists` into `(text, block)` to the marks that open words, in order. */
export function markFinder(rules: Rules): (text: string, block: Span) => Mark[] {
  const known = new Map<string, string>();
  for (const [set, name] of SETS) {
    for (const term of rules.terms(set)) {
      if (term['class'] !== name) continue;
      for (const character of term.names.ko ?? []) known.set(character, `${set}/${term.id}`);
    }
  }
  const expression = new RegExp([...known.keys()].join('|'), 'g');
  return (text, block) => {
    const words = text.slice(block.start, block.end);
    const marks: Mark[] = [];
    expression.lastIndex = 0;
    while (expression.test(words)) {
      const at = expression.lastIndex - 1;
      if (blanksWord(words, at)) continue;
      let end = at + 1;
      while (words[end] === ' ' || words[end] === '\t') end++;
      if (end === words.length || isPercentage(words, end)) continue;
      const character = words[at]!;
      marks.push({ start: block.start + at, end: block.start + end, character, rule: known.get(character)! });
    }
    return marks;
  };
}

const SETS = [
  ['bullets', 'bullet'],
  ['lists', 'mark'],
] as const;

/** `▲3.2%` is a rise. */
function isPercentage(text: string, at: number): boolean {
  return isDigit(text.charCodeAt(at)) && PERCENTAGE.test(text.slice(at, at + 12));
}

const isDigit = oneOf('0123456789');

const PERCENTAGE = /^\d[\d.,]*\s?(?:%|포인트)/;

/** Marks in a row (`○○구`, `□□□`, `▲▲`), and a circle or box glued to the word before it (`김○ 씨`), blank words. */
function blanksWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (text.charCodeAt(at + 1) === code || text.charCodeAt(at - 1) === code) return true;
  return isBlank(code) && at > 0 && isWord(text.charCodeAt(at - 1));
}

const isBlank = oneOf('○□◎');
