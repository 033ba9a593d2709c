import type { ReadArticle } from './article.js';

/** A line of JSON Lines in which no article was found. */
export interface UnreadLine {
  readonly id: string;
  readonly form: 'line';
  readonly bytes: Uint8Array;
}

/** An input, or an article in one, that cannot be read. */
export interface Failure {
  /** The file, the place in an archive, or the line: `news.jsonl:17`. */
  readonly source: string;
  /** For programs: `E_EMPTY`, `E_NOT_FOUND`, `E_TOO_LARGE` … */
  readonly code: string;
  /** For people. */
  readonly reason: string;
  /** What it was about, to be tried again; nothing where nothing was read: a file that is not there. */
  readonly content?: ReadArticle | UnreadLine;
}

/** Why one input, or one article of it, cannot be read; the others can. */
export class ReadError extends Error {
  override readonly name = 'ReadError';
  constructor(
    readonly code: string,
    reason: string,
  ) {
    super(reason);
  }
}

/** A file or a stream that ends too early. */
export function truncated(): ReadError {
  return new ReadError('E_TRUNCATED', 'the end is missing');
}

/** Bytes that are not of the form they should be of. */
export function damaged(form: string): ReadError {
  return new ReadError('E_DAMAGED', `not ${form}, or damaged`);
}

/** What was thrown while `source` was read, in words: errors of the file system have Node's numbers and calls in theirs. */
export function failureOf(source: string, error: unknown): Failure {
  const { code, message = String(error) } = error as Partial<NodeJS.ErrnoException>;
  if (error instanceof ReadError) return { source, code: error.code, reason: message };
  const known = code === undefined ? undefined : WORDS[code];
  return known ? { source, ...known } : { source, code: 'E_IO', reason: message };
}

const WORDS: Readonly<Record<string, Omit<Failure, 'source'>>> = {
  ENOENT: { code: 'E_NOT_FOUND', reason: 'no such file or folder' },
  ENOTDIR: { code: 'E_NOT_FOUND', reason: 'no such file or folder: a part of the path is a file' },
  EACCES: { code: 'E_IO', reason: 'may not be read: permission denied' },
  EPERM: { code: 'E_IO', reason: 'may not be read: permission denied' },
  EISDIR: { code: 'E_IO', reason: 'is a folder, not a file' },
  ELOOP: { code: 'E_IO', reason: 'links that lead to each other' },
  ENAMETOOLONG: { code: 'E_IO', reason: 'the name is too long' },
  EMFILE: { code: 'E_IO', reason: 'too many files are open' },
  ENFILE: { code: 'E_IO', reason: 'too many files are open' },
  EIO: { code: 'E_IO', reason: 'the disk cannot read it' },
  ENXIO: { code: 'E_IO', reason: 'is a socket or a device, not a file' },
};
