import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { LOAD_NUMBER, sqlColumns } from '../../../batch/sinks/sql.js';
import { TABLES } from '../../../batch/sinks/tables.js';
import { VIEWS } from '../../../batch/sinks/views.js';
import { folderWith, sasil } from '../../cli/command.js';
import { SEEDS } from '../../stories.js';
import { askDuckdb } from './duckdb.js';
import { MISSING, testUnless } from './installed.js';
import { startPostgres, type PostgresServer } from './postgres-server.js';

const missing = MISSING.duckdb ?? MISSING.postgres;
const folder = folderWith({});
const DATABASE = join(folder, 'facts.duckdb');

let server: PostgresServer;
beforeAll(async () => {
  if (missing === null) server = await startPostgres();
}, 120_000);
afterAll(async () => {
  await server?.stop();
});

const extract = (): ReturnType<typeof sasil> =>
  sasil(
    ['extract', SEEDS, '--with-text', '--out', 'facts.jsonl', '--to', 'csv:csv', '--to', 'parquet:parquet'].concat([
      '--to',
      'facts.duckdb',
      '--to',
      server.address,
    ]),
    { cwd: folder },
  );

/** Every row of every table in one form: by key, cells in the order of the columns. */
type Tables = Record<string, Record<string, unknown>[]>;

async function tablesBy(ask: (table: string, columns: string) => Promise<readonly object[]>): Promise<Tables> {
  const tables: Tables = {};
  for (const { name, columns, of } of TABLES) {
    const key = `article_id, rules${of === null ? '' : ', position'}`;
    const cells = columns.map((column) =>
      column.type === 'json' ? `${column.name}::JSON AS ${column.name}` : column.name,
    );
    const rows = await ask(`${name} ORDER BY ${key}`, cells.join(', '));
    tables[name] = rows.map((row) => ({ ...row }));
  }
  return tables;
}

const inDuckdb = (): Promise<Tables> =>
  tablesBy((table, columns) => askDuckdb(`SELECT ${columns} FROM ${table}`, DATABASE));
const inFiles = (read: (name: string) => string): Promise<Tables> =>
  tablesBy((table, columns) =>
    askDuckdb(`SELECT ${columns} FROM ${read(table.split(' ')[0]!)} ${table.slice(table.indexOf(' '))}`),
  );
const inPostgres = (): Promise<Tables> =>
  tablesBy((table, columns) =>
    server.query(`SELECT ${columns} FROM sasil.${table.replaceAll('article_id', 'article_id COLLATE "C"')}`),
  );

describe('the same facts', () => {
  testUnless(
    missing,
    'stand in JSON Lines, CSV, Parquet, DuckDB and PostgreSQL, and a second run changes none',
    async () => {
      const first = extract();
      expect([first.status, first.stdout]).toEqual([0, '']);
      expect(first.stderr).toContain(`sasil: facts.duckdb: 48 articles new, 0 replaced, 0 as they were\n`);
      expect(first.stderr).toContain(`sasil: ${server.address}: 48 articles new, 0 replaced, 0 as they were\n`);

      // Counted in the lines themselves, by somebody who knows nothing of our tables.
      const lists = TABLES.flatMap(({ of }) => (of === null ? [] : [of]));
      const [counted] = await askDuckdb(
        `SELECT count(*) AS articles, ${lists.map((list) => `sum(len(${list}))::INTEGER AS ${list}`).join(', ')}
       FROM read_json('${join(folder, 'facts.jsonl')}', format = 'newline_delimited')`,
      );
      const databases = { duckdb: await inDuckdb(), postgres: await inPostgres() };
      const counts = Object.fromEntries(TABLES.map(({ name }) => [name, databases.duckdb[name]!.length]));
      expect(counts).toEqual(counted);
      expect(counts).toMatchObject({ articles: 48, awards: expect.any(Number) });
      expect(Math.min(counts['mayors']!, counts['awards']!, counts['initiatives']!)).toBeGreaterThan(100);

      expect(databases.postgres).toEqual(databases.duckdb);
      expect(await inFiles((name) => `'${join(folder, 'parquet', `${name}.parquet`)}'`)).toEqual(databases.duckdb);
      const csvColumns = (name: string): string => {
        const types = { text: 'VARCHAR', integer: 'INTEGER', number: 'DOUBLE', json: 'JSON' };
        const { columns } = TABLES.find((table) => table.name === name)!;
        return `{${columns.map((column) => `'${column.name}': '${types[column.type]}'`).join(', ')}}`;
      };
      const fromCsv = (name: string): string =>
        `read_csv('${join(folder, 'csv', `${name}.csv`)}', header = true, delim = ',', quote = '"', escape = '"', columns = ${csvColumns(name)})`;
      expect(await inFiles(fromCsv)).toEqual(databases.duckdb);

      const written = await server.query('SELECT xmin::text, * FROM sasil.articles ORDER BY 2');
      const files = bytesBelow(folder);
      const second = extract();
      expect(second.status).toBe(0);
      expect(second.stderr).toContain(`sasil: facts.duckdb: 0 articles new, 0 replaced, 48 as they were\n`);
      expect(second.stderr).toContain(`sasil: ${server.address}: 0 articles new, 0 replaced, 48 as they were\n`);
      expect(bytesBelow(folder)).toEqual(files);
      expect(await server.query('SELECT xmin::text, * FROM sasil.articles ORDER BY 2')).toEqual(written);
      expect(await inPostgres()).toEqual(databases.postgres);
    },
  );

  testUnless(missing, 'answer the usual questions in the same way in both databases', async () => {
    for (const { name } of VIEWS) {
      const query = `SELECT * FROM ${name}`;
      const [duckdb, postgres] = [await askDuckdb(query, DATABASE), await server.query(`SELECT * FROM sasil.${name}`)];
      expect(duckdb.length).toBeGreaterThan(0);
      // PostgreSQL's driver gives counts as text, since they may be larger than a number.
      const sorted = (rows: readonly object[]): string[] =>
        rows
          .map((row) => JSON.stringify(Object.values(row).map((cell) => (cell === null ? null : String(cell)))))
          .sort();
      expect([name, sorted(postgres)]).toEqual([name, sorted(duckdb)]);
    }
    const [won] = await askDuckdb(
      `SELECT mentions > 0 AS told, program_name FROM awards_by_recipient
       WHERE recipient_id = 'kr-seoul-gwanak-gu' AND rank = 'excellence' LIMIT 1`,
      DATABASE,
    );
    expect(won).toMatchObject({ told: true });
  });

  testUnless(missing, 'are described column by column', async () => {
    const comments = await server.query(
      `SELECT count(*)::integer AS count FROM pg_description JOIN pg_class ON pg_class.oid = objoid
       JOIN pg_namespace ON pg_namespace.oid = relnamespace WHERE nspname = 'sasil' AND objsubid > 0`,
    );
    expect(comments).toEqual([{ count: TABLES.flatMap(sqlColumns).length }]);
    const [{ comment }] = (await askDuckdb(
      "SELECT comment FROM duckdb_columns() WHERE table_name = 'awards' AND column_name = 'rank'",
      DATABASE,
    )) as [{ comment: string }];
    expect(comment).toBe('awards[].level.rank');
    expect(LOAD_NUMBER.name).toBe('load_number');
  });
});

function bytesBelow(path: string): Record<string, string> {
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map((file) => [join(file.parentPath, file.name), readFileSync(join(file.parentPath, file.name), 'latin1')]),
  );
}
