import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { PROJECT, sasil } from '../cli/command.js';
import { readAction, runStep } from './action.js';
import { sampleRepository } from './sample.js';

const action = readAction(readFileSync(join(PROJECT, 'action.yml'), 'utf8'));
const [install, check, change] = action.steps;

test('the action has the inputs that it uses, and three steps', () => {
  expect(action.steps.map(({ name, condition }) => [name, condition])).toEqual([
    ['Install sasil', null],
    ['Check', null],
    ['What the rules change', "${{ !cancelled() && inputs.against != '' }}"],
  ]);
  const used = [...readFileSync(join(PROJECT, 'action.yml'), 'utf8').matchAll(/inputs\.([\w-]+)/g)].map(
    ([, name]) => name,
  );
  expect([...new Set(used)].sort()).toEqual(Object.keys(action.defaults).sort());
});

test('the action’s steps check a repository, annotate it and say what a rule changes', () => {
  const repository = sampleRepository();
  const { folder } = repository;
  // npm is watched, not run: what it would install lies in the repository already.
  const tools = join(folder, 'tools');
  mkdirSync(tools);
  writeFileSync(join(tools, 'npm'), `#!/bin/sh\necho "npm $*" >>"${folder}/npm.log"\n`, { mode: 0o755 });
  for (const language of ['ko', 'en']) {
    const article = `articles/library.${language}.txt`;
    expect(repository.sasil(['accept', '--new', article, '--id', 'story', '--rules', 'my-rules']).status).toBe(0);
  }
  const git = (...words: string[]) => {
    const author = ['-c', 'user.name=sample', '-c', 'user.email=sample@example.com'];
    expect(spawnSync('git', [...author, ...words], { cwd: folder }).status).toBe(0);
  };
  git('init', '-q');
  git('add', 'fixtures', 'my-rules');
  git('commit', '-qm', 'A story and two rules');

  const levels = join(folder, 'my-rules/award-levels.json');
  writeFileSync(levels, readFileSync(levels, 'utf8').replace('"excellence"', '"special"'));
  const values = { ...action.defaults, rules: 'my-rules\n', against: 'HEAD', 'github.action_path': '/action' };
  const summary = join(folder, 'summary.md');
  const runner = {
    PATH: [tools, repository.bin, process.env['PATH']].join(delimiter),
    CI: 'true',
    GITHUB_STEP_SUMMARY: summary,
    XDG_CACHE_HOME: join(folder, '.cache'),
  };

  expect(runStep(install!, { ...values, package: 'sasil@0.1.0' }, folder, runner).status).toBe(0);
  expect(readFileSync(join(folder, 'npm.log'), 'utf8')).toBe('npm install --global --no-audit --no-fund sasil@0.1.0\n');

  const checked = runStep(check!, values, folder, runner);
  expect({ status: checked.status, stderr: checked.stderr }).toEqual({ status: 1, stderr: '' });
  expect(checked.stdout).toContain('award of 종로구: rank is read otherwise');
  expect(checked.stdout).toMatch(
    /^::error file=fixtures\/story\/expected\.en\.json,line=\d+,col=\d+,title=story\/en::award/m,
  );
  expect(JSON.parse(readFileSync(join(folder, 'sasil-reports/sasil.sarif'), 'utf8')).runs[0].results).toHaveLength(2);
  expect(readFileSync(join(folder, 'sasil-reports/junit.xml'), 'utf8')).toContain('failures="2"');

  const changed = runStep(change!, values, folder, runner);
  expect({ status: changed.status, stderr: changed.stderr }).toEqual({ status: 0, stderr: '' });
  const told = readFileSync(summary, 'utf8');
  expect(told).toContain('❌ sasil check');
  expect(told).toContain('0 facts gained, 0 lost, 2 changed in 2 of 2 articles');
  expect(readFileSync(join(folder, 'sasil-reports/comment.md'), 'utf8')).toContain(
    '| rank excellence | rank special |',
  );
}, 120_000);

test('the pre-commit hook runs a verb that there is, and once for all files', () => {
  const hook = readFileSync(join(PROJECT, '.pre-commit-hooks.yaml'), 'utf8');
  const of = (key: string): string | undefined => new RegExp(`^ {2}${key}: (.*)$`, 'm').exec(hook)?.[1];
  expect([of('language'), of('pass_filenames')]).toEqual(['node', 'false']);
  const [command, ...words] = of('entry')!.split(' ');
  expect(command).toBe('sasil');
  expect(sasil([...words, '--help']).status).toBe(0);
  expect('fixtures/story/expected.ko.json').toMatch(new RegExp(of('files')!));
});
