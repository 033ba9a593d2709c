import type { Database, Loaded } from './database-sink.js';
import type { Appender, DuckdbConnection } from './duckdb-driver.js';
import type { ArticleRows, Cell } from './rows.js';
import { comments, createTable, misshapen, quoted, sqlColumns, type SqlTypes } from './sql.js';
import { TABLES, type ColumnType } from './tables.js';
import { UnusableTarget } from './target.js';
import { VIEWS } from './views.js';

const TYPES: SqlTypes = { text: 'VARCHAR', integer: 'INTEGER', number: 'DOUBLE', json: 'JSON' };

/** The keys of the articles in hand. */
const INCOMING = 'sasil_incoming';

/**
 * The tables in a DuckDB database, made where there are none. There are no primary keys, since their indexes would have
 * to be held in memory: rows are kept single by how they are loaded. Rejects with an `UnusableTarget` where a table of
 * such a name has other columns.
 */
export async function openDuckdbTables(connection: DuckdbConnection, name: string): Promise<Database> {
  await prepare(connection, name);
  let loadNumber: number | null = null;
  return {
    async load(articles) {
      await connection.run('BEGIN');
      const differing = await differingOf(connection, articles);
      if (differing.length > 0) {
        loadNumber ??= await nextLoadNumber(connection);
        if (differing.some(({ isKnown }) => isKnown)) await remove(connection, differing);
        await insert(
          connection,
          differing.map(({ place }) => articles[place]!),
          loadNumber,
        );
      }
      await connection.run('COMMIT');
      return countOf(differing);
    },
    async close() {
      await connection.run(`DROP TABLE ${INCOMING}`);
      await connection.run('CHECKPOINT');
      connection.closeSync();
    },
    async abandon() {
      connection.closeSync();
    },
  };
}

async function prepare(connection: DuckdbConnection, name: string): Promise<void> {
  const found = await connection.runAndReadAll(
    "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'main'",
  );
  const columns = found.getRows().map(([table, column]) => ({ table: String(table), column: String(column) }));
  const problem = misshapen(columns);
  if (problem !== null) throw new UnusableTarget(`${name}: ${problem}`);
  const there = new Set(columns.map(({ table }) => table));
  for (const table of TABLES.filter((each) => !there.has(each.name))) {
    await connection.run(createTable(table, TYPES));
    for (const comment of comments(table)) await connection.run(comment);
  }
  for (const { name: view, query } of VIEWS) await connection.run(`CREATE OR REPLACE VIEW ${quoted(view)} AS ${query}`);
  await connection.run(
    `CREATE TEMP TABLE ${INCOMING} (place INTEGER, article_id VARCHAR, rules VARCHAR, record_sha256 VARCHAR)`,
  );
}

/** An article in hand that is not there, or differs from what is there. */
interface Differing {
  readonly place: number;
  readonly isKnown: boolean;
}

async function differingOf(connection: DuckdbConnection, articles: readonly ArticleRows[]): Promise<Differing[]> {
  await connection.run(`DELETE FROM ${INCOMING}`);
  const appender = await connection.createAppender(INCOMING);
  for (const [place, { articleId, rules, sha256 }] of articles.entries()) {
    appender.appendInteger(place);
    for (const word of [articleId, rules, sha256]) appender.appendVarchar(word);
    appender.endRow();
  }
  appender.closeSync();
  const found = await connection.runAndReadAll(
    `SELECT place, there.article_id IS NOT NULL FROM ${INCOMING} AS own LEFT JOIN articles AS there USING (article_id, rules)
     WHERE there.record_sha256 IS DISTINCT FROM own.record_sha256 ORDER BY place`,
  );
  return found.getRows().map(([place, isKnown]) => ({ place: Number(place), isKnown: Boolean(isKnown) }));
}

function countOf(differing: readonly Differing[]): Loaded {
  const changed = differing.filter(({ isKnown }) => isKnown).length;
  return { added: differing.length - changed, changed };
}

async function nextLoadNumber(connection: DuckdbConnection): Promise<number> {
  const found = await connection.runAndReadAll('SELECT coalesce(max(load_number), 0) + 1 FROM articles');
  return Number(found.getRows()[0]![0]);
}

async function remove(connection: DuckdbConnection, differing: readonly Differing[]): Promise<void> {
  const places = differing.filter(({ isKnown }) => isKnown).map(({ place }) => place);
  for (const { name } of TABLES) {
    await connection.run(
      `DELETE FROM ${quoted(name)} AS old USING ${INCOMING} AS own
       WHERE old.article_id = own.article_id AND old.rules = own.rules AND own.place IN (${places.join(', ')})`,
    );
  }
}

async function insert(
  connection: DuckdbConnection,
  articles: readonly ArticleRows[],
  loadNumber: number,
): Promise<void> {
  for (const [index, table] of TABLES.entries()) {
    const appender = await connection.createAppender(table.name);
    const columns = sqlColumns(table);
    for (const { tables } of articles) {
      for (const row of tables[index]!) {
        for (const [at, { type }] of columns.entries()) append(appender, type, at < row.length ? row[at]! : loadNumber);
        appender.endRow();
      }
    }
    appender.closeSync();
  }
}

function append(appender: Appender, type: ColumnType, cell: Cell): void {
  if (cell === null) appender.appendNull();
  else if (type === 'integer') appender.appendInteger(cell as number);
  else if (type === 'number') appender.appendDouble(cell as number);
  else appender.appendVarchar(cell as string);
}
