import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import type { Answer } from '../../batch/filter/answer.js';
import { toJsonLine } from '../../batch/json-line.js';
import { createExtractor, loadRules } from '../../index.js';
import { story } from '../batch/run/runs.js';
import { seeds } from '../stories.js';
import { ARTICLES, folderWith, PROJECT, sasil, SASIL } from './command.js';

const lineOf = (value: unknown): string => `${JSON.stringify(value)}\n`;

const filter = (input: string | Uint8Array, ...words: string[]): ReturnType<typeof sasil> =>
  sasil(['filter', ...words], { input });

function answersIn(stdout: string): Answer[] {
  expect(stdout === '' || stdout.endsWith('\n')).toBe(true);
  return stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Answer);
}

/** A filter that runs; it is ended with the test. */
function running(...words: string[]): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, [SASIL, 'filter', ...words], { cwd: PROJECT });
  child.stdin.on('error', () => {});
  return child;
}

const exitOf = (child: ChildProcessWithoutNullStreams): Promise<number | null> =>
  new Promise((resolve) => child.once('close', resolve));

const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Lines, with what is to be answered: the id, the code of the error. */
const LINES: readonly (readonly [what: string, line: string | Uint8Array, id: unknown, code: string | null])[] = [
  ['an article', JSON.stringify({ id: 'a', text: ARTICLES.ko }), 'a', null],
  ['an empty line', '', null, 'E_EMPTY'],
  ['a line of white space', ' \t', null, 'E_EMPTY'],
  ['what is no JSON', '{"id": "broken"', null, 'E_JSON'],
  ['no object', '[1, 2]', null, 'E_JSON'],
  ['no text', JSON.stringify({ id: 'b', body: 'x' }), 'b', 'E_FIELD'],
  ['text of another type', JSON.stringify({ id: 'c', text: 7 }), 'c', 'E_FIELD'],
  ['an empty text', JSON.stringify({ id: 'd', text: ' \n' }), 'd', 'E_EMPTY'],
  ['bytes that are no UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), null, 'E_ENCODING'],
  ['CP949', Buffer.from([0xb0, 0xfc, 0xbe, 0xc7]), null, 'E_ENCODING'],
  ['a number for an id', JSON.stringify({ id: 17, text: ARTICLES.en }), 17, null],
  ['a number that would be rounded', '{"id": 12345678901234567890, "text": "관악구"}', null, 'E_FIELD'],
  ['a line that is too long', JSON.stringify({ id: 'e', text: 'x'.repeat(5000) }), null, 'E_TOO_LARGE'],
  [
    'other ends of lines',
    JSON.stringify({ id: 'f\u2028\u2029\u0085', text: '관악구\u2028도서관' }),
    'f\u2028\u2029\u0085',
    null,
  ],
  ['half a surrogate pair', '{"id": "g\\ud83d", "text": "관악구 \\udc00 도서관"}', 'g\ud83d', null],
  ['names of other things', '{"__proto__": {"id": "no"}, "constructor": 1, "id": "h", "text": "관악구"}', 'h', null],
  ['an article after all of it', JSON.stringify({ id: 'z', text: ARTICLES.en }), 'z', null],
];

describe('sasil filter', () => {
  const bytes = Buffer.concat(
    LINES.flatMap(([, line], index) => [Buffer.from(line), Buffer.from(index % 3 ? '\n' : '\r\n')]),
  );
  const { status, stdout, stderr } = filter(bytes, '--max-line', '4K');

  test('answers each line with one line, in their order, and prints nothing else', () => {
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const answers = answersIn(stdout);
    expect(answers.map(({ id, error }, index) => [LINES[index]?.[0], id, error?.code ?? null])).toEqual(
      LINES.map(([what, , id, code]) => [what, id, code]),
    );
    const rules = loadRules().hash;
    for (const [index, answer] of answers.entries()) {
      const line = LINES[index]![1];
      const isHeld = answer.error?.code !== 'E_TOO_LARGE';
      expect(answer).toMatchObject({
        status: answer.error ? 'error' : 'ok',
        input: { sha256: isHeld ? sha256(line) : null },
        rules,
        schema: 'urn:sasil:record:1',
      });
      expect(answer.error === undefined).toBe(answer.result !== undefined);
    }
  });

  test('writes nothing that others take for the end of a line, and no half character', () => {
    expect(stdout).not.toContain('\uFFFD');
    expect(stdout.split(/\r\n|[\n\r\u0085\u2028\u2029]/)).toHaveLength(LINES.length + 1);
    expect(stdout).toContain('"id":"g\\ud83d"');
  });

  test('answers by the line alone: other neighbours, no last line end, another process give the same', () => {
    const lines = stdout.split('\n');
    const chosen = [16, 5, 13, 3, 0];
    const input = Buffer.concat(chosen.flatMap((index) => [Buffer.from('\n'), Buffer.from(LINES[index]![1])]).slice(1));
    expect(filter(input).stdout).toBe(chosen.map((index) => `${lines[index]}\n`).join(''));
  });

  test('answers nothing to nothing', () => {
    expect(filter('')).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });

  test.each(['utf16', 'byte'] as const)('gives the record of the library and of sasil extract, in %s', (offsetUnit) => {
    const own = seeds.slice(0, 6).map(({ id, text }) => ({ id, text, section: [1] }));
    const input = own.map(lineOf).join('');
    const words = ['--passthrough', 'section', '--with-text', '--offset-unit', offsetUnit];
    const answers = filter(input, ...words).stdout.split('\n');
    const extracted = sasil(['extract', '-', '--quiet', ...words], { input }).stdout.split('\n');
    const extractor = createExtractor(loadRules(), { offsetUnit, withText: true });
    for (const [index, { id, text, section }] of own.entries()) {
      const record = JSON.stringify(extractor.extract({ id, text, passthrough: { section } }));
      expect(answers[index]).toContain(`"result":${record},"passthrough":{"section":[1]},`);
      expect(extracted[index]).toBe(record);
    }
  });

  test('is one of four ways to the same bytes: library, one thread, two threads in a run, answers', () => {
    const articles = Array.from({ length: 700 }, (_, index) => ({ id: `news/${index}`, text: story(index) }));
    const folder = folderWith({ 'news.jsonl': articles.map(lineOf).join('') });
    const extractor = createExtractor();
    const ofLibrary = articles.map((article) => toJsonLine(extractor.extract(article)));
    const extract = (...words: string[]): string =>
      sasil(['extract', 'news.jsonl', '--quiet', ...words], { cwd: folder }).stdout;
    const ofOneThread = extract('--jobs', '1');
    extract('--jobs', '2', '--out', 'run/');
    const ofTwoThreads = readFileSync(join(folder, 'run/facts.jsonl'), 'utf8');
    const results = filter(readFileSync(join(folder, 'news.jsonl'))).stdout.matchAll(/"result":(.*),"input":\{.*\n/g);
    const ofAnswers = [...results].map(([, result]) => `${result}\n`);
    const sums = [ofLibrary.join(''), ofOneThread, ofTwoThreads, ofAnswers.join('')].map(sha256);
    expect([ofAnswers.length, ...sums]).toEqual([700, ...sums.map(() => sums[0])]);
  });

  test('takes fields by their names, and calls an article without an id by its line', () => {
    const line = JSON.stringify({ url: 'https://example.org/1', body: ARTICLES.ko, tags: ['a'], id: 9 });
    const [named] = answersIn(
      filter(`${line}\n`, '--text-field', 'body', '--id-field', 'url', '--passthrough', 'tags,none').stdout,
    );
    expect(named).toMatchObject({
      id: 'https://example.org/1',
      passthrough: { tags: ['a'] },
      result: {
        article: { id: 'https://example.org/1', source: 'https://example.org/1', passthrough: { tags: ['a'] } },
      },
    });
    const unnamed = JSON.stringify({ text: ARTICLES.ko });
    const [answer] = answersIn(filter(unnamed).stdout);
    expect([answer!.id, answer!.result!.article.id]).toEqual([null, `sha256:${sha256(unnamed)}`]);
  });

  // Peaks are read where Linux tells them.
  const onLinux = process.platform === 'linux' ? test : test.skip;
  onLinux('passes by a line that is too long without holding it', () => {
    const folder = folderWith({
      // Not `maxRSS`, which begins with what the parent held when it forked.
      'peak.mjs':
        "import { readFileSync } from 'node:fs';" +
        "process.on('exit', () => process.stderr.write(/VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status'))[1]));",
    });
    const peak = (bytesOfLine: number): number => {
      const input = Buffer.concat([
        Buffer.alloc(bytesOfLine, 'x'),
        Buffer.from(`\n${lineOf({ id: 'a', text: ARTICLES.ko })}`),
      ]);
      const run = sasil(['filter', '--max-line', '1M'], {
        input,
        env: { NODE_OPTIONS: `--import ${folder}/peak.mjs` },
      });
      expect(answersIn(run.stdout).map(({ error }) => error?.code)).toEqual(['E_TOO_LARGE', undefined]);
      return Number(run.stderr);
    };
    // Kilobytes; the line is 300 MB, and what was read of it is collected when Node sees fit.
    expect(peak(300 << 20) - peak(2 << 20)).toBeLessThan(150_000);
  });
});

describe('a program at the other end of sasil filter', () => {
  test('may ask line by line', async () => {
    const child = running();
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    for (let asked = 0; asked < 20; asked++) {
      child.stdin.write(lineOf({ id: asked, text: ARTICLES.ko }));
      const { value } = (await answers.next()) as { value: string };
      expect(JSON.parse(value)).toMatchObject({ id: asked, status: 'ok' });
    }
    child.stdin.end();
    expect(await exitOf(child)).toBe(0);
  });

  test('may be slow: no more than a mebibyte is taken before the answers are', async () => {
    const child = running();
    child.stdout.pause();
    const line = Buffer.from(lineOf({ id: 'a', text: ARTICLES.ko.repeat(20) }));
    let taken = 0;
    let given = 0;
    const give = (): void => {
      while (given < 40 << 20 && child.stdin.write(line, () => (taken += line.length))) given += line.length;
    };
    child.stdin.on('drain', give);
    give();
    for (let before = -1; before < taken || taken === 0; await wait(700)) before = taken;
    // Beside the chunk in hand, the pipes of the system hold some: 64 KiB each.
    expect(taken).toBeLessThan(2 << 20);
    child.stdin.removeListener('drain', give);
    child.stdin.end();
    let lines = 0;
    for await (const chunk of child.stdout) lines += (chunk as Buffer).toString('latin1').split('\n').length - 1;
    expect(lines).toBeGreaterThan(0);
    expect(lines).toBe(Math.round(taken / line.length));
  });

  test('may go away: the filter ends quietly, and not as if all were answered', async () => {
    const child = running();
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stdin.write(lineOf({ id: 'a', text: ARTICLES.ko }));
    child.stdout.once('data', () => {
      child.stdout.destroy();
      child.stdin.write(lineOf({ id: 'b', text: ARTICLES.ko }).repeat(50));
    });
    const code = await new Promise((resolve) => child.once('exit', resolve));
    expect([code, said]).toEqual([141, '']);
  });

  test.each([
    ['SIGTERM', 143],
    ['SIGINT', 130],
  ] as const)('may send %s: the line in hand is answered, and no line is torn', async (signal, code) => {
    const child = running();
    let stdout = '';
    child.stdout.on('data', (chunk: Buffer) => {
      if (stdout === '') child.kill(signal);
      stdout += chunk.toString('latin1');
    });
    const line = lineOf({ id: 'a', text: ARTICLES.ko.repeat(30) });
    child.stdin.write(line.repeat(300));
    expect(await exitOf(child)).toBe(code);
    const answers = answersIn(stdout);
    expect(answers.length).toBeGreaterThan(0);
    expect(answers.length).toBeLessThan(300);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set(['ok']));
  });
});

describe('--timeout-ms', () => {
  /** A rule that takes for ever on some lines: twice as long for each letter more. */
  const slow = {
    name: 'outlets/any',
    patterns: [
      {
        id: 'outlets/any/slow',
        language: 'ko',
        pattern: '^소식지 받아 보기 (?:(?:가|가가)+)+$',
        examples: ['소식지 받아 보기 가가'],
        counterexamples: ['나'],
      },
    ],
  };

  test('ends what takes too long, and answers the lines around it as ever', () => {
    const folder = folderWith({ 'outlets/any.json': JSON.stringify(slow) });
    const lines = [
      { id: 'before', text: ARTICLES.ko },
      { id: 'endless', text: `${ARTICLES.ko}\n소식지 받아 보기 ${'가'.repeat(60)}나\n`, section: 1 },
      { id: 'after', text: ARTICLES.en },
    ];
    const words = ['--rules', folder, '--passthrough', 'section'];
    const { status, stdout, stderr } = filter(lines.map(lineOf).join(''), ...words, '--timeout-ms', '3000');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const [before, endless, after] = stdout.split('\n');
    expect(JSON.parse(endless!)).toMatchObject({
      id: 'endless',
      status: 'error',
      error: { code: 'E_TIMEOUT', stage: 'extract', message: 'took more than 3000 ms' },
      passthrough: { section: 1 },
    });
    const others = filter([lines[0], lines[2]].map(lineOf).join(''), ...words);
    expect(`${before}\n${after}\n`).toBe(others.stdout);
  });
});

describe('sasil filter for drivers', () => {
  test('--info tells what would answer', () => {
    const { status, stdout } = filter('not read', '--info');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      tool: 'sasil',
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      commit: JSON.parse(readFileSync(join(PROJECT, 'dist/build.json'), 'utf8')).commit,
      rulesHash: loadRules().hash,
      schemaIds: ['urn:sasil:record:1'],
      node: process.version,
    });
  });

  test('--selfcheck says whether a run would start', () => {
    expect(filter('', '--selfcheck')).toMatchObject({ status: 0, stdout: '', stderr: '' });
    const folder = folderWith({ 'mayors.json': '{"name": "mayors", "patterns": [{}]}' });
    const wrong = filter(lineOf({ text: ARTICLES.ko }), '--selfcheck', '--rules', folder);
    expect([wrong.status, wrong.stdout]).toEqual([2, '']);
    expect(wrong.stderr).toContain('mayors.json');
  });

  test.each([[['--max-line', '0']], [['--timeout-ms', '1s']], [['--passthrough', 'a,']], [['file.jsonl']]])(
    '%j is wrong use, and nothing is read',
    (words) => {
      const { status, stdout } = filter(lineOf({ text: ARTICLES.ko }), ...words);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    },
  );
});
