/**
 * How fast is it, and where does the time go? Facts are checked before a time is printed, so that a wrong answer cannot
 * pass for a fast one. `npm run bench` builds and runs it; run it on a machine that does nothing else.
 */
import { cpus } from 'node:os';
import { loadRules } from '../index.js';
import { checkFacts } from './facts.js';
import { longArticles, readSeeds } from './corpus.js';
import { makeStagedExtractor, STEPS, type Step } from './staged.js';
import { median, spread } from './statistics.js';
import { measureStart } from './start.js';

const CORPUS_BYTES = 20e6;
const WARM_UP_BYTES = 4e6;
const REPETITIONS = 5;

const rules = loadRules();
const seeds = readSeeds();
console.log(
  `node ${process.version}, ${cpus().length} × ${cpus()[0]!.model.trim()}, ${process.platform} ${process.arch}`,
);
console.log(`facts: ${checkFacts(seeds, rules)}\n`);

const corpus = longArticles(seeds, CORPUS_BYTES);
const bytes = corpus.reduce((sum, article) => sum + article.bytes.length, 0);
const kilobytes = bytes / corpus.length / 1000;
console.log(
  `corpus: ${corpus.length} articles of ${kilobytes.toFixed(1)} KB in the mean, ${(bytes / 1e6).toFixed(1)} MB; ` +
    `one process, bytes to JSON; warm-up, then ${REPETITIONS} repetitions, the median and [least, most]`,
);

const { extract, milliseconds } = makeStagedExtractor(rules);
for (const article of longArticles(seeds, WARM_UP_BYTES)) extract(article);

const seconds: number[] = [];
const shares: Record<Step, number>[] = [];
let characters = 0;
for (let repetition = 0; repetition < REPETITIONS; repetition++) {
  for (const step of STEPS) milliseconds[step] = 0;
  const start = performance.now();
  for (const article of corpus) characters += extract(article).length;
  seconds.push((performance.now() - start) / 1000);
  shares.push({ ...milliseconds });
}
if (characters === 0) throw new Error('nothing was extracted');

const row = (name: string, values: readonly number[], digits: number): string =>
  `${name.padEnd(20)}${median(values).toFixed(digits).padStart(10)}   ${spread(values, digits)}`;
console.log(row('articles a second', seconds.map((time) => corpus.length / time), 0)); // prettier-ignore
console.log(row('MB a second', seconds.map((time) => bytes / 1e6 / time), 1)); // prettier-ignore
console.log(`\n${'stage'.padEnd(20)}${'share'.padStart(10)}   microseconds an article`);
for (const step of STEPS) {
  const share = median(shares.map((times, index) => (100 * times[step]) / (1000 * seconds[index]!)));
  const each = median(shares.map((times) => (1000 * times[step]) / corpus.length));
  console.log(`${step.padEnd(20)}${`${share.toFixed(1)} %`.padStart(10)}   ${each.toFixed(1)}`);
}

console.log(`\n${measureStart()}`);
