import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { score } from '../../score/score.js';
import { articles, expectedOf, seeds } from '../stories.js';
import { folderWith, PROJECT, sasil } from './command.js';

const FIXTURES = join(PROJECT, 'fixtures');

/** A record of one district and one award, and gold that agrees with it. */
const NAMED = { name: '하늘구' };
const AWARD = {
  recipient: NAMED,
  program: null,
  organizer: null,
  category: null,
  level: { text: '대상', rank: 'grand' },
  year: null,
  streak: null,
};
const RECORD = { article: { id: 'a', language: 'ko' }, mayors: [], districts: [NAMED], awards: [AWARD], bullets: [] };
const GOLD = {
  id: 'a',
  lang: 'ko',
  mayors: [],
  districts: ['하늘구'],
  awards: [{ ...AWARD, recipient: '하늘구', level: '대상', rank: 'grand', also_rank: 'minister' }],
  bullets: [],
};

/** A folder with gold and records; what is a string is written as it stands. */
function folder(gold: Readonly<Record<string, unknown>>, records: unknown = RECORD): string {
  const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
  return folderWith({
    'gold/note.txt': 'no gold',
    ...Object.fromEntries(Object.entries(gold).map(([path, value]) => [`gold/${path}`, text(value)])),
    'facts.jsonl': `${text(records)}\n`,
  });
}

const score1 = (cwd: string, ...options: string[]) =>
  sasil(['score', '--gold', 'gold', 'facts.jsonl', ...options], { cwd });

test('records of other articles are no records to score, and those left out are counted', () => {
  const other = { ...RECORD, article: { id: 'other', language: 'ko' } };
  const none = score1(folder({ 'a.json': GOLD }, other));
  expect({ status: none.status, stdout: none.stdout }).toEqual({ status: 2, stdout: '' });
  expect(none.stderr).toContain('facts.jsonl: expected a record of an annotated article, got none for gold');
  const lines = [RECORD, RECORD, other].map((record) => JSON.stringify(record)).join('\n');
  const some = score1(folder({ 'a.json': GOLD }, lines));
  expect(some.status).toBe(0);
  expect(some.stderr).toContain('2 records were left out');
});

