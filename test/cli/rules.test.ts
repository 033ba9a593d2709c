import { cpSync, mkdirSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { width } from '../../cli/width.js';
import { loadRules } from '../../index.js';
import { ARTICLES, folderWith, PROJECT, sasil } from './command.js';

const rules = loadRules({ comparison: true });

const OWN = {
  name: 'outlets/any',
  patterns: [
    {
      id: 'outlets/any/our-newsletter',
      language: 'ko',
      pattern: '^우리 신문 소식지 받아 보기$',
      examples: ['우리 신문 소식지 받아 보기'],
      counterexamples: ['구가 소식지를 새로 냈다'],
    },
  ],
};
const SLOW = { ...OWN.patterns[0], id: 'outlets/any/slow', pattern: '^(?:가+)+$', examples: ['가가'] };

const ruleFolder = (set: unknown = OWN): string =>
  folderWith({ 'my-rules/outlets/any.json': JSON.stringify(set), 'my-rules/readme.txt': 'no rules' });

describe('sasil rules list', () => {
  test('names every set with its numbers, and the sum', () => {
    const { status, stdout, stderr } = sasil(['rules', 'list']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const rows = stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split(/ {2,}/));
    expect(rows[0]).toEqual(['set', 'terms', 'patterns']);
    expect(rows.slice(1, -1).map(([name]) => name)).toEqual([...rules.sets.keys()].sort());
    expect(rows.slice(1)).toContainEqual([
      'mayors',
      `${rules.terms('mayors').length}`,
      `${rules.patterns('mayors').length}`,
    ]);
    expect(rows.at(-1)![0]).toBe(`${rules.sets.size} sets`);
  });

  test('names every rule of a set as facts do', () => {
    const { stdout } = sasil(['rules', 'list', '--set', 'award-levels']);
    const ids = stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split(/ {2,}/)[0]);
    expect(ids).toEqual(rules.terms('award-levels').map(({ id }) => `award-levels/${id}`));
    expect(stdout).toMatch(/^award-levels\/grand-prize +term +대상, /m);
  });

  test('has the rules of a folder that is laid over', () => {
    const { stdout } = sasil(['rules', 'list', '--set', 'outlets/any', '--rules', 'my-rules'], { cwd: ruleFolder() });
    expect(stdout).toMatch(/^outlets\/any\/our-newsletter +ko +\^우리 신문 소식지 받아 보기\$$/m);
  });

  test('does not know a set, and says which there are', () => {
    const { status, stdout, stderr } = sasil(['rules', 'list', '--set', 'mayor']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/award-levels, .*, got mayor$/m);
  });
});

describe('sasil rules show', () => {
  test('prints a pattern with its examples and its file', () => {
    const { status, stdout } = sasil(['rules', 'show', 'mayors/ko/bracket']);
    const { pattern, examples, counterexamples } = rules
      .patterns('mayors')
      .find(({ id }) => id === 'mayors/ko/bracket')!;
    expect(status).toBe(0);
    for (const words of [pattern, ...examples, ...counterexamples]) expect(stdout).toContain(`  ${words}\n`);
    expect(stdout).toMatch(/^ {2}language +ko$/m);
    expect(stdout).toMatch(/^ {2}file .*rules\/mayors\.json$/m);
  });

  test.each(['award-levels/grand-prize', 'grand-prize'])('prints the term %s with its names', (id) => {
    const { stdout } = sasil(['rules', 'show', id]);
    expect(stdout).toMatch(/^award-levels\/grand-prize\n {2}names ko +대상\n/);
    expect(stdout).toMatch(/^ {2}rank +grand$/m);
  });

  test('names the folder of the user where the rule is theirs, and ours where it is ours', () => {
    const cwd = ruleFolder();
    const fileOf = (id: string): string =>
      /^ {2}file +(\S+)$/m.exec(sasil(['rules', 'show', id, '--rules', 'my-rules'], { cwd }).stdout)![1]!;
    expect(fileOf('outlets/any/our-newsletter')).toBe('my-rules/outlets/any.json');
    expect(fileOf('outlets/any/account')).toMatch(/dist\/rules\/outlets\/any\.json$/);
  });

  test('does not know an id, and says which are like it', () => {
    const { status, stdout, stderr } = sasil(['rules', 'show', 'mayor/ko/bracket']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/no rule 'mayor\/ko\/bracket' in the rule sets .*mayors\/ko\/bracket/);
  });
});

