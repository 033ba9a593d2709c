import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcome } from '../../../batch/extract-batch.js';
import { READ_DEFAULTS } from '../../../batch/read/options.js';
import { runInFolder, type Ending, type FolderRun } from '../../../batch/run/run.js';
import { openWorkshop, type Workshop } from '../../../batch/workshop.js';

/** All runs of a test file are extracted in this thread. */
export const workshop: Workshop = openWorkshop({ ruleDirectories: [] }, 1);

/** An article of its own. */
export function story(number: number): string {
  return `관악구, 제${number}회 책 잔치 열어\n\n서울 관악구(구청장 박준희)는 ${number}일째 책 쉼터를 열고 있다고 밝혔다.\n`;
}

/** Lines from the first number to before the second. */
export function linesOf(from: number, to: number): string {
  return Array.from({ length: to - from }, (_, index) => `${JSON.stringify({ text: story(from + index) })}\n`).join('');
}

/** A run of everything that is named into a folder, with what a test says. */
export function run(
  folder: string,
  named: readonly string[],
  others: Partial<FolderRun> = {},
  where = workshop,
): Promise<Ending> {
  return runInFolder(where, {
    folder,
    named,
    reading: READ_DEFAULTS,
    options: {},
    force: false,
    signal: new AbortController().signal,
    stretch: null,
    limit: Infinity,
    most: null,
    also: null,
    watch: {},
    ...others,
  });
}

/** A run that is stopped, as by a signal, when so many articles are done. */
export function stoppedAfter(count: number): Pick<FolderRun, 'signal' | 'watch'> {
  const controller = new AbortController();
  let left = count;
  return { signal: controller.signal, watch: { outcome: () => void (--left === 0 && controller.abort('SIGINT')) } };
}

/** Counts the articles that are extracted, which those of finished shards are not again. */
export function counting(): { readonly seen: Outcome[]; readonly watch: FolderRun['watch'] } {
  const seen: Outcome[] = [];
  return { seen, watch: { outcome: (outcome) => void seen.push(outcome) } };
}

export function read(folder: string, name = 'facts.jsonl'): string {
  return readFileSync(join(folder, name), 'utf8');
}

/** The ids of the records, in their order. */
export function idsIn(folder: string): string[] {
  const lines = read(folder).split('\n').slice(0, -1);
  return lines.map((line) => (JSON.parse(line) as { article: { id: string } }).article.id);
}

/** Finished shards. */
export function finishedIn(folder: string): number {
  const parts = join(folder, 'parts');
  return existsSync(parts) ? readdirSync(parts).filter((name) => name.endsWith('.done.json')).length : 0;
}
