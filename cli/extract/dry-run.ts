import { planRun } from '../../batch/run/plan.js';
import type { ReadOptions } from '../../batch/read/options.js';
import { stretchOf, type Stretch } from '../../batch/run/shards.js';
import { amount } from '../tally.js';

/** What a run would read, for `--dry-run`. */
export interface DryRun {
  readonly named: readonly string[];
  readonly reading: ReadOptions;
  readonly signal: AbortSignal;
  readonly folder: string | null;
  readonly stretch: Stretch | null;
  readonly options: Readonly<Record<string, unknown>>;
}

/** Lines for people: the options, and each shard with what it begins and ends with. */
export async function dryRunLines({ stretch, options, ...planning }: DryRun): Promise<string[]> {
  const names: string[] = [];
  const write = async (line: string): Promise<void> => {
    names.push((JSON.parse(line) as { source: string }).source);
  };
  const { inputs, bytes, shards } = await planRun({ ...planning, write });
  const given = Object.entries(options).filter(([, value]) => value !== null);
  const { first, behind } = stretch ? stretchOf(shards, stretch) : { first: 0, behind: shards.length };
  const rows = shards.slice(first, behind).map(({ from, to, bytes: size, range }, index) => {
    const [start, end] = [names[from]!, names[to - 1]!];
    const inside = range ? ` ${range.unit}s ${range.start} to ${range.end}` : '';
    const what = from + 1 === to ? `${start}${inside}` : `${start} … ${end} (${amount(to - from, 'files')})`;
    return `${String(first + index).padStart(6)}  ${size.toLocaleString('en-US').padStart(12)} bytes  ${what}`;
  });
  return [
    `${amount(inputs, 'inputs')}, ${amount(bytes, 'bytes')} of articles, ${amount(shards.length, 'shards')}`,
    ...given.map(([name, value]) => `--${name} ${typeof value === 'string' ? value : JSON.stringify(value)}`),
    ...rows,
  ];
}
