import type { Database, Loaded } from './database-sink.js';
import type { PgClient } from './postgres-driver.js';
import type { ArticleRows, Row } from './rows.js';
import { comments, createTable, keyOf, misshapen, quoted, sqlColumns, type SqlTypes } from './sql.js';
import { TABLES, type ColumnType, type Table } from './tables.js';
import { UnusableTarget } from './target.js';
import { VIEWS } from './views.js';

const TYPES: SqlTypes = { text: 'text', integer: 'integer', number: 'double precision', json: 'jsonb' };

/** Bytes of UTF-8: an index of PostgreSQL takes entries of 2,704 bytes. */
const LONGEST_ID = 2000;

/** Makes runs that write the same tables at the same time wait for each other, a batch at a time. */
const LOCK = "SELECT pg_advisory_xact_lock(hashtext('sasil'), hashtext(current_schema()))";

/**
 * The tables in a schema of a PostgreSQL database, made where there are none. Rejects with an `UnusableTarget` where a
 * table of such a name has other columns, and with the errors of the server.
 */
export async function openPostgresTables(
  client: PgClient,
  schema: string,
  name: string,
): Promise<Pick<Database, 'load'>> {
  await inTransaction(client, () => prepare(client, schema, name));
  let loadNumber: number | null = null;
  return {
    load: (articles) =>
      inTransaction(client, async () => {
        articles.forEach(checkId);
        await client.query(LOCK);
        const differing = await differingOf(client, articles);
        if (differing.length === 0) return { added: 0, changed: 0 };
        loadNumber ??= await nextLoadNumber(client);
        await remove(
          client,
          differing.filter(({ isKnown }) => isKnown).map(({ article }) => article),
        );
        await insert(
          client,
          differing.map(({ article }) => article),
          loadNumber,
        );
        return countOf(differing);
      }),
  };
}

async function inTransaction<Result>(client: PgClient, work: () => Promise<Result>): Promise<Result> {
  await client.query('BEGIN');
  try {
    const result = await work();
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  }
}

async function prepare(client: PgClient, schema: string, name: string): Promise<void> {
  // Two first runs at the same time would both make the tables.
  await client.query("SELECT pg_advisory_xact_lock(hashtext('sasil'), hashtext($1))", [schema]);
  const { rows: schemas } = await client.query('SELECT 1 FROM pg_namespace WHERE nspname = $1', [schema]);
  if (schemas.length === 0) await client.query(`CREATE SCHEMA ${quoted(schema)}`);
  await client.query("SELECT set_config('search_path', $1, false)", [quoted(schema)]);
  const { rows } = await client.query(
    'SELECT table_name AS table, column_name AS column FROM information_schema.columns WHERE table_schema = $1',
    [schema],
  );
  const columns = rows.map(({ table, column }) => ({ table: String(table), column: String(column) }));
  const problem = misshapen(columns);
  if (problem !== null)
    throw new UnusableTarget(`${name}: in the schema ${schema}, ${problem}: name another, ?schema=…`);
  const there = new Set(columns.map(({ table }) => table));
  for (const table of TABLES.filter((each) => !there.has(each.name))) await make(client, table);
  for (const view of VIEWS.filter((each) => !there.has(each.name))) {
    await client.query(`CREATE VIEW ${quoted(view.name)} AS ${view.query}`);
  }
}

async function make(client: PgClient, table: Table): Promise<void> {
  const constraints = [`PRIMARY KEY (${keyOf(table).join(', ')})`];
  if (table.of !== null) {
    constraints.push('FOREIGN KEY (article_id, rules) REFERENCES articles (article_id, rules) ON DELETE CASCADE');
  }
  await client.query(createTable(table, TYPES, constraints));
  if (table.of === null) await client.query('CREATE INDEX articles_load_number ON articles (load_number)');
  for (const comment of comments(table)) await client.query(comment);
}

function checkId({ articleId }: ArticleRows): void {
  const bytes = Buffer.byteLength(articleId);
  if (bytes <= LONGEST_ID) return;
  throw new Error(
    `an article's id has ${bytes} bytes, the longest that can be an index is ${LONGEST_ID}: ${articleId.slice(0, 60)}…`,
  );
}

/** An article in hand that is not there, or differs from what is there. */
interface Differing {
  readonly article: ArticleRows;
  readonly isKnown: boolean;
}

async function differingOf(client: PgClient, articles: readonly ArticleRows[]): Promise<Differing[]> {
  const { rows } = await client.query(
    `SELECT place::integer - 1 AS place, there.article_id IS NOT NULL AS known
     FROM unnest($1::text[], $2::text[], $3::text[]) WITH ORDINALITY AS own (article_id, rules, record_sha256, place)
     LEFT JOIN articles AS there USING (article_id, rules)
     WHERE there.record_sha256 IS DISTINCT FROM own.record_sha256 ORDER BY place`,
    [...keysOf(articles), articles.map(({ sha256 }) => sha256)],
  );
  return rows.map(({ place, known }) => ({ article: articles[Number(place)]!, isKnown: known === true }));
}

function keysOf(articles: readonly ArticleRows[]): readonly (readonly string[])[] {
  return [articles.map(({ articleId }) => articleId), articles.map(({ rules }) => rules)];
}

function countOf(differing: readonly Differing[]): Loaded {
  const changed = differing.filter(({ isKnown }) => isKnown).length;
  return { added: differing.length - changed, changed };
}

async function nextLoadNumber(client: PgClient): Promise<number> {
  const { rows } = await client.query('SELECT coalesce(max(load_number), 0) + 1 AS next FROM articles');
  return Number(rows[0]!['next']);
}

/** With their facts, which refer to them. */
async function remove(client: PgClient, articles: readonly ArticleRows[]): Promise<void> {
  if (articles.length === 0) return;
  await client.query(
    `DELETE FROM articles AS old USING unnest($1::text[], $2::text[]) AS own (article_id, rules)
     WHERE old.article_id = own.article_id AND old.rules = own.rules`,
    keysOf(articles),
  );
}

async function insert(client: PgClient, articles: readonly ArticleRows[], loadNumber: number): Promise<void> {
  for (const [index, table] of TABLES.entries()) {
    const rows = articles.flatMap(({ tables }) => tables[index]!);
    if (rows.length > 0) await client.query(insertion(table), cellsOf(table, rows, loadNumber));
  }
}

/** One array for each column; JSON comes as text. */
const ARRAYS: Readonly<Record<ColumnType, string>> = {
  text: 'text[]',
  integer: 'integer[]',
  number: 'double precision[]',
  json: 'text[]',
};

function insertion(table: Table): string {
  const columns = sqlColumns(table);
  const names = columns.map(({ name }) => quoted(name)).join(', ');
  const arrays = columns.map(({ type }, at) => `$${at + 1}::${ARRAYS[type]}`).join(', ');
  const values = columns
    .map(({ name, type }) => (type === 'json' ? `${quoted(name)}::jsonb` : quoted(name)))
    .join(', ');
  return `INSERT INTO ${quoted(table.name)} (${names}) SELECT ${values} FROM unnest(${arrays}) AS own (${names})`;
}

function cellsOf(table: Table, rows: readonly Row[], loadNumber: number): unknown[][] {
  return sqlColumns(table).map((_, at) => rows.map((row) => (at < row.length ? row[at] : loadNumber)));
}
