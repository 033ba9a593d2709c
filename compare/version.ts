import { offsetsIn, type OffsetUnit } from '../pipeline/offsets.js';
import type { Language, Rules, Span } from '../pipeline/types.js';
import type { ArticleRecord, Quote } from '../schemas/generated/record.js';
import { createExtractor } from '../pipeline/create-extractor.js';
import { complete, type PartialRecord } from './complete.js';
import { knowledgeOf, type Knowledge } from './knowledge.js';
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

/** One language version of a story: its record, and its text where the record does not hold it. */
export interface VersionInput {
  readonly record: ArticleRecord | PartialRecord;
  /** The decoded source; `record.article.text` if not said. Without it paragraphs and quantities are not compared. */
  readonly text?: string | null;
}

/** Reads a version by some rules. A record that others made may have no lines; they are a matter of the text alone. */
export function versionOf({ record: given, text = given.article.text ?? null }: VersionInput, rules: Rules): Version {
  const record = complete(given);
  if (record.blocks.length > 0 || text === null || text.trim() === '')
    return makeVersion(record, text, knowledgeOf(rules));
  const { blocks } = createExtractor(rules).extract({ id: record.article.id, text });
  return makeVersion({ ...record, blocks }, text, knowledgeOf(rules));
}

function makeVersion(record: ArticleRecord, text: string | null, knowledge: Knowledge): Version {
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
