import { open, type FileHandle } from 'node:fs/promises';
import { rowsOf, type Cell, type Row } from './rows.js';
import { TABLES, type Column } from './tables.js';
import { openTableFiles } from './table-files.js';
import type { TableSink } from './table-sink.js';

export interface CsvOptions {
  /** A byte order mark at the start, and an apostrophe before text that a spreadsheet would take for a formula. */
  readonly excelSafe: boolean;
}

/** Characters of a table that are gathered before they are written. */
const CHUNK = 1 << 16;

/**
 * Records as one CSV file (RFC 4180, UTF-8) for each table, in a folder that is made where there is none. What is null
 * is nothing between two commas, an empty text is `""`. Rejects with the error of the file system.
 */
export async function csvSink(folder: string, { excelSafe }: CsvOptions): Promise<TableSink> {
  const files = await openTableFiles(folder, 'csv', beginsWithKey);
  const mark = excelSafe ? '\uFEFF' : '';
  const held = TABLES.map(({ columns }) => mark + lineOf(columns.map(({ name }) => name)));
  const toLine = linesBy(excelSafe);
  const handles: FileHandle[] = [];
  try {
    for (const path of files.paths) handles.push(await open(path, 'w'));
  } catch (error) {
    await files.discard();
    throw error;
  }
  const flush = async (index: number): Promise<void> => {
    const chunk = held[index]!;
    held[index] = '';
    await handles[index]!.writeFile(chunk);
  };
  return {
    name: folder,
    unwritten: `${folder} was not written`,
    async write(line) {
      for (const [index, rows] of rowsOf(line).tables.entries()) {
        const toText = toLine[index]!;
        for (const row of rows) held[index] += toText(row);
        if (held[index]!.length >= CHUNK) await flush(index);
      }
    },
    async close() {
      for (const [index, handle] of handles.entries()) {
        await flush(index);
        await handle.close();
      }
      await files.publish();
    },
    async abandon() {
      await Promise.all(handles.map((handle) => handle.close().catch(() => {})));
      await files.discard();
    },
    told: () => `${folder}: ${TABLES.length} tables as CSV`,
  };
}

/** How the rows of each table are written. */
function linesBy(excelSafe: boolean): ((row: Row) => string)[] {
  return TABLES.map(({ columns }) => {
    const guarded = columns.map(({ type }: Column) => excelSafe && type === 'text');
    return (row) => lineOf(row.map((cell, index) => (guarded[index] ? unformulated(cell) : cell)));
  });
}

function lineOf(cells: readonly Cell[]): string {
  return `${cells.map(fieldOf).join(',')}\r\n`;
}

function fieldOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  return cell === '' || /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** What begins so is a formula to Excel, LibreOffice and others, the full-width forms in Korean and Japanese ones. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

function unformulated(cell: Cell): Cell {
  return typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : cell;
}

/** Whether a file that is there begins as ours do. */
async function beginsWithKey(file: FileHandle): Promise<boolean> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(32), 0, 32, 0);
  return /^\uFEFF?article_id,rules,/.test(buffer.toString('utf8', 0, bytesRead));
}
