import type { Block, BulletList, Span } from '../../../types.js';
import { sentences } from '../../../sentences.js';

/** The sentences of a block; of a title, the headlines that a roundup strings together with `...` or `…`. */
export const sentencesOf = ({ kind, span }: Block, text: string): Span[] =>
  kind === 'title' ? headlines(text, span) : sentences(text, span);

/** Whether a line strings several headlines together. */
export const isStrung = ({ span }: Block, text: string): boolean => STRUNG.test(text.slice(span.start, span.end));

/** The lists whose first item stands in a sentence. */
export const listsIn = (lists: readonly BulletList[], { start, end }: Span): readonly BulletList[] =>
  lists.length === 0 ? lists : lists.filter(({ items: [first] }) => first!.start >= start && first!.start < end);

/** A sentence with its list items cut out: the words before the first mark, between lists, and after the last item. */
export function withoutItems(sentence: Span, lists: readonly BulletList[]): Span[] {
  if (lists.length === 0) return [sentence];
  const pieces: Span[] = [];
  let at = sentence.start;
  for (const { items } of lists) {
    for (const item of items) {
      if (item.start - at > LONGEST_MARK) pieces.push({ start: at, end: item.start });
      at = Math.max(at, item.end);
    }
  }
  if (sentence.end - at > LONGEST_MARK) pieces.push({ start: at, end: sentence.end });
  return pieces;
}

/** Units of a mark with the spaces around it. */
const LONGEST_MARK = 3;

function headlines(text: string, { start, end }: Span): Span[] {
  const found: Span[] = [];
  let at = start;
  for (const cut of text.slice(start, end).matchAll(STRUNG_TOGETHER)) {
    if (start + cut.index > at) found.push({ start: at, end: start + cut.index });
    at = start + cut.index + cut[0].length;
  }
  if (end > at) found.push({ start: at, end });
  return found;
}

const STRUNG = /\.{2,}|…+|·{2,}/;
const STRUNG_TOGETHER = new RegExp(STRUNG, 'g');
