/**
 * Is one run with two threads as fast as two processes that know nothing of each other? They take turns, so that what else
 * the machine does meets both: node dist/bench/side-by-side.js [ARTICLES [TIMES]]
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { archiveLine } from './archive.js';
import { median, spread } from './statistics.js';

const [articles = 10_000, times = 3] = process.argv.slice(2).map(Number);
const SASIL = fileURLToPath(new URL('../cli/sasil.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'sasil-side-by-side-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const lines = Array.from({ length: articles }, (_, index) => archiveLine(index + 1));
const [whole, first, second] = ['whole', 'first', 'second'].map((name) => join(folder, `${name}.jsonl`)) as [
  string,
  string,
  string,
];
writeFileSync(whole, lines.join(''));
writeFileSync(first, lines.slice(0, articles / 2).join(''));
writeFileSync(second, lines.slice(articles / 2).join(''));

/** Seconds until all of them are over, and what of the processors they took, as far as Linux tells. */
interface Time {
  readonly seconds: number;
  readonly processor: number;
}

async function timed(...runs: readonly (readonly string[])[]): Promise<Time> {
  const start = performance.now();
  let processor = 0;
  const statuses = await Promise.all(
    runs.map(async (words) => {
      const child = spawn(process.execPath, [SASIL, 'extract', '--quiet', ...words], { stdio: 'inherit' });
      let taken = 0;
      const timer = setInterval(() => (taken = processorTime(child.pid!) ?? taken), 20);
      const [status] = (await once(child, 'close')) as [number];
      clearInterval(timer);
      processor += taken;
      return status;
    }),
  );
  if (statuses.some((status) => status !== 0)) throw new Error(`exit codes ${statuses.join(', ')}`);
  return { seconds: (performance.now() - start) / 1000, processor };
}

/** Seconds in all threads: the 14th and 15th field of `/proc/PID/stat`, in hundredths (proc(5)); null where there is none. */
function processorTime(pid: number): number | null {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return null;
  }
}

const ratios: number[] = [];
for (let time = 0; time < times; time++) {
  const run = join(folder, `run-${time}/`);
  const one = await timed([whole, '--jobs', '2', '--out', run]);
  const two = await timed(...[first, second].map((input) => [input, '--jobs', '1', '--out', `${input}.facts.jsonl`]));
  rmSync(run, { recursive: true });
  ratios.push(two.seconds / one.seconds);
  const told = ({ seconds, processor }: Time): string =>
    `${seconds.toFixed(1)} s (${processor.toFixed(1)} s of processors)`;
  console.log(
    `${articles} articles: one run, two threads ${told(one)}; two processes ${told(two)}; ` +
      `${(two.seconds / one.seconds).toFixed(2)} × their throughput`,
  );
}
console.log(`median ${median(ratios).toFixed(2)} ${spread(ratios, 2)}, the bar is 0.85`);
process.exitCode = median(ratios) >= 0.85 ? 0 : 1;
