import type { TableSink } from './table-sink.js';
import { fail } from './named.js';
import { targetNamed, type Target } from './target.js';

export interface TargetOptions {
  /** Of CSV: a byte order mark, and no text that a spreadsheet takes for a formula. */
  readonly csvExcelSafe: boolean;
}

/**
 * Opens the place for tables that `--to` names. Rejects with an `UnusableTarget` where it cannot be used, with a
 * `TargetFailure` where the file system refuses it.
 */
export async function openTarget(words: string, { csvExcelSafe }: TargetOptions): Promise<TableSink> {
  const target = targetNamed(words);
  return open(target, csvExcelSafe).catch((error: unknown) => fail(nameOf(target), error));
}

async function open(target: Target, csvExcelSafe: boolean): Promise<TableSink> {
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

function nameOf(target: Target): string {
  return target.kind === 'postgres' ? 'postgres://…' : target.kind === 'duckdb' ? target.file : target.folder;
}
