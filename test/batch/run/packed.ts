import { spawnSync } from 'node:child_process';
import { folderWith } from '../../cli/command.js';

/** A tar archive of files, by path. */
export function packed(files: Readonly<Record<string, string>>): Buffer {
  const { stdout, status } = spawnSync('tar', ['-cf', '-', '--sort=name', '.'], {
    cwd: folderWith(files),
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error('tar failed');
  return stdout;
}
