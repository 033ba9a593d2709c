import type { Rules, Span } from '../../pipeline/types.js';
import { isWord } from '../../pipeline/match.js';

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
    for (let match = expression.exec(words); match; match = expression.exec(words)) {
      const at = match.index;
      if (blanksWord(words, at)) continue;
      let end = at + 1;
      while (words[end] === ' ' || words[end] === '\t') end++;
      if (end === words.length || PERCENTAGE.test(words.slice(end, end + 12))) continue;
      const [character] = match;
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
const PERCENTAGE = /^\d[\d.,]*\s?(?:%|포인트)/;

/** Marks in a row (`○○구`, `□□□`, `▲▲`), and a circle or box glued to the word before it (`김○ 씨`), blank words. */
function blanksWord(text: string, at: number): boolean {
  const character = text[at]!;
  if (text[at + 1] === character || text[at - 1] === character) return true;
  return BLANKS.includes(character) && at > 0 && isWord(text.charCodeAt(at - 1));
}

const BLANKS = '○□◎';
