/** Writes an archive of so many articles to standard output: node dist/bench/make-archive.js 200000 > archive.jsonl */
import { once } from 'node:events';
import { archiveLine } from './archive.js';

const count = Number(process.argv[2] ?? 20_000);
for (let number = 1; number <= count; number++) {
  if (!process.stdout.write(archiveLine(number))) await once(process.stdout, 'drain');
}
