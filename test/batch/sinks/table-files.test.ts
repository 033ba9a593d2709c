import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { asyncBufferFromFile, parquetReadObjects, parquetMetadataAsync } from 'hyparquet';
import { openTarget } from '../../../batch/sinks/open-target.js';
import { TABLES } from '../../../batch/sinks/tables.js';
import { ARTICLES, folderWith, sasil } from '../../cli/command.js';
import { lineOf } from './records.js';

/** RFC 4180, read without mercy: what is not of its form throws. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const [field, quoted, plain] = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(?=,|\r\n)/y.exec(text.slice(at)) ?? [];
    if (field === undefined) throw new Error(`no field at ${at}: ${text.slice(at, at + 40)}`);
    row.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'));
    at += field.length;
    if (text[at] === ',') at++;
    else {
      at += 2;
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

const objectsIn = (path: string): Record<string, string>[] => {
  const [names, ...rows] = readCsv(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  return rows.map((row) => {
    expect(row).toHaveLength(names!.length);
    return Object.fromEntries(row.map((cell, index) => [names![index], cell]));
  });
};

async function write(target: string, lines: readonly string[], csvExcelSafe = false): Promise<void> {
  const sink = await openTarget(target, { csvExcelSafe });
  for (const line of lines) await sink.write(line);
  await sink.close();
}

const TRICKY = {
  id: '-17, "a"\r\n',
  source: '',
  passthrough: { note: '=1+1', deep: [{ a: null }] },
  text: ARTICLES.ko.replace('관악구, 새', '=SUM(1), “새” "관악구"'),
};

describe('CSV', () => {
  test('holds what is awkward as it is', async () => {
    const folder = folderWith({});
    await write(`csv:${folder}`, [lineOf(TRICKY), lineOf({ id: 'plain' })]);
    const articles = objectsIn(join(folder, 'articles.csv'));
    expect(articles.map((row) => row['article_id'])).toEqual([TRICKY.id, 'plain']);
    expect(articles[0]!['title']).toBe('=SUM(1), “새” "관악구" 도서관 문 열어');
    expect(JSON.parse(articles[0]!['passthrough']!)).toEqual(TRICKY.passthrough);
    expect(objectsIn(join(folder, 'mayors.csv'))).toMatchObject([
      { article_id: TRICKY.id, name: '박준희', position: '0' },
      { article_id: 'plain', district_id: 'kr-seoul-gwanak-gu' },
    ]);
    // An empty text is told apart from none.
    expect(readFileSync(join(folder, 'articles.csv'), 'utf8')).toMatch(/,[0-9a-f]{64},"",[0-9a-f]{64},/);
    expect(readdirSync(folder).sort()).toEqual(TABLES.map(({ name }) => `${name}.csv`).sort());
  });

  test('is safe for spreadsheets where that is asked for, and numbers stay numbers', async () => {
    const folder = folderWith({});
    await write(`csv:${folder}`, [lineOf(TRICKY)], true);
    for (const { name } of TABLES)
      expect(readFileSync(join(folder, `${name}.csv`), 'utf8')).toMatch(/^\uFEFFarticle_id,/);
    const [article] = objectsIn(join(folder, 'articles.csv'));
    expect(article).toMatchObject({ article_id: `'${TRICKY.id}`, length: String(TRICKY.text.length) });
    expect(article!['title']).toMatch(/^'=SUM/);
    expect(article!['passthrough']).toMatch(/^\{/);
  });
});

describe('Parquet', () => {
  test('has the same schema whatever is in it', async () => {
    const [full, empty] = [folderWith({}), folderWith({})];
    await write(`parquet:${full}`, [lineOf(TRICKY)]);
    await write(`parquet:${empty}`, []);
    for (const { name, columns } of TABLES) {
      const [one, other] = await Promise.all(
        [full, empty].map(async (folder) =>
          parquetMetadataAsync(await asyncBufferFromFile(join(folder, `${name}.parquet`))),
        ),
      );
      expect(one!.schema.slice(1).map((column) => column.name)).toEqual(columns.map((column) => column.name));
      expect(other!.schema).toEqual(one!.schema);
      expect(other!.num_rows).toBe(0n);
    }
    const rows = await parquetReadObjects({ file: await asyncBufferFromFile(join(full, 'articles.parquet')) });
    expect(rows).toMatchObject([{ article_id: TRICKY.id, outlet: null, passthrough: TRICKY.passthrough, source: '' }]);
  });
});

describe.each(['csv', 'parquet'])('a folder of %s', (kind) => {
  test('is left as it was by a run that fails', async () => {
    const folder = folderWith({});
    await write(`${kind}:${folder}/facts`, [lineOf({ id: 'one' })]);
    const before = readdirSync(`${folder}/facts`).map((name) => readFileSync(`${folder}/facts/${name}`, 'latin1'));
    for (const place of ['facts', 'new/deep']) {
      const sink = await openTarget(`${kind}:${folder}/${place}`, { csvExcelSafe: false });
      await sink.write(lineOf({ id: 'two' }));
      await sink.abandon();
    }
    expect(readdirSync(`${folder}/facts`).map((name) => readFileSync(`${folder}/facts/${name}`, 'latin1'))).toEqual(
      before,
    );
    expect(existsSync(`${folder}/new/deep`)).toBe(false);
  });

  test("is not written over somebody else's tables", () => {
    const folder = folderWith({
      'a.txt': ARTICLES.ko,
      [`facts/awards.${kind}`]: 'mine,and,nobody,elses\r\n1,2,3,4\r\n',
    });
    const { status, stdout, stderr } = sasil(['extract', 'a.txt', '--to', `${kind}:facts`], { cwd: folder });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe(
      `sasil: facts/awards.${kind}: is there already and was not written by sasil: name another folder\n`,
    );
    expect(readdirSync(`${folder}/facts`)).toEqual([`awards.${kind}`]);
  });
});

describe('--to', () => {
  test.each([
    ['facts.csv', /name a folder: csv:facts/],
    ['facts.parquet', /name a folder: parquet:facts/],
    ['facts.jsonl', /written by --out facts\.jsonl/],
    ['facts.xlsx', /expected csv:DIR, parquet:DIR, FILE\.duckdb or postgres:/],
    ['csv:', /names nothing/],
  ])('%s is wrong use, and the message says what is right', (target, message) => {
    const { status, stderr } = sasil(['extract', 'seeds', '--to', target]);
    expect([status, message.test(stderr)]).toEqual([2, true]);
  });

  test('--csv-excel-safe without CSV is wrong use', () => {
    expect(sasil(['extract', 'seeds', '--csv-excel-safe', '--to', 'parquet:x']).status).toBe(2);
  });

  test('does not overwrite what is read', async () => {
    const folder = folderWith({});
    await write(`parquet:${folder}`, [lineOf({ id: 'one' })]);
    const { status, stderr } = sasil(['extract', '.', '--to', 'parquet:.'], { cwd: folder });
    expect([status, stderr]).toEqual([
      2,
      expect.stringMatching(/^sasil: articles\.parquet is an input, which --to would overwrite/),
    ]);
  });

  test('with --table prints a table, and no record goes to standard output', () => {
    const folder = folderWith({ 'a.txt': ARTICLES.ko });
    const { status, stdout } = sasil(['extract', 'a.txt', '--to', 'csv:facts', '--table'], { cwd: folder });
    expect(status).toBe(0);
    expect(stdout).toMatch(/박준희[^]*The facts with their evidence: facts\n$/);
  });

  test.each([
    ['PostgreSQL', 'pg', 'postgres://localhost/facts'],
    ['DuckDB', '@duckdb/node-api', 'facts.duckdb'],
  ])('%s names the package it needs where that is not installed, before anything is read', (what, name, target) => {
    const folder = folderWith({ 'a.txt': ARTICLES.ko });
    writeFileSync(join(folder, 'without.mjs'), WITHOUT.replace('NAME', name));
    const { status, stdout, stderr } = sasil(['extract', 'a.txt', 'missing.txt', '--to', 'csv:facts', '--to', target], {
      cwd: folder,
      env: { NODE_OPTIONS: '--import ./without.mjs' },
    });
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: '',
      stderr: `sasil: ${what} needs a package that is not installed: npm install ${name}\n`,
    });
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'without.mjs']);
  });
});

/** Makes Node not find a package. */
const WITHOUT = `
import { register } from 'node:module';
const hooks = \`export const resolve = (name, context, next) => {
  if (name !== 'NAME') return next(name, context);
  throw Object.assign(new Error('not there'), { code: 'ERR_MODULE_NOT_FOUND' });
}\`;
register('data:text/javascript,' + encodeURIComponent(hooks));
`;
