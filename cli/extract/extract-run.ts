import { placesIn } from '../../batch/run/places.js';
import type { FolderRun } from '../../batch/run/run.js';
import type { Workshop } from '../../batch/workshop.js';
import { extractIntoFolder } from './into-folder.js';
import { openSink, type OpenSink, type SinkWords } from './open-sink.js';
import { printTable } from './print-table.js';
import type { Progress } from './progress.js';
import { rowsOfRun, tallyOf } from './table-of-run.js';

interface RunSinkWords extends SinkWords {
  readonly force?: true;
  readonly quiet?: true;
  readonly table?: true;
}

/** Into a folder, and from there, once all is extracted, into the tables that are named. Answers the exit code. */
export async function extractRun(
  workshop: Workshop,
  run: Omit<FolderRun, 'watch' | 'force' | 'also'>,
  progress: Progress,
  { to, csvExcelSafe, force, quiet, table }: Omit<RunSinkWords, 'out'>,
): Promise<number> {
  const tables: OpenSink[] = [];
  // What cannot be opened is told before.
  if (to) await (await openSink({ to, csvExcelSafe })).abandon();
  const also = to ? async () => (tables[0] = await openSink({ to, csvExcelSafe })) : null;
  const isSilent = quiet === true || table === true;
  const { code, summary } = await extractIntoFolder(
    workshop,
    { ...run, force: force === true, also },
    progress,
    isSilent,
  );
  const told = isSilent ? [] : tables.flatMap((each) => each.told());
  for (const line of told) process.stderr.write(`sasil: ${line}\n`);
  if (table && summary) {
    const names = [...tables.flatMap((each) => each.names), placesIn(run.folder).facts];
    printTable(await rowsOfRun(run.folder), tallyOf(summary), summary.milliseconds.total, names);
  }
  return code;
}
