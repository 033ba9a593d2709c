import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { linesOf } from '../batch/run/runs.js';
import { MISSING } from '../batch/sinks/installed.js';
import { folderWith, sasil, SASIL } from './command.js';

jest.setTimeout(120_000);

const COUNT = 800;
const folder = folderWith({ 'news.jsonl': linesOf(0, COUNT), 'one.jsonl': linesOf(0, 1) });
const KINDS = ['csv:tables', 'parquet:tables', ...(MISSING.duckdb === null ? ['facts.duckdb'] : [])];
const targets = (place: string): string[] => [
  ...KINDS.flatMap((kind) => ['--to', kind.includes(':') ? kind.replace(':', `:${place}/`) : `${place}/${kind}`]),
  ...['--out', `${place}/facts.jsonl`],
];
const everything = (place: string): string[] => readdirSync(join(folder, place), { recursive: true }) as string[];
const unfinished = (place: string): string[] => everything(place).filter((name) => name.includes('.tmp'));

describe('what a run writes', () => {
  mkdirSync(join(folder, 'out'));

  /** A run that has opened all that it writes, and waits for its input. */
  async function begun(): Promise<ChildProcess> {
    const child = spawn(process.execPath, [SASIL, 'extract', '-', '--quiet', ...targets('out')], {
      cwd: folder,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    while (!everything('out').some((name) => name.startsWith('facts.jsonl.') && name.includes(`-${child.pid}.`))) {
      await wait(20);
    }
    return child;
  }

  test('is removed by the next run where it was killed, and stays where it lives', async () => {
    const killed = await begun();
    const ofKilled = unfinished('out');
    expect(ofKilled.length).toBeGreaterThan(KINDS.length);
    killed.kill('SIGKILL');
    await once(killed, 'close');
    const living = await begun();
    const ofLiving = unfinished('out');
    expect(ofLiving.filter((name) => ofKilled.includes(name))).toEqual([]);
    expect(sasil(['extract', 'one.jsonl', '--quiet', ...targets('out')], { cwd: folder }).status).toBe(0);
    expect(unfinished('out')).toEqual(ofLiving);
    living.kill('SIGTERM');
    expect(await once(living, 'close')).toEqual([143, null]);
    expect(unfinished('out')).toEqual([]);
    expect(everything('out')).toEqual(
      expect.arrayContaining(['facts.jsonl', 'tables/awards.csv', 'tables/awards.parquet']),
    );
  });
});

describe('a full disk', () => {
  const disk = join(folder, 'disk');
  mkdirSync(disk);
  const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=100k', 'none', disk]).status === 0;
  afterAll(() => {
    if (isMounted) spawnSync('umount', [disk]);
  });
  const testOnDisk = isMounted ? test : test.skip;
  const skipped = isMounted ? '' : ' (skipped: only root may mount a small disk)';

  testOnDisk.each([
    ...KINDS.map((kind) => ['--to', kind.replace(/^(\w+:)?/, '$1disk/')]),
    ['--out', 'disk/facts.jsonl'],
  ])(`under %s %s is told with its name, and nothing is left there${skipped}`, (...words) => {
    const { status, stderr } = sasil(['extract', 'news.jsonl', '--quiet', '--jobs', '1', ...words], { cwd: folder });
    const name = words[1]!.replace(/^\w+:/, '');
    expect({ status, stderr }).toEqual({ status: 3, stderr: `sasil: ${name}: no space left on the disk (ENOSPC)\n` });
    expect(everything('disk')).toEqual([]);
  });

  testOnDisk(`under the tables of a run into a folder does not lose the run${skipped}`, () => {
    const words = ['extract', 'news.jsonl', '--quiet', '--out', 'run/', '--to', 'csv:disk/tables'];
    const full = sasil(words, { cwd: folder });
    expect(full.status).toBe(3);
    expect(full.stderr).toBe(
      'sasil: disk/tables: no space left on the disk (ENOSPC)\n' +
        `sasil: what was finished stays in run/; to go on: sasil ${words.join(' ')}\n`,
    );
    spawnSync('mount', ['-o', 'remount,size=20m', disk]);
    expect(sasil(words, { cwd: folder })).toMatchObject({ status: 0, stderr: '' });
    expect(everything('disk')).toContain('tables/mayors.csv');
  });
});

describe('a place that cannot be written', () => {
  test.each([
    [['--out', 'none/facts.jsonl'], 3, 'none/facts.jsonl: cannot be written: there is no such folder (ENOENT)'],
    [['--out', 'one.jsonl/facts.jsonl'], 3, 'one.jsonl/facts.jsonl: cannot be written: a part of the path is a file'],
    [['--to', 'csv:one.jsonl'], 3, 'one.jsonl: is a file, and a folder is needed (EEXIST)'],
    [['--out', 'one.jsonl/'], 2, 'one.jsonl/ cannot be made: '],
  ])('%j is told with its name', (words, status, told) => {
    const run = sasil(['extract', 'news.jsonl', ...words], { cwd: folder });
    expect({ status: run.status, stdout: run.stdout }).toEqual({ status, stdout: '' });
    expect(run.stderr).toContain(`sasil: ${told}`);
    expect(run.stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});
