import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { loadDuckdb } from '../../../batch/sinks/duckdb-driver.js';
import { openTarget } from '../../../batch/sinks/open-target.js';
import { ARTICLES, folderWith, sasil, SASIL } from '../../cli/command.js';
import { askDuckdb } from './duckdb.js';
import { MISSING, testUnless } from './installed.js';
import { startPostgres, type PostgresServer } from './postgres-server.js';
import { byOtherRules, lineOf } from './records.js';

let server: PostgresServer;
beforeAll(async () => {
  if (MISSING.postgres === null) server = await startPostgres();
}, 120_000);
afterAll(async () => {
  await server?.stop();
});

type Ask = (query: string) => Promise<readonly Record<string, unknown>[]>;

async function load(target: string, lines: readonly string[]): Promise<string> {
  const sink = await openTarget(target, { csvExcelSafe: false });
  for (const line of lines) await sink.write(line);
  await sink.close();
  return sink.told();
}

const two = lineOf({ id: 'two' });

/** Another article under the id of the first. */
const changed = lineOf({ id: 'one', text: ARTICLES.en });

/** What both databases do, each in a place of its own. */
async function follow(target: string, ask: Ask): Promise<void> {
  const names = async (): Promise<string[]> =>
    (await ask('SELECT DISTINCT article_id, name FROM mayors ORDER BY 1, 2')).map((row) =>
      Object.values(row).join(' '),
    );

  expect(await load(target, [lineOf({ id: 'one' }), two])).toMatch(/: 2 articles new, 0 replaced, 0 as they were$/);
  expect(await names()).toEqual(['one 박준희', 'two 박준희']);
  // What differs is replaced with all its facts; what comes twice under one id is there once, as it came last.
  expect(await load(target, [two, lineOf({ id: 'one' }), changed])).toMatch(
    /: 0 articles new, 1 replaced, 1 as they were$/,
  );
  expect(await names()).toEqual(['one Park Jun-hee', 'two 박준희']);

  // Another set of rules stands beside the first; the views show what was written last, and every article once.
  const other = byOtherRules(changed, (record) => (record.mayors = []));
  expect(await load(target, [other])).toMatch(/: 1 articles new, 0 replaced, 0 as they were$/);
  expect(await ask('SELECT count(*)::integer AS count FROM articles')).toEqual([{ count: 3 }]);
  expect(await ask('SELECT article_id, rules FROM current_articles ORDER BY article_id')).toMatchObject([
    { article_id: 'one', rules: 'f'.repeat(64) },
    { article_id: 'two' },
  ]);
  expect((await ask('SELECT name FROM heads_of_districts')).map((row) => row['name'])).toEqual(['박준희']);

  const awkward = lineOf({
    id: 'a\0"\'\\',
    text: `${ARTICLES.ko}\n\0 \uD800 {},"\\N`,
    passthrough: { '\0': '\uDFFF' },
  });
  await load(target, [awkward]);
  expect(await load(target, [awkward])).toMatch(/: 0 articles new, 0 replaced, 1 as they were$/);
  const [row] = await ask("SELECT article_id, passthrough FROM articles WHERE article_id LIKE 'a%'");
  expect(row).toMatchObject({ article_id: 'a\uFFFD"\'\\', passthrough: { '\uFFFD': '\uFFFD' } });
}

