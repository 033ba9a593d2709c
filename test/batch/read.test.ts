import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readArticles } from '../../batch/read.js';
import { toArticleInput, type ReadArticle } from '../../batch/read/article.js';
import type { Failure } from '../../batch/read/failure.js';
import { READ_DEFAULTS } from '../../batch/read/options.js';
import { folderWith } from '../cli/command.js';

const TEXT = '관악구는 우수상을 받았다.';
const LINES = Array.from({ length: 2000 }, (_, line) => `{"text":"${line} ${TEXT.repeat(20)}"}\n`).join('');

const folder = folderWith({
  'in/a.txt': TEXT,
  'in/b.txt': TEXT.repeat(10_000),
  'in/c.jsonl': LINES,
  'in/d.txt.gz': gzipSync(TEXT),
  'in/e.html': `<p>${TEXT}</p>`,
  'in/f.txt': '',
  page: `<!doctype html><h1>관악구</h1><p>${TEXT}</p>`,
  lines: `{"text":"${TEXT}"}\n`,
  packed: gzipSync(gzipSync(TEXT)),
});

const home = process.cwd();
beforeAll(() => process.chdir(folder));
afterAll(() => process.chdir(home));

const never = new AbortController().signal;

async function read(...named: string[]): Promise<(ReadArticle | Failure)[]> {
  const found = [];
  for await (const outcome of readArticles(named, { ...READ_DEFAULTS, maxBytes: 300_000 }, never)) found.push(outcome);
  return found;
}

describe('readArticles', () => {
  test('gives the articles of all files in the order of the files', async () => {
    const found = await read('in', 'nosuch.txt');
    expect(found).toHaveLength(2006);
    expect(found.slice(0, 3)).toMatchObject([
      { id: 'in/a', form: 'text', bytes: Buffer.from(TEXT), size: 36 },
      { source: 'in/b.txt', code: 'E_TOO_LARGE' },
      { id: 'in/c:1', form: 'field' },
    ]);
    expect(found.slice(-5)).toMatchObject([
      { id: 'in/c:2000' },
      { id: 'in/d', form: 'text', bytes: Buffer.from(TEXT) },
      { id: 'in/e', form: 'html' },
      { id: 'in/f', form: 'text', size: 0 },
      { source: 'nosuch.txt', code: 'E_NOT_FOUND' },
    ]);
  });

  test.each([
    ['page', 'html'],
    ['lines', 'field'],
    ['packed', 'text'],
  ])('tells by its first bytes what %s is', async (name, form) => {
    expect(await read(name)).toMatchObject([{ form }]);
  });

  test('reads a large file as it is asked for, and closes it when nobody asks any more', async () => {
    const many = folderWith({ 'a.jsonl': LINES.repeat(200) });
    const before = process.memoryUsage().arrayBuffers;
    let lines = 0;
    for await (const outcome of readArticles([join(many, 'a.jsonl')], READ_DEFAULTS, never)) {
      expect('code' in outcome).toBe(false);
      if (++lines === 1000) break;
    }
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(40 << 20);
  });

  test('ends where it is told to', async () => {
    const stop = new AbortController();
    const found = [];
    for await (const outcome of readArticles(['in/c.jsonl', 'in'], READ_DEFAULTS, stop.signal)) {
      found.push(outcome);
      if (found.length === 10) stop.abort();
    }
    expect(found).toHaveLength(10);
  });
});

describe('toArticleInput', () => {
  const [id, source] = ['a', 'a.html'];

  test('makes a text of a page, with the hash of its bytes', async () => {
    const bytes = Buffer.from('<title>관악구 소식</title><h1>관악구 소식</h1><p>관악구는 우수상을 받았다.</p>');
    expect(await toArticleInput({ id, source, size: bytes.length, form: 'html', bytes }, null)).toEqual({
      id,
      source,
      text: '관악구 소식\n관악구는 우수상을 받았다.',
      encoding: 'utf-8',
      sha256: createHash('sha256').update(bytes).digest('hex'),
      metadata: { title: '관악구 소식' },
    });
  });

  test('leaves a text as it is, with the encoding that was asked for', async () => {
    const bytes = Buffer.from(TEXT);
    const text = { id, source, size: bytes.length, form: 'text', bytes } as const;
    expect(await toArticleInput(text, null)).toEqual({ id, source, bytes });
    expect(await toArticleInput(text, 'cp949')).toEqual({ id, source, bytes, encoding: 'cp949' });
  });
});
