/**
 * Do library, one thread, two threads and `sasil filter` give the same records? One SHA-256 of each way over an archive in
 * which every article has a fact of its own: node dist/bench/four-ways.js [ARTICLES]
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { toJsonLine } from '../batch/json-line.js';
import { linesOf } from '../batch/run/merge.js';
import { createExtractor, type ArticleRecord } from '../index.js';
import { archiveLine, contestOf, idOf } from './archive.js';

const [articles = 200_000] = process.argv.slice(2).map(Number);
const SASIL = fileURLToPath(new URL('../cli/sasil.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'sasil-four-ways-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const archive = join(folder, 'archive.jsonl');
await pipeline(
  Readable.from(
    (function* lines() {
      for (let number = 1; number <= articles; number++) yield archiveLine(number);
    })(),
  ),
  createWriteStream(archive),
);

/** Runs the command to its end; what it prints goes into a file. */
async function run(words: readonly string[], input: string | null, output: string): Promise<void> {
  const child = spawn(process.execPath, [SASIL, ...words], { stdio: ['pipe', 'pipe', 'inherit'] });
  const closed = once(child, 'close') as Promise<[number]>;
  const fed = input === null ? Promise.resolve(child.stdin.end()) : pipeline(createReadStream(input), child.stdin);
  await Promise.all([fed, pipeline(child.stdout, createWriteStream(output))]);
  const [status] = await closed;
  if (status !== 0) throw new Error(`${words.join(' ')}: exit code ${status}`);
}

async function* ofLibrary(): AsyncGenerator<string> {
  const extractor = createExtractor();
  for await (const line of linesOf(archive)) {
    yield toJsonLine(extractor.extract(JSON.parse(line) as { id: string; text: string }));
  }
}

async function* ofThreads(jobs: number): AsyncGenerator<string> {
  const out = join(folder, `run-${jobs}/`);
  await run(['extract', archive, '--quiet', '--jobs', String(jobs), '--out', out], null, join(folder, 'nothing'));
  yield* linesOf(join(out, 'facts.jsonl'));
}

async function* ofFilter(): AsyncGenerator<string> {
  const answers = join(folder, 'answers.jsonl');
  await run(['filter'], archive, answers);
  for await (const answer of linesOf(answers)) {
    const [, result] = /"result":(.*),"input":\{"sha256":"\w+"\},.*\n$/.exec(answer) ?? [];
    yield `${result}\n`;
  }
}

/** Every article is there, in its place, with the award that no other has. */
function check(line: string, number: number): void {
  const { article, awards } = JSON.parse(line) as ArticleRecord;
  const isThere = awards.some(({ program }) => program?.name === contestOf(number));
  if (article.id !== idOf(number) || !isThere) throw new Error(`line ${number} is not article ${number}`);
}

const sums = new Set<string>();
const ways = { library: ofLibrary(), 'one thread': ofThreads(1), 'two threads': ofThreads(2), filter: ofFilter() };
for (const [name, lines] of Object.entries(ways)) {
  const start = performance.now();
  const sum = createHash('sha256');
  let number = 0;
  for await (const line of lines) {
    check(line, ++number);
    sum.update(line);
  }
  if (number !== articles) throw new Error(`${name}: ${number} records of ${articles} articles`);
  sums.add(sum.copy().digest('hex'));
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  console.log(`${name.padEnd(12)} ${number} records, ${seconds.padStart(5)} s, SHA-256 ${sum.digest('hex')}`);
}
console.log(sums.size === 1 ? 'ok: the same bytes' : 'FAILED: they differ');
process.exitCode = sums.size === 1 ? 0 : 1;
