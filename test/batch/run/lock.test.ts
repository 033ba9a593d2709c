import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { takeLock } from '../../../batch/run/lock.js';
import { RunRefused } from '../../../batch/run/refused.js';
import { folderWith } from '../../cli/command.js';

describe('a lock', () => {
  const lockIn = (content?: unknown): string => {
    const path = join(folderWith({}), 'lock');
    if (content !== undefined) writeFileSync(path, JSON.stringify(content));
    return path;
  };

  test('is had by one at a time', async () => {
    const path = lockIn();
    const release = await takeLock(path);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ pid: process.pid, host: hostname() });
    await expect(takeLock(path)).rejects.toThrow(`process ${process.pid}`);
    await release();
    expect(existsSync(path)).toBe(false);
    await (
      await takeLock(path)
    )();
  });

  test('of many who want it at once one alone gets it', async () => {
    const child = spawn(process.execPath, ['--eval', '']);
    await once(child, 'close');
    const path = lockIn({ pid: child.pid, host: hostname(), began: null });
    const all = await Promise.allSettled(Array.from({ length: 8 }, () => takeLock(path)));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(readdirSync(join(path, '..'))).toEqual(['lock']);
  });

  test('is taken over from a process that is gone', async () => {
    const child = spawn(process.execPath, ['--eval', '']);
    await once(child, 'close');
    await (
      await takeLock(lockIn({ pid: child.pid, host: hostname(), began: null }))
    )();
  });

  const linux = existsSync('/proc/self/stat') ? test : test.skip;
  linux('is taken over from a process that is gone and that its parent has not asked for', async () => {
    // `sleep` takes the place of the shell, and knows of no child.
    const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] });
    const [line] = (await once(parent.stdout, 'data')) as [Buffer];
    const pid = Number(line.toString());
    const path = lockIn({ pid, host: hostname(), began: null });
    try {
      while (stateOf(pid) !== 'Z') await setTimeout(10);
      await (
        await takeLock(path)
      )();
    } finally {
      parent.kill();
    }
  });

  linux('is taken over from a process whose number another has now', async () => {
    await (
      await takeLock(lockIn({ pid: process.pid, host: hostname(), began: 'another boot/17' }))
    )();
  });

  test('is never taken from another machine, nor where it is something else', async () => {
    await expect(takeLock(lockIn({ pid: 1, host: 'elsewhere', began: null }))).rejects.toThrow(
      'process 1 on elsewhere',
    );
    await expect(takeLock(lockIn('mine'))).rejects.toThrow(RunRefused);
  });
});

function stateOf(pid: number): string | undefined {
  return /\) (\w)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1];
}
