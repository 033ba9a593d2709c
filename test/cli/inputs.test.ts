import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from '@jest/globals';
import iconv from 'iconv-lite';
import type { ArticleRecord } from '../../schemas/generated/record.js';
import { SHAPES } from '../batch/read/html/shapes.js';
import { STORIES } from '../batch/read/html/stories.js';
import { tarOf, zstOf } from '../batch/read/packed.js';
import { ARTICLES, folderWith, recordsOf, sasil, SASIL } from './command.js';

const { gangbuk } = STORIES;
const PAGE = SHAPES['localPaper']!(gangbuk!);
const LINES = [
  { id: 'one', body: ARTICLES.ko, section: '지역' },
  { id: 'two', body: ARTICLES.en, tags: ['a'] },
];
const jsonl = `${LINES.map((line) => JSON.stringify(line)).join('\n')}\n`;

let folder: string;
beforeAll(async () => {
  const archive = await tarOf([
    ['ko.txt', ARTICLES.ko],
    ['pages/a.html', PAGE],
  ]);
  folder = folderWith({
    'in/cp949.txt': iconv.encode(ARTICLES.ko, 'cp949'),
    'in/en.txt.gz': gzipSync(ARTICLES.en),
    'in/ko.txt': ARTICLES.ko,
    'in/page.html': PAGE,
    'in/utf16.txt': Buffer.from(`\uFEFF${ARTICLES.ko}`, 'utf16le'),
    'in/zst.txt.zst': zstOf(ARTICLES.ko),
    'news.jsonl': jsonl,
    'news.jsonl.gz': gzipSync(jsonl),
    'news.tar.gz': gzipSync(archive),
    'names.txt': 'in/ko.txt\nin/page.html\n',
    'western.txt': Buffer.from('Gwanak\x92s mayor', 'latin1'),
  });
});

const extract = (...words: string[]) => sasil(['extract', '--quiet', ...words], { cwd: folder });
const named = ({ article }: ArticleRecord): string => `${article.id} < ${article.source} (${article.encoding})`;

describe('inputs', () => {
  test('of any kind give their records', () => {
    const { status, stdout, stderr } = extract('in');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const records = recordsOf(stdout);
    expect(records.map(named)).toEqual([
      'cp949 < in/cp949.txt (cp949)',
      'en < in/en.txt.gz (utf-8)',
      'ko < in/ko.txt (utf-8)',
      'page < in/page.html (utf-8)',
      'utf16 < in/utf16.txt (utf-16le)',
      'zst < in/zst.txt.zst (utf-8)',
    ]);
    const [cp949, , ko, , utf16, zst] = records;
    for (const record of [cp949, utf16, zst]) expect(record!.mayors).toEqual(ko!.mayors);
    expect(zst!.article.sha256).toBe(ko!.article.sha256);
  });

  test.each([
    ['an archive', ['news.tar.gz'], ['ko < news.tar.gz/ko.txt (utf-8)', 'pages/a < news.tar.gz/pages/a.html (utf-8)']],
    ['a list', ['@names.txt'], ['in/ko < in/ko.txt (utf-8)', 'in/page < in/page.html (utf-8)']],
    ['packed lines', ['news.jsonl.gz', '--text-field', 'body'], ['one < one (utf-8)', 'two < two (utf-8)']],
  ])('may be %s', (_, words, expected) => {
    const { status, stdout } = extract(...words);
    expect(status).toBe(0);
    expect(recordsOf(stdout).map(named)).toEqual(expected);
  });

  test.each([
    ['a page', () => readFileSync(join(folder, 'in/page.html')), [], ['stdin < - (utf-8)']],
    ['a packed text', () => readFileSync(join(folder, 'in/en.txt.gz')), [], ['stdin < - (utf-8)']],
    ['lines', () => jsonl, ['--text-field', 'body'], ['one < one (utf-8)', 'two < two (utf-8)']],
    [
      'an archive',
      () => readFileSync(join(folder, 'news.tar.gz')),
      [],
      ['ko < -/ko.txt (utf-8)', 'pages/a < -/pages/a.html (utf-8)'],
    ],
    ['a list', () => 'in/ko.txt\n', ['@-'], ['in/ko < in/ko.txt (utf-8)']],
  ])('may come on standard input: %s', (_, input, words, expected) => {
    const { status, stdout } = sasil(['extract', ...words], { cwd: folder, input: input() });
    expect(status).toBe(0);
    expect(recordsOf(stdout).map(named)).toEqual(expected);
  });

  const bash = existsSync('/bin/bash') ? test : test.skip;
  bash('may come through a pipe of the shell', () => {
    const words = ['-c', `"$0" "$1" extract --quiet <(cat in/page.html)`, process.execPath, SASIL];
    const { status, stdout } = spawnSync('/bin/bash', words, { cwd: folder, encoding: 'utf8' });
    expect([status, recordsOf(stdout)[0]!.article.outlet]).toEqual([0, gangbuk!.outlet]);
  });
});

