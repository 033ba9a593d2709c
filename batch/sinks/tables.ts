/** The types of columns; `json` holds a list or an object as JSON text. */
export type ColumnType = 'text' | 'integer' | 'number' | 'json';

/** One column: what it is called, what it holds, where in the record that stands. */
export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly isRequired: boolean;
  /** Path in the fact, `level.rank`, or in the record where it begins with `$.`; `#` is the fact's place in its list. */
  readonly from: string;
}

/** One table, a kind of fact: a row for each item of a list of the record, or for each record. */
export interface Table {
  readonly name: string;
  /** The list of the record; null is the record itself. */
  readonly of: string | null;
  readonly columns: readonly Column[];
}

/**
 * The tables that a record fills, whatever holds them: CSV, Parquet, DuckDB and PostgreSQL are made from this alone. An
 * article is keyed by `article_id` and `rules`, the hash of the rules that read it; its facts by `position` too. The
 * column `record_sha256` is of the record's line in JSON Lines, without the line end.
 */
export const TABLES: readonly Table[] = [
  table('articles', null, {
    article_id: 'text article.id',
    rules: 'text tool.rules',
    record_sha256: 'text $.sha256',
    source: 'text article.source',
    sha256: 'text article.sha256',
    encoding: 'text article.encoding',
    length: 'integer article.length',
    offset_unit: 'text article.offsetUnit',
    language: 'text article.language',
    title: 'text? article.title.text',
    title_start: 'integer? article.title.start',
    title_end: 'integer? article.title.end',
    outlet: 'text? article.outlet',
    published_at: 'text? article.publishedAt',
    text: 'text? article.text',
    passthrough: 'json? article.passthrough',
    schema_version: 'integer schemaVersion',
    tool_version: 'text tool.version',
  }),
  facts('mayors', {
    fact_id: 'text id',
    name: 'text name',
    also: 'json also',
    title: 'text? title',
    ...named('district'),
    status: 'text status',
    basis: 'text basis',
    ...read(),
  }),
  facts('districts', {
    district_id: 'text? id',
    name: 'text name',
    candidates: 'json? candidates',
    ...read(),
  }),
  facts('categories', {
    category_id: 'text? id',
    name: 'text name',
    ...read(),
  }),
  facts('awards', {
    fact_id: 'text id',
    recipient_id: 'text? recipient.id',
    recipient_name: 'text recipient.name',
    ...named('program'),
    ...named('organizer'),
    ...named('category'),
    level: 'text? level.text',
    rank: 'text level.rank',
    also_rank: 'text? alsoRank',
    year: 'integer? year',
    streak: 'integer? streak',
    status: 'text status',
    basis: 'text basis',
    ...read(),
  }),
  facts('bullets', {
    mark: 'text mark',
    text: 'text text',
    kind: 'text kind',
    ...named('category'),
    ...read(),
  }),
  facts('initiatives', {
    fact_id: 'text id',
    text: 'text text',
    ...named('category'),
    bullet: 'integer bullet',
    ...read(),
  }),
  facts('blocks', {
    kind: 'text kind',
    language: 'text language',
    section: 'integer section',
    start_at: 'integer start',
    end_at: 'integer end',
    rule: 'text? rule',
    duplicate_of: 'integer? of',
    similarity: 'number? similarity',
  }),
  facts('issues', {
    severity: 'text severity',
    source: 'text source',
    reason: 'text reason',
    start_at: 'integer? start',
    end_at: 'integer? end',
  }),
];

/** Names of columns with `type from`; a `?` behind the type allows null. */
type Columns = Readonly<Record<string, string>>;

function table(name: string, of: string | null, columns: Columns): Table {
  return {
    name,
    of,
    columns: Object.entries(columns).map(([column, words]): Column => {
      const [, type, mark, from] = /^(\w+)(\??) (.+)$/.exec(words)!;
      return { name: column, type: type as ColumnType, isRequired: mark === '', from: from! };
    }),
  };
}

function facts(list: string, columns: Columns): Table {
  const key = { article_id: 'text $.article.id', rules: 'text $.tool.rules', position: 'integer #' };
  return table(list, list, { ...key, ...columns });
}

function named(thing: string): Columns {
  return { [`${thing}_id`]: `text? ${thing}.id`, [`${thing}_name`]: `text? ${thing}.name` };
}

/** How a fact was read: its first quote in columns of its own, all of them in `evidence`. */
function read(): Columns {
  return {
    rule: 'text rule',
    quote: 'text evidence.0.text',
    quote_start: 'integer evidence.0.start',
    quote_end: 'integer evidence.0.end',
    evidence: 'json evidence',
  };
}
