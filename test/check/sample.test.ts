import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { hasXmllint, junitErrors, sarifErrors } from './report-schemas.js';
import { sampleRepository, type SampleRepository } from './sample.js';

const CHECK = ['check', '--rules', 'my-rules'];

let repository: SampleRepository;
const path = (file: string): string => join(repository.folder, file);

beforeAll(() => {
  repository = sampleRepository();
  for (const language of ['ko', 'en']) {
    const words = ['--new', `articles/library.${language}.txt`, '--id', 'jongno-2025', '--rules', 'my-rules'];
    const { status, stderr } = repository.sasil(['accept', ...words]);
    if (status !== 0) throw new Error(stderr);
  }
}, 60_000);

interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The report of one run in every form. */
function reports() {
  const forms = ['json', 'junit', 'github', 'sarif', 'markdown', 'pretty'] as const;
  const { status, stderr } = repository.sasil([...CHECK, ...forms.flatMap((form) => ['-f', `${form}=${form}.out`])]);
  const read = Object.fromEntries(forms.map((form) => [form, readFileSync(path(`${form}.out`), 'utf8')]));
  return { status, stderr, ...(read as Record<(typeof forms)[number], string>) };
}

/** Each form names the message and the place of the first finding. */
function expectInEveryForm(told: ReturnType<typeof reports>, message: string, { file, line, column }: Place): void {
  const [first] = JSON.parse(told.json).findings;
  expect(first).toMatchObject({ message: expect.stringContaining(message), place: { file, line, column } });
  expect(told.pretty).toContain(message);
  expect(told.pretty).toContain(`${file}:${line}:${column}`);
  expect(told.github).toContain(`::error file=${file},line=${line},col=${column},title=`);
  expect(told.github).toContain(message);
  expect(told.junit).toContain(`at ${file}:${line}:${column}`);
  expect(told.markdown).toContain(`${file}:${line} |`.replaceAll('_', '\\_'));
  const { runs } = JSON.parse(told.sarif);
  expect(runs[0].results[0].message.text).toContain(message);
  expect(runs[0].results[0].locations[0].physicalLocation).toEqual({
    artifactLocation: { uri: file },
    region: { startLine: line, startColumn: column },
  });
  expectValid(told);
}

function expectValid({ sarif, junit }: ReturnType<typeof reports>): void {
  expect(sarifErrors(sarif)).toEqual([]);
  if (hasXmllint) expect(junitErrors(junit)).toBe('');
}

/** Changes a file for the time of a test. */
function withChanged(file: string, change: (text: string) => string, run: () => void): void {
  const text = readFileSync(path(file), 'utf8');
  const changed = change(text);
  expect(changed).not.toBe(text);
  writeFileSync(path(file), changed);
  try {
    run();
  } finally {
    writeFileSync(path(file), text);
  }
}