describe('DuckDB', () => {
  const missing = MISSING.duckdb;

  testUnless(missing, 'holds each article once, as it was read last', async () => {
    const file = join(folderWith({}), 'facts.duckdb');
    await follow(file, (query) => askDuckdb(query, file));
  });

  testUnless(missing, 'keeps what else is in the file, and the file where a run fails or changes nothing', async () => {
    const folder = folderWith({});
    const file = join(folder, 'facts.duckdb');
    const { DuckDBInstance } = await loadDuckdb();
    const instance = await DuckDBInstance.create(file, {});
    const connection = await instance.connect();
    await connection.run('CREATE TABLE mine AS SELECT 42 AS answer');
    connection.closeSync();
    instance.closeSync();
    await load(file, [two]);
    expect(await askDuckdb('SELECT answer, article_id FROM mine, articles', file)).toEqual([
      { answer: 42, article_id: 'two' },
    ]);
    const before = readFileSync(file, 'latin1');
    await load(file, [two]);
    const failing = await openTarget(file, { csvExcelSafe: false });
    await failing.write(changed);
    await failing.abandon();
    expect(readFileSync(file, 'latin1')).toBe(before);
    expect(readdirSync(folder)).toEqual(['facts.duckdb']);
  });

  testUnless(
    missing,
    'refuses a file that is none, that is open elsewhere, or whose tables are of another shape',
    async () => {
      const folder = folderWith({ 'text.duckdb': ARTICLES.ko, 'open.duckdb.wal': '', 'a.txt': ARTICLES.ko });
      await load(join(folder, 'open.duckdb'), [two]).catch(() => {});
      const { DuckDBInstance } = await loadDuckdb();
      const instance = await DuckDBInstance.create(join(folder, 'other.duckdb'), {});
      const connection = await instance.connect();
      await connection.run('CREATE TABLE articles (id INTEGER)');
      connection.closeSync();
      instance.closeSync();
      for (const [name, message] of [
        ['text', 'not a valid DuckDB database'],
        ['other', 'its table articles has no column article_id'],
      ]) {
        const { status, stderr } = sasil(['extract', 'a.txt', '--to', `${name}.duckdb`], { cwd: folder });
        expect([status, stderr]).toEqual([2, expect.stringContaining(message!)]);
      }
      writeFileSync(join(folder, 'other.duckdb.wal'), '');
      const { status, stderr } = sasil(['extract', 'a.txt', '--to', 'other.duckdb'], { cwd: folder });
      expect([status, stderr]).toEqual([2, expect.stringContaining('is open elsewhere, or was not closed')]);
    },
  );
});

describe('PostgreSQL', () => {
  const missing = MISSING.postgres;
  const inSchema = (schema: string): string => `${server.address}?schema=${schema}`;

  testUnless(missing, 'holds each article once, as it was read last', async () => {
    await follow(inSchema('follow'), (query) => server.query(`${query.replace(/\b(?:FROM|JOIN) /g, '$&follow.')}`));
  });

  testUnless(missing, 'is loaded by several at a time', async () => {
    const ids = Array.from({ length: 40 }, (_, index) => ({ id: `article ${index}`, text: ARTICLES.ko }));
    const folder = folderWith({ 'a.jsonl': ids.map((line) => JSON.stringify(line)).join('\n') });
    const run = (): Promise<number | null> =>
      new Promise((resolve) => {
        const words = [SASIL, 'extract', 'a.jsonl', '--quiet', '--to', inSchema('Several At A Time')];
        spawn(process.execPath, words, { cwd: folder, stdio: 'inherit' }).on('exit', resolve);
      });
    expect(await Promise.all([run(), run(), run()])).toEqual([0, 0, 0]);
    expect(
      await server.query(`SELECT count(*)::integer AS rows, count(DISTINCT article_id)::integer AS articles
                          FROM "Several At A Time".mayors`),
    ).toEqual([{ rows: 40, articles: 40 }]);
  });

  testUnless(missing, 'is refused where its tables are of another shape, and no password is shown', async () => {
    await server.query('CREATE SCHEMA other; CREATE TABLE other.articles (id integer)');
    const cases = [
      [inSchema('other'), 2, 'in the schema other, its table articles has no column article_id'],
      [server.address.replace('sasil@', 'stranger:s3cret@'), 3, 'role "stranger" does not exist'],
      [server.address.replace(/:\d+\//, ':1/').replace('@', ':s3cret@'), 3, 'ECONNREFUSED'],
      ['postgres://me:s3cret@ho st/x', 2, 'not an address'],
    ] as const;
    const folder = folderWith({ 'a.txt': ARTICLES.ko });
    for (const [target, code, message] of cases) {
      const { status, stderr } = sasil(['extract', 'a.txt', '--to', 'csv:facts', '--to', target], { cwd: folder });
      expect([status, stderr]).toEqual([code, expect.stringContaining(message)]);
      expect(stderr).not.toContain('s3cret');
      expect(readdirSync(folder)).toEqual(['a.txt']);
    }
  });

  testUnless(missing, 'keeps whole articles where the connection breaks, and the run ends with 3', async () => {
    const sink = await openTarget(inSchema('broken'), { csvExcelSafe: false });
    await server.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'sasil' AND pid <> pg_backend_pid()",
    );
    await sink.write(two);
    await expect(sink.close()).rejects.toMatchObject({ name: 'TargetFailure' });
    await sink.abandon();
    expect(await server.query('SELECT * FROM broken.articles')).toEqual([]);
    expect(await load(inSchema('broken'), [two])).toMatch(/: 1 articles new/);
  });

  testUnless(missing, 'cannot index an id of thousands of characters, and says so', async () => {
    await expect(load(inSchema('long'), [lineOf({ id: 'x'.repeat(3000) })])).rejects.toThrow(/id has 3000 bytes/);
  });
});
