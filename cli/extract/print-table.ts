import type { Row } from '../../batch/gist.js';
import type { Tally } from '../../batch/tally.js';
import { table, totals } from '../table.js';

/** The articles of a run and its totals on standard output, as wide as the terminal; `files` hold the records. */
export function printTable(rows: readonly Row[], tally: Tally, milliseconds: number, files: readonly string[]): void {
  const view = { columns: process.stdout.columns ?? 120, colour: process.stdout.isTTY && !process.env['NO_COLOR'] };
  process.stdout.write(`${[...table(rows, view), '', ...totals(tally, milliseconds, files.join(', '))].join('\n')}\n`);
}
