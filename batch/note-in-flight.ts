import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import type { ReadArticle } from './read/article.js';

/**
 * Keeps a note of what this thread reads, a list of sources in JSON, while `work` goes on: where the whole process dies, it is there
 * to be found. For that it need not reach the disk, only the system; a folder that cannot be written has none.
 */
export async function noteInFlight<Result>(
  folder: string,
  articles: readonly ReadArticle[],
  work: () => Promise<Result>,
): Promise<Result> {
  const note = join(folder, `${threadId}.note`);
  quietly(() => writeFileSync(note, JSON.stringify(articles.map(({ source }) => source))));
  const result = await work();
  quietly(() => truncateSync(note));
  return result;
}

function quietly(write: () => void): void {
  try {
    write();
  } catch {
    // A full disk is told by what writes the records.
  }
}
