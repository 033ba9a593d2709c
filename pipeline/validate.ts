import type { ArticleRecord, Quote } from '../schemas/generated/record.js';
import type { OffsetUnit } from './offsets.js';
import { validateRecord } from '../schemas/generated/validators.js';

/** What is wrong with a record, and where: `path` is a JSON Pointer into it. */
export interface ValidationError {
  readonly path: string;
  readonly message: string;
}

/**
 * Everything that is wrong with a record of the article whose decoded text is `sourceText`; nothing where it is valid.
 * Looks at the schema first; in a record of the right shape then at places: every quote repeats the source, nothing is
 * read from a dropped block, ids are unique and indexes point at something.
 */
export function validate(record: unknown, sourceText: string): ValidationError[] {
  if (!validateRecord(record)) {
    return (validateRecord.errors ?? []).map(({ instancePath, message, params }) => ({
      path: instancePath,
      message: `${message ?? 'is wrong'} ${JSON.stringify(params)}`,
    }));
  }
  const source = sourceIn(sourceText, record.article.offsetUnit);
  const errors: ValidationError[] = [];
  const report: Report = (path, message) => errors.push({ path, message });
  checkArticle(record, source, sourceText, report);
  checkQuotes(record, source, report);
  checkBlocks(record, source, report);
  checkIds(record, report);
  checkBullets(record, report);
  checkIssues(record, source, report);
  return errors;
}

type Report = (path: string, message: string) => void;

interface Range {
  readonly start: number;
  readonly end: number;
}

/** The text counted in one unit. It goes by the characters, not by the table that made the record, so as to check it. */
interface Source {
  readonly length: number;
  slice(range: Range): string;
  /** Whether exactly this text stands at a range that lies within the source. */
  holds(range: Range, text: string): boolean;
}

function sourceIn(text: string, unit: OffsetUnit): Source {
  if (unit === 'byte') {
    const bytes = Buffer.from(text, 'utf8');
    const slice = ({ start, end }: Range): string => bytes.toString('utf8', start, end);
    // The text as it comes out of bytes, which have no lone surrogates.
    return { length: bytes.length, slice, holds: (range, quote) => slice(range) === Buffer.from(quote).toString() };
  }
  if (unit === 'codepoint') {
    const characters = Array.from(text);
    const slice = ({ start, end }: Range): string => characters.slice(start, end).join('');
    return { length: characters.length, slice, holds: (range, quote) => slice(range) === quote };
  }
  return {
    length: text.length,
    slice: ({ start, end }) => text.slice(start, end),
    holds: ({ start, end }, quote) => end - start === quote.length && text.startsWith(quote, start),
  };
}

function checkArticle({ article }: ArticleRecord, source: Source, sourceText: string, report: Report): void {
  if (article.length !== source.length) {
    report('/article/length', `is ${article.length}, the source has ${source.length}`);
  }
  if (article.text !== undefined && article.text !== sourceText) report('/article/text', 'is not the source');
  const problem = article.title && problemOfQuote(article.title, source);
  if (problem) report('/article/title', problem);
}

function checkQuotes(record: ArticleRecord, source: Source, report: Report): void {
  const isDropped = droppedIn(record);
  for (const kind of ['mayors', 'districts', 'categories', 'awards', 'bullets', 'initiatives'] as const) {
    for (const [index, fact] of record[kind].entries()) {
      for (const [place, quote] of fact.evidence.entries()) {
        const problem = problemOfQuote(quote, source);
        if (problem) report(`/${kind}/${index}/evidence/${place}`, problem);
        if (isDropped(quote)) report(`/${kind}/${index}/evidence/${place}`, 'stands in a dropped block');
      }
    }
  }
}

function problemOfQuote(quote: Quote, source: Source): string | null {
  const problem = problemOfRange(quote, source);
  if (problem || source.holds(quote, quote.text)) return problem;
  return `quotes ${JSON.stringify(quote.text)}, the source has ${JSON.stringify(source.slice(quote))}`;
}

function problemOfRange({ start, end }: Range, source: Source): string | null {
  if (start > end) return `ends at ${end}, before it starts at ${start}`;
  return end > source.length ? `ends at ${end}, the source at ${source.length}` : null;
}

/** Tells whether a range shares a character with a dropped block. Blocks do not overlap, so their order is that of ends too. */
function droppedIn({ blocks }: ArticleRecord): (range: Range) => boolean {
  const dropped = blocks.filter(({ kind }) => kind === 'boilerplate' || kind === 'duplicate');
  dropped.sort((a, b) => a.start - b.start);
  return ({ start, end }) => {
    let low = 0;
    let high = dropped.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (dropped[middle]!.end <= start) low = middle + 1;
      else high = middle;
    }
    return low < dropped.length && dropped[low]!.start < end;
  };
}

function checkBlocks({ blocks }: ArticleRecord, source: Source, report: Report): void {
  for (const [index, block] of blocks.entries()) {
    const problem = problemOfRange(block, source);
    if (problem) report(`/blocks/${index}`, problem);
    const before = blocks[index - 1];
    if (before && before.end > block.start) {
      report(`/blocks/${index}`, `starts at ${block.start}, before the last one ends`);
    }
    if (block.kind === 'duplicate' && block.of >= index) {
      report(`/blocks/${index}/of`, `is ${block.of}, which is no earlier block`);
    }
  }
}

function checkIds(record: ArticleRecord, report: Report): void {
  for (const kind of ['mayors', 'awards', 'initiatives'] as const) {
    const seen = new Set<string>();
    for (const [index, { id }] of record[kind].entries()) {
      if (seen.has(id)) report(`/${kind}/${index}/id`, `${id} is there twice`);
      seen.add(id);
    }
  }
}

function checkBullets({ initiatives, bullets }: ArticleRecord, report: Report): void {
  for (const [index, { bullet }] of initiatives.entries()) {
    if (bullets[bullet]?.kind !== 'initiative') {
      report(`/initiatives/${index}/bullet`, `${bullet} is no bullet of that kind`);
    }
  }
}

function checkIssues({ issues }: ArticleRecord, source: Source, report: Report): void {
  for (const [index, { start, end }] of issues.entries()) {
    const problem =
      start !== null && end !== null
        ? problemOfRange({ start, end }, source)
        : start === end
          ? null
          : 'start and end are both null or neither';
    if (problem) report(`/issues/${index}`, problem);
  }
}
