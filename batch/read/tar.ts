import { pipeline } from 'node:stream/promises';
import { posix } from 'node:path';
import type { Header } from 'tar-stream';
import type { Place, ReadArticle } from './article.js';
import type { Chunks } from './chunks.js';
import { damaged, failureOf, truncated, type Failure } from './failure.js';
import { kindOfName, withoutEnding } from './form.js';

type Outcomes = AsyncGenerator<ReadArticle | Failure>;

/**
 * The articles of an archive, in its order, as those of a folder: regular files with a known ending, hidden ones left
 * out. Nothing is written to the disk, and one member is in memory at a time. `readMember` reads a member.
 */
export async function* articlesInTar(
  chunks: Chunks,
  place: Place,
  readMember: (chunks: Chunks, member: Place) => Outcomes,
): Outcomes {
  const { extract } = await import('tar-stream');
  const extracting = extract();
  const fed = pipeline(chunks, extracting);
  fed.catch(() => {});
  const nameOf = memberNames();
  let isEmpty = true;
  try {
    for await (const entry of extracting) {
      const content = (entry as Chunks)[Symbol.asyncIterator]();
      const member = memberOf(entry.header, place, nameOf);
      if (member) {
        isEmpty = false;
        try {
          yield* readMember(shielded(content), member);
        } catch (error) {
          // What is wrong with the archive is told once, of the archive.
          if (extracting.destroyed) throw error;
          yield failureOf(member.source, error);
        }
      }
      while (!(await content.next()).done);
    }
    await fed;
  } catch (error) {
    throw tarError(extracting.destroyed ? await reasonOf(fed, error) : error);
  } finally {
    extracting.destroy();
  }
  if (isEmpty) yield { source: place.source, code: 'E_NOT_FOUND', reason: 'nothing to read in this archive' };
}

/** Null for what is no file to be read. */
function memberOf({ name, type }: Header, place: Place, nameOf: (path: string) => string): Place | null {
  const path = posix.join('/', name.replaceAll('\\', '/')).slice(1);
  const kind = kindOfName(path);
  const isFile = type === 'file' || type === 'contiguous-file';
  if (!isFile || kind.form === null || /(?:^|\/)\./.test(path)) return null;
  const id = place.folder + nameOf(path);
  return { id, folder: `${id}/`, source: `${place.source}/${path}`, kind };
}

/**
 * Names without their endings, as in a folder; one that was there already keeps its ending: `a.html` after `a.txt`. Of
 * the names so far there is only a number each, so that two million fit in memory; where two numbers are the same by
 * chance, a name keeps its ending for nothing.
 */
function memberNames(): (path: string) => string {
  const seen = new Set<number>();
  return (path) => {
    const whole = path.normalize('NFC');
    const name = withoutEnding(whole);
    const number = numberOf(name);
    if (seen.has(number)) return whole;
    seen.add(number);
    return name;
  };
}

/** FNV-1a of 31 bits, which V8 keeps in place. */
function numberOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return hash >>> 1;
}

/** A member that is left early must be read to its end all the same: to destroy it would destroy the archive. */
async function* shielded(content: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (let next = await content.next(); !next.done; next = await content.next()) yield next.value;
}

/** Why the archive could not be read; what a reader of it sees may be that it was given up. */
async function reasonOf(fed: Promise<void>, seen: unknown): Promise<unknown> {
  try {
    await fed;
    return seen;
  } catch (error) {
    return error;
  }
}

/** Errors of tar-stream have no code. */
function tarError(error: unknown): unknown {
  if (!(error instanceof Error) || 'code' in error) return error;
  return error.message === 'Unexpected end of data' ? truncated() : damaged('a tar archive');
}
