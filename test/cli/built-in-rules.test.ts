import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { loadRules } from '../../pipeline/rules.js';
import { PROJECT, folderWith, sasil } from './command.js';

// Inside the project, so that the copy finds its packages.
const COPY = join(PROJECT, `node_modules/.cache/sasil/built-in-rules-${process.pid}`);
afterAll(() => rmSync(COPY, { recursive: true, force: true }));

test('the build has sealed the rules that stand in the project', () => {
  const { rulesHash } = JSON.parse(readFileSync(join(PROJECT, 'dist/rules.seal.json'), 'utf8')) as {
    rulesHash: string;
  };
  expect(rulesHash).toBe(loadRules().hash);
});

test('built-in rules that were changed after the build are checked again', () => {
  cpSync(join(PROJECT, 'dist'), COPY, { recursive: true });
  const levels = join(COPY, 'rules/award-levels.json');
  writeFileSync(levels, readFileSync(levels, 'utf8').replace('"rank":', '"rnak":'));
  const article = join(folderWith({ 'a.txt': '관악구는 도서관을 열었다고 밝혔다.' }), 'a.txt');
  const { status, stderr, stdout } = sasil(['extract', article], {}, join(COPY, 'cli/sasil.js'));
  expect(stderr).toMatch(/award-levels\.json.*rank/);
  expect([status, stdout]).toEqual([2, '']);
});
