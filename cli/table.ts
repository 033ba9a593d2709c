import { styleText } from 'node:util';
import type { Row } from '../batch/gist.js';
import type { Tally } from '../batch/tally.js';
import { amount, articlesOf, factsOf, pace } from './tally.js';
import { cut, pad, width } from './width.js';

export interface TableOptions {
  /** Columns of the terminal. */
  readonly columns: number;
  readonly colour: boolean;
}

interface Column {
  readonly key: keyof Row;
  readonly heading: string;
  readonly align: 'left' | 'right';
  /** It gives way on a narrow terminal: what it keeps while another has more than its fair share, and in any case. */
  readonly room?: { readonly fair: number; readonly least: number };
}

const COLUMNS: readonly Column[] = [
  { key: 'story', heading: 'Story', align: 'left', room: { fair: 24, least: 12 } },
  { key: 'language', heading: '', align: 'left' },
  { key: 'mayor', heading: 'Mayor', align: 'left', room: { fair: 15, least: 8 } },
  { key: 'district', heading: 'District', align: 'left', room: { fair: 15, least: 8 } },
  { key: 'awards', heading: 'Awards', align: 'left', room: { fair: 34, least: 12 } },
  { key: 'initiatives', heading: 'Initiatives', align: 'right' },
  { key: 'dropped', heading: 'Dropped', align: 'right' },
];

const GAP = '  ';

/** The rows under their headings, cut to the terminal; lines end without spaces and without a line end. */
export function table(rows: readonly Row[], { columns, colour }: TableOptions): string[] {
  const widths = fit(
    COLUMNS.map(({ key, heading }) => rows.reduce((most, row) => Math.max(most, width(row[key])), width(heading))),
    columns,
  );
  const line = (cells: readonly string[]): string[] =>
    cells.map((cell, index) => pad(cutCell(cell, widths[index]!), widths[index]!, COLUMNS[index]!.align));
  const style = (format: Parameters<typeof styleText>[0], text: string): string =>
    colour ? styleText(format, text, { validateStream: false }) : text;

  const heading = line(COLUMNS.map(({ heading }) => heading)).join(GAP);
  const body = rows.map((row, index) => {
    const [story, ...rest] = line(COLUMNS.map(({ key }) => row[key]));
    const repeats = rows[index - 1]?.story === row.story;
    return `${repeats ? style('dim', story!) : story!}${GAP}${rest.join(GAP)}`;
  });
  return [
    style('bold', heading.trimEnd()),
    style('dim', '─'.repeat(width(heading))),
    ...body.map((text) => text.trimEnd()),
  ];
}

/** What stands under the table: totals, time, and where the records are. `milliseconds` is the time of the run. */
export function totals(tally: Tally, milliseconds: number, file: string): string[] {
  return [
    `${articlesOf(tally)}: ${factsOf(tally)}`,
    `Dropped: ${amount(tally.boilerplate, 'lines')} of boilerplate + ${amount(tally.duplicates, 'repeated lines')}`,
    `${pace(tally, milliseconds)}. The facts with their evidence: ${file}`,
  ];
}

/** Takes from the column that is farthest above its fair share, one terminal column at a time, until the line fits. */
function fit(natural: readonly number[], columns: number): number[] {
  const widths = [...natural];
  const gaps = GAP.length * (widths.length - 1);
  const excess = (index: number): number => {
    const { room } = COLUMNS[index]!;
    return room === undefined || widths[index]! <= room.least ? -Infinity : widths[index]! - room.fair;
  };
  for (let over = widths.reduce((sum, one) => sum + one, gaps) - columns; over > 0; over--) {
    const index = widths.reduce((most, _, each) => (excess(each) > excess(most) ? each : most), 0);
    if (excess(index) === -Infinity) break;
    widths[index]!--;
  }
  return widths;
}

/** The count of further ones at the end of a cell survives the cut: `Ham Myun… +3`. */
function cutCell(cell: string, columns: number): string {
  const [, words, more] = /^(.*?)( \+\d+)?$/.exec(cell)!;
  return cut(words!, columns - width(more ?? '')) + (more ?? '');
}
