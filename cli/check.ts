import { appendFile, stat } from 'node:fs/promises';
import { Command, InvalidArgumentError, Option } from 'commander';
import { RuleError, loadRules, type Rules } from '../index.js';
import { check } from '../check/check.js';
import { checkRuleFolder } from '../check/check-rules.js';
import { NOTHING_CHECKED, type CheckReport } from '../check/types.js';
import type { CorpusChange } from '../check/against.js';
import { once } from '../pipeline/once.js';
import { changeAgainst } from './check/against.js';
import { againstLines, againstMarkdown } from './check/against-lines.js';
import { chooser } from './check/choose.js';
import { FORMATS, toOutputs, type Output } from './check/formats.js';
import { keepLastFailed, readLastFailed } from './check/last-failed.js';
import { ExitCode } from './exit-code.js';
import { rulesOption, type RulesOption } from './rules/rules-option.js';
import { UnusableInput } from './unusable-input.js';
import { writeWhole } from './write-whole.js';

interface CheckOptions extends RulesOption {
  readonly against?: string;
  readonly corpus?: string;
  readonly coverage?: number | true;
  readonly failLevel: 'error' | 'warning';
  readonly failed?: true;
  readonly format?: readonly Output[];
  readonly only?: readonly string[];
  readonly seeds?: string;
}

/** `sasil check [DIR]`: whether articles say what their fixtures expect, and rules what their examples say. */
export function checkVerb(): Command {
  return new Command('check')
    .summary('fixtures against what is expected of them')
    .description(
      'Extracts the articles of a folder of fixtures and compares their records with what is expected: every fact, and ' +
        'which facts of the two languages of a story are one. Files that are not of their schema, articles of which ' +
        'nothing is expected, expectations without an article, articles that stand twice, and rules whose examples are ' +
        'not found fail too. What is known to be read wrongly (todo) fails where it is read otherwise than known.',
    )
    .argument('[dir]', 'the folder of fixtures', 'fixtures')
    .addOption(rulesOption())
    .option('--seeds <dir>', 'where seeds are; a folder seeds/ beside the fixtures if not said')
    .option('--only <id>', 'only this article, story, file of cases or folder; may be repeated', collect)
    .option('--failed', 'only what failed when the folder was checked last')
    .addOption(
      new Option('--fail-level <level>', 'the least that makes the command end with 1')
        .choices(['error', 'warning'])
        .default('error'),
    )
    .option(
      '--coverage [share]',
      'tell which rules no fixture reaches; fail where fewer than this share, 0 to 1, are',
      toShare,
    )
    .option('--against <records|ref>', 'tell what the rules change: against records, or against a commit of --rules')
    .option('--corpus <path>', 'with --against a commit: these articles instead of the fixtures')
    .option('-f, --format <format[=file]>', `${Object.keys(FORMATS).join(', ')}; may be repeated`, toOutputs)
    .addHelpText(
      'after',
      `
Examples:
  sasil check                                            the folder fixtures/
  sasil check --only gwanak-2026                         one story
  sasil check --failed                                   what failed last time
  sasil check --rules my-rules --coverage 0.9            my own rules too, nine of ten rules reached
  sasil check -f pretty -f junit=report.xml -f sarif=report.sarif
  sasil check --rules my-rules --against origin/main -f markdown=comment.md    what a change of rules does
  sasil check -f github                                  annotations of a pull request; the rest in the job's summary

Exit codes:
  0  everything is as expected
  1  something is not; with --fail-level warning also where there are warnings
  2  usage or rules wrong, nothing was checked; rules that cannot be loaded are told in every format
  3  the environment failed: the output cannot be written
NO_COLOR, or an output that is no terminal, switches colours off.`,
    )
    .action(async (folder: string, options: CheckOptions) => {
      process.exitCode = await run(folder, options);
    });
}

