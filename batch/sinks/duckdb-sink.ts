import { constants, type Stats } from 'node:fs';
import { access, copyFile, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { removeLeftovers, temporaryFor } from '../temporary.js';
import { databaseSink, type Database } from './database-sink.js';
import { openDuckdbTables } from './duckdb-tables.js';
import { DUCKDB_OPTIONS, loadDuckdb, type DuckdbDriver, type DuckdbInstance } from './duckdb-driver.js';
import { NO_SPACE } from './named.js';
import type { TableSink } from './table-sink.js';
import { TargetFailure, UnusableTarget } from './target.js';

/**
 * Records into a DuckDB file. It is written as a copy beside it, which takes its place once all is loaded, so that a run
 * that fails leaves the file as it was; where nothing differs, the file is not touched. What else is in it stays. Rejects
 * with an `UnusableTarget` where DuckDB is not installed or the file cannot be used.
 */
export async function duckdbSink(file: string): Promise<TableSink> {
  const driver = await loadDuckdb();
  const target = await realpath(file).catch(() => file);
  const before = await statusOf(target);
  if (before) await checkOlder(driver, target);
  const copy = temporaryFor(target);
  const discard = async (): Promise<void> => {
    for (const path of [copy, `${copy}.wal`]) await rm(path, { force: true });
    await rm(`${copy}.tmp`, { recursive: true, force: true });
  };
  const told = <Result>(work: Promise<Result>): Promise<Result> =>
    work.catch((error: unknown) => {
      if (isOurs(error)) throw error;
      throw new TargetFailure(`${file}: ${isOfFullDisk(error) ? NO_SPACE : firstLine(error)}`);
    });
  let instance: DuckdbInstance | null = null;
  const abandon = async (): Promise<void> => {
    try {
      instance?.closeSync();
    } finally {
      await discard();
    }
  };
  const open = async (): Promise<Database> => {
    await removeLeftovers(target);
    if (before) await copyFile(target, copy, constants.COPYFILE_FICLONE);
    instance = await driver.DuckDBInstance.create(copy, DUCKDB_OPTIONS);
    return openDuckdbTables(await instance.connect(), file);
  };
  const database = await told(open()).catch(async (error) => {
    await abandon();
    throw error;
  });
  const close = async (isChanged: boolean): Promise<void> => {
    await database.close(isChanged);
    instance?.closeSync();
    if (before && !isChanged) return discard();
    if (!isSame(before, await statusOf(target))) {
      throw new TargetFailure(`${file}: somebody else has written it meanwhile; run again`);
    }
    await sync(copy);
    await rename(copy, target);
  };
  return databaseSink(file, {
    load: (articles) => told(database.load(articles)),
    close: (isChanged) => told(close(isChanged)),
    async abandon() {
      await database.abandon().finally(abandon);
    },
  });
}

/** DuckDB has errors of its own for everything, also within batches that it writes later. */
function isOfFullDisk(error: unknown): boolean {
  return /No space left on device/i.test((error as Error).message);
}

/** Errors of the file system keep their numbers. */
function isOurs(error: unknown): boolean {
  return error instanceof UnusableTarget || error instanceof TargetFailure || 'syscall' in (error as Error);
}

async function statusOf(path: string): Promise<Stats | null> {
  return stat(path).catch((error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? null : Promise.reject(error)));
}

function isSame(before: Stats | null, now: Stats | null): boolean {
  return before?.ino === now?.ino && before?.mtimeMs === now?.mtimeMs && before?.size === now?.size;
}

/** A file that is no database, or one that another process writes, is not copied. */
async function checkOlder({ DuckDBInstance }: DuckdbDriver, path: string): Promise<void> {
  await access(path, constants.W_OK);
  if (await statusOf(`${path}.wal`)) {
    throw new UnusableTarget(`${path}: is open elsewhere, or was not closed: there is a ${path}.wal`);
  }
  try {
    const instance = await DuckDBInstance.create(path, { ...DUCKDB_OPTIONS, access_mode: 'READ_ONLY' });
    instance.closeSync();
  } catch (error) {
    throw new UnusableTarget(`${path}: ${firstLine(error)}`);
  }
}

function firstLine(error: unknown): string {
  return (error as Error).message.split('\n', 1)[0]!;
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  await handle.sync().finally(() => handle.close());
}
