import { describe, expect, test } from '@jest/globals';
import { refusalOf } from '../../check/accept.js';
import { finding } from '../../check/finding.js';
import { NOTHING_CHECKED, type CheckReport, type Finding } from '../../check/types.js';
import { githubAnnotations } from '../../cli/check/github.js';
import { junit } from '../../cli/check/junit.js';
import { markdown } from '../../cli/check/markdown.js';
import { excerpt, prettyLines } from '../../cli/check/pretty.js';
import { width } from '../../cli/width.js';
import { hasXmllint, junitErrors } from './report-schemas.js';

const place = { file: 'fixtures/a,b/expected.ko.json', line: 3, column: 5 };
const LINE = '서울 종로구는 ‘2025 동네 책방 평가’에서 우수상을 받았다.';
const FINDING = finding('fact', 'a/ko', place, 'award of 종로구: rank is read otherwise', {
  fact: 'awards[0]',
  expected: 'rank grand',
  got: 'rank excellence',
  fields: [{ field: 'rank', expected: 'grand', got: 'excellence' }],
  rule: 'awards/ko/level-last',
  source: { file: 'fixtures/a,b/ko.txt', line: 3, text: LINE, start: LINE.indexOf('우수상'), end: LINE.indexOf('을') },
});
const reportOf = (findings: readonly Finding[]): CheckReport => ({ ...NOTHING_CHECKED, findings });

describe('for people', () => {
  test('both sides stand side by side, and the carets stand below the words, two columns a syllable', () => {
    const lines = prettyLines(reportOf([FINDING]), { columns: 100, colour: false });
    expect(lines.slice(0, 8)).toEqual([
      '✗ a/ko  awards[0]: award of 종로구: rank is read otherwise',
      '    fixtures/a,b/expected.ko.json:3:5',
      '          expected  got',
      '    rank  grand     excellence',
      '    fixtures/a,b/ko.txt:3',
      `      ${LINE}`,
      `      ${' '.repeat(width(LINE.slice(0, LINE.indexOf('우수상'))))}^^^^^^`,
      '    by awards/ko/level-last',
    ]);
  });

  test('an article cannot steer the terminal, and colours come where they are wanted alone', () => {
    const evil = { ...FINDING, message: 'a\u001B[2J\u202Eb' };
    const [first] = prettyLines(reportOf([evil]), { columns: 100, colour: false });
    expect(first).toBe('✗ a/ko  awards[0]: a[2Jb');
    expect(prettyLines(reportOf([FINDING]), { columns: 100, colour: true })[0]).toContain('\u001B[31m✗\u001B[39m');
  });

  test.each([40, 60, 100, 200])('a long line is cut around the words to %d columns', (columns) => {
    const long = `${'가나다 '.repeat(60)}우수상${' 라마바'.repeat(60)}`;
    const start = long.indexOf('우수상');
    const shown = excerpt(long, start, start + 3, columns);
    expect(width(shown.text)).toBeLessThanOrEqual(columns);
    expect(shown.text.slice(shown.start, shown.end)).toBe('우수상');
  });
});

describe('for GitHub', () => {
  test('a place and a message are escaped', () => {
    expect(githubAnnotations(reportOf([{ ...FINDING, message: '100 %\nof it' }]))).toContain(
      '::error file=fixtures/a%2Cb/expected.ko.json,line=3,col=5,title=a/ko::100 %25%0Aof it%0A',
    );
  });

  test.each([
    [10, 10, ''],
    [11, 10, '2 more errors'],
    [300, 10, '291 more errors'],
  ])('of %d errors %d are annotated', (many, lines, rest) => {
    const annotations = githubAnnotations(reportOf(Array.from({ length: many }, () => FINDING)));
    expect(annotations.trimEnd().split('\n')).toHaveLength(lines);
    expect(annotations).toContain(rest);
  });

  test('errors and warnings are counted apart', () => {
    const warning: Finding = { ...FINDING, level: 'warning' };
    const findings = Array.from({ length: 12 }, () => [FINDING, warning]).flat();
    const lines = githubAnnotations(reportOf(findings)).trimEnd().split('\n');
    expect(lines.filter((line) => line.startsWith('::warning'))).toHaveLength(10);
    expect(lines.filter((line) => line.startsWith('::error'))).toHaveLength(10);
  });
});

test('words of an article are no marks in Markdown and no tags in XML', () => {
  const report = reportOf([{ ...FINDING, message: '<b>|*1*|</b> & "\u0000"' }]);
  expect(markdown(report)).toContain('\\<b\\>\\|\\*1\\*\\|\\</b\\> \\& " "');
  expect(junit(report)).toContain('message="&lt;b&gt;|*1*|&lt;/b&gt; &amp; &quot;\uFFFD&quot;"');
  if (hasXmllint) expect(junitErrors(junit(report))).toBe('');
});

test('a record that is not valid is never taken for right', () => {
  const read = { errors: [{ path: '/mayors/0/evidence/0', message: 'quotes "가", the source has "나"' }] };
  expect(refusalOf({ read: read as never, findings: [] })).toBe(
    'its record is not valid: /mayors/0/evidence/0 quotes "가", the source has "나"',
  );
  expect(refusalOf({ read: { errors: [] } as never, findings: [] })).toBeNull();
});
