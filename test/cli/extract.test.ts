import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import type { ArticleRecord } from '../../schemas/generated/record.js';
import { ARTICLES, folderWith, recordsOf, sasil, SASIL } from './command.js';

const stories = { 'news/library/ko.txt': ARTICLES.ko, 'news/library/en.txt': ARTICLES.en };

/** What it is called and where it came from. */
const named = ({ article }: ArticleRecord): string => `${article.id} < ${article.source}`;

describe('the records', () => {
  const folder = folderWith({ ...stories, 'news/empty.txt': '', 'other/ko.txt': ARTICLES.ko });

  test('go to standard output, one a line in the order of the input; everything else goes to standard error', () => {
    const { status, stdout, stderr } = sasil(['extract', 'news/library'], { cwd: folder });
    expect(status).toBe(0);
    expect(recordsOf(stdout).map(named)).toEqual(['en < news/library/en.txt', 'ko < news/library/ko.txt']);
    expect(recordsOf(stdout).map(({ mayors }) => mayors.map(({ name }) => name))).toEqual([
      ['Park Jun-hee'],
      ['박준희'],
    ]);
    expect(stderr).toMatch(
      /^sasil: 2 articles extracted, 0 failed; [\d.]+ s, [\d.]+ MB\/s\nsasil: 2 mayors, 2 districts, .*\n$/,
    );
  });

  test('are the same bytes from one thread and from several', () => {
    const story = (index: number): string => ARTICLES.ko.replace('2023', String(1900 + index));
    const many = Object.fromEntries(Array.from({ length: 700 }, (_, index) => [`many/${index}.txt`, story(index)]));
    const crowd = folderWith({ ...many, 'many/empty.txt': '' });
    const [one, two] = ['1', '2'].map((jobs) => sasil(['extract', 'many', '--jobs', jobs], { cwd: crowd }));
    expect(recordsOf(one!.stdout)).toHaveLength(700);
    expect(two!.stdout).toBe(one!.stdout);
    expect([one!.status, two!.status]).toEqual([1, 1]);
    for (const { stderr } of [one!, two!]) expect(stderr).toContain('700 articles extracted, 1 failed');
  });

  test.each(['0', '-1', 'many', '1.5'])('come from no %s threads', (jobs) => {
    const { status, stderr } = sasil(['extract', 'news', '--jobs', jobs], { cwd: folder });
    expect(status).toBe(2);
    expect(stderr).toContain('a number from 1 to 999 is wanted');
  });

  test('come without a word on standard error where that is asked', () => {
    expect(sasil(['extract', 'news/library', '--quiet'], { cwd: folder })).toMatchObject({ status: 0, stderr: '' });
  });

  test.each([
    ['a folder', ['news/library'], ['en < news/library/en.txt', 'ko < news/library/ko.txt']],
    [
      'files',
      ['other/ko.txt', 'news/library/en.txt'],
      ['other/ko < other/ko.txt', 'news/library/en < news/library/en.txt'],
    ],
    ['a glob', ['*/library/k*.txt'], ['news/library/ko < news/library/ko.txt']],
    ['standard input', ['-'], ['stdin < -']],
    ['nothing, which is standard input', [], ['stdin < -']],
    ['one file by several names', ['other', 'other/ko.txt', './other/'], ['other/ko < other/ko.txt']],
  ])('come from %s', (_, words, expected) => {
    const { status, stdout } = sasil(['extract', ...words], { cwd: folder, input: ARTICLES.ko });
    expect(status).toBe(0);
    expect(recordsOf(stdout).map(named)).toEqual(expected);
  });

  test('are the same bytes in every run and from every place', () => {
    const first = sasil(['extract', 'library'], { cwd: join(folder, 'news') }).stdout;
    const second = sasil(['extract', 'library'], {
      cwd: join(folder, 'news'),
      env: { LANG: 'ko_KR', TZ: 'Asia/Seoul' },
    });
    expect(second.stdout).toBe(first);
    expect(sasil(['extract', 'news/library'], { cwd: folder }).stdout.replaceAll('news/library', 'library')).toBe(
      first,
    );
  });

  test('hold no line end but their own', () => {
    const input = `${ARTICLES.ko}\n▲ 이른바\u2028새 쉼터\u0085\n`;
    const { stdout } = sasil(['extract', '-', '--with-text'], { input });
    expect(stdout).toMatch(/^[^\n\u0085\u2028\u2029]+\n$/);
    expect(recordsOf(stdout)[0]!.article.text).toBe(input);
  });

  test('of many articles all arrive, in order, through a pipe', () => {
    const names = Array.from({ length: 300 }, (_, index) => `${String(index).padStart(3, '0')}.txt`);
    const many = folderWith(Object.fromEntries(names.map((name) => [name, ARTICLES.ko])));
    const { status, stdout } = sasil(['extract', '.', '--with-text'], { cwd: many });
    expect(status).toBe(0);
    expect(recordsOf(stdout).map(({ article }) => article.source)).toEqual(names);
  });
});

