import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { PROJECT, SASIL, sasil } from './command.js';

const { version } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as { version: string };

test.each(['--version', '-V'])('%s prints the version of the package and nothing else', (flag) => {
  expect(sasil([flag])).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' });
});

// The bar is 2.5 on a quiet machine, which `npm run bench` measures; here others may be running beside us.
test('the version is answered at about the speed of node itself', () => {
  const milliseconds = (...words: string[]): number => {
    const start = performance.now();
    spawnSync(process.execPath, words);
    return performance.now() - start;
  };
  const best = (measure: () => number): number => Math.min(...Array.from({ length: 7 }, measure));
  expect(best(() => milliseconds(SASIL, '--version')) / best(() => milliseconds('-e', '0'))).toBeLessThan(3.5);
});
