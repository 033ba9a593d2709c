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
  return [
    ...checkArticle(record, source, sourceText),
    ...checkQuotes(record, source),
    ...checkBlocks(record, source),
    ...checkIds(record),
    ...checkBullets(record),
    ...checkIssues(record, source),
  ];
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** The text counted in one unit. It goes by the characters, not by the table that made the record, so as to check it. */
interface Source {
  readonly length: number;
  slice(range: Range): string;
  /** The text as it comes out of the unit: bytes have no lone surrogates. */
  plain(text: string): string;
}

function sourceIn(text: string, unit: OffsetUnit): Source {
  if (unit === 'byte') {
    const bytes = Buffer.from(text, 'utf8');
    return {
      length: bytes.length,
      slice: ({ start, end }) => bytes.toString('utf8', start, end),
      plain: (quote) => Buffer.from(quote, 'utf8').toString('utf8'),
    };
  }
  const characters = unit === 'codepoint' ? Array.from(text) : null;
  return {
    length: (characters ?? text).length,
    slice: ({ start, end }) => characters?.slice(start, end).join('') ?? text.slice(start, end),
    plain: (quote) => quote,
  };
}

function* checkArticle({ article }: ArticleRecord, source: Source, sourceText: string): Iterable<ValidationError> {
  if (article.length !== source.length) {
    yield { path: '/article/length', message: `is ${article.length}, the source has ${source.length}` };
  }
  if (article.text !== undefined && article.text !== sourceText) {
    yield { path: '/article/text', message: 'is not the source' };
  }
  if (article.title) yield* checkQuote('/article/title', article.title, source);
}

function* checkQuotes(record: ArticleRecord, source: Source): Iterable<ValidationError> {
  const isDropped = droppedIn(record);
  for (const kind of ['mayors', 'districts', 'categories', 'awards', 'bullets', 'initiatives'] as const) {
    for (const [index, fact] of record[kind].entries()) {
      for (const [place, quote] of fact.evidence.entries()) {
        const path = `/${kind}/${index}/evidence/${place}`;
        yield* checkQuote(path, quote, source);
        if (isDropped(quote)) yield { path, message: 'stands in a dropped block' };
      }
    }
  }
}

function* checkQuote(path: string, quote: Quote, source: Source): Iterable<ValidationError> {
  const problem = problemOfRange(quote, source);
  if (problem) {
    yield { path, message: problem };
  } else if (source.slice(quote) !== source.plain(quote.text)) {
    yield {
      path,
      message: `quotes ${JSON.stringify(quote.text)}, the source has ${JSON.stringify(source.slice(quote))}`,
    };
  }
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

function* checkBlocks({ blocks }: ArticleRecord, source: Source): Iterable<ValidationError> {
  for (const [index, block] of blocks.entries()) {
    const path = `/blocks/${index}`;
    const problem = problemOfRange(block, source);
    if (problem) yield { path, message: problem };
    const before = blocks[index - 1];
    if (before && before.end > block.start)
      yield { path, message: `starts at ${block.start}, before the last one ends` };
    if (block.kind === 'duplicate' && block.of >= index) {
      yield { path: `${path}/of`, message: `is ${block.of}, which is no earlier block` };
    }
  }
}

function* checkIds(record: ArticleRecord): Iterable<ValidationError> {
  for (const kind of ['mayors', 'awards', 'initiatives'] as const) {
    const seen = new Set<string>();
    for (const [index, { id }] of record[kind].entries()) {
      if (seen.has(id)) yield { path: `/${kind}/${index}/id`, message: `${id} is there twice` };
      seen.add(id);
    }
  }
}

function* checkBullets({ initiatives, bullets }: ArticleRecord): Iterable<ValidationError> {
  for (const [index, { bullet }] of initiatives.entries()) {
    if (bullets[bullet]?.kind !== 'initiative') {
      yield { path: `/initiatives/${index}/bullet`, message: `${bullet} is no bullet of that kind` };
    }
  }
}

function* checkIssues({ issues }: ArticleRecord, source: Source): Iterable<ValidationError> {
  for (const [index, { start, end }] of issues.entries()) {
    const problem =
      start !== null && end !== null
        ? problemOfRange({ start, end }, source)
        : start === end
          ? null
          : 'start and end are both null or neither';
    if (problem) yield { path: `/issues/${index}`, message: problem };
  }
}
