import { realpath, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { OffsetUnit } from '../index.js';
import { extractAll } from '../batch/extract-all.js';
import type { Row } from '../batch/gist.js';
import { InputIsOutput } from '../batch/inputs.js';
import { totalSize } from '../batch/inputs/total-size.js';
import { kindOfName } from '../batch/read/form.js';
import { isTooMany } from '../batch/run/error-limit.js';
import { count, emptyTally } from '../batch/tally.js';
import { openWorkshop } from '../batch/workshop.js';
import { ExitCode, EXIT_CODES_HELP } from './exit-code.js';
import { openSink, type SinkWords } from './extract/open-sink.js';
import { progressForm, showProgress } from './extract/progress.js';
import { addReadOptions, readOptionsOf, type ReadWords } from './extract/read-options.js';
import { addRunOptions, limitsOf, mostErrorsOf, type RunWords } from './extract/run-options.js';
import { settledOptions } from './extract/settled-options.js';
import { addTargetOptions, filesOfTargets } from './extract/target-options.js';
import { exitCodeOfSignal, stopSignal } from './stop-signal.js';
import { amount, summary } from './tally.js';
import { UnusableInput } from './unusable-input.js';

interface ExtractOptions extends ReadWords, RunWords, SinkWords {
  readonly jobs: number;
  readonly offsetUnit: OffsetUnit;
  readonly quiet?: true;
  readonly rules?: readonly string[];
  readonly table?: true;
  readonly withText?: true;
}

/** `sasil extract [FILE|DIR|GLOB|-]…`: the facts of many articles, one JSON line an article. */
export function extractVerb(): Command {
  const verb = new Command('extract')
    .summary('facts of many articles, as JSON Lines')
    .description(
      'Reads articles and writes their facts, one JSON record a line, in the order of the input, or as tables (--to).\n' +
        'An article is a text (*.txt), a page (*.html), a line of JSON Lines (*.jsonl) or a row of Parquet (*.parquet); files ' +
        'may be packed (*.gz, *.zst) and in archives (*.tar). Folders are read down to their last file of these kinds; globs ' +
        'stand in quotes; @names.txt is a list of files, one a line; - is standard input.',
    )
    .argument('[inputs...]', 'files, folders, globs, @lists or -; standard input if none is named')
    .option(
      '-o, --out <file>',
      'write the records to this file, which appears once it is whole; DIR/ is a folder in which the run can go on if it ends early',
    )
    .addOption(
      new Option('--offset-unit <unit>', 'what offsets count; Python reads code points')
        .choices(['utf16', 'codepoint', 'byte'])
        .default('utf16'),
    )
    .option('--rules <dir>', 'lay a folder of rules over the built-in ones; may be repeated', collect)
    .option('--table', 'print a table of the articles to standard output (needs --out or --to)')
    .addOption(
      new Option('-j, --jobs <n>', 'threads that extract, once there are more than 128 articles')
        .argParser(toJobs)
        .default(availableParallelism(), 'one for each core'),
    )
    .option('--with-text', 'put the text of the article into its record')
    .option('-q, --quiet', 'no progress, no summary at the end');
  return addRunOptions(addReadOptions(addTargetOptions(verb)))
    .addHelpText(
      'after',
      `
Examples:
  sasil extract article.txt                              one article, its record to standard output
  sasil extract articles --out facts.jsonl               everything below a folder
  sasil extract 'articles/*/ko.txt' | jq .awards         a glob
  sasil extract news.jsonl.gz --text-field body --id-field url --passthrough section,date
  find archive -name '*.html' | sasil extract @-         a list
  cat article.txt | sasil extract - --offset-unit codepoint
  sasil extract articles --rules my-rules --out facts.jsonl --table
  sasil extract articles --to facts.duckdb               tables in a database: --to csv:DIR, parquet:DIR, postgres://…
  sasil extract news.jsonl --out run/                    millions: the same line again goes on where it ended
  sasil extract run/rejects.jsonl --out again.jsonl      what failed, once more
${EXIT_CODES_HELP}`,
    )
    .action(async (named: string[], options: ExtractOptions, command: Command) => {
      if (options.table && options.out === undefined && options.to === undefined) {
        command.error('error: --table prints to standard output, where the records go: name a file with --out');
      }
      if (options.csvExcelSafe && !options.to?.some((target) => target.startsWith('csv:'))) {
        command.error('error: --csv-excel-safe is for --to csv:DIR');
      }
      for (const file of filesOfTargets(options.to)) {
        if (await isAmong(file, named)) command.error(`error: ${file} is an input, which --to would overwrite`);
      }
      if (options.out === '') command.error('error: --out names a file, got an empty name');
      if (options.out !== undefined && (await isAmong(options.out, named))) {
        command.error(`error: ${options.out} ${OVERWRITTEN}`);
      }
      const isRun = options.out !== undefined && (/[/\\]$/.test(options.out) || (await isFolder(options.out)));
      if (options.force && !isRun) command.error('error: --force is for a folder of --out');
      if (named.length === 0 && process.stdin.isTTY) {
        command.error('error: no input: name files, folders or a glob, or - for standard input');
      }
      process.exitCode = await extract(named.length === 0 ? ['-'] : named, options, isRun);
    });
}

// What only some runs need is imported by them: modules are a third of the time to the first record.
async function extract(named: readonly string[], options: ExtractOptions, isRun: boolean): Promise<number> {
  const start = performance.now();
  const { offsetUnit, rules: directories = [], withText = false, limit = Infinity } = options;
  const reading = readOptionsOf(options);
  const { encoding } = reading;
  const signal = stopSignal();
  const folder = isRun ? options.out! : null;
  const stretch = options.shard ?? null;
  if (options.dryRun) {
    const { dryRunLines } = await import('./extract/dry-run.js');
    const lines = await dryRunLines({ named, reading, signal, folder, stretch, options: settledOptions(options) });
    process.stdout.write(`${lines.join('\n')}\n`);
    return ExitCode.ok;
  }
  const settings = { ruleDirectories: directories, encoding, offsetUnit, withText };
  const workshop = openWorkshop(settings, options.jobs, limitsOf(options, folder));
  const most = mostErrorsOf(options);
  const progress = showProgress(progressForm(options.progress, options.quiet), isRun);
  if (folder !== null) {
    const { extractRun } = await import('./extract/extract-run.js');
    const run = { folder, named, reading, signal, stretch, limit, most, options: settledOptions(options) };
    try {
      return await extractRun(workshop, run, progress, options);
    } finally {
      progress.end();
      await workshop.close();
    }
  }
  const sink = await openSink(options);
  const tally = emptyTally();
  const rows: Row[] = [];
  let [isWritten, hasTooMany] = [false, false];
  try {
    void totalSize(named, signal).then((bytes) => bytes !== null && progress.begin({ bytes, done: 0 }));
    const read = { named, options: reading, signal, output: options.out, stretch };
    for await (const outcome of extractAll(workshop, read)) {
      count(tally, outcome);
      progress.add(outcome);
      if ('code' in outcome) progress.say(`sasil: ${outcome.source}: ${outcome.code}: ${outcome.reason}`);
      else {
        await sink.write(outcome.line);
        if (options.table) rows.push(outcome.gist.row);
      }
      hasTooMany = most !== null && 'code' in outcome && isTooMany(tally, most, false);
      if (hasTooMany || tally.articles + tally.failed >= limit) break;
    }
    hasTooMany ||= most !== null && isTooMany(tally, most, true);
    // A run that read nothing leaves an older file as it is.
    isWritten = !signal.aborted && !hasTooMany && (tally.articles > 0 || tally.failed === 0);
    await (isWritten ? sink.close() : sink.abandon());
  } catch (error) {
    await sink.abandon().catch(() => {});
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') return ExitCode.ok;
    if (error instanceof InputIsOutput) throw new UnusableInput(error.message, OVERWRITTEN);
    throw error;
  } finally {
    progress.end();
    await workshop.close();
  }

  const time = performance.now() - start;
  if (signal.aborted) {
    const told = [`stopped by ${signal.reason} after ${amount(tally.articles, 'articles')}`, ...sink.unwritten];
    process.stderr.write(`sasil: ${told.join('; ')}\n`);
    return exitCodeOfSignal(signal);
  }
  if (hasTooMany) {
    const told = [`stopped: ${amount(tally.failed, 'documents')} failed`, ...sink.unwritten];
    process.stderr.write(`sasil: ${told.join('; ')}\n`);
    return ExitCode.tooManyFailed;
  }
  if (!isWritten && sink.unwritten.length > 0) {
    process.stderr.write(`sasil: ${['nothing was extracted', ...sink.unwritten].join('; ')}\n`);
  } else if (options.table) {
    const { printTable } = await import('./extract/print-table.js');
    printTable(rows, tally, time, sink.names);
  } else if (!options.quiet) {
    for (const line of [...summary(tally, time), ...sink.told()]) process.stderr.write(`sasil: ${line}\n`);
  }
  return tally.failed > 0 ? ExitCode.documentFailed : ExitCode.ok;
}

function toJobs(value: string): number {
  if (!/^[1-9]\d{0,2}$/.test(value)) throw new InvalidArgumentError('a number from 1 to 999 is wanted.');
  return Number(value);
}

const OVERWRITTEN = 'is an input, which --out would overwrite';

/** Whether a file that is there already is one of those to be read, named itself or below a named folder. */
async function isAmong(file: string, named: readonly string[]): Promise<boolean> {
  const target = await realpath(file).catch(() => null);
  if (target === null) return false;
  const inputs = await Promise.all(named.map((name) => realpath(name).catch(() => name)));
  return inputs.some(
    (input) => input === target || (target.startsWith(`${input}/`) && kindOfName(target).form !== null),
  );
}

async function isFolder(path: string): Promise<boolean> {
  const status = await stat(path).catch(() => null);
  return status !== null && status.isDirectory();
}

function collect(value: string, values: readonly string[] = []): string[] {
  return [...values, value];
}
