import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { createExtractor, loadRules, makeRules, type RuleSet } from '../index.js';
import { ARTICLES, folderWith, PROJECT, sasil } from './cli/command.js';

interface CodeBlock {
  readonly language: string;
  readonly code: string;
}

const read = (file: string): string => readFileSync(join(PROJECT, file), 'utf8');

/** What stands between ``` and ```, in order. */
function codeBlocks(file: string): CodeBlock[] {
  return [...read(file).matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language, code]) => ({
    language: language!,
    code: code!,
  }));
}

const blocks = codeBlocks('README.md');
const ofLanguage = (language: string): string[] =>
  blocks.filter((block) => block.language === language).map(({ code }) => code);

describe('README.md', () => {
  test('its two versions of a story compare as it prints', () => {
    const [korean, ...others] = ofLanguage('text');
    const at = others.findIndex((code) => code.startsWith('Gwanak-gu Wins'));
    const folder = folderWith({ 'article.txt': korean!, 'english.txt': others[at]! });
    const words = /^sasil (compare article.*)$/m.exec(ofLanguage('sh').join(''))![1]!;
    expect(sasil(words.split(' '), { cwd: folder }).stdout).toBe(others[at + 1]);
  });

  test("its article gives its record; what the page leaves out is the record's, what it shows is all there", () => {
    const [article] = ofLanguage('text');
    const [record] = ofLanguage('json');
    const made = createExtractor().extract({ id: 'article', source: 'article.txt', text: article! });
    expect(made).toMatchObject(JSON.parse(record!) as object);
  });

  test('its rule set is one', () => {
    const set = JSON.parse(ofLanguage('json')[1]!) as RuleSet;
    expect(makeRules([set]).patterns(set.name)).toEqual(set.patterns);
    for (const { pattern, examples, counterexamples } of set.patterns!) {
      expect(examples.filter((line) => !new RegExp(pattern, 'dgu').test(line))).toEqual([]);
      expect(counterexamples.filter((line) => new RegExp(pattern, 'dgu').test(line))).toEqual([]);
    }
  });

  test('its verbs are the verbs there are', () => {
    const verbs = [...read('README.md').matchAll(/^\| `sasil (\w+)/gm)].map(([, verb]) => verb);
    const [, commands] = /^Commands:\n(.*?)\n\n/ms.exec(sasil(['--help']).stdout)!;
    const listed = [...commands!.matchAll(/^ {2}(\w+)/gm)].map(([, verb]) => verb).filter((verb) => verb !== 'help');
    expect(verbs).toEqual(listed);
  });

  const hasPython = spawnSync('python3', ['--version']).status === 0;
  const skipped = hasPython ? '' : ' (skipped: python3 is not installed)';
  (hasPython ? test : test.skip)(`its Python finds every quote where the record says${skipped}`, () => {
    const folder = folderWith({ 'articles/library.txt': `📚 ${ARTICLES.ko}` });
    const [, words] = /^sasil (.*--offset-unit codepoint.*)$/m.exec(ofLanguage('sh').join(''))!;
    expect(sasil(words!.split(' '), { cwd: folder }).status).toBe(0);
    const { status, stdout, stderr } = spawnSync('python3', ['-X', 'utf8', '-c', ofLanguage('python')[0]!], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^library 박준희 \d+ \d+$/m);
  });
});

test('the award level that CONTRIBUTING.md adds is one', () => {
  const [{ code }] = codeBlocks('CONTRIBUTING.md').filter(({ language }) => language === 'json') as [CodeBlock];
  const folder = folderWith({ 'award-levels.json': `{ "name": "award-levels", "terms": [${code}] }` });
  const levelsIn = (text: string): unknown[] =>
    createExtractor(loadRules({ directories: [folder] }))
      .extract({ id: 'article', text })
      .awards.map(({ level }) => level);
  expect(levelsIn(ofLanguage('text')[0]!.replaceAll('우수상', '버금상'))).toEqual([
    { text: '버금상', rank: 'excellence' },
  ]);
  expect(levelsIn("Gwanak-gu received the Next-Best Award in the 'Regional Welfare Project Evaluation'.")).toEqual([
    { text: 'Next-Best Award', rank: 'excellence' },
  ]);
});

test('README.ko.md has the same code as README.md', () => {
  expect(codeBlocks('README.ko.md')).toEqual(blocks);
});

test('README.ko.md has the same sections and the same rows of tables as README.md', () => {
  const shape = (file: string): (string | undefined)[] => read(file).match(/^(?:#+ |\| `sasil \w+)/gm) ?? [];
  expect(shape('README.ko.md')).toEqual(shape('README.md'));
});

test.each(['README.md', 'README.ko.md', 'CONTRIBUTING.md', 'CHANGELOG.md'])('what %s links to is there', (file) => {
  const links = [...read(file).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path]) => path!);
  expect(links.filter((path) => !existsSync(join(PROJECT, path)))).toEqual([]);
});
