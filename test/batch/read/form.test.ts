import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { kindOfBytes, kindOfName, withoutEnding } from '../../../batch/read/form.js';
import { tarOf, zstOf } from './packed.js';

describe('kindOfName', () => {
  test.each([
    ['a.txt', 'text', null],
    ['A.TXT', 'text', null],
    ['a.html', 'html', null],
    ['a.htm.gz', 'html', 'gz'],
    ['news/2023.jsonl', 'jsonl', null],
    ['a.ndjson.zst', 'jsonl', 'zst'],
    ['a.parquet', 'parquet', null],
    ['a.tar', 'tar', null],
    ['a.tar.gz', 'tar', 'gz'],
    ['a.tgz', 'tar', 'gz'],
    ['a.tar.zst', 'tar', 'zst'],
    ['a.json', null, null],
    ['a.gz', null, 'gz'],
    ['a.csv.gz', null, 'gz'],
    ['txt', null, null],
    ['a', null, null],
  ])('knows %s', (name, form, packing) => {
    expect(kindOfName(name)).toEqual({ form, packing });
  });
});

describe('kindOfBytes', () => {
  const page = '<!DOCTYPE html><html><body>관악</body></html>';

  test.each([
    ['gzip', gzipSync('a'), null, 'gz'],
    ['Zstandard', zstOf('a'), null, 'zst'],
    ['Parquet', 'PAR1\x15', 'parquet', null],
    ['a page', page, 'html', null],
    ['a page behind a byte order mark and empty lines', `\uFEFF\n\n${page}`, 'html', null],
    ['a page in UTF-16', Buffer.from(`\uFEFF${page}`, 'utf16le'), 'html', null],
    ['XHTML', `<?xml version="1.0"?>\n<html xmlns="">`, 'html', null],
    ['JSON Lines', '{"text": "관악"}\n{"text": "성동"}\n', 'jsonl', null],
    ['a text', '관악구, 우수상', 'text', null],
    ['a text that begins with a bracket', '<사진=관악구> 관악구는', 'text', null],
    ['a text that begins with a brace', '{관악구} 소식', 'text', null],
    ['nothing', '', 'text', null],
  ])('knows %s', (_, bytes, form, packing) => {
    expect(kindOfBytes(Buffer.from(bytes))).toEqual({ form, packing });
  });

  test('knows an archive', async () => {
    expect(kindOfBytes((await tarOf([['a.txt', '관악']])).subarray(0, 1024)).form).toBe('tar');
  });
});

test.each([
  ['a/1.2.txt', 'a/1.2'],
  ['a/b.tar.gz', 'a/b'],
  ['a.b/c', 'a.b/c'],
  ['news.jsonl.zst', 'news'],
  ['file.md', 'file'],
  ['.txt', '.txt'],
  ['a/.profile', 'a/.profile'],
])('withoutEnding: %s is %s', (path, bare) => {
  expect(withoutEnding(path)).toBe(bare);
});
