import { InvalidArgumentError, Option, type Command } from 'commander';
import { placesIn } from '../../batch/run/places.js';
import type { Limits } from '../../batch/workshop.js';
import type { MostErrors } from '../../batch/run/error-limit.js';

/** The options of a verb that say how a long run goes on and when it ends. */
export interface RunWords {
  readonly dryRun?: true;
  readonly failFast?: true;
  readonly force?: true;
  readonly limit?: number;
  readonly maxErrors?: MostErrors;
  readonly maxHeap?: number;
  readonly progress?: 'none' | 'bar' | 'json';
  readonly shard?: { readonly index: number; readonly of: number };
  readonly timeoutMs?: number;
}

/** Adds them to a verb. */
export function addRunOptions(verb: Command): Command {
  return verb
    .addOption(new Option('--limit <n>', 'read the first n articles').argParser(toNumber))
    .addOption(
      new Option(
        '--shard <i/n>',
        'read the i-th of n stretches of the input, about equal, in steps of 1 MB or 256 articles: 1/4, 2/4 …',
      ).argParser(toStretch),
    )
    .option('--fail-fast', 'stop at the first document that fails')
    .addOption(
      new Option('--max-errors <n>', 'stop when more documents fail: a number, or a part of all such as 5%').argParser(
        toMostErrors,
      ),
    )
    .addOption(
      new Option(
        '--timeout-ms <n>',
        'stop an article that takes longer; several read together have 5000 at least (default: 60000 for --out DIR/, none otherwise)',
      ).argParser(toNumber),
    )
    .addOption(
      new Option(
        '--max-heap <mb>',
        'memory of a thread, in megabytes; more costs the article (default: 1024)',
      ).argParser(toNumber),
    )
    .option('--force', 'with --out DIR/: begin anew where input, rules or options have changed')
    .option('--dry-run', 'show what would be read, in which shards, and extract nothing')
    .addOption(
      new Option('--progress <how>', 'on standard error (default: bar on a terminal, else a line every 10 s)').choices([
        'none',
        'bar',
        'json',
      ]),
    );
}

/** What a thread may take. A run into a folder goes on by itself: nothing that one article does may end it. */
export function limitsOf({ timeoutMs, maxHeap }: RunWords, folder: string | null): Limits {
  const isRun = folder !== null;
  const isolated = isRun || timeoutMs !== undefined || maxHeap !== undefined;
  if (!isolated) return { heapMegabytes: HEAP };
  const notes = isRun ? placesIn(folder).inFlight : null;
  return {
    isolated,
    notes,
    heapMegabytes: maxHeap ?? HEAP,
    ...((timeoutMs ?? isRun) && { timeoutMs: timeoutMs ?? TIMEOUT }),
  };
}

/** Milliseconds: enough for an article of 16 MB. */
const TIMEOUT = 60_000;

/** Megabytes. */
const HEAP = 1024;

/** When too many documents have failed; null for never. */
export function mostErrorsOf({ failFast, maxErrors }: RunWords): MostErrors | null {
  return failFast ? { number: 0 } : (maxErrors ?? null);
}

function toNumber(words: string): number {
  if (!/^[1-9]\d{0,14}$/.test(words)) throw new InvalidArgumentError('It is a whole number from 1.');
  return Number(words);
}

function toStretch(words: string): { index: number; of: number } {
  const [, index, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(words)?.map(Number) ?? [];
  if (index === undefined || of === undefined || index < 1 || index > of) {
    throw new InvalidArgumentError('It is such as 1/4: the first of four.');
  }
  return { index, of };
}

function toMostErrors(words: string): MostErrors {
  const [, number, percent] = /^(\d{1,15})$|^(\d{1,3}(?:\.\d{1,6})?)%$/.exec(words) ?? [];
  if (number !== undefined) return { number: Number(number) };
  if (percent !== undefined && Number(percent) <= 100) return { percent: Number(percent) };
  throw new InvalidArgumentError('It is a number such as 100, or a part such as 5%.');
}
