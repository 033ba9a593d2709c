import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, describe, expect, test } from '@jest/globals';
import { toJsonLine } from '../../batch/json-line.js';
import { createExtractor } from '../../index.js';
import { linesOf } from '../batch/run/runs.js';
import { ARTICLES, folderWith, recordsOf, sasil, SASIL } from './command.js';

const COUNT = 3000;
const place = folderWith({ 'news.jsonl': linesOf(0, COUNT) });
const facts = (run: string): string => readFileSync(join(place, run, 'facts.jsonl'), 'utf8');
const parts = (run: string): string[] => {
  const folder = join(place, run, 'parts');
  return existsSync(folder) ? readdirSync(folder) : [];
};

/** What the library gives of the same articles. */
function ofLibrary(): string {
  const extractor = createExtractor();
  const articles = readFileSync(join(place, 'news.jsonl'), 'utf8').trimEnd().split('\n');
  return articles
    .map((line, index) => ({ ...(JSON.parse(line) as { text: string }), id: `news:${index + 1}` }))
    .map((article) => toJsonLine(extractor.extract({ ...article, source: `news.jsonl:${article.id.slice(5)}` })))
    .join('');
}

/** Starts a run and waits until its first shard is finished. */
async function begun(run: string): Promise<{ child: ReturnType<typeof spawn>; err: () => string }> {
  const child = spawn(process.execPath, [SASIL, 'extract', 'news.jsonl', '--out', run], { cwd: place });
  const err: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => err.push(chunk));
  while (!parts(run).some((name) => name.endsWith('.done.json')) && child.exitCode === null) await wait(2);
  return { child, err: () => err.join('') };
}

describe('sasil extract --out DIR/', () => {
  const streamed = sasil(['extract', 'news.jsonl', '--jobs', '1'], { cwd: place }).stdout;

  test('is killed, goes on by the same line, and gives what one thread gives, and the library', async () => {
    const { child } = await begun('killed/');
    child.kill('SIGKILL');
    await once(child, 'close');
    expect(readdirSync(join(place, 'killed'))).toContain('lock');
    const { status, stdout, stderr } = sasil(['extract', 'news.jsonl', '--out', 'killed/'], { cwd: place });
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(stderr).toContain(`${COUNT.toLocaleString('en-US')} articles extracted, 0 failed; `);
    expect(facts('killed')).toBe(streamed);
    expect(streamed).toBe(ofLibrary());
    const summary = JSON.parse(readFileSync(join(place, 'killed/summary.json'), 'utf8')) as unknown;
    expect(summary).toMatchObject({
      ...{ documents: COUNT, ok: COUNT, invalid: 0, rejected: {}, languages: { ko: COUNT } },
      ...{ facts: { mayors: COUNT }, bytes: { facts: Buffer.byteLength(streamed) } },
    });
  }, 60_000);

  test('refuses a second run in its folder, and told to stop says how to go on', async () => {
    const { child, err } = await begun('stopped/');
    // It holds still, so that it is not finished before the second is refused.
    child.kill('SIGSTOP');
    const second = sasil(['extract', 'news.jsonl', '--out', 'stopped/'], { cwd: place });
    expect(second).toMatchObject({ status: 2, stdout: '' });
    expect(second.stderr).toContain(`another run is at work there: process ${child.pid}`);
    child.kill('SIGTERM');
    child.kill('SIGCONT');
    expect(await once(child, 'close')).toEqual([143, null]);
    const [, line] = /; to go on: sasil (.*)\n$/.exec(err())!;
    expect(err()).toMatch(/^sasil: stopped by SIGTERM; \d+ of 12 shards finished; to go on: .*\n$/);
    expect(readdirSync(join(place, 'stopped'))).not.toContain('lock');
    expect(sasil(line!.split(' '), { cwd: place }).status).toBe(0);
    expect(facts('stopped')).toBe(streamed);
  }, 60_000);

  const disk = join(place, 'disk');
  mkdirSync(disk);
  const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'none', disk]).status === 0;
  afterAll(() => {
    if (isMounted) spawnSync('umount', [disk]);
    rmSync(disk, { recursive: true, force: true });
  });
  (isMounted ? test : test.skip)(
    `on a full disk ends with 3, and with more room goes on${isMounted ? '' : ' (skipped: only root may mount a small disk)'}`,
    () => {
      const words = ['extract', 'news.jsonl', '--out', 'disk/run/'];
      const full = sasil(words, { cwd: place });
      expect(full).toMatchObject({ status: 3, stdout: '' });
      expect(full.stderr).toMatch(
        /^sasil: no space left on the disk \(ENOSPC\)\nsasil: .* to go on: sasil extract .*\n$/,
      );
      const finished = parts('disk/run').filter((name) => name.endsWith('.done.json'));
      expect(finished.length).toBeGreaterThan(0);
      expect(parts('disk/run').filter((name) => name.endsWith('.tmp'))).toEqual([]);
      spawnSync('mount', ['-o', 'remount,size=40m', disk]);
      expect(sasil(words, { cwd: place }).status).toBe(0);
      expect(facts('disk/run')).toBe(streamed);
    },
    60_000,
  );
});

