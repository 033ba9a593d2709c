import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { gistOf, type Row } from '../../batch/gist.js';
import { table, totals } from '../../cli/table.js';
import { emptyTally } from '../../batch/tally.js';
import { width } from '../../cli/width.js';
import type { ArticleRecord } from '../../schemas/generated/record.js';
import { ARTICLES, folderWith, sasil } from './command.js';

const ROWS: readonly Row[] = [
  {
    story: 'gwanak-2023',
    language: 'en',
    mayor: 'Park Jun-hee',
    district: 'Gwanak-gu',
    awards: 'Excellence Award ×2',
    initiatives: '8',
    dropped: '7 + 3',
  },
  {
    story: 'gwanak-2023',
    language: 'ko',
    mayor: '박준희',
    district: '관악구 +1',
    awards: '우수상 ×2, 장려상, 최우수상, 대상',
    initiatives: '11',
    dropped: '25 + 0',
  },
];

describe('the row of a record', () => {
  const rowOf = (record: ArticleRecord): Row => gistOf(record).row;
  const record = (id: string, levels: readonly (string | null)[] = []): ArticleRecord =>
    ({
      article: { id, language: 'ko' },
      mayors: [{ name: '박준희' }],
      districts: [{ name: '관악구' }, { name: '구로구' }, { name: '중구' }],
      awards: levels.map((text) => ({ level: { text } })),
      categories: [],
      bullets: [],
      initiatives: [],
      issues: [],
      blocks: [{ kind: 'title' }, { kind: 'boilerplate' }, { kind: 'duplicate' }, { kind: 'boilerplate' }],
    }) as unknown as ArticleRecord;

  test('names the first of each kind and counts the others', () => {
    expect(rowOf(record('gwanak-2023/ko', ['우수상', null, '장려상', '우수상']))).toEqual({
      story: 'gwanak-2023',
      language: 'ko',
      mayor: '박준희',
      district: '관악구 +2',
      awards: '우수상 ×2, 장려상, (no level)',
      initiatives: '',
      dropped: '2 + 1',
    });
  });

  test.each([
    ['gwanak-2023/ko', 'gwanak-2023'],
    ['01.en', '01'],
    ['2023/05/0042', '2023/05/0042'],
    ['ko', 'ko'],
  ])('the article %s is the story %s', (id, story) => {
    expect(rowOf(record(id)).story).toBe(story);
  });

  test('keeps what would steer a terminal out of it', () => {
    expect(rowOf(record('a', ['\u001B[2J우수상\u202E'])).awards).toBe('[2J우수상');
  });
});

describe('table', () => {
  test('stands in columns, Hangul in two', () => {
    expect(table(ROWS, { columns: 120, colour: false })).toEqual([
      'Story            Mayor         District   Awards                             Initiatives  Dropped',
      '─'.repeat(97),
      'gwanak-2023  en  Park Jun-hee  Gwanak-gu  Excellence Award ×2                          8    7 + 3',
      'gwanak-2023  ko  박준희        관악구 +1  우수상 ×2, 장려상, 최우수상, 대상           11   25 + 0',
    ]);
  });

  test.each([97, 90, 83])('is cut to a terminal of %i columns', (columns) => {
    const lines = table(ROWS, { columns, colour: false });
    expect(lines.map(width)).toEqual(lines.map(() => columns));
    expect(lines.some((line) => line.includes('…'))).toBe(columns < 97);
  });

  test('a name gives way before the count of further ones', () => {
    const row = { ...ROWS[0]!, mayor: 'Ham Myung-joon +3' };
    const [, , line] = table([row], { columns: 86, colour: false });
    expect(line).toBe('gwanak-2023  en  Ham Myung-j… +3  Gwanak-gu  Excellence Award ×2            8    7 + 3');
    expect(width(line!)).toBe(86);
  });

  test('has colours only where they are asked for, and they take no room', () => {
    const plain = table(ROWS, { columns: 80, colour: false }).join('\n');
    const coloured = table(ROWS, { columns: 80, colour: true }).join('\n');
    expect(plain).not.toContain('\u001B');
    expect(coloured).toContain('\u001B[1mStory');
    expect(coloured.replace(/\u001B\[\d+m/g, '')).toBe(plain); // eslint-disable-line no-control-regex
  });
});

test('the totals tell of everything', () => {
  const tally = { ...emptyTally(), articles: 2, bytes: 3_000_000, boilerplate: 32, duplicates: 1 };
  tally.facts.mayors = 1;
  tally.facts.awards = 1234;
  expect(totals(tally, 1500, 'facts.jsonl')).toEqual([
    '2 articles extracted, 0 failed: 1 mayor, 0 districts, 0 categories, 1,234 awards, 0 bullets, 0 initiatives',
    'Dropped: 32 lines of boilerplate + 1 repeated line',
    '1.50 s, 2.0 MB/s. The facts with their evidence: facts.jsonl',
  ]);
});

describe('sasil extract --table', () => {
  const folder = folderWith({ 'in/library/ko.txt': ARTICLES.ko, 'in/library/en.txt': ARTICLES.en });

  test('prints a row for each article and where the facts are', () => {
    const { status, stdout, stderr } = sasil(['extract', 'in', '--out', 'facts.jsonl', '--table'], { cwd: folder });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).not.toContain('\u001B');
    expect(stdout.split('\n').slice(2, 4)).toEqual([
      expect.stringMatching(/^library {2}en {2}Park Jun-hee {2}Gwanak-gu /),
      expect.stringMatching(/^library {2}ko {2}박준희 {8}관악구 /),
    ]);
    expect(stdout).toMatch(/^2 articles extracted, 0 failed: 2 mayors, 2 districts, /m);
    expect(stdout).toMatch(/ s, [\d.]+ MB\/s\. The facts with their evidence: facts\.jsonl\n$/);
  });

  test('prints the same of a run into a folder, and again where it is over', () => {
    const print = (...words: string[]): string => {
      const { status, stdout, stderr } = sasil(['extract', 'in', '--table', ...words], { cwd: folder });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      return stdout.replace(/^.* MB\/s\. /m, '');
    };
    const ofFile = print('--out', 'facts.jsonl').replace('facts.jsonl', 'tables, run/facts.jsonl');
    const ofRun = (): string => print('--out', 'run/', '--to', 'csv:tables');
    expect([ofRun(), ofRun()]).toEqual([ofFile, ofFile]);
  });

  test('needs a file for the records, since both cannot go to standard output', () => {
    const { status, stdout, stderr } = sasil(['extract', join(folder, 'in'), '--table']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('--out');
  });
});
