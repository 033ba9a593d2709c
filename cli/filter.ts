import { addAbortSignal } from 'node:stream';
import { Command, InvalidArgumentError, Option } from 'commander';
import { RECORD_SCHEMA } from '../batch/filter/answer.js';
import { answererOf, type Answerer, type FilterSettings } from '../batch/filter/answerer.js';
import { filterLines, type Filtering } from '../batch/filter/filter-lines.js';
import type { OffsetUnit } from '../index.js';
import { VERSION } from '../schemas/generated/version.js';
import { buildCommit } from './build-commit.js';
import { ExitCode } from './exit-code.js';
import { toBytes, toNames } from './extract/read-options.js';
import { exitCodeOfSignal, stopSignal } from './stop-signal.js';

interface FilterOptions {
  readonly idField?: string;
  readonly info?: true;
  readonly maxLine: number;
  readonly offsetUnit: OffsetUnit;
  readonly passthrough?: readonly string[];
  readonly rules?: readonly string[];
  readonly selfcheck?: true;
  readonly textField: string;
  readonly timeoutMs?: number;
  readonly withText?: true;
}

/** `sasil filter`: JSON Lines in, JSON Lines out, one line for each line. */
export function filterVerb(): Command {
  return new Command('filter')
    .summary('JSON Lines in, JSON Lines out, one line for each line')
    .description(
      'Reads JSON Lines from standard input and answers each line with one line on standard output, in order and at ' +
        'once: for Spark, GNU parallel, job arrays, or a program that asks line by line. A line that cannot be read has ' +
        'an error for an answer; nothing else is ever printed there. The answer depends on the line, the rules and the ' +
        'options alone, so that lines may be split, repeated and tried again as one likes.',
    )
    .option('--text-field <name>', 'the field that holds the text', 'text')
    .option('--id-field <name>', 'the field that holds the id (default: "id" where there is one)')
    .option('--passthrough <names>', 'fields that are repeated in the answer: url,section', toNames)
    .addOption(
      new Option('--max-line <size>', 'the longest line: 500K, 16M')
        .argParser(toBytes)
        .default(16 * 1024 * 1024, '16M'),
    )
    .option('--timeout-ms <n>', 'the longest time for a line; it is then read in a thread that can be ended', toTimeout)
    .addOption(
      new Option('--offset-unit <unit>', 'what offsets count; Python reads code points')
        .choices(['utf16', 'codepoint', 'byte'])
        .default('utf16'),
    )
    .option(
      '--rules <dir>',
      'lay a folder of rules over the built-in ones; may be repeated',
      (dir: string, others: string[] = []) => [...others, dir],
    )
    .option('--with-text', 'put the text of the article into its record')
    .option('--info', 'print versions and the hash of the rules as JSON, and read nothing')
    .option('--selfcheck', 'load the rules, read a sentence, print nothing: 0 where a run would start, else 2')
    .addHelpText(
      'after',
      `
An answer:
  {"id": …, "status": "ok", "result": {…}, "input": {"sha256": …}, "rules": …, "schema": …, "tool": …}
  {"id": …, "status": "error", "error": {"code": …, "stage": …, "message": …}, "input": …, …}
result is, to the byte, the record that sasil extract gives of a line with an id. The filter knows no file: an article
without an id is called by the hash of its line. status is "invalid" where a record contradicts its text: a defect.
Codes: E_EMPTY, E_JSON, E_ENCODING (not UTF-8), E_TOO_LARGE, E_FIELD, E_DEPTH, E_TIMEOUT, E_CRASH, E_INTERNAL.

Examples:
  sasil filter < news.jsonl > facts.jsonl
  sasil filter --text-field body --id-field url --passthrough section < news.jsonl
  parallel --pipepart --block 10M -k -a news.jsonl sasil filter > facts.jsonl

Exit codes:
  0         every line was answered, errors among the answers or not
  2         usage or rules wrong; nothing was read, and to try again is of no use
  3         the environment failed: standard input or output cannot be read or written
  130, 143  stopped by SIGINT, SIGTERM; the lines in hand were answered
  141       nobody reads the answers any more`,
    )
    .action(async (options: FilterOptions) => {
      process.exitCode = await filter(options);
    });
}

async function filter(options: FilterOptions): Promise<number> {
  const settings: FilterSettings = {
    idField: options.idField ?? null,
    maxLine: options.maxLine,
    offsetUnit: options.offsetUnit,
    passthrough: options.passthrough ?? [],
    ruleDirectories: options.rules ?? [],
    textField: options.textField,
    withText: options.withText ?? false,
  };
  const answerer = answererOf(settings);
  if (options.info) {
    await print(`${JSON.stringify(infoOf(answerer))}\n`);
    return ExitCode.ok;
  }
  if (options.selfcheck) return selfcheck(answerer, options.textField, options.idField ?? 'id');
  if (options.timeoutMs === undefined) return run(answerer.answer, settings.maxLine, TOGETHER);
  const { timedAnswerer } = await import('../batch/filter/timed.js');
  const timed = timedAnswerer(settings, options.timeoutMs, answerer);
  return run(timed.answer, settings.maxLine, 1).finally(() => timed.close());
}

/** Lines that are read together: more make it no faster. */
const TOGETHER = 16;

async function run(answer: Filtering['answer'], maxLine: number, together: number): Promise<number> {
  const signal = stopSignal();
  try {
    await filterLines(addAbortSignal(signal, process.stdin), { answer, together, write: print, maxLine, signal });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') return ExitCode.sigpipe;
    if (!signal.aborted) throw error;
  }
  return signal.aborted ? exitCodeOfSignal(signal) : ExitCode.ok;
}

/** What a driver writes into the metadata of its job. */
function infoOf({ rules }: Answerer): object {
  return {
    tool: 'sasil',
    version: VERSION,
    commit: buildCommit(),
    rulesHash: rules,
    schemaIds: [RECORD_SCHEMA],
    node: process.version,
  };
}

function selfcheck(answerer: Answerer, textField: string, idField: string): number {
  const line = JSON.stringify({ [idField]: 'selfcheck', [textField]: '서울 관악구(구청장 박준희)는 도서관을 열었다.' });
  const [answer] = answerer.answer([Buffer.from(line)]);
  const { status, error } = JSON.parse(answer!) as { status: string; error?: { message: string } };
  if (status === 'ok') return ExitCode.ok;
  process.stderr.write(`sasil: the rules are loaded, and cannot read a sentence: ${error?.message}\n`);
  return ExitCode.usage;
}

function print(lines: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(lines, (error) => (error ? reject(error) : resolve()));
  });
}

function toTimeout(words: string): number {
  if (!/^[1-9]\d{0,8}$/.test(words)) throw new InvalidArgumentError('It is a number of milliseconds from 1.');
  return Number(words);
}
