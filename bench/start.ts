import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { median } from './statistics.js';

const SASIL = fileURLToPath(new URL('../cli/sasil.js', import.meta.url));
const SEED = fileURLToPath(new URL('../../seeds/gwanak-manifesto-2017/ko.txt', import.meta.url));
const TIMES = 15;

/** How long `sasil --version` and a first record take, as multiples of a bare `node -e 0` that runs in turn with them. */
export function measureStart(): string {
  const commands = { bare: ['-e', '0'], version: [SASIL, '--version'], first: [SASIL, 'extract', '--quiet', SEED] };
  const times: Record<keyof typeof commands, number[]> = { bare: [], version: [], first: [] };
  for (let turn = 0; turn <= TIMES; turn++) {
    for (const [name, words] of Object.entries(commands) as [keyof typeof commands, string[]][]) {
      const start = performance.now();
      const { status } = spawnSync(process.execPath, words, { stdio: 'ignore' });
      if (status !== 0) throw new Error(`node ${words.join(' ')}: exit code ${status}`);
      // The first turn warms the file system's cache.
      if (turn > 0) times[name].push(performance.now() - start);
    }
  }
  const bare = median(times.bare);
  const line = (name: string, values: readonly number[]): string =>
    `${name.padEnd(20)}${median(values).toFixed(0).padStart(7)} ms   ${(median(values) / bare).toFixed(2)} ×`;
  return [
    `start (median of ${TIMES})`,
    line('node -e 0', times.bare),
    line('sasil --version', times.version),
    line('first record', times.first),
  ].join('\n');
}
