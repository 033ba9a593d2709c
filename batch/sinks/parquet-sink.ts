import type { FileHandle } from 'node:fs/promises';
import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import { VERSION } from '../../schemas/generated/version.js';
import { rowsOf, type Row } from './rows.js';
import { TABLES, type Column, type ColumnType, type Table } from './tables.js';
import { openTableFiles } from './table-files.js';
import type { TableSink } from './table-sink.js';

/** A row group ends at so many rows, or so many characters of text, whichever comes first. */
const GROUP = { rows: 50_000, characters: 1 << 22 };

/**
 * Records as one Parquet file for each table, in a folder that is made where there is none. The schema is fixed and does
 * not depend on the data; columns of JSON are marked as such. Rejects with the error of the file system.
 */
export async function parquetSink(folder: string): Promise<TableSink> {
  const files = await openTableFiles(folder, 'parquet', namesUs);
  const tables = TABLES.map((table, index) => openTable(files.paths[index]!, table));
  return {
    name: folder,
    unwritten: `${folder} was not written`,
    async write(line) {
      for (const [index, rows] of rowsOf(line).tables.entries()) tables[index]!.add(rows);
    },
    async close() {
      for (const table of tables) table.finish();
      await files.publish();
    },
    abandon: () => files.discard(),
    told: () => `${folder}: ${TABLES.length} tables as Parquet`,
  };
}

const CREATED_BY = 'sasil';

interface TableFile {
  add(rows: readonly Row[]): void;
  finish(): void;
}

function openTable(path: string, { columns }: Table): TableFile {
  const createdBy = `${CREATED_BY} version ${VERSION}`;
  const writer = new ParquetWriter({ writer: fileWriter(path), schema: schemaOf(columns, WRITTEN), createdBy });
  let held: Row[] = [];
  let characters = 0;
  const flush = (): void => {
    const columnData = columns.map(({ name, type }, index) => ({
      name,
      data: held.map((row) => row[index]!),
      statistics: type !== 'json',
    }));
    void writer.write({ columnData, rowGroupSize: GROUP.rows });
    held = [];
    characters = 0;
  };
  return {
    add(rows) {
      for (const row of rows) {
        held.push(row);
        for (const cell of row) characters += typeof cell === 'string' ? cell.length : 0;
        if (held.length >= GROUP.rows || characters >= GROUP.characters) flush();
      }
    },
    finish() {
      if (held.length > 0) flush();
      // Only now, and so in the file: the writer would parse and write again what it takes for JSON while it writes.
      writer.schema = schemaOf(columns, DECLARED);
      void writer.finish();
    },
  };
}

type Element = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number];

type Types = Readonly<Record<ColumnType, Omit<Element, 'name' | 'repetition_type'>>>;

const TEXT = { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const;

const WRITTEN: Types = { text: TEXT, integer: { type: 'INT32' }, number: { type: 'DOUBLE' }, json: TEXT };

const DECLARED: Types = { ...WRITTEN, json: { type: 'BYTE_ARRAY', converted_type: 'JSON' } };

function schemaOf(columns: readonly Column[], types: Types): Element[] {
  const elements = columns.map(({ name, type, isRequired }): Element => {
    return { name, ...types[type], repetition_type: isRequired ? 'REQUIRED' : 'OPTIONAL' };
  });
  return [{ name: 'root', num_children: columns.length }, ...elements];
}

/** Whether a file that is there says in its last bytes that it is ours. */
async function namesUs(file: FileHandle): Promise<boolean> {
  const { size } = await file.stat();
  if (size < 12) return false;
  const { buffer: tail } = await file.read(Buffer.alloc(8), 0, 8, size - 8);
  const length = Math.min(tail.readUInt32LE(0), size - 8);
  const { buffer: footer } = await file.read(Buffer.alloc(length), 0, length, size - 8 - length);
  return tail.toString('latin1', 4) === 'PAR1' && footer.includes(`${CREATED_BY} version `);
}
