/**
 * How fast is it, and where does the time go? Facts are checked before a time is printed, so that a wrong answer cannot
 * pass for a fast one. `npm run bench` builds and runs it; run it on a machine that does nothing else.
 */
import { cpus } from 'node:os';
import { tuneEngine } from '../batch/tune-engine.js';
import { loadRules } from '../index.js';
import { checkFacts } from './facts.js';
import { inBatches, longArticles, readArticles, readSeeds, type BenchArticle } from './corpus.js';
import { makeStagedExtractor } from './staged.js';
import { median, spread } from './statistics.js';
import { measureStart } from './start.js';
import { runInThreads } from './threads.js';

const CORPUS_BYTES = 20e6;
const WARM_UP_BYTES = 4e6;
/** As `extractMany` takes them. */
const BATCH = 16;
const REPETITIONS = 5;

// As the command does.
tuneEngine();

const rules = loadRules();
const seeds = readSeeds();
console.log(
  `node ${process.version}, ${cpus().length} × ${cpus()[0]!.model.trim()}, ${process.platform} ${process.arch}`,
);
console.log(`facts: ${checkFacts(seeds, rules)}\n`);

const { extractMany, milliseconds } = makeStagedExtractor(rules);

/** Reads a corpus several times, from bytes to JSON; seconds of each time, and milliseconds of each step. */
function measure(articles: readonly BenchArticle[]): { seconds: number[]; times: ReadonlyMap<string, number>[] } {
  const batches = inBatches(articles, BATCH);
  const seconds: number[] = [];
  const times: ReadonlyMap<string, number>[] = [];
  let characters = 0;
  for (let repetition = 0; repetition < REPETITIONS; repetition++) {
    milliseconds.clear();
    const start = performance.now();
    for (const batch of batches) for (const json of extractMany(batch)) characters += json.length;
    seconds.push((performance.now() - start) / 1000);
    times.push(new Map(milliseconds));
  }
  if (characters === 0) throw new Error('nothing was extracted');
  return { seconds, times };
}

const sizeOf = (articles: readonly BenchArticle[]): number =>
  articles.reduce((sum, article) => sum + article.bytes.length, 0);
const row = (name: string, values: readonly number[], digits: number): string =>
  `${name.padEnd(20)}${median(values).toFixed(digits).padStart(10)}   ${spread(values, digits)}`;
function tellPace(articles: readonly BenchArticle[], times: readonly number[]): void {
  console.log(row('articles a second', times.map((time) => articles.length / time), 0)); // prettier-ignore
  console.log(row('MB a second', times.map((time) => sizeOf(articles) / 1e6 / time), 1)); // prettier-ignore
}

const articles = readArticles();
const corpus = longArticles(articles, CORPUS_BYTES);
console.log(
  `corpus: ${corpus.length} articles of ${(sizeOf(corpus) / corpus.length / 1000).toFixed(1)} KB in the mean, ` +
    `${(sizeOf(corpus) / 1e6).toFixed(1)} MB; one process, bytes to JSON; ` +
    `warm-up, then ${REPETITIONS} repetitions, the median and [least, most]`,
);
for (const batch of inBatches(longArticles(articles, WARM_UP_BYTES), BATCH)) extractMany(batch);
const { seconds, times } = measure(corpus);
tellPace(corpus, seconds);
console.log(`\n${'stage'.padEnd(20)}${'share'.padStart(10)}   microseconds an article`);
for (const step of times[0]!.keys()) {
  const share = median(times.map((time, index) => (100 * time.get(step)!) / (1000 * seconds[index]!)));
  const each = median(times.map((time) => (1000 * time.get(step)!) / corpus.length));
  console.log(`${step.padEnd(20)}${`${share.toFixed(1)} %`.padStart(10)}   ${each.toFixed(1)}`);
}

console.log('\nthe stories of `seeds/` alone, which tell of twice as many awards');
const dense = longArticles(seeds, WARM_UP_BYTES);
tellPace(dense, measure(dense).seconds);

const threaded = await runInThreads(corpus, REPETITIONS);
console.log(`\nthe same process with ${threaded.threads} worker threads, as \`sasil extract\` runs it`);
tellPace(corpus, threaded.seconds);

console.log(`\n${measureStart()}`);
