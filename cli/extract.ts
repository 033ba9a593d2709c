import { realpath, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { OffsetUnit } from '../index.js';
import { extractAll } from '../batch/extract-all.js';
import type { Row } from '../batch/gist.js';
import { InputIsOutput } from '../batch/inputs.js';
import type { Failure } from '../batch/read/failure.js';
import { kindOfName } from '../batch/read/form.js';
import { openWorkshop } from '../batch/workshop.js';
import { ExitCode, EXIT_CODES_HELP } from './exit-code.js';
import { openSink, type SinkWords } from './extract/open-sink.js';
import { addReadOptions, readOptionsOf, type ReadWords } from './extract/read-options.js';
import { addTargetOptions, filesOfTargets } from './extract/target-options.js';
import { exitCodeOfSignal, stopSignal } from './stop-signal.js';
import { table, totals } from './table.js';
import { amount, count, emptyTally, summary } from './tally.js';
import { UnusableInput } from './unusable-input.js';

interface ExtractOptions extends ReadWords, SinkWords {
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
    .option('-o, --out <file>', 'write the records to this file, which appears once it is whole')
    .addOption(
      new Option('--offset-unit <unit>', 'what offsets count; Python reads code points')
        .choices(['utf16', 'codepoint', 'byte'])
        .default('utf16'),
    )
    .option('--rules <dir>', 'lay a folder of rules over the built-in ones; may be repeated', collect)
    .option('--table', 'print a table of the articles to standard output (needs --out or --to)')
    .addOption(
      new Option('-j, --jobs <n>', 'threads that extract, once there are more than 512 articles')
        .argParser(toJobs)
        .default(availableParallelism(), 'one for each core'),
    )
    .option('--with-text', 'put the text of the article into its record')
    .option('-q, --quiet', 'no summary at the end');
  return addReadOptions(addTargetOptions(verb))
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
      if (options.out !== undefined && (await isFolder(options.out))) {
        command.error(`error: ${options.out} is a folder, and --out names a file`);
      }
      if (named.length === 0 && process.stdin.isTTY) {
        command.error('error: no input: name files, folders or a glob, or - for standard input');
      }
      process.exitCode = await extract(named.length === 0 ? ['-'] : named, options);
    });
}

async function extract(named: readonly string[], options: ExtractOptions): Promise<number> {
  const start = performance.now();
  const { offsetUnit, rules: directories = [], withText = false } = options;
  const reading = readOptionsOf(options);
  const { encoding } = reading;
  const workshop = openWorkshop({ ruleDirectories: directories, encoding, offsetUnit, withText }, options.jobs);
  const signal = stopSignal();
  const sink = await openSink(options);
  const tally = emptyTally();
  const rows: Row[] = [];
  let isWritten = false;
  try {
    for await (const outcome of extractAll(workshop, { named, options: reading, signal, output: options.out })) {
      count(tally, outcome);
      if ('code' in outcome) report(outcome);
      else {
        await sink.write(outcome.line);
        if (options.table) rows.push(outcome.gist.row);
      }
    }
    // A run that read nothing leaves an older file as it is.
    isWritten = !signal.aborted && (tally.articles > 0 || tally.failed === 0);
    await (isWritten ? sink.close() : sink.abandon());
  } catch (error) {
    await sink.abandon().catch(() => {});
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') return ExitCode.ok;
    if (error instanceof InputIsOutput) throw new UnusableInput(error.message, OVERWRITTEN);
    throw error;
  } finally {
    await workshop.close();
  }

  const time = performance.now() - start;
  if (signal.aborted) {
    const told = [`stopped by ${signal.reason} after ${amount(tally.articles, 'articles')}`, ...sink.unwritten];
    process.stderr.write(`sasil: ${told.join('; ')}\n`);
    return exitCodeOfSignal(signal);
  }
  if (!isWritten && sink.unwritten.length > 0) {
    process.stderr.write(`sasil: ${['nothing was extracted', ...sink.unwritten].join('; ')}\n`);
  } else if (options.table) {
    const view = { columns: process.stdout.columns ?? 120, colour: process.stdout.isTTY && !process.env['NO_COLOR'] };
    process.stdout.write(`${[...table(rows, view), '', ...totals(tally, time, sink.names.join(', '))].join('\n')}\n`);
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

function report({ source, code, reason }: Failure): void {
  process.stderr.write(`sasil: ${source}: ${code}: ${reason}\n`);
}

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