describe('sasil rules lint', () => {
  const lint = (cwd: string) => sasil(['rules', 'lint', 'my-rules'], { cwd });

  test('finds nothing wrong with the rules of the readme', () => {
    const { status, stdout, stderr } = lint(ruleFolder());
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: 'sasil: 1 file, 0 problems\n' });
  });

  test('tells all problems of all files by file, rule and field', () => {
    const [pattern] = OWN.patterns;
    const cwd = folderWith({
      'my-rules/broken.json': '{"name": ',
      'my-rules/outlets/any.json': JSON.stringify({
        ...OWN,
        patterns: [{ ...pattern, pattern: '(', note: 1 }, { ...pattern, examples: ['소식지'] }, SLOW],
      }),
    });
    const { status, stdout, stderr } = lint(cwd);
    expect(status).toBe(1);
    const at = 'my-rules/outlets/any.json: outlets/any/';
    expect(stdout.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^my-rules\/broken\.json: .*JSON/),
      `${at}our-newsletter: note: must be string`,
      `${at}our-newsletter: id: stands in this file twice`,
      expect.stringMatching(`^${at}our-newsletter: pattern: Invalid regular expression`),
      `${at}our-newsletter: examples/0: is not found in '소식지'`,
      expect.stringMatching(`^${at}slow: pattern: is slower than linear, for instance on `),
    ]);
    expect(stderr).toMatch(/^sasil: 2 files, 6 problems$/m);
  });

  test('says that it did not look for slow expressions where recheck is not installed', () => {
    const cwd = ruleFolder({ ...OWN, patterns: [SLOW] });
    cpSync(join(PROJECT, 'dist'), join(cwd, 'sasil/dist'), { recursive: true });
    cpSync(join(PROJECT, 'package.json'), join(cwd, 'sasil/package.json'));
    mkdirSync(join(cwd, 'sasil/node_modules'));
    for (const name of readdirSync(join(PROJECT, 'node_modules')).filter((each) => !/^\.|^recheck/.test(each))) {
      symlinkSync(join(PROJECT, 'node_modules', name), join(cwd, 'sasil/node_modules', name));
    }
    const { status, stdout, stderr } = sasil(
      ['rules', 'lint', 'my-rules'],
      { cwd },
      join(cwd, 'sasil/dist/cli/sasil.js'),
    );
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(stderr).toMatch(/^sasil: not checked: expressions slower than linear, since recheck is not installed/);
  });

  test.each([
    ['is not there', 'nowhere', /^sasil: nowhere: ENOENT/],
    ['holds no rule files', 'empty', /^sasil: empty: expected rule files \(\*\.json\), found none$/m],
  ])('cannot use a folder that %s', (_, name, message) => {
    const { status, stdout, stderr } = sasil(['rules', 'lint', name], { cwd: folderWith({ 'empty/a.txt': '' }) });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });
});

