import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import type { ReadArticle } from '../../../batch/read/article.js';
import type { Failure } from '../../../batch/read/failure.js';
import { READ_DEFAULTS } from '../../../batch/read/options.js';
import { readStream } from '../../../batch/read/read-stream.js';
import { all, piecesOf, tarOf, zstOf } from './packed.js';

const PLACE = { id: 'news', folder: '', source: 'news.tar', kind: { form: 'tar', packing: null } } as const;

const read = (bytes: Uint8Array, folder = ''): Promise<(ReadArticle | Failure)[]> =>
  all(readStream(piecesOf(bytes, 700), { ...PLACE, folder }, { ...READ_DEFAULTS, maxBytes: 2000 }));

const named = (outcomes: readonly (ReadArticle | Failure)[]): string[] =>
  outcomes.map((each) => ('code' in each ? `${each.source}: ${each.code}` : `${each.id} < ${each.source}`));

const TEXT = '관악구는 우수상을 받았다.';

describe('an archive', () => {
  test('is read like a folder, in its own order: known endings, nothing hidden', async () => {
    const archive = await tarOf([
      ['b/2.txt', TEXT],
      ['./a/1.html', `<p>${TEXT}</p>`],
      ['a/photo.jpg', 'x'],
      ['._b.txt', 'macOS'],
      ['.git/c.txt', 'x'],
      ['/abs/../d.txt.gz', gzipSync(TEXT)],
      ['e.txt.zst', zstOf(TEXT)],
      ['f.jsonl', `{"text":"${TEXT}"}\n{}\n{"id":"three","text":"${TEXT}"}\n`],
    ]);
    expect(named(await read(archive))).toEqual([
      'b/2 < news.tar/b/2.txt',
      'a/1 < news.tar/a/1.html',
      'd < news.tar/d.txt.gz',
      'e < news.tar/e.txt.zst',
      'f:1 < news.tar/f.jsonl:1',
      'news.tar/f.jsonl:2: E_FIELD',
      'three < news.tar/f.jsonl:3',
    ]);
    expect(named(await read(archive, '2023/'))[0]).toBe('2023/b/2 < news.tar/b/2.txt');
  });

  test('gives the bytes of each member', async () => {
    const page = `<p>${TEXT}</p>`;
    expect(
      await read(
        await tarOf([
          ['a.txt.gz', gzipSync(TEXT)],
          ['b.html', page],
        ]),
      ),
    ).toMatchObject([
      { form: 'text', bytes: Buffer.from(TEXT), size: Buffer.byteLength(TEXT) },
      { form: 'html', bytes: Buffer.from(page) },
    ]);
  });

  test('has a name for each member', async () => {
    const paths = ['a.txt', 'a.html', 'a.html.zst', 'a/b.txt', 'A.txt'];
    const members = paths.map((path) => [path, path.endsWith('.zst') ? zstOf(TEXT) : TEXT] as const);
    const ids = (await read(await tarOf(members))).map((each) => ('id' in each ? each.id : each.code));
    expect(ids).toEqual(['a', 'a.html', 'a.html.zst', 'a/b', 'A']);
  });

  test('goes on behind a member that fails', async () => {
    const archive = await tarOf([
      ['large.txt', 'x'.repeat(5000)],
      ['broken.txt.gz', 'no gzip'],
      ['cut.txt.gz', gzipSync(TEXT.repeat(50)).subarray(0, 60)],
      ['inner.tar', 'x'],
      ['table.parquet', 'PAR1'],
      ['good.txt', TEXT],
    ]);
    expect(named(await read(archive))).toEqual([
      'news.tar/large.txt: E_TOO_LARGE',
      'news.tar/broken.txt.gz: E_DAMAGED',
      'news.tar/cut.txt.gz: E_TRUNCATED',
      'news.tar/inner.tar: E_UNSUPPORTED',
      // As DuckDB is installed or not.
      expect.stringMatching(/^news\.tar\/table\.parquet: E_(?:DAMAGED|UNSUPPORTED)$/),
      'good < news.tar/good.txt',
    ]);
  });

  test('whose end is missing fails once, of itself, behind what could be read', async () => {
    const archive = await tarOf([
      ['a.txt', TEXT],
      ['b.txt', TEXT.repeat(40)],
    ]);
    const outcomes: unknown[] = [];
    const reading = (async () => {
      const source = readStream(piecesOf(archive.subarray(0, 1700)), PLACE, READ_DEFAULTS);
      for await (const outcome of source) outcomes.push(outcome);
    })();
    await expect(reading).rejects.toMatchObject({ code: 'E_TRUNCATED' });
    expect(outcomes).toMatchObject([{ id: 'a' }]);
  });

  test('is packed as a whole', async () => {
    const archive = await tarOf([['a.txt', TEXT]]);
    for (const [packing, bytes] of [
      ['gz', gzipSync(archive)],
      ['zst', zstOf(archive)],
    ] as const) {
      const place = { ...PLACE, kind: { form: 'tar', packing } as const };
      expect(named(await all(readStream(piecesOf(bytes), place, READ_DEFAULTS)))).toEqual(['a < news.tar/a.txt']);
    }
  });

  test('without anything to read is told', async () => {
    expect(named(await read(await tarOf([['photo.jpg', 'x']])))).toEqual(['news.tar: E_NOT_FOUND']);
    await expect(read(Buffer.from('no archive at all '.repeat(100)))).rejects.toMatchObject({ code: 'E_DAMAGED' });
  });
});