describe('--offset-unit', () => {
  const text = `📚 ${ARTICLES.ko}`;
  const slices: Readonly<Record<string, (start: number, end: number) => string>> = {
    utf16: (start, end) => text.slice(start, end),
    codepoint: (start, end) => [...text].slice(start, end).join(''),
    byte: (start, end) => Buffer.from(text).subarray(start, end).toString(),
  };

  test.each(Object.keys(slices))('%s: every quote is the slice of the text', (unit) => {
    const [record] = recordsOf(sasil(['extract', '--offset-unit', unit], { input: text }).stdout);
    expect(record!.article.offsetUnit).toBe(unit);
    const quotes = [...record!.mayors, ...record!.districts].flatMap(({ evidence }) => evidence);
    expect(quotes.map(({ text }) => text)).toContain('관악구');
    for (const quote of quotes) expect(slices[unit]!(quote.start, quote.end)).toBe(quote.text);
  });

  test('is one of three', () => {
    const { status, stdout, stderr } = sasil(['extract', '--offset-unit', 'line'], { input: text });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('utf16, codepoint, byte');
  });
});

describe('an article that fails', () => {
  test('is told by name, costs the exit code, and stops no other', () => {
    const folder = folderWith({
      'in/a.txt': ARTICLES.ko,
      'in/binary.txt': Uint8Array.of(0x25, 0x00, 0x01, 0x00, 0xff),
      'in/empty.txt': '',
      'in/z.txt': ARTICLES.en,
    });
    const { status, stdout, stderr } = sasil(['extract', 'in', 'nosuch.txt'], { cwd: folder });
    expect(status).toBe(1);
    expect(recordsOf(stdout).map(({ article }) => article.id)).toEqual(['in/a', 'in/z']);
    expect(stderr).toMatch(/^sasil: in\/binary\.txt: E_[A-Z_]+: ./m);
    expect(stderr).toMatch(/^sasil: in\/empty\.txt: E_EMPTY: ./m);
    expect(stderr).toMatch(/^sasil: nosuch\.txt: E_NOT_FOUND: no such file or folder$/m);
    expect(stderr).toMatch(/^sasil: 2 articles extracted, 3 failed; /m);
  });

  test('is told even where no summary is wanted', () => {
    const { status, stdout, stderr } = sasil(['extract', '--quiet'], { input: '' });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^sasil: -: E_EMPTY: .+\n$/);
  });
});

describe('--out', () => {
  test('writes the file, whole, and leaves nothing beside it', () => {
    const folder = folderWith({ ...stories, 'facts.jsonl': 'old\n' });
    const { status, stdout } = sasil(['extract', 'news', '--out', 'facts.jsonl'], { cwd: folder });
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(readFileSync(join(folder, 'facts.jsonl'), 'utf8')).toBe(sasil(['extract', 'news'], { cwd: folder }).stdout);
    expect(readdirSync(folder).sort()).toEqual(['facts.jsonl', 'news']);
  });

  test.each([
    ['a place that is not there', 'nosuch/facts.jsonl', 3],
    ['a folder', 'news', 2],
  ])('%s cannot be written, and nothing is', (_, out, expected) => {
    const folder = folderWith(stories);
    const { status, stdout, stderr } = sasil(['extract', 'news', '--out', out], { cwd: folder });
    expect({ status, stdout }).toEqual({ status: expected, stdout: '' });
    expect(stderr).toMatch(/^sasil: /);
    expect(readdirSync(folder)).toEqual(['news']);
  });

  test.each([
    ['an input', ['news/library/ko.txt', '--out', 'news/library/ko.txt'], 2],
    ['a text below an input', ['news', '--out', 'news/library/ko.txt'], 2],
    ['the file of a run that read something', ['nosuch.txt', '--out', 'facts.jsonl'], 1],
  ])('%s is not overwritten', (_, words, expected) => {
    const folder = folderWith({ ...stories, 'facts.jsonl': 'old\n' });
    const { status, stdout } = sasil(['extract', ...words], { cwd: folder });
    expect({ status, stdout }).toEqual({ status: expected, stdout: '' });
    expect(readFileSync(join(folder, 'facts.jsonl'), 'utf8')).toBe('old\n');
    expect(readFileSync(join(folder, 'news/library/ko.txt'), 'utf8')).toBe(ARTICLES.ko);
    expect(readdirSync(folder).sort()).toEqual(['facts.jsonl', 'news']);
  });

  const full = existsSync('/dev/full') ? test : test.skip;
  full('a full disk is told once', () => {
    const { status, stderr } = sasil(['extract', '--out', '/dev/full'], { input: ARTICLES.ko });
    expect({ status, lines: stderr.match(/ENOSPC/g)?.length }).toEqual({ status: 3, lines: 1 });
    const shell = spawnSync('sh', ['-c', `"$0" "$1" extract > /dev/full`, process.execPath, SASIL], {
      input: ARTICLES.ko,
    });
    expect({ status: shell.status, lines: String(shell.stderr).match(/ENOSPC/g)?.length }).toEqual({
      status: 3,
      lines: 1,
    });
  });
});

