import type { ArticleRecord } from '../schemas/generated/record.js';
import { offsetsIn, type OffsetUnit } from './offsets.js';

/**
 * A record with its offsets in UTF-16 code units, whatever it counts in; `text` is the decoded text of its article.
 * The record itself where it counts in these already.
 */
export function inUtf16(record: ArticleRecord, text: string): ArticleRecord {
  const { article } = record;
  if (article.offsetUnit === 'utf16') return record;
  const offset = offsetsFrom(text, article.offsetUnit);
  const moved = <R extends Range>(range: R): R => ({ ...range, start: offset(range.start), end: offset(range.end) });
  const withEvidence = <F extends { readonly evidence: readonly Range[] }>(fact: F): F => ({
    ...fact,
    evidence: fact.evidence.map(moved),
  });
  return {
    ...record,
    article: { ...article, offsetUnit: 'utf16', length: text.length, title: article.title && moved(article.title) },
    mayors: record.mayors.map(withEvidence),
    districts: record.districts.map(withEvidence),
    categories: record.categories.map(withEvidence),
    awards: record.awards.map(withEvidence),
    bullets: record.bullets.map(withEvidence),
    initiatives: record.initiatives.map(withEvidence),
    blocks: record.blocks.map(moved),
    issues: record.issues.map((issue) =>
      issue.start === null || issue.end === null
        ? issue
        : { ...issue, start: offset(issue.start), end: offset(issue.end) },
    ),
  };
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** The way back of `offsetsIn`: an offset in `unit` as one in UTF-16 code units, for the beginnings of characters. */
export function offsetsFrom(text: string, unit: OffsetUnit): (offset: number) => number {
  if (unit === 'utf16') return (offset) => offset;
  const count = offsetsIn(text, unit);
  const table = new Uint32Array(count(text.length) + 1);
  // Backwards, so that of the two halves of a character the first one stays.
  for (let at = text.length; at >= 0; at--) table[count(at)] = at;
  return (offset) => table[offset]!;
}
