import type { Sink } from '../sink.js';
import { TargetFailure } from './target.js';

/** A sink whose errors of the file system tell which of several places they are of. */
export function named<Named extends Sink>(name: string, sink: Named): Named {
  return {
    ...sink,
    write: (line) => sink.write(line).catch((error: unknown) => fail(name, error)),
    close: () => sink.close().catch((error: unknown) => fail(name, error)),
  };
}

/** What was thrown, with the name of the place where it is an error of the file system: those of `write` have no path. */
export function fail(name: string, error: unknown): never {
  if (!(error instanceof Error) || !('syscall' in error)) throw error;
  const { code, message } = error as NodeJS.ErrnoException;
  throw new TargetFailure(`${name}: ${WORDS[code!] ?? message}`);
}

export const NO_SPACE = 'no space left on the disk (ENOSPC)';

const WORDS: Readonly<Record<string, string>> = {
  ENOSPC: NO_SPACE,
  EDQUOT: 'no space left on the disk for this user (EDQUOT)',
  EROFS: 'cannot be written: the disk is read-only (EROFS)',
  EACCES: 'may not be written: permission denied (EACCES)',
  EPERM: 'may not be written: permission denied (EPERM)',
  ENOENT: 'cannot be written: there is no such folder (ENOENT)',
  EEXIST: 'is a file, and a folder is needed (EEXIST)',
  EISDIR: 'is a folder, and a file is needed (EISDIR)',
  ENOTDIR: 'cannot be written: a part of the path is a file (ENOTDIR)',
};
