import { fileSink, streamSink, type Sink } from '../../batch/sink.js';
import { fail, named } from '../../batch/sinks/named.js';
import { openTarget } from '../../batch/sinks/open-target.js';
import type { TableSink } from '../../batch/sinks/table-sink.js';
import { removeLeftovers } from '../../batch/temporary.js';

/** The options that say where the records go. */
export interface SinkWords {
  readonly csvExcelSafe?: true | undefined;
  readonly out?: string;
  readonly to?: readonly string[];
}

/** One sink for all of them. */
export interface OpenSink extends Sink {
  /** Of the file and the tables; none of standard output. */
  readonly names: readonly string[];
  /** What there is to tell of each of them where the run did not finish. */
  readonly unwritten: readonly string[];
  /** What there is to tell of the tables, once it is closed. */
  told(): string[];
}

/**
 * Opens the file of `--out` and the tables of each `--to`; standard output where there is neither. Rejects, with nothing
 * left open, where one of them cannot be opened: an `UnusableTarget`, a `TargetFailure`, an error of the file system.
 */
export async function openSink({ csvExcelSafe, out, to = [] }: SinkWords): Promise<OpenSink> {
  const tables: TableSink[] = [];
  const sinks: Sink[] = [];
  const abandon = async (): Promise<void> => {
    await Promise.allSettled(sinks.map((sink) => sink.abandon()));
  };
  try {
    for (const target of to) {
      tables.push(await openTarget(target, { csvExcelSafe: csvExcelSafe === true }));
      sinks.push(named(tables.at(-1)!.name, tables.at(-1)!));
    }
    if (out !== undefined) {
      await removeLeftovers(out);
      sinks.push(named(out, await fileSink(out).catch((error: unknown) => fail(out, error))));
    } else if (to.length === 0) sinks.push(streamSink(process.stdout));
  } catch (error) {
    await abandon();
    throw error;
  }
  const files = out === undefined ? [] : [out];
  return {
    names: [...tables.map(({ name }) => name), ...files],
    unwritten: [...tables.map(({ unwritten }) => unwritten), ...files.map((file) => `${file} was not written`)],
    async write(line) {
      for (const sink of sinks) await sink.write(line);
    },
    async close() {
      for (const sink of sinks) await sink.close();
    },
    abandon,
    told: () => tables.map((table) => table.told()),
  };
}
