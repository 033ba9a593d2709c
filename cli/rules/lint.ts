import { readFile, readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { Command } from 'commander';
import type { Pattern } from '../../index.js';
import { lintSet, type RuleProblem } from '../../pipeline/lint-set.js';
import { ExitCode } from '../exit-code.js';
import { amount } from '../tally.js';
import { UnusableInput } from '../unusable-input.js';
import { superLinearCheck } from './super-linear.js';

/** `sasil rules lint DIR`: everything that is wrong with a folder of rules. */
export function lintCommand(): Command {
  return new Command('lint')
    .summary('what is wrong with a folder of rules')
    .description(
      'Checks a folder of rules, the one that is given to extract --rules, and tells all problems at once by file, rule ' +
        'and field: schema, ids, names, expressions that do not compile, examples that are not found, counterexamples ' +
        'that are found, expressions that are slower than linear (where the package recheck is installed).',
    )
    .argument('<dir>', 'a folder of the shape of rules/')
    .addHelpText(
      'after',
      `
Examples:
  sasil rules lint my-rules
  sasil rules lint my-rules && sasil extract articles --rules my-rules --out facts.jsonl

Exit codes:
  0  nothing is wrong
  1  something is, and stands on standard output
  2  usage wrong, or the folder cannot be read or holds no rule files (*.json)`,
    )
    .action(async (folder: string) => {
      process.exitCode = await lint(folder);
    });
}

async function lint(folder: string): Promise<number> {
  const paths = await readdir(folder, { recursive: true }).catch((error: Error) => {
    throw new UnusableInput(folder, error.message);
  });
  const files = paths.filter((path) => path.endsWith('.json')).sort();
  if (files.length === 0) throw new UnusableInput(folder, 'expected rule files (*.json), found none');

  const check = await superLinearCheck();
  let found = 0;
  let undecided = 0;
  for (const path of files) {
    const file = join(folder, path);
    const { value, problems } = await lintFile(file, path.slice(0, -'.json'.length).replaceAll(sep, '/'));
    for (const pattern of compiling(value, problems)) {
      const diagnosis = await check?.(pattern);
      if (diagnosis === undefined) break;
      if (diagnosis.status === 'unknown') undecided++;
      if (diagnosis.status !== 'slow') continue;
      const problem = `is slower than linear, for instance on ${diagnosis.attack}`;
      problems.push({ rule: pattern.id, field: 'pattern', problem });
    }
    for (const problem of problems) process.stdout.write(`${file}: ${lineOf(problem)}\n`);
    found += problems.length;
  }
  if (check === null) {
    say('not checked: expressions slower than linear, since recheck is not installed (npm install recheck)');
  } else if (undecided > 0) {
    say(`recheck could not tell in time whether ${amount(undecided, 'expressions')} can be slower than linear`);
  }
  say(`${amount(files.length, 'files')}, ${amount(found, 'problems')}`);
  return found > 0 ? ExitCode.documentFailed : ExitCode.ok;
}

function say(line: string): void {
  process.stderr.write(`sasil: ${line}\n`);
}

async function lintFile(file: string, name: string): Promise<{ value: unknown; problems: RuleProblem[] }> {
  try {
    const value: unknown = JSON.parse((await readFile(file, 'utf8')).replace(/^\uFEFF/, ''));
    return { value, problems: lintSet(value, name) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw new UnusableInput(file, (error as Error).message);
    return { value: null, problems: [{ rule: null, field: '', problem: error.message }] };
  }
}

/** The patterns whose expressions compile; of the others has been told. */
function compiling(value: unknown, problems: readonly RuleProblem[]): Pattern[] {
  const { patterns } = (value ?? {}) as { patterns?: unknown };
  return (Array.isArray(patterns) ? (patterns as (Pattern | null)[]) : []).filter(
    (pattern) =>
      typeof pattern?.id === 'string' &&
      typeof pattern.pattern === 'string' &&
      !problems.some(({ rule, field }) => rule === pattern.id && field === 'pattern'),
  ) as Pattern[];
}

function lineOf({ rule, field, problem }: RuleProblem): string {
  const place = [rule, field].filter((part) => part !== null && part !== '').join(': ');
  return place === '' ? problem : `${place}: ${problem}`;
}
