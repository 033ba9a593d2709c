import { isNotInstalled } from '../optional-package.js';
import { ReadError } from './failure.js';

/** What is used of DuckDB, which is not there when sasil is built. */
interface Duckdb {
  readonly DuckDBInstance: {
    create(path: string, options: Readonly<Record<string, string>>): Promise<Instance>;
  };
}

export interface Instance {
  connect(): Promise<Connection>;
  closeSync(): void;
}

export interface Connection {
  runAndReadAll(sql: string): Promise<{ getRows(): unknown[][]; getRowObjects(): Record<string, unknown>[] }>;
  stream(sql: string): Promise<{ fetchChunk(): Promise<{ getRows(): unknown[][] } | null> }>;
  closeSync(): void;
}

const DUCKDB: string = '@duckdb/node-api';

/** A database in memory, on one thread, which loads nothing from elsewhere. Rejects with a `ReadError` where DuckDB is not installed. */
export async function openDuckdb(): Promise<Instance> {
  try {
    const { DuckDBInstance } = (await import(DUCKDB)) as Duckdb;
    return await DuckDBInstance.create(':memory:', {
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
      // One keeps the rows in order and the memory small; extracting is slower than reading anyway.
      threads: '1',
    });
  } catch (error) {
    if (!isNotInstalled(error)) throw error;
    throw new ReadError('E_UNSUPPORTED', `Parquet is read by DuckDB: npm install ${DUCKDB}`);
  }
}