async function run(folder: string, options: CheckOptions): Promise<number> {
  const { rules: directories = [], failLevel, seeds, against, corpus } = options;
  if (against === undefined && !(await isFolder(folder)))
    throw new UnusableInput(folder, 'expected a folder of fixtures');
  if (against !== undefined) {
    await writeChange(await changeAgainst(against, { folder, seeds, directories, corpus }), options);
    return ExitCode.ok;
  }
  const own = directories.flatMap(checkRuleFolder);
  const rules = rulesOrNull(directories, own.length > 0);
  if (rules === null) {
    await write({ ...NOTHING_CHECKED, findings: own }, options);
    return ExitCode.usage;
  }
  const only = await chosen(folder, options);
  const coverage = options.coverage === true ? 0 : options.coverage;
  const comparisonRules = once(() => loadRules({ directories, comparison: true }));
  const checked = await check(folder, { rules, comparisonRules, directories, seeds, only, coverage });
  const report = { ...checked, findings: [...checked.findings, ...own] };
  if (only !== undefined && report.readings === 0 && report.findings.length === 0 && !options.failed) {
    throw new UnusableInput(folder, `there is no fixture ${options.only!.map((id) => `'${id}'`).join(' or ')}`);
  }
  await write(report, options);
  await keepFailed(folder, report, only !== undefined);
  const isFailed = report.findings.some(({ level }) => level === 'error' || failLevel === 'warning');
  return isFailed ? ExitCode.documentFailed : ExitCode.ok;
}

/** Null where rules cannot be loaded and their problems are known with their places. */
function rulesOrNull(directories: readonly string[], areToldOf: boolean): Rules | null {
  try {
    return loadRules({ directories });
  } catch (error) {
    if (areToldOf && error instanceof RuleError) return null;
    throw error;
  }
}

/** Which readings are checked; undefined where all are. */
async function chosen(folder: string, { only, failed }: CheckOptions): Promise<((id: string) => boolean) | undefined> {
  if (!only && !failed) return undefined;
  const isNamed = chooser(only ?? []);
  if (!failed) return isNamed;
  const last = await readLastFailed(folder);
  if (last === null) throw new UnusableInput(folder, 'was not checked yet, so nothing is known to have failed');
  const failedLast = new Set(last);
  return (id) => failedLast.has(id) && isNamed(id);
}

/** After a part was checked, what failed elsewhere is still known to have failed. */
async function keepFailed(folder: string, { checked, findings }: CheckReport, isPart: boolean): Promise<void> {
  const failed = findings.filter(({ level }) => level === 'error').map(({ fixture }) => fixture);
  const ids = checked.filter(({ id, fixture }) => failed.includes(id) || failed.includes(fixture)).map(({ id }) => id);
  const looked = new Set(checked.map(({ id }) => id));
  const before = isPart ? ((await readLastFailed(folder)) ?? []).filter((id) => !looked.has(id)) : [];
  await keepLastFailed(folder, [...before, ...ids]);
}

async function write(
  report: CheckReport,
  { format: outputs = [{ format: 'pretty', file: null }] }: CheckOptions,
): Promise<void> {
  const colour = process.stdout.isTTY && !process.env['NO_COLOR'];
  for (const { format, file } of outputs) {
    const view = { columns: process.stdout.columns || 120, colour: colour && file === null };
    const text = FORMATS[format](report, view);
    if (file === null) process.stdout.write(text);
    else await writeWhole(text, file);
    const summary = process.env['GITHUB_STEP_SUMMARY'];
    if (format === 'github' && summary) await appendFile(summary, FORMATS.markdown(report));
  }
}

/** Of the forms those in which a change can be told. */
async function writeChange(
  change: CorpusChange,
  { format: outputs = [{ format: 'pretty', file: null }] }: CheckOptions,
): Promise<void> {
  for (const { format, file } of outputs) {
    const text = CHANGE_FORMATS[format as keyof typeof CHANGE_FORMATS]?.(change);
    if (text === undefined)
      throw new UnusableInput(format, `is no form of --against, ${Object.keys(CHANGE_FORMATS).join(', ')} are`);
    if (file === null) process.stdout.write(text);
    else await writeWhole(text, file);
  }
}

const CHANGE_FORMATS = {
  pretty: (change: CorpusChange) => `${againstLines(change).join('\n')}\n`,
  json: (change: CorpusChange) => `${JSON.stringify(change, null, 2)}\n`,
  markdown: againstMarkdown,
};

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (status) => status.isDirectory(),
    () => false,
  );
}

function toShare(words: string): number {
  const share = Number(words);
  if (words.trim() === '' || !(share >= 0 && share <= 1)) throw new InvalidArgumentError('It is a number from 0 to 1.');
  return share;
}

function collect(value: string, values: readonly string[] = []): string[] {
  return [...values, value];
}