describe('sasil rules explain', () => {
  const STORY = [
    '하늘 복지, 나란히 빛나',
    '서울 관악구(구청장 박준희)는 ‘2023년 지역복지사업 평가’에서 우수상을 받았다고 15일 밝혔다.',
    '이번 평가에서 구는 ▲이웃 살피기 모임 운영 ▲동 주민센터 상담실 마련 등을 했다. 내년 평가에서는 대상을 노린다.',
    '저작권자 © 하늘신문, 무단 전재 및 재배포 금지',
    '',
  ].join('\n\n');
  const cwd = folderWith({ 'story.txt': STORY, 'empty.txt': ' \n', 'old.txt': Uint8Array.of(0x61, 0xe9, 0x62) });
  const explain = (...words: string[]) => sasil(['rules', 'explain', ...words], { cwd });
  const { status, stdout, stderr } = explain('story.txt');
  const lines = stdout.split('\n');

  test('tells of every block, and why it was dropped', () => {
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(lines[0]).toBe('story.txt: ko, 4 blocks, 3 of them read');
    expect(lines.filter((line) => line.startsWith('['))).toEqual([
      '[0] title, ko, section 0',
      '[1] body, ko, section 0',
      '[2] body, ko, section 0',
      expect.stringMatching(/^\[3\] \S+, ko, section 0, dropped: boilerplate by outlets\/any\/\S+$/),
    ]);
  });

  test('puts carets under the words that a rule saw, by the columns of the terminal', () => {
    const at = lines.findIndex((line) => line.includes('서울 관악구(구청장 박준희)'));
    const number = /^ +(\d+) +level +award-levels\/excellence-award +우수상 = excellence-award/m.exec(stdout)![1]!;
    const column = width(lines[at]!.slice(0, lines[at]!.indexOf('우수상')));
    const carets = lines.slice(at + 1, at + 5).find((line) => line.slice(column, column + 7) === `^^^^^^${number}`);
    expect(carets).toBeDefined();
  });

  test('names the facts with what they were made of, their rule and their words', () => {
    expect(stdout).toMatch(
      /^ {4}→ mayor m1 +of [\d ]+ {2}mayors\/ko\/bracket +박준희 · 구청장 · 관악구 · current · stated$/m,
    );
    expect(stdout).toMatch(
      /^ {4}→ award a1 +of [\d ]+ {2}awards\/ko\/\S+ +관악구 · program 2023년 지역복지사업 평가 · /m,
    );
    expect(stdout).toMatch(/^ {4}→ initiative i1 +of \d+ .* 이웃 살피기 모임 운영$/m);
  });

  test('names what was refused, with the rule', () => {
    expect(stdout).toMatch(/^ {4}✗ refused +of \d+ +awards\/ko\/\S+ +대상$/m);
  });

  test('tells of one block alone', () => {
    const { stdout } = explain('story.txt', '--block', '2');
    expect(stdout.match(/^\[\d\].*/gm)).toEqual(['[2] body, ko, section 0']);
  });

  test('reads standard input', () => {
    const { status, stdout } = sasil(['rules', 'explain', '-'], { input: ARTICLES.en });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^-: en, 2 blocks, 2 of them read$/m);
    expect(stdout).toMatch(/^ {4}→ mayor m1 .* Park Jun-hee · Mayor · Gwanak-gu/m);
  });

  test('reads by the rules of a folder that is laid over', () => {
    const folder = ruleFolder();
    const input = `${ARTICLES.ko}\n\n우리 신문 소식지 받아 보기\n`;
    const { stdout } = sasil(['rules', 'explain', '-', '--rules', 'my-rules'], { cwd: folder, input });
    expect(stdout).toContain('dropped: boilerplate by outlets/any/our-newsletter');
  });

  test('lets no article steer the terminal, and colours nothing that is no terminal', () => {
    const { stdout } = sasil(['rules', 'explain', '-'], { input: `\u001b[31m${ARTICLES.ko}` });
    expect(stdout).not.toContain('\u001b');
    expect(stdout).toContain('관악구');
  });

  test('prints of the article of the readme what the readme shows', () => {
    const readme = readFileSync(join(PROJECT, 'README.md'), 'utf8');
    const blocks = [...readme.matchAll(/^```text\n(.*?)^```$/gms)].map(([, words]) => words!);
    const [article, shown] = [blocks[0], blocks.find((words) => words.startsWith('article.txt: '))];
    const cwd = folderWith({ 'article.txt': article! });
    expect(sasil(['rules', 'explain', 'article.txt', '--block', '0'], { cwd }).stdout).toBe(shown);
  });

  test('reads a page as extract does', () => {
    const page = `<title>하늘</title><nav>메뉴</nav><h1>나란히 빛나다</h1>${STORY.split('\n\n')
      .map((line) => `<p>${line}</p>`)
      .join('')}`;
    const { stdout } = explain(join(folderWith({ 'page.html': page }), 'page.html'));
    expect(stdout).toContain('    나란히 빛나다\n');
    expect(stdout).not.toContain('<p>');
  });

  test.each([
    ['nowhere.txt', 'sasil: nowhere.txt: E_NOT_FOUND: no such file or folder'],
    ['empty.txt', 'sasil: empty.txt: E_EMPTY: '],
    ['old.txt', 'sasil: old.txt: E_ENCODING: '],
  ])('cannot read %s, and ends with 1', (file, message) => {
    const { status, stdout, stderr } = explain(file);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr.slice(0, message.length)).toBe(message);
  });

  test.each([
    ['9', 'there is no block 9: story.txt has the blocks 0 to 3'],
    ['first', 'It is a number from 0.'],
  ])('--block %s is wrong use', (block, message) => {
    const { status, stdout, stderr } = explain('story.txt', '--block', block);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});

test.each([['rules'], ['rules', 'nothing']])('sasil %s %s is wrong use', (...words) => {
  expect(sasil(words)).toMatchObject({ status: 2, stdout: '' });
});

test.each(['list', 'show', 'lint', 'explain'])('sasil rules %s --help has examples and exit codes', (name) => {
  const { status, stdout } = sasil(['rules', name, '--help']);
  expect(status).toBe(0);
  expect(stdout).toMatch(new RegExp(`^Examples:\n {2}sasil rules ${name}`, 'm'));
  expect(stdout).toMatch(/^Exit codes:\n {2}0 {2}/m);
});