describe('documents that fail', () => {
  const folder = folderWith({
    'in/a.txt': ARTICLES.ko,
    'in/b.txt': Uint8Array.of(0xff, 0x80, 0xff),
    'in/c.jsonl': `{"body":${JSON.stringify(ARTICLES.en)}}\n`,
    'in/d.txt': '',
  });
  const extract = (...words: string[]): ReturnType<typeof sasil> => sasil(['extract', ...words], { cwd: folder });

  test('are in rejects.jsonl, which can be read again', () => {
    const { status, stderr } = extract('in', '--out', 'run/');
    expect(status).toBe(1);
    expect(stderr).toContain('1 article extracted, 3 failed (1 E_EMPTY, 1 E_ENCODING, 1 E_FIELD); ');
    const rejects = readFileSync(join(folder, 'run/rejects.jsonl'), 'utf8').trimEnd().split('\n');
    expect(rejects.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { id: 'b', source: 'in/b.txt', stage: 'decode', code: 'E_ENCODING', base64: '/4D/' },
      { id: 'c:1', source: 'in/c.jsonl:1', stage: 'read', code: 'E_FIELD', form: 'line' },
      { id: 'd', source: 'in/d.txt', stage: 'decode', code: 'E_EMPTY', text: '' },
    ]);
    const again = extract('run/rejects.jsonl', '--text-field', 'body');
    expect(again.status).toBe(1);
    expect(recordsOf(again.stdout).map(({ article }) => [article.id, article.source])).toEqual([
      ['c:1', 'in/c.jsonl:1'],
    ]);
  });

  test.each([
    ['the first of them', ['--fail-fast'], 4, /stopped: 1 document failed; 0 of 1 shard finished/],
    ['a larger part', ['--max-errors', '50%'], 4, /stopped: 3 documents failed/],
  ])('end a run into a folder at %s', (name, words, status, message) => {
    const out = `${name.replaceAll(' ', '-')}/`;
    const ended = extract('in', ...words, '--out', out);
    expect(ended.status).toBe(status);
    expect(ended.stderr).toMatch(message);
    expect(ended.stderr).toContain(`to go on all the same: sasil extract in --out ${out}\n`);
  });

  test('end a run to a file, which is not written', () => {
    const { status, stderr } = extract('in', '--fail-fast', '--out', 'facts.jsonl');
    expect(status).toBe(4);
    expect(stderr).toContain('sasil: stopped: 1 document failed; facts.jsonl was not written\n');
    expect(existsSync(join(folder, 'facts.jsonl'))).toBe(false);
  });
});

describe('a part of the input', () => {
  const folder = folderWith({ 'news.jsonl': linesOf(0, 600), 'in/a.txt': ARTICLES.ko, 'in/b.txt': ARTICLES.en });
  const extract = (...words: string[]): ReturnType<typeof sasil> => sasil(['extract', ...words], { cwd: folder });

  test('is its first articles', () => {
    const { status, stdout } = extract('news.jsonl', '--limit', '3');
    expect(status).toBe(0);
    expect(recordsOf(stdout).map(({ article }) => article.id)).toEqual(['news:1', 'news:2', 'news:3']);
  });

  test('is one of its stretches, which are the whole together', () => {
    const [whole, ...stretches] = [[], ['--shard', '1/2'], ['--shard', '2/2']].map(
      (words) => extract('news.jsonl', ...words).stdout,
    );
    expect(stretches.every((lines) => lines.length > 0)).toBe(true);
    expect(stretches.join('')).toBe(whole);
  });

  test('is shown without being extracted, and nothing is written', () => {
    const { status, stdout } = extract('in', 'news.jsonl', '--dry-run', '--out', 'run/', '--limit', '500');
    expect(status).toBe(0);
    expect(stdout.split('\n').map((line) => line.replace(/ {2,}/g, ' '))).toEqual([
      expect.stringMatching(/^3 inputs, [\d,]+ bytes of articles, 4 shards$/),
      '--offset-unit utf16',
      '--limit 500',
      expect.stringMatching(/^ 0 \d+ bytes in\/a\.txt … in\/b\.txt \(2 files\)$/),
      expect.stringMatching(/^ 1 [\d,]+ bytes news\.jsonl bytes 0 to \d+$/),
      expect.stringMatching(/^ 2 [\d,]+ bytes news\.jsonl bytes \d+ to \d+$/),
      expect.stringMatching(/^ 3 [\d,]+ bytes news\.jsonl bytes \d+ to \d+$/),
      '',
    ]);
    expect(existsSync(join(folder, 'run'))).toBe(false);
  });

  test.each([
    ['--shard', '0/2'],
    ['--shard', '3/2'],
    ['--limit', '0'],
    ['--max-errors', '101%'],
    ['--timeout-ms', '1s'],
    ['--force', ''],
  ])('%s %s is told to be wrong', (...words) => {
    const { status, stdout } = extract('in', ...words.filter((word) => word !== ''));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });
});
