import { offsetsIn, type OffsetUnit } from '../pipeline/offsets.js';
import type { Language, Span } from '../pipeline/types.js';
import type { ArticleRecord, Quote } from '../schemas/generated/record.js';
import type { Knowledge } from './knowledge.js';
import { readParagraphs, type Paragraph } from './paragraphs/paragraph.js';

/** One language version of a story, with what comparing needs of it. */
export interface Version {
  readonly language: Language;
  readonly record: ArticleRecord;
  readonly knowledge: Knowledge;
  /** The decoded source; null where it is not at hand. */
  readonly text: string | null;
  /** The lines of the article, in their order; empty where the text is not at hand. */
  readonly paragraphs: readonly Paragraph[];
  /** Where a quote of the record stands, in UTF-16 code units of the source. */
  spanOf(quote: Span): Span;
  /** The quote of a range of the source, in the unit of the record. */
  quote(span: Span): Quote;
}

/** Makes a version of a record and its text. */
export function makeVersion(record: ArticleRecord, text: string | null, knowledge: Knowledge): Version {
  const language = record.article.language === 'ko' ? 'ko' : 'en';
  const unit = record.article.offsetUnit;
  const toUnit = offsetsIn(text ?? '', unit);
  const toUtf16 = utf16Of(text ?? '', unit);
  const spanOf = ({ start, end }: Span): Span => ({ start: toUtf16(start), end: toUtf16(end) });
  const quote = ({ start, end }: Span): Quote => ({
    start: toUnit(start),
    end: toUnit(end),
    text: (text ?? '').slice(start, end),
  });
  const paragraphs = text === null ? [] : readParagraphs(record, text, spanOf, knowledge);
  return { language, record, knowledge, text, paragraphs, spanOf, quote };
}

/** The way back from `offsetsIn`. */
function utf16Of(text: string, unit: OffsetUnit): (offset: number) => number {
  if (unit === 'utf16') return (offset) => offset;
  const toUnit = offsetsIn(text, unit);
  const places = new Map<number, number>();
  for (let at = text.length; at >= 0; at--) places.set(toUnit(at), at);
  return (offset) => places.get(offset) ?? offset;
}