describe('sasil score', () => {
  const extracted = sasil(['extract', 'seeds', 'fixtures/articles', '--quiet']).stdout;
  const cwd = folderWith({ 'facts.jsonl': extracted });
  const gold = [...seeds, ...articles].map(expectedOf);
  const json = sasil(['score', '--gold', FIXTURES, 'facts.jsonl', '--json'], { cwd });

  test('reads the fixtures of the project, and gives the figures of the library', () => {
    const records = extracted
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(json).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(json.stdout)).toMatchObject(score(gold, records));
  });

  test('tells the same by each scheme and of the ranks', () => {
    const { all, schemes, ranks, errors } = JSON.parse(json.stdout);
    expect(schemes.bullets.exact.correct).toBeLessThanOrEqual(all.bulletTexts.tp);
    const annotated = all.awards.tp + all.awards.fn;
    const { correct, incorrect, partial, missed } = schemes.awards.partial;
    expect(correct + incorrect + partial + missed).toBe(annotated);
    const counted = ranks.filter(({ gold }: { gold: string | null }) => gold !== null);
    expect(counted.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(annotated);
    expect(errors).toBeUndefined();
  });

  test('prints a table, with a line for each measure and language', () => {
    const { status, stdout } = sasil(['score', '--gold', FIXTURES, '-'], { input: extracted });
    const { all, ko } = JSON.parse(json.stdout);
    expect(status).toBe(0);
    expect(stdout).toContain(
      `${gold.length} annotated articles, ${gold.length} of them with a record; language right: 100.0 %`,
    );
    expect(stdout.match(/^ {5}headline +(\S+)$/gm)?.map((line) => line.trim().split(/ +/)[1])).toEqual([
      (100 * all.headline).toFixed(1),
      (100 * ko.headline).toFixed(1),
      expect.anything(),
    ]);
    expect(stdout).toMatch(/^awards +strict +\d+/m);
    expect(stdout).toMatch(/^ 1 \S+ +\d+/m);
    expect(stdout.split('\n').filter((line) => line !== line.trimEnd())).toEqual([]);
  });

  test('reads gold of the other form, and matches by the end of the source too', () => {
    const elsewhere = { ...RECORD, article: { id: 'x', source: 'texts/a.txt', language: 'ko' } };
    const { status, stdout } = score1(folder({ 'a.json': GOLD, 'a.pair.json': '[]' }, elsewhere), '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ articles: 1, withFacts: 1, all: { headline: 1 } });
  });

  test('lists what is missed and what is too many', () => {
    const cwd = folder({ 'a.json': { ...GOLD, districts: ['바다구'] } });
    expect(score1(cwd, '--errors').stdout.trimEnd().split('\n').slice(-2)).toEqual([
      'a  districts  missed    바다구',
      'a  districts  spurious  하늘구',
    ]);
    expect(JSON.parse(score1(cwd, '--errors', '--json').stdout).errors).toEqual([
      { article: 'a', part: 'districts', kind: 'missed', fact: '바다구' },
      { article: 'a', part: 'districts', kind: 'spurious', fact: NAMED },
    ]);
  });

  test('says an award that is too many in words, with the rule that read it', () => {
    const award = {
      recipient: NAMED,
      program: { name: '청렴도 평가' },
      organizer: null,
      category: null,
      level: { text: '우수상', rank: 'excellence' },
      year: 2024,
      streak: null,
      rule: 'awards/ko/level-last',
    };
    const { stdout } = score1(folder({ 'a.json': GOLD }, { ...RECORD, awards: [award] }), '--errors');
    expect(stdout.trimEnd().split('\n').at(-1)).toBe(
      'a  awards  spurious  하늘구 · program 청렴도 평가 · 우수상 (excellence) · year 2024  [awards/ko/level-last]',
    );
  });

  test.each([
    ['1', 0, ''],
    ['0.75', 0, ''],
  ])('ends with 0 where the headline reaches --min %s', (min, status, stderr) => {
    expect(score1(folder({ 'a.json': GOLD }), '--min', min)).toMatchObject({ status, stderr });
  });

  test('ends with 1 where the headline is below --min, with the table all the same', () => {
    const { status, stdout, stderr } = score1(folder({ 'a.json': { ...GOLD, districts: ['바다구'] } }), '--min', '0.9');
    expect({ status, stderr }).toEqual({ status: 1, stderr: 'sasil: the headline 0.7500 is below 0.9\n' });
    expect(stdout).toContain('1 annotated articles');
  });

  test.each<[string, Record<string, unknown>, unknown, string]>([
    ['gold that is no JSON', { 'a.json': '{"id":' }, RECORD, 'gold/a.json: '],
    [
      'gold without a list',
      { 'a.json': { ...GOLD, awards: undefined } },
      RECORD,
      'gold/a.json: /awards: expected a list, got nothing',
    ],
    [
      'gold with a wrong field',
      { 'a.json': { ...GOLD, bullets: [{ text: 1 }] } },
      RECORD,
      'gold/a.json: /bullets/0/text: expected a string, got 1',
    ],
    ['a folder without gold', {}, RECORD, 'gold: expected gold files'],
    ['a record that is no JSON', { 'a.json': GOLD }, 'facts', 'facts.jsonl:1: '],
    ['a record that is none', { 'a.json': GOLD }, [1], 'facts.jsonl:1: expected an object, got [1]'],
    [
      'a record with a wrong field',
      { 'a.json': GOLD },
      { ...RECORD, districts: ['하늘구'] },
      'facts.jsonl:1: /districts/0: expected an object, got "하늘구"',
    ],
    ['no records', { 'a.json': GOLD }, '', 'facts.jsonl: expected records, one a line, got none'],
  ])('cannot use %s, and names the file', (_, gold, records, message) => {
    const { status, stdout, stderr } = score1(folder(gold, records));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.startsWith(`sasil: ${message}`) ? message : stderr).toBe(message);
  });

  test.each([
    [['score', 'facts.jsonl'], "required option '--gold <dir>'"],
    [['score', '--gold', 'gold'], "missing required argument 'records'"],
    [['score', '--gold', 'gold', 'facts.jsonl', '--min', '90'], 'It is a number from 0 to 1.'],
    [['score', '--gold', 'gold', 'no.jsonl'], 'no.jsonl: ENOENT'],
    [['score', '--gold', 'nothing', 'facts.jsonl'], 'nothing: ENOENT'],
  ])('%j is wrong use', (words, message) => {
    const { status, stdout, stderr } = sasil(words, { cwd: folder({ 'a.json': GOLD }) });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});
