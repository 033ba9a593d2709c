import { width } from '../width.js';

/** A range of a text, UTF-16, half-open, and what is written behind its carets. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

/**
 * A text of one line, broken to `columns`, with rows of carets below what is marked: `^^^^^^1`. Marks that meet go into
 * rows of their own, and one that is broken with the text stands under each part.
 */
export function underline(text: string, marks: readonly Mark[], columns: number): string[] {
  return breakText(text, columns).flatMap(({ start, end }) => [
    text.slice(start, end).trimEnd(),
    ...caretRows(text, { start, end }, marks),
  ]);
}

/** UTF-16, half-open. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The parts of a text that fit `columns`, broken after spaces where there are any; they join without gaps. */
export function breakText(text: string, columns: number): Range[] {
  const ranges: Range[] = [];
  let start = 0;
  let space = 0;
  let used = 0;
  let at = 0;
  for (const character of text) {
    used += width(character);
    if (used > columns && character !== ' ' && at > start) {
      const end = space > start ? space : at;
      ranges.push({ start, end });
      start = end;
      used = width(text.slice(start, at)) + width(character);
    }
    at += character.length;
    if (character === ' ') space = at;
  }
  return [...ranges, { start, end: text.length }];
}

function caretRows(text: string, line: Range, marks: readonly Mark[]): string[] {
  const rows: string[] = [];
  const here = marks.filter(({ start, end }) => start < line.end && end > line.start);
  for (const { start, end, label } of here) {
    const from = Math.max(start, line.start);
    const column = width(text.slice(line.start, from));
    const carets = '^'.repeat(Math.max(1, width(text.slice(from, Math.min(end, line.end)).trimEnd()))) + label;
    const row = rows.findIndex((each) => each.length === 0 || each.length < column);
    if (row === -1) rows.push(' '.repeat(column) + carets);
    else rows[row] = rows[row]!.padEnd(column) + carets;
  }
  return rows;
}
