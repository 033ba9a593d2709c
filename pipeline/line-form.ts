import type { Rules, Span } from './types.js';

/** How long a line looks: a syllable or a Chinese character is one column, anything else two fifths. */
export function width(text: string, span: Span): number {
  let narrow = 0;
  for (let at = span.start; at < span.end; at++) if (text.charCodeAt(at) < 0x1100) narrow++;
  return span.end - span.start - narrow + narrow * 0.4;
}

/** At most 14 columns and nothing that only a headline has (comma, quotation, dots, a dash in front): a menu entry, a keyword, a name. */
export function isShort(text: string, span: Span): boolean {
  if (span.end - span.start > 35 || width(text, span) > 14) return false;
  return !HEADLINE.test(text.slice(span.start, span.end));
}

const HEADLINE = /^- ?\S|[,‘’“”"…「『]|\.\.|'\S/;

/**
 * Ends in a full stop, whatever quotes and brackets follow; `...` ends no sentence. Questions and exclamations count
 * from 40 columns on: shorter ones are headlines.
 */
export function endsLikeSentence(text: string, span: Span): boolean {
  let at = span.end - 1;
  while (at > span.start && CLOSERS.includes(text[at]!)) at--;
  const last = text[at];
  if (last === '.') return text[at - 1] !== '.' && text[at - 1] !== '…';
  return (last === '!' || last === '?') && width(text, span) >= 40;
}

const CLOSERS = ' ”’"\'」』)]〉》>`';

/** A paragraph: a sentence of 24 columns at the least, or a long line in which a sentence ends. */
export function isProse(text: string, span: Span): boolean {
  const columns = span.end - span.start > 200 ? 80 : width(text, span);
  if (columns < 24) return false;
  return endsLikeSentence(text, span) || (columns >= 40 && SENTENCE_WITHIN.test(text.slice(span.start, span.end)));
}

const SENTENCE_WITHIN = /[가-힣]다\.|[a-z0-9”"’']\.\s[A-Z“"‘']/;

/** Whether the line opens with the mark of a list. */
export type IsMarked = (text: string, span: Span) => boolean;

/** Marks are the characters of the set `bullets` that open an item, such as ▲. */
export function markTest(rules: Rules): IsMarked {
  const marks = new Set(
    rules
      .terms('bullets')
      .filter((term) => term['class'] === 'bullet')
      .flatMap((term) => term.names.ko ?? []),
  );
  return (text, { start }) => marks.has(text[start]!);
}

/** A line that stands wholly in angle or lenticular brackets, as the headings of a roundup do. */
export function isBracketHeading(text: string, { start, end }: Span): boolean {
  const kind = OPENING.indexOf(text[start]!);
  if (kind < 0 || end - start < 6) return false;
  return text.indexOf(CLOSING[kind]!, start) === end - 1;
}

const OPENING = '<〈《【«';
const CLOSING = '>〉》】»';