/** Where words stand in a text, from 1. */
function placeOf(file: string, words: string): Place {
  const before = readFileSync(path(file), 'utf8').split(words)[0]!;
  return { file, line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') };
}

describe('somebody’s repository, with sasil from its tarball', () => {
  const expected = 'fixtures/jongno-2025/expected.ko.json';

  test('is green, and what was accepted is what a reader finds', () => {
    const told = reports();
    expect({ status: told.status, stderr: told.stderr, findings: JSON.parse(told.json).findings }).toEqual({
      status: 0,
      stderr: '',
      findings: [],
    });
    expectValid(told);
    const { mayors, awards } = JSON.parse(readFileSync(path(expected), 'utf8'));
    expect(mayors).toMatchObject([{ name: '서지호', title: '구청장', district: { id: 'kr-seoul-jongno-gu' } }]);
    expect(awards).toMatchObject([
      {
        recipient: { name: '종로구' },
        program: { name: '2025 동네 책방 평가' },
        organizer: { name: '문화체육관광부' },
        level: '버금상',
        rank: 'excellence',
        year: 2025,
      },
    ]);
    const pair = JSON.parse(readFileSync(path('fixtures/jongno-2025/expected.pair.json'), 'utf8'));
    expect(pair).toMatchObject({ mayors: [[0, 0]], districts: [[0, 0]], awards: [[0, 0]] });
  }, 60_000);

  test('fails where an expectation is broken, with both sides, the line and the rule', () => {
    withChanged(
      expected,
      (text) => text.replace('"rank": "excellence"', '"rank": "grand"'),
      () => {
        const told = reports();
        expect(told.status).toBe(1);
        expectInEveryForm(told, 'award of 종로구: rank is read otherwise', awardPlace());
        expect(told.pretty).toMatch(/expected +got\n +rank +grand +excellence/);
        expect(told.pretty).toContain('버금상을 받았다고');
        expect(told.pretty).toContain('by awards/ko/');
      },
    );
  }, 60_000);

  test('fails where a rule is broken', () => {
    withChanged(
      'my-rules/outlets/any.json',
      (text) => text.replace('"pattern": "^우리', '"pattern": "^너희'),
      () => {
        const told = reports();
        expect(told.status).toBe(1);
        const place = placeOf('my-rules/outlets/any.json', '"우리 동네 소식 받아 보기"]');
        const [first] = JSON.parse(told.json).findings.filter(({ kind }: { kind: string }) => kind === 'rule');
        expect(first).toMatchObject({ fixture: 'outlets/any/our-news', place });
        expect(told.pretty).toContain("examples/0 is not found in '우리 동네 소식 받아 보기'");
        expect(told.github).toContain(`file=${place.file},line=${place.line},col=${place.column}`);
        expect(told.junit).toContain('<testsuite name="rules"');
        expectValid(told);
      },
    );
  }, 60_000);

  test('ends with 2 where a rule cannot be loaded, and says where in every form', () => {
    withChanged(
      'my-rules/outlets/any.json',
      (text) => text.replace('받아 보기$"', '(받아 보기$"'),
      () => {
        const told = reports();
        expect(told.status).toBe(2);
        const place = placeOf('my-rules/outlets/any.json', '"^우리');
        expectInEveryForm(told, 'pattern ', place);
      },
    );
  }, 60_000);

  test('fails where a fixture is an orphan', () => {
    renameSync(path('fixtures/jongno-2025/ko.txt'), path('away.txt'));
    try {
      const told = reports();
      expect(told.status).toBe(1);
      const findings = JSON.parse(told.json).findings;
      expect(findings[0]).toMatchObject({ kind: 'orphan', fixture: 'jongno-2025/ko' });
      expectInEveryForm(told, 'expects facts of an article that is not there', { file: expected, line: 1, column: 1 });
    } finally {
      renameSync(path('away.txt'), path('fixtures/jongno-2025/ko.txt'));
    }
  }, 60_000);

  test('fails where an article is there twice, and names the earlier one', () => {
    const text = readFileSync(path('articles/library.ko.txt'), 'utf8');
    const again = repository.sasil([
      'accept',
      '--new',
      'articles/library.ko.txt',
      '--id',
      'again',
      '--rules',
      'my-rules',
    ]);
    expect(again.status).toBe(2);
    expect(again.stderr).toContain('says what jongno-2025/ko says');
    writeFileSync(path('fixtures/again.cases.json'), JSON.stringify({ cases: [{ text }, { text: `${text} ` }] }));
    const { status, stdout } = repository.sasil(CHECK);
    rmSync(path('fixtures/again.cases.json'));
    expect(status).toBe(1);
    expect(stdout).toContain('again#2: has the text of again#1');
  }, 60_000);

  test('tells what a rule change does to it, as a comment', () => {
    const records = repository.sasil(['extract', 'articles', '--rules', 'my-rules', '--with-text', '--quiet']).stdout;
    writeFileSync(path('before.jsonl'), records);
    withChanged(
      'my-rules/award-levels.json',
      (text) => text.replace('"excellence"', '"special"'),
      () => {
        const { status, stdout } = repository.sasil([...CHECK, '--against', 'before.jsonl', '-f', 'markdown']);
        expect(status).toBe(0);
        expect(stdout).toContain('0 facts gained, 0 lost, 2 changed in 2 of 2 articles');
        expect(stdout).toContain('| rank excellence | rank special |');
      },
    );
  }, 60_000);

  test('--failed checks what failed last, and nothing else', () => {
    withChanged(
      expected,
      (text) => text.replace('"rank": "excellence"', '"rank": "grand"'),
      () => {
        expect(repository.sasil(CHECK).status).toBe(1);
        expect(repository.sasil([...CHECK, '--failed']).stdout).toContain('1 text,');
      },
    );
    expect(repository.sasil([...CHECK, '--failed']).status).toBe(0);
    expect(repository.sasil([...CHECK, '--failed']).stdout).toContain('0 texts');
  }, 60_000);

  test('accept renews a fixture, says what changed, and never runs in CI', () => {
    withChanged(
      expected,
      (text) => text.replace('"rank": "excellence"', '"rank": "grand"').replace('"year": 2025', '"year": 2024'),
      () => {
        const broken = readFileSync(path(expected), 'utf8');
        const inCi = repository.sasil(['accept', 'jongno-2025', '--rules', 'my-rules'], { CI: 'true' });
        expect({ status: inCi.status, text: readFileSync(path(expected), 'utf8') }).toEqual({
          status: 2,
          text: broken,
        });
        const todo = repository.sasil(['accept', 'jongno-2025', '--rules', 'my-rules', '--todo', 'not read yet']);
        expect(todo.status).toBe(0);
        expect(repository.sasil(CHECK).stdout).toContain('(1 known difference)');
        writeFileSync(path(expected), broken);
        const renewed = repository.sasil(['accept', 'jongno-2025', '--rules', 'my-rules']);
        expect(renewed.stdout).toContain('~ award of 종로구: rank grand · year 2024 → rank excellence · year 2025');
        expect(repository.sasil(CHECK).status).toBe(0);
      },
    );
  }, 90_000);

  test('a known difference that is none any more is told of, and taken out by accept --passing', () => {
    withChanged(
      expected,
      (text) =>
        text.replace('"year": 2025,', '"year": 2025, "todo": { "reason": "too far", "got": { "year": null } },'),
      () => {
        const told = reports();
        expect(told.status).toBe(0);
        expect(told.pretty).toContain('is read rightly now');
        expect(repository.sasil([...CHECK, '--fail-level', 'warning']).status).toBe(1);
        expect(repository.sasil(['accept', '--passing', '--rules', 'my-rules']).stdout).toContain('is read rightly');
        expect(readFileSync(path(expected), 'utf8')).not.toContain('todo');
      },
    );
  }, 90_000);

  test.each([
    [['check', 'nowhere'], 'expected a folder of fixtures'],
    [['check', '-f', 'xml'], 'pretty, json, junit, github, sarif, markdown'],
    [['check', '--only', 'nobody'], "there is no fixture 'nobody'"],
    [['accept'], 'name the articles to accept'],
    [['accept', 'nobody'], "there is no fixture 'nobody'"],
  ])('%j is wrong use', (words, message) => {
    const { status, stderr } = repository.sasil(words);
    expect({ status, told: stderr.includes(message) ? message : stderr }).toEqual({ status: 2, told: message });
  });

  test('a rule file that is no JSON is told of with its place', () => {
    withChanged(
      'my-rules/award-levels.json',
      (text) => text.slice(0, -3),
      () => {
        const told = reports();
        expect(told.status).toBe(2);
        expect(JSON.parse(told.json).findings[0].message).toContain('is no JSON');
        expectValid(told);
      },
    );
  }, 30_000);
});

/** The place of the first award in the expectation. */
function awardPlace(): Place {
  const file = 'fixtures/jongno-2025/expected.ko.json';
  const lines = readFileSync(path(file), 'utf8').split('\n');
  const at = lines.findIndex((line) => line.includes('"awards"')) + 1;
  return { file, line: at + 1, column: lines[at]!.indexOf('{') + 1 };
}
