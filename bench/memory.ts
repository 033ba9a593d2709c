/**
 * Does a run of many times the articles take more memory? The peak of resident memory of whole processes, threads
 * included, as Linux counts it (VmHWM): node dist/bench/memory.js [MANY [FEW [TIMES]]]
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { archiveLine, contestOf, idOf } from './archive.js';
import { median } from './statistics.js';

const [many = 200_000, few = 20_000, times = 3] = process.argv.slice(2).map(Number);
const SASIL = fileURLToPath(new URL('../cli/sasil.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'sasil-memory-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/** Megabytes at the peak of a run over so many articles, which are all there in the end. */
async function peakOf(count: number): Promise<number> {
  const archive = join(folder, `${count}.jsonl`);
  const run = join(folder, `${count}/`);
  await pipeline(Readable.from(linesTo(count)), createWriteStream(archive));
  const start = performance.now();
  const child = spawn(process.execPath, [SASIL, 'extract', archive, '--out', run, '--quiet'], { stdio: 'inherit' });
  let peak = 0;
  const timer = setInterval(() => (peak = peakSoFar(child.pid!) ?? peak), 50);
  const [status] = (await once(child, 'close')) as [number];
  clearInterval(timer);
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`exit code ${status}`);
  await checkFacts(join(run, 'facts.jsonl'), count);
  rmSync(run, { recursive: true });
  console.log(
    `${count} articles: ${seconds.toFixed(0)} s, ${(count / seconds).toFixed(0)} a second, peak ${peak.toFixed(0)} MB`,
  );
  return peak;
}

function* linesTo(count: number): Generator<string> {
  for (let number = 1; number <= count; number++) yield archiveLine(number);
}

/** Null where the process is gone. */
function peakSoFar(pid: number): number | null {
  try {
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}

/** Every article is there, in its place, with the award that no other has. */
async function checkFacts(path: string, count: number): Promise<void> {
  let number = 0;
  // Our lines hold no U+2028, at which newer Nodes split.
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    number++;
    const { article, awards } = JSON.parse(line) as {
      article: { id: string };
      awards: { program: { name: string } | null }[];
    };
    const isThere = awards.some(({ program }) => program?.name === contestOf(number));
    if (article.id !== idOf(number) || !isThere) throw new Error(`line ${number} is not article ${number}`);
  }
  if (number !== count) throw new Error(`${number} records of ${count} articles`);
}

const ratios: number[] = [];
for (let time = 0; time < times; time++) {
  const small = await peakOf(few);
  ratios.push((await peakOf(many)) / small);
}
console.log(
  `${many} articles take ${median(ratios).toFixed(2)} × the memory of ${few} (median of ${times}), the bar is 1.25`,
);
process.exitCode = median(ratios) <= 1.25 ? 0 : 1;
