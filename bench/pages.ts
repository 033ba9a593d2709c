/**
 * How well is the article of a page found? Against a clone of scrapinghub/article-extraction-benchmark, whose 181 pages
 * are publishers' and so do not stand here: node dist/bench/pages.js FOLDER
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readHtml } from '../batch/read/html.js';
import { mean } from './statistics.js';

const BAR = 0.9;
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('name the folder of the benchmark');
const truth = JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8')) as Record<
  string,
  { readonly articleBody?: string }
>;

/** Runs of four words, with how often each comes. */
function shinglesOf(text: string): ReadonlyMap<string, number> {
  const words = text.match(/[\p{L}\p{N}\p{M}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let at = 0; at < Math.max(1, words.length - 3) && words.length > 0; at++) {
    const shingle = words.slice(at, at + 4).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

const total = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((sum, one) => sum + one, 0);

/** As `evaluate.py` of the benchmark has it: precision and recall of each page, then the mean of either. */
const pages = readdirSync(join(folder, 'html'))
  .filter((name) => name.endsWith('.html.gz'))
  .map((name) => ({
    id: name.slice(0, -'.html.gz'.length),
    bytes: gunzipSync(readFileSync(join(folder, 'html', name))),
  }));
const precisions: number[] = [];
const recalls: number[] = [];
for (const { id, bytes } of pages) {
  const expected = shinglesOf(truth[id]?.articleBody ?? '');
  const found = shinglesOf(
    await readHtml(bytes).then(
      ({ text }) => text,
      () => '',
    ),
  );
  let common = 0;
  for (const [shingle, times] of found) common += Math.min(times, expected.get(shingle) ?? 0);
  if (found.size > 0) precisions.push(common / total(found));
  if (expected.size > 0) recalls.push(common / total(expected));
}
const [precision, recall] = [mean(precisions), mean(recalls)];
const f1 = (2 * precision * recall) / (precision + recall);
console.log(
  `${pages.length} pages: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)}; the bar is ${BAR}`,
);
process.exitCode = f1 >= BAR ? 0 : 1;
