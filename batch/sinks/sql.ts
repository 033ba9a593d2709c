import { TABLES, type Column, type ColumnType, type Table } from './tables.js';

/** How a database calls the types of columns. */
export type SqlTypes = Readonly<Record<ColumnType, string>>;

/**
 * A column of `articles` that only databases have: the number of the run that wrote the article, so that of the same
 * article read by different rules the one that was written last is known.
 */
export const LOAD_NUMBER: Column = { name: 'load_number', type: 'integer', isRequired: true, from: '' };

/** The columns of a table as databases have them. */
export function sqlColumns({ name, columns }: Table): readonly Column[] {
  return name === 'articles' ? [...columns, LOAD_NUMBER] : columns;
}

/** The columns that name a row. */
export function keyOf({ name }: Table): readonly string[] {
  return name === 'articles' ? ['article_id', 'rules'] : ['article_id', 'rules', 'position'];
}

/** `CREATE TABLE`, with `constraints` behind the columns; the name is looked up by the search path. */
export function createTable(table: Table, types: SqlTypes, constraints: readonly string[] = []): string {
  const columns = sqlColumns(table).map(
    ({ name, type, isRequired }) => `${quoted(name)} ${types[type]}${isRequired ? ' NOT NULL' : ''}`,
  );
  return `CREATE TABLE ${quoted(table.name)} (\n  ${[...columns, ...constraints].join(',\n  ')}\n)`;
}

/** Comments that say of each table and column which field of the record it is. */
export function comments(table: Table): string[] {
  const list = table.of === null ? '' : `${table.of}[].`;
  const fields = sqlColumns(table).map(({ name, from }) => [name, WORDS[from] ?? `${list}${from}`] as const);
  const described = table.of === null ? 'the articles that were read' : `${table.of} of the record`;
  return [
    `COMMENT ON TABLE ${quoted(table.name)} IS ${literal(described)}`,
    ...fields.map(
      ([name, field]) =>
        `COMMENT ON COLUMN ${quoted(table.name)}.${quoted(name)} IS ${literal(field.replace(/^\w+\[\]\.\$\./, ''))}`,
    ),
  ];
}

const WORDS: Readonly<Record<string, string>> = {
  '#': 'place in the list, from 0',
  '$.sha256': "SHA-256 of the record's line",
  '': 'the run that wrote it',
};

/** The name of a table of `TABLES` that lacks a column, by the columns that are there; null where all have theirs. */
export function misshapen(columns: Iterable<{ readonly table: string; readonly column: string }>): string | null {
  const there = new Map<string, Set<string>>();
  for (const { table, column } of columns) {
    if (!there.has(table)) there.set(table, new Set());
    there.get(table)!.add(column);
  }
  for (const table of TABLES) {
    const own = there.get(table.name);
    const missing = own && sqlColumns(table).find(({ name }) => !own.has(name));
    if (missing) return `its table ${table.name} has no column ${missing.name}: it was not made by this sasil`;
  }
  return null;
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