describe('--rules', () => {
  const outlet = {
    name: 'outlets/any',
    patterns: [
      {
        id: 'outlets/any/our-footer',
        language: 'any',
        pattern: '^책 쉼터 소식지$',
        examples: ['책 쉼터 소식지'],
        counterexamples: ['책 쉼터 소식지를 냈다'],
      },
    ],
  };
  const input = `${ARTICLES.ko}\n책 쉼터 소식지\n`;

  test('are laid over the built-in ones', () => {
    const folder = folderWith({ 'mine/outlets/any.json': JSON.stringify(outlet) });
    const footer = (words: readonly string[]): unknown =>
      recordsOf(sasil(['extract', ...words], { cwd: folder, input }).stdout)[0]!.blocks.at(-1);
    expect(footer([])).not.toMatchObject({ kind: 'boilerplate' });
    expect(footer(['--rules', 'mine'])).toMatchObject({ kind: 'boilerplate', rule: 'outlets/any/our-footer' });
  });

  test.each([
    ['a folder that is not there', {}, /^sasil: mine: /],
    ['a rule that breaks the schema', { ...outlet, patterns: [{ id: 'a' }] }, /mine\/outlets\/any\.json: a /],
    [
      'an expression that does not compile',
      { ...outlet, patterns: [{ ...outlet.patterns[0], pattern: '(' }] },
      /outlets\/any\/our-footer/,
    ],
  ])('%s ends the command before anything is read', (_, rules, message) => {
    const folder = folderWith('name' in rules ? { 'mine/outlets/any.json': JSON.stringify(rules) } : {});
    const { status, stdout, stderr } = sasil(['extract', '--rules', 'mine', '--out', 'facts.jsonl'], {
      cwd: folder,
      input,
    });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(existsSync(join(folder, 'facts.jsonl'))).toBe(false);
  });
});

describe('a run that is stopped', () => {
  const names = Array.from({ length: 400 }, (_, index) => `in/${index}.txt`);
  const folder = folderWith(Object.fromEntries(names.map((name) => [name, ARTICLES.ko.repeat(20)])));

  /** Starts the command; standard input stays open, so that `-` as the last input keeps it from ending by itself. */
  function start(...words: readonly string[]): { child: ChildProcessWithoutNullStreams; out: string[]; err: string[] } {
    const child = spawn(process.execPath, [SASIL, 'extract', 'in', '-', ...words], { cwd: folder });
    const out: string[] = [];
    const err: string[] = [];
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => out.push(chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => err.push(chunk));
    return { child, out, err };
  }

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('by %s writes out what it has and exits with %i', async (signal, expected) => {
    const { child, out, err } = start('--with-text');
    await once(child.stdout, 'data');
    child.kill(signal);
    const [status] = (await once(child, 'close')) as [number | null];
    expect(status).toBe(expected);
    const records = recordsOf(out.join(''));
    expect(records.length).toBeGreaterThan(0);
    expect(err.join('')).toBe(`sasil: stopped by ${signal} after ${records.length} articles\n`);
  });

  test('leaves the file of --out as it was', async () => {
    writeFileSync(join(folder, 'facts.jsonl'), 'old\n');
    const { child, err } = start('--out', 'facts.jsonl');
    while (readdirSync(folder).length < 3) await wait(5);
    child.kill('SIGINT');
    const [status] = (await once(child, 'close')) as [number | null];
    expect(status).toBe(130);
    expect(err.join('')).toMatch(/^sasil: stopped by SIGINT after \d+ articles?; facts\.jsonl was not written\n$/);
    expect(readFileSync(join(folder, 'facts.jsonl'), 'utf8')).toBe('old\n');
    expect(readdirSync(folder).sort()).toEqual(['facts.jsonl', 'in']);
  });

  test('by a reader that has had enough ends quietly', async () => {
    const { child, err } = start('--with-text');
    child.stdout.once('data', () => child.stdout.destroy());
    const [status] = (await once(child, 'close')) as [number | null];
    expect({ status, stderr: err.join('') }).toEqual({ status: 0, stderr: '' });
  });
});

describe('wrong use', () => {
  test.each([
    ['a verb that is not there', ['extrac', 'news'], /unknown command 'extrac'\n\(Did you mean extract\?\)/],
    ['help for a verb that is not there', ['help', 'nope'], /unknown command 'nope'/],
    ['a word that every object knows', ['constructor'], /unknown command 'constructor'/],
    ['an option that is not there', ['extract', '--tabel'], /unknown option '--tabel'\n\(Did you mean --table\?\)/],
    ['an option without its value', ['extract', '--out'], /argument missing/],
    ['no verb', [], /^Usage: sasil/],
  ])('%s is told, with exit code 2', (_, words, message) => {
    const { status, stdout, stderr } = sasil(words);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });

  test.each([['--help'], ['extract', '--help'], ['schema', '--help'], ['help', 'extract']])(
    'is prevented by %s %s',
    (...words) => {
      const { status, stdout, stderr } = sasil(words);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).toMatch(/^Usage: sasil/);
      expect(stdout).toMatch(/^Examples?:/m);
      if (words.length > 1) expect(stdout).toMatch(/^Exit codes:/m);
    },
  );
});
