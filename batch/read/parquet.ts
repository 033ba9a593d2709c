import { resolve } from 'node:path';
import type { Place, ReadArticle } from './article.js';
import { tooLarge } from './chunks.js';
import { openDuckdb, type Connection } from './duckdb.js';
import { failureOf, ReadError, type Failure } from './failure.js';
import { articleOfFields } from './fields.js';
import type { ReadOptions } from './options.js';

/**
 * The articles of a Parquet file, one a row, in the order of the rows, through DuckDB where it is installed. Only the
 * columns that are asked for are read.
 */
export async function* articlesInParquet(
  path: string,
  place: Place,
  options: ReadOptions,
): AsyncGenerator<ReadArticle | Failure> {
  const instance = await openDuckdb();
  const connection = await instance.connect();
  try {
    yield* rowsOf(connection, path, place, options);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function* rowsOf(
  connection: Connection,
  path: string,
  place: Place,
  options: ReadOptions,
): AsyncGenerator<ReadArticle | Failure> {
  const { maxBytes, textField } = options;
  const file = `read_parquet(${literal(plainPattern(path))}, binary_as_string = true)`;
  const query = await queryOf(connection, file, options);
  const counted = await connection.runAndReadAll(`SELECT count(*) FROM ${file}`);
  const count = Number(counted.getRows()[0]![0]);
  const rows = await connection.stream(query).catch(damaged);
  let number = 0;
  // The chunk is let go before its rows are given out: it holds memory that the garbage collector does not see.
  const next = async (): Promise<readonly (readonly unknown[])[]> => (await rows.fetchChunk())?.getRows() ?? [];
  for (let chunk = await next(); chunk.length > 0; chunk = await next()) {
    for (const [size, text, others] of chunk) {
      number++;
      const row = { id: `${place.id}:${number}`, source: `${place.source}:${number}`, size: Number(size ?? 0) };
      const fields = { ...(JSON.parse(String(others)) as object), [textField]: text };
      if (row.size > maxBytes) yield failureOf(row.source, tooLarge(maxBytes));
      else yield articleOfFields(fields, { ...row, encoding: 'utf-8' }, options);
    }
  }
  // Where its memory is at an end, DuckDB's stream ends without a word.
  if (number < count) throw new ReadError('E_IO', `DuckDB gave ${number} of ${count} rows`);
}

/** Three columns: the size of the text in bytes, the text if that is allowed, the other fields as one JSON object. */
async function queryOf(connection: Connection, file: string, options: ReadOptions): Promise<string> {
  const { textField, idField, passthrough, maxBytes } = options;
  const columns = await columnsOf(connection, file);
  const asked = new Set([...(idField === null ? [] : [idField]), ...passthrough]);
  const missing = [textField, ...asked].find((name) => !columns.has(name));
  if (missing !== undefined || columns.get(textField) !== 'VARCHAR') {
    const what = missing === undefined ? `text in the column ${quoted(textField)}` : `column ${quoted(missing)}`;
    throw new ReadError('E_FIELD', `no ${what}; there are ${[...columns.keys()].slice(0, 8).map(quoted).join(', ')}`);
  }
  if (idField === null && columns.has('id')) asked.add('id');
  asked.delete(textField);
  const others = [...asked].map((name) => `${literal(name)}: ${cellOf(name, columns, options)}`).join(', ');
  const size = `strlen(${column(textField)})`;
  return (
    `SELECT ${size}, CASE WHEN ${size} <= ${maxBytes} THEN ${column(textField)} END, ` +
    `${others === '' ? "'{}'" : `to_json({${others}})::VARCHAR`} FROM ${file}`
  );
}

/** An id of 64 bits is read as text: as a number of JSON it would be rounded. */
function cellOf(name: string, columns: ReadonlyMap<string, string>, { idField, passthrough }: ReadOptions): string {
  const isId = name === (idField ?? 'id') && !passthrough.includes(name);
  return isId && /^U?(?:BIG|HUGE)INT$/.test(columns.get(name)!) ? `${column(name)}::VARCHAR` : column(name);
}

/** Names and types. */
async function columnsOf(connection: Connection, file: string): Promise<ReadonlyMap<string, string>> {
  const described = await connection.runAndReadAll(`DESCRIBE SELECT * FROM ${file}`).catch(damaged);
  const rows = described.getRowObjects();
  return new Map(rows.map((row) => [String(row['column_name']), String(row['column_type'])]));
}

function quoted(name: string): string {
  return JSON.stringify(name.slice(0, 40));
}

function damaged(error: unknown): never {
  throw new ReadError('E_DAMAGED', `not Parquet, or damaged: ${(error as Error).message.split('\n', 1)[0]}`);
}

/** DuckDB takes a path for a pattern: `a[1].parquet` would be `a1.parquet`. */
function plainPattern(path: string): string {
  return resolve(path).replace(/[*?[]/g, '[$&]');
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function column(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
