import { loadDriver } from './driver.js';

/** What is used of DuckDB, which is not there when sasil is built. */
export interface DuckdbDriver {
  readonly DuckDBInstance: {
    create(path: string, options: Readonly<Record<string, string>>): Promise<DuckdbInstance>;
  };
}

export interface DuckdbInstance {
  connect(): Promise<DuckdbConnection>;
  closeSync(): void;
}

export interface DuckdbConnection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{ getRows(): unknown[][] }>;
  createAppender(table: string): Promise<Appender>;
  closeSync(): void;
}

export interface Appender {
  appendVarchar(value: string): void;
  appendInteger(value: number): void;
  appendDouble(value: number): void;
  appendNull(): void;
  endRow(): void;
  closeSync(): void;
}

/** Rejects with an `UnusableTarget` where DuckDB is not installed. */
export function loadDuckdb(): Promise<DuckdbDriver> {
  return loadDriver('@duckdb/node-api', 'DuckDB');
}

/** Nothing is fetched from elsewhere, and memory is bounded: what is larger goes to the disk beside the file. */
export const DUCKDB_OPTIONS = {
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
  memory_limit: '384MB',
  threads: '1',
} as const;
