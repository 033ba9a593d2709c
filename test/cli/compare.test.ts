import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { compare, createExtractor, type Comparison } from '../../index.js';
import { csvRows } from '../../cli/compare/csv.js';
import { width } from '../../cli/width.js';
import { folderWith, sasil } from './command.js';

const KO =
  '관악구, 복지 평가에서 최우수상\n\n' +
  '서울 관악구(구청장 박준희)는 ‘지역복지사업 평가’의 ‘희망복지지원단 운영’ 분야에서 최우수상을 받았다고 15일 밝혔다.\n\n' +
  '이번 평가에서 구는 ▲이웃 살피기 모임 운영 ▲빈집 정비 ▲동 주민센터 상담실 마련 등으로 좋은 점수를 얻었다. 상금은 6000만 원이다.\n';
const EN =
  'Gwanak-gu Wins Grand Prize in Welfare Evaluation\n\n' +
  "Gwanak-gu (Mayor Park Jun-hee) announced on the 15th that it won the Grand Prize in the 'Operation of the Hope Welfare Support Group' category of the 'Regional Welfare Project Evaluation'.\n\n" +
  'The district was praised for ▲ running neighborhood meetings ▲ clearing of empty homes. The prize money is 6 million won.\n';
const OTHER = '구로구, 새 도서관 문 열어\n\n서울 구로구(구청장 이성)는 3일 책 쉼터를 새로 열었다고 밝혔다.\n';

const folder = folderWith({ 'story/ko.txt': KO, 'story/en.txt': EN, 'other/ko.txt': OTHER });
const run = (...words: string[]) => sasil(['compare', ...words], { cwd: folder });

describe('sasil compare KO EN', () => {
  const { status, stdout, stderr } = run('story/ko.txt', 'story/en.txt');

  test('prints differences first, then what one version lacks', () => {
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const lines = stdout.split('\n');
    expect(lines.slice(0, 3)).toEqual([
      '관악구, 복지 평가에서 최우수상',
      'Gwanak-gu Wins Grand Prize in Welfare Evaluation',
      'story/ko ↔ story/en',
    ]);
    const marks = lines.map((line) => /^(≠|ko|en) {2,3}\w/.exec(line)?.[1]).filter((mark) => mark !== undefined);
    expect(marks).toEqual([...marks].sort((a, b) => '≠koen'.indexOf(a) - '≠koen'.indexOf(b)));
    expect(stdout).toMatch(/^≠ {3}award .*\n {16}level: 최우수상 ↔ Grand Prize$/m);
    expect(stdout).toMatch(/^≠ {3}quantity .*\n {16}value: 6000만 원 ↔ 6 million won$/m);
    expect(stdout).toMatch(/^ko {2}bullet {6}동 주민센터 상담실 마련$/m);
  });

  test('counts the facts of each kind', () => {
    expect(stdout).toMatch(/^ +equal +≠ +ko +en$/m);
    expect(stdout).toMatch(/^mayors +1 +· +· +·$/m);
    expect(stdout).toMatch(/^list items +2 +· +1 +·$/m);
  });

  test('keeps within 120 columns, Hangul counting two, without colours where nobody sees them', () => {
    for (const line of stdout.split('\n')) expect(width(line)).toBeLessThanOrEqual(120);
    expect(stdout).not.toContain('\u001b');
  });

  test('takes the two in either order', () => {
    expect(run('story/en.txt', 'story/ko.txt').stdout).toBe(stdout);
  });

  test('shows equal facts too where they are asked for, and some kinds alone', () => {
    expect(run('story/ko.txt', 'story/en.txt', '--all').stdout).toMatch(/^= {3}mayor {7}박준희/m);
    const mayors = run('story/ko.txt', 'story/en.txt', '--kinds', 'mayor,district').stdout;
    expect(mayors).toMatch(/^districts/m);
    expect(mayors).not.toMatch(/award|paragraph|^≠ {3}\w/m);
  });
});

describe('formats', () => {
  test('jsonl is what the library says, one line a pair', () => {
    const extractor = createExtractor();
    const of = (id: string, text: string) => ({ record: extractor.extract({ id, source: `${id}.txt`, text }), text });
    const { stdout } = run('story/ko.txt', 'story/en.txt', '--format', 'jsonl');
    const [line, ...more] = stdout.split('\n');
    expect(more).toEqual(['']);
    const { tool, ...made } = compare(of('story/ko', KO), of('story/en', EN));
    expect(JSON.parse(line!)).toEqual({ ...made, tool });
  });

  test('csv has one row a fact, whatever stands in it', () => {
    const { stdout } = run('story/ko.txt', 'story/en.txt', '--format', 'csv');
    const [heading, ...rows] = stdout.trimEnd().split('\n');
    const { facts } = JSON.parse(run('story/ko.txt', 'story/en.txt', '--format', 'jsonl').stdout) as Comparison;
    expect(rows).toHaveLength(facts.length);
    expect(heading).toMatch(/^ko_article,en_article,kind,status,score,ko,en,differences,/);
    const mayor = rows.find((row) => row.includes(',mayor,'))!;
    expect(mayor).toMatch(
      /^story\/ko,story\/en,mayor,equal,[\d.]+,박준희 \(관악구 구청장\),Park Jun-hee \(Gwanak-gu Mayor\),,,kr-seoul-gwanak-gu,kr-seoul-gwanak-gu,/,
    );
    expect(rows.some((row) => row.includes('level: 최우수상 ↔ Grand Prize') && row.includes(',top,grand,'))).toBe(true);
  });

  test('a cell with commas, quotes or line ends is quoted', () => {
    const record = (language: 'ko' | 'en', text: string) => ({
      record: { article: { id: language, language }, bullets: [{ text }] },
    });
    const made = compare(record('ko', '빈집 "정비", 개량'), record('en', 'two\nlines'));
    expect(csvRows(made, ['bullet'])).toBe(
      'ko,en,bullet,ko-only,,"빈집 ""정비"", 개량",,,,,,,,,,,,,,,,,\n' +
        'ko,en,bullet,en-only,,,"two\nlines",,,,,,,,,,,,,,,,\n',
    );
  });

  test('a file of --out appears whole', () => {
    const out = join(folder, 'facts.csv');
    expect(run('story/ko.txt', 'story/en.txt', '--format', 'csv', '--out', 'facts.csv')).toMatchObject({
      status: 0,
      stdout: '',
    });
    expect(readFileSync(out, 'utf8')).toBe(run('story/ko.txt', 'story/en.txt', '--format', 'csv').stdout);
  });
});

