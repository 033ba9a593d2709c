/**
 * Kills one run into a folder again and again at random moments, lets it finish, and compares the result with that of a
 * run that nobody disturbed, byte for byte: node dist/bench/survival.js [KILLS [ARTICLES]]
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash, randomInt } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { archiveLine, contestOf, idOf } from './archive.js';

const [kills = 50, articles = 40_000] = process.argv.slice(2).map(Number);
const SASIL = fileURLToPath(new URL('../cli/sasil.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'sasil-survival-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const archive = join(folder, 'archive.jsonl');
writeFileSync(archive, Array.from({ length: articles }, (_, index) => archiveLine(index + 1)).join(''));

const words = (out: string): string[] => [SASIL, 'extract', archive, '--out', out, '--quiet', '--progress', 'none'];
const run = join(folder, 'run/');
const parts = (): string[] => (existsSync(join(run, 'parts')) ? readdirSync(join(run, 'parts')) : []);
const finished = (): number => parts().filter((name) => name.endsWith('.done.json')).length;

/** Milliseconds until the first shard is finished, which the first kill waits for: before it a run has nothing to lose. */
let first: number | null = null;
let killed = 0;
const moments: Record<string, number> = {};
while (killed < kills) {
  const start = performance.now();
  const before = finished();
  const child = spawn(process.execPath, words(run), { stdio: 'inherit' });
  const closed = once(child, 'close');
  const end = first === null ? Infinity : start + randomInt(Math.round(first * 1.6));
  while (performance.now() < end && child.exitCode === null) {
    if (first === null && finished() > 0) {
      first = performance.now() - start;
      break;
    }
    await wait(1);
  }
  if (child.exitCode !== null) break;
  child.kill('SIGKILL');
  await closed;
  killed++;
  const moment = existsSync(join(run, 'facts.jsonl'))
    ? 'when the facts stood there'
    : finished() > before
      ? 'after finishing shards'
      : parts().some((name) => name.endsWith('.tmp'))
        ? 'in its first shard'
        : 'before its first shard';
  moments[moment] = (moments[moment] ?? 0) + 1;
}
console.log(`${killed} × kill -9 in one run of ${articles} articles; ${finished()} shards were finished by then`);
for (const [moment, times] of Object.entries(moments)) console.log(`  ${times} × ${moment}`);

const statuses = [run, join(folder, 'undisturbed/')].map((out) => {
  const { status } = spawnSync(process.execPath, words(out), { stdio: 'inherit' });
  return status;
});
const [survivor, undisturbed] = [run, join(folder, 'undisturbed/')].map((out) =>
  readFileSync(join(out, 'facts.jsonl')),
);
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
console.log(`SHA-256 of the killed run      ${sha256(survivor!)}`);
console.log(`SHA-256 of the undisturbed run ${sha256(undisturbed!)}`);

let number = 0;
for (const line of undisturbed!.toString('utf8').trimEnd().split('\n')) {
  number++;
  const { article, awards } = JSON.parse(line) as { article: { id: string }; awards: { program: { name: string } }[] };
  const isThere = awards.some(({ program }) => program?.name === contestOf(number));
  if (article.id !== idOf(number) || !isThere) throw new Error(`line ${number} is not article ${number}`);
}
const leftovers = readdirSync(run).filter((name) => name.endsWith('.tmp') || name === 'lock' || name === 'parts');
console.log(`${number} articles, each in its place with its own award; ${leftovers.length} files left over`);

const isGood =
  killed === kills &&
  statuses.every((status) => status === 0) &&
  survivor!.equals(undisturbed!) &&
  number === articles &&
  leftovers.length === 0;
console.log(isGood ? 'ok' : `FAILED (exit codes ${statuses.join(', ')})`);
process.exitCode = isGood ? 0 : 1;
