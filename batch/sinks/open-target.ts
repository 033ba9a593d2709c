import type { TableSink } from './table-sink.js';
import { targetNamed } from './target.js';

export interface TargetOptions {
  /** Of CSV: a byte order mark, and no text that a spreadsheet takes for a formula. */
  readonly csvExcelSafe: boolean;
}

/** Opens the place for tables that `--to` names. Rejects with an `UnusableTarget` where it cannot be used. */
export async function openTarget(words: string, { csvExcelSafe }: TargetOptions): Promise<TableSink> {
  const target = targetNamed(words);
  switch (target.kind) {
    case 'csv':
      return (await import('./csv-sink.js')).csvSink(target.folder, { excelSafe: csvExcelSafe });
    case 'parquet':
      return (await import('./parquet-sink.js')).parquetSink(target.folder);
    case 'duckdb':
      return (await import('./duckdb-sink.js')).duckdbSink(target.file);
    case 'postgres':
      return (await import('./postgres-sink.js')).postgresSink(target.url);
  }
}