describe('sasil compare DIR and RECORDS', () => {
  test('finds the pair and names the article without a counterpart', () => {
    const { status, stdout, stderr } = run('.');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^story\/ko ↔ story\/en {3}found: 0\.\d\d$/m);
    expect(stderr).toBe('sasil: other/ko (ko): no counterpart\n');
  });

  test('reads records from standard input, and gives the same as from the articles', () => {
    const records = sasil(['extract', 'story', '--with-text', '--quiet'], { cwd: folder }).stdout;
    const compared = sasil(['compare', '-', '--format', 'jsonl'], { cwd: folder, input: records });
    const pairOf = (line: string): Comparison => JSON.parse(line) as Comparison;
    const fromFolder = pairOf(run('story', '--format', 'jsonl').stdout);
    expect(pairOf(compared.stdout).facts).toEqual(fromFolder.facts);
  });

  test('reads the texts that records name, and does without those that are gone, saying so', () => {
    const moved = folderWith({ 'story/ko.txt': KO, 'story/en.txt': EN });
    sasil(['extract', 'story', '--out', 'facts.jsonl'], { cwd: moved });
    const withTexts = sasil(['compare', 'facts.jsonl', '--format', 'jsonl'], { cwd: moved });
    expect(withTexts.stderr).toBe('');
    expect((JSON.parse(withTexts.stdout) as Comparison).paragraphs).not.toBeNull();
    const elsewhere = folderWith({ 'facts.jsonl': readFileSync(join(moved, 'facts.jsonl')) });
    const without = sasil(['compare', 'facts.jsonl', '--format', 'jsonl'], { cwd: elsewhere });
    expect(without.stderr).toMatch(/no text: .*\(and 1 more\): paragraphs, numbers and people are left out/);
    expect((JSON.parse(without.stdout) as Comparison).paragraphs).toBeNull();
  });

  test('a text that is not the one the record was made from is not read', () => {
    const changed = folderWith({ 'story/ko.txt': KO, 'story/en.txt': EN });
    sasil(['extract', 'story', '--out', 'facts.jsonl'], { cwd: changed });
    const records = readFileSync(join(changed, 'facts.jsonl'));
    const other = folderWith({ 'facts.jsonl': records, 'story/ko.txt': OTHER, 'story/en.txt': EN });
    const { stderr } = sasil(['compare', 'facts.jsonl', '--format', 'jsonl'], { cwd: other });
    expect(stderr).toContain('story/ko.txt is not what the record was made from');
  });
});

test('a summary tells agreement by kind, translations of levels as counts, and what is dropped', () => {
  const { stdout } = run('story', '--summary');
  expect(stdout).toMatch(/^1 pair compared, 0 articles without a counterpart$/m);
  expect(stdout).toMatch(/^mayor +100\.0 +1 +0 +0 +0$/m);
  expect(stdout).toMatch(/최우수상 +grand prize +top ≠ grand +1$/m);
  expect(stdout).toMatch(/bullet initiative +ko +1 +3 +0$/m);
  const json = JSON.parse(run('.', '--summary', '--format', 'jsonl').stdout) as Record<string, unknown>;
  expect(json).toMatchObject({ pairs: 1, unpaired: ['other/ko'] });
});

describe('exit codes', () => {
  test.each([
    [0, ['story/ko.txt', 'story/en.txt']],
    [0, ['story/ko.txt', 'story/en.txt', '--kinds', 'mayor', '--fail-on-difference']],
    [1, ['story/ko.txt', 'story/en.txt', '--fail-on-difference']],
    [1, ['story', 'nowhere.txt']],
    [2, []],
    [2, ['story/ko.txt', 'other/ko.txt']],
    [2, ['story', '--kinds', 'mayors']],
    [2, ['story', '--format', 'xml']],
    [2, ['story', '--summary', '--format', 'csv']],
    [2, ['nowhere.jsonl']],
    [2, ['story/ko.txt', 'story/en.txt', '--out', 'story/en.txt']],
  ])('%d for %j', (expected, words) => {
    const { status, stderr } = run(...words);
    expect(status).toBe(expected);
    if (expected === 2) expect(stderr).toMatch(/^sasil: /);
  });

  test('an input is never overwritten', () => {
    expect(readFileSync(join(folder, 'story/en.txt'), 'utf8')).toBe(EN);
    expect(existsSync(join(folder, 'nowhere.jsonl'))).toBe(false);
  });

  test('a record that is none is told with its line', () => {
    const file = folderWith({ 'r.jsonl': '{"article":{"language":"ko"}}\n{"mayors":[]}\n' });
    const { status, stderr } = sasil(['compare', 'r.jsonl'], { cwd: file });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'sasil: r.jsonl:2: /article: expected an object, got nothing\n',
    });
  });
});