describe('a page', () => {
  test('gives its text, which the offsets index, its title, its date and the facts of the story', () => {
    const [{ article, awards, initiatives }] = recordsOf(extract('in/page.html', '--with-text').stdout) as [
      ArticleRecord,
    ];
    expect(article).toMatchObject({
      title: { start: 0, end: gangbuk!.title.length, text: gangbuk!.title },
      outlet: gangbuk!.outlet,
      publishedAt: gangbuk!.published,
      sha256: createHash('sha256').update(PAGE).digest('hex'),
      length: article.text!.length,
    });
    const lines = [gangbuk!.title, gangbuk!.caption!, ...gangbuk!.paragraphs];
    expect(article.text!.split('\n')).toEqual(lines);
    expect(awards[0]).toMatchObject({ recipient: { id: 'kr-seoul-gangbuk-gu' }, level: { text: '최우수상' } });
    expect(initiatives).toHaveLength(3);
    for (const { evidence } of [...awards, ...initiatives]) {
      for (const { start, end, text } of evidence) expect(article.text!.slice(start, end)).toBe(text);
    }
  });
});

describe('fields', () => {
  test('are taken as they are asked for', () => {
    const { stdout } = extract(
      'news.jsonl',
      '--text-field',
      'body',
      '--id-field',
      'id',
      '--passthrough',
      'section,tags',
    );
    expect(recordsOf(stdout).map(({ article }) => [article.id, article.passthrough])).toEqual([
      ['one', { section: '지역' }],
      ['two', { tags: ['a'] }],
    ]);
  });

  test('that are not there are told line by line, and cost the exit code', () => {
    const { status, stdout, stderr } = extract('news.jsonl');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr.split('\n')[0]).toBe(
      'sasil: news.jsonl:1: E_FIELD: no text in the field "text"; it has "id", "body", "section" (--text-field)',
    );
  });
});

test('lines, pages and texts are the same whichever thread extracts them', async () => {
  const lines = Array.from({ length: 600 }, (_, line) => JSON.stringify({ text: ARTICLES.ko, section: line }));
  const [page, text] = [PAGE, iconv.encode(ARTICLES.ko, 'cp949')];
  const pages = await tarOf(
    Array.from({ length: 20 }, (_, at) => [at % 2 ? `${at}.html` : `${at}.txt`, at % 2 ? page : text]),
  );
  const many = folderWith({ 'a.jsonl': `${lines.join('\n')}\n`, 'b.tar': pages });
  const [one, two] = ['1', '2'].map((jobs) =>
    sasil(['extract', '.', '--quiet', '--with-text', '--passthrough', 'section', '--jobs', jobs], { cwd: many }),
  );
  expect([one!.status, recordsOf(one!.stdout).length]).toEqual([0, 620]);
  expect(two!.stdout).toBe(one!.stdout);
});

describe('limits and encodings', () => {
  test('--max-bytes refuses what is larger', () => {
    const { status, stdout, stderr } = extract('in', '--max-bytes', '1K');
    expect(status).toBe(1);
    expect(stderr).toBe('sasil: in/page.html: E_TOO_LARGE: larger than 1,024 bytes\n');
    expect(recordsOf(stdout)).toHaveLength(5);
  });

  test('--max-expand refuses what unpacks to too much', () => {
    const bombs = folderWith({ 'bomb.jsonl.gz': gzipSync(Buffer.alloc(60 << 20, 'a')) });
    const { stderr } = sasil(['extract', '--quiet', 'bomb.jsonl.gz'], { cwd: bombs });
    expect(stderr).toBe('sasil: bomb.jsonl.gz: E_EXPAND: unpacks to more than 200 times its size\n');
    const allowed = sasil(['extract', '--quiet', 'bomb.jsonl.gz', '--max-expand', '2000'], { cwd: bombs });
    expect(allowed.stderr).toBe('sasil: bomb.jsonl.gz:1: E_TOO_LARGE: larger than 16,777,216 bytes\n');
  });

  test('--encoding decides where nothing else would', () => {
    expect(extract('western.txt').stderr).toMatch(/^sasil: western\.txt: E_ENCODING: /);
    const [{ article }] = recordsOf(extract('western.txt', '--encoding', 'Latin1', '--with-text').stdout) as [
      ArticleRecord,
    ];
    expect(article).toMatchObject({ encoding: 'windows-1252', text: 'Gwanak’s mayor' });
  });

  test.each([
    [['--encoding', 'klingon'], /no such encoding/],
    [['--max-bytes', '0'], /a size such as/],
    [['--max-bytes', '1T'], /a size such as/],
    [['--max-expand', 'many'], /a number from 1/],
    [['--passthrough', 'a,,b'], /names fields/],
  ])('%j is wrong use', (words, message) => {
    const { status, stdout, stderr } = extract('in', ...words);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });
});

describe('--out', () => {
  test.each([[['@names.txt']], [['in/*.html']], [['in']], [['in/page.html']]])(
    'does not overwrite what %j reads',
    (words) => {
      const { status, stdout, stderr } = extract(...words, '--out', 'in/page.html');
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toMatch(/^sasil: in\/page\.html:? is an input, which --out would overwrite$/m);
      expect(readFileSync(join(folder, 'in/page.html'), 'utf8')).toBe(PAGE);
    },
  );

  test('tells records of an earlier run apart from articles', () => {
    const records = folderWith({ 'a.txt': ARTICLES.ko, 'old.jsonl': extract('in/ko.txt').stdout });
    const { status, stdout, stderr } = sasil(['extract', '.', '--quiet'], { cwd: records });
    expect([status, recordsOf(stdout).length]).toEqual([1, 1]);
    expect(stderr).toBe('sasil: old.jsonl: E_RECORDS: records that sasil has written, not articles\n');
  });
});
