import type { Rules, Span } from '../../pipeline/types.js';
import { compilePattern, isWord } from '../../pipeline/match.js';

/** A bullet character that opens an item; `end` is where the item's words begin. */
export interface Mark extends Span {
  readonly character: string;
  readonly rule: string;
}

/** Finds the marks of a block in order: `(text, block)` to marks. Text is that of the view. */
export function markFinder(rules: Rules): (text: string, span: Span) => Mark[] {
  const known = new Map<string, string>();
  for (const [set, name] of [
    ['bullets', 'bullet'],
    ['lists', 'mark'],
  ] as const) {
    for (const term of rules.terms(set)) {
      if (term['class'] === name)
        for (const character of term.names.ko ?? []) known.set(character, `${set}/${term.id}`);
    }
  }
  const expression = new RegExp(`[${[...known.keys()].join('')}]`, 'u');
  const percentage = compilePattern(rules.patterns('lists').find(({ id }) => id === 'lists/any/not-item/percentage')!);
  return (text, span) => {
    const block = text.slice(span.start, span.end);
    if (!expression.test(block)) return [];
    const marks: Mark[] = [];
    for (let at = 0; at < block.length; at++) {
      const character = block[at]!;
      const rule = known.get(character);
      if (!rule || blanks(block, at)) continue;
      let end = at + 1;
      while (end < block.length && isSpace(block.charCodeAt(end))) end++;
      percentage.expression.lastIndex = 0;
      if (end === block.length || percentage.expression.test(block.slice(end, end + 20))) continue;
      marks.push({ start: span.start + at, end: span.start + end, character, rule });
    }
    return marks;
  };
}

/** Marks that stand in a row (`○○구`, `□□□`, `▲▲`), and a circle or box glued to the word before it (`김○ 씨`), blank words. */
function blanks(text: string, at: number): boolean {
  const character = text[at]!;
  if (text[at + 1] === character || text[at - 1] === character) return true;
  return '○□●◎'.includes(character) && character !== '●' && at > 0 && isWord(text.charCodeAt(at - 1));
}

export function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0xa0;
}
