import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test as run } from '@jest/globals';
import { openDuckdb } from '../../../batch/read/duckdb.js';
import { articlesInParquet } from '../../../batch/read/parquet.js';
import type { Kind } from '../../../batch/read/form.js';
import { readStream } from '../../../batch/read/read-stream.js';
import { READ_DEFAULTS, type ReadOptions } from '../../../batch/read/options.js';
import { folderWith } from '../../cli/command.js';
import { all, piecesOf } from './packed.js';

const isInstalled = await openDuckdb().then(
  (instance) => {
    instance.closeSync();
    return true;
  },
  () => false,
);
const test = isInstalled
  ? run
  : (title: string, body: () => Promise<void>): void =>
      run.skip(`${title} (skipped: @duckdb/node-api is not installed)`, body);

const folder = folderWith({ 'text.parquet': '관악구' });

/** A file with what a query gives. */
async function parquetOf(query: string, name = 'news.parquet'): Promise<string> {
  const path = join(folder, name);
  const instance = await openDuckdb();
  const connection = await instance.connect();
  await connection.runAndReadAll(`COPY (${query}) TO '${path}' (FORMAT parquet)`);
  connection.closeSync();
  instance.closeSync();
  return path;
}

const read = (path: string, options: Partial<ReadOptions> = {}): Promise<unknown[]> => {
  const place = { id: 'news', folder: '', source: 'news.parquet', kind: { form: 'parquet', packing: null } } as const;
  return all(articlesInParquet(path, place, { ...READ_DEFAULTS, ...options }));
};

describe('articlesInParquet', () => {
  test('makes an article of each row, in their order, called by the column or by its place', async () => {
    const path = await parquetOf(`SELECT '관악구 ' || i AS text, i AS nr FROM range(5000) rows(i)`);
    const articles = (await read(path)) as { id: string; text: string }[];
    expect(articles).toHaveLength(5000);
    expect(articles[0]).toEqual({
      id: 'news:1',
      source: 'news.parquet:1',
      size: 11,
      encoding: 'utf-8',
      form: 'field',
      hasOwnId: false,
      text: '관악구 0',
    });
    expect(articles.map(({ text }) => text)).toEqual(Array.from({ length: 5000 }, (_, row) => `관악구 ${row}`));
    expect(await read(path, { idField: 'nr' })).toMatchObject([
      { id: '0' },
      { id: '1' },
      ...articles.slice(2).map(() => ({})),
    ]);
  });

  test('reads numbers of 64 bits that name rows to their last digit', async () => {
    const path = await parquetOf(`SELECT 9007199254740993 + i AS id, '관악구' AS text FROM range(2) rows(i)`);
    expect(await read(path)).toMatchObject([{ id: '9007199254740993' }, { id: '9007199254740994' }]);
    expect(await read(path, { passthrough: ['id'] })).toMatchObject([{ code: 'E_FIELD' }, { code: 'E_FIELD' }]);
  });

  test('is found in packed files and on streams, too, by way of a temporary file', async () => {
    const path = await parquetOf(`SELECT 'a' || i AS id, '관악구' AS text FROM range(3) rows(i)`, 'packed.parquet');
    const temporary = folderWith({ 'is-empty/none': '' });
    const before = process.env['TMPDIR'];
    process.env['TMPDIR'] = join(temporary, 'is-empty');
    try {
      const streamed = async (bytes: Uint8Array, kind: Kind): Promise<unknown[]> => {
        const place = { id: 'news', folder: '', source: 'news.parquet', kind };
        return all(readStream(piecesOf(bytes, 1000), place, READ_DEFAULTS));
      };
      const whole = await read(path);
      expect(whole).toHaveLength(3);
      const bytes = readFileSync(path);
      expect(await streamed(gzipSync(bytes), { form: 'parquet', packing: 'gz' })).toEqual(whole);
      expect(await streamed(bytes, { form: null, packing: null })).toEqual(whole);
      expect(readdirSync(process.env['TMPDIR'])).toEqual(['none']);
    } finally {
      if (before === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = before;
    }
  });

  test('takes columns of any type along as JSON has them', async () => {
    const path = await parquetOf(
      `SELECT 'a' AS id, '관악' AS "본""문", DATE '2024-05-21' AS day, {'b': [1.5, NULL]} AS "it's", NULL::INT AS none`,
    );
    const options = { textField: '본"문', passthrough: ['day', "it's", 'none'] };
    expect(await read(path, options)).toMatchObject([
      { id: 'a', text: '관악', passthrough: { day: '2024-05-21', "it's": { b: [1.5, null] }, none: null } },
    ]);
  });

  test('reads text that its writer did not call text, from a file whose name looks like a pattern', async () => {
    const path = await parquetOf(`SELECT encode('관악구') AS text`, 'a[1]*.parquet');
    expect(await read(path)).toMatchObject([{ text: '관악구' }]);
  });

  test('a row that holds no text or too much of it fails and costs no other', async () => {
    const path = await parquetOf(`SELECT unnest([NULL, repeat('가', 50), '관악']) AS text`);
    expect(await read(path, { maxBytes: 100 })).toMatchObject([
      { source: 'news.parquet:1', code: 'E_FIELD' },
      { source: 'news.parquet:2', code: 'E_TOO_LARGE' },
      { text: '관악' },
    ]);
  });

  test('a column that is not there, or holds no text, is told once', async () => {
    const path = await parquetOf(`SELECT 1 AS text, '관악' AS body`);
    const attempts = [
      {},
      { textField: 'words' },
      { textField: 'body', idField: 'key' },
      { textField: 'body', passthrough: ['x'] },
    ];
    for (const options of attempts) await expect(read(path, options)).rejects.toMatchObject({ code: 'E_FIELD' });
  });

  test('what is no Parquet is told', async () => {
    await expect(read(join(folder, 'text.parquet'))).rejects.toMatchObject({ code: 'E_DAMAGED' });
  });
});
