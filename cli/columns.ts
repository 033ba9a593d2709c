import { pad, width } from './width.js';

/** Rows of cells as aligned lines without trailing spaces; columns are aligned to the right from `numbers` on. */
export function columns(rows: readonly (readonly string[])[], numbers = Infinity): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, width(cell));
  }
  return rows.map((row) =>
    row
      .map((cell, index) => pad(cell, widths[index]!, index < numbers ? 'left' : 'right'))
      .join('  ')
      .trimEnd(),
  );
}
