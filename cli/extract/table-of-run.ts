import { gistOf, type Row } from '../../batch/gist.js';
import type { ArticleRecord } from '../../index.js';
import { linesOf } from '../../batch/run/merge.js';
import { placesIn } from '../../batch/run/places.js';
import type { Summary } from '../../batch/run/summary.js';
import type { Tally } from '../../batch/tally.js';

/** The articles of a finished run for people, also those that an earlier sitting has read. */
export async function rowsOfRun(folder: string): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const line of linesOf(placesIn(folder).facts)) rows.push(gistOf(JSON.parse(line) as ArticleRecord).row);
  return rows;
}

/** What a run into a folder did, counted as that of one sitting is. */
export function tallyOf({ documents, ok, bytes, issues, facts, languages, rejected, dropped }: Summary): Tally {
  const duplicates = dropped['duplicate'] ?? 0;
  const boilerplate = Object.values(dropped).reduce((sum, times) => sum + times, 0) - duplicates;
  const counts = { facts, languages, codes: rejected, dropped };
  return { articles: ok, failed: documents - ok, bytes: bytes.articles, issues, boilerplate, duplicates, ...counts };
}
