import { readFile, readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { Command } from 'commander';
import type { Pattern } from '../../index.js';
import { lintSet, type RuleProblem } from '../../pipeline/lint-set.js';
import { ExitCode } from '../exit-code.js';
import { amount } from '../tally.js';
import { UnusableInput } from '../unusable-input.js';
import { superLinearCheck, type SuperLinearCheck } from './super-linear.js';

/** `sasil rules lint DIR`: everything that is wrong with a folder of rules. */
export function lintCommand(): Command {
  return new Command('lint')
    .summary('what is wrong with a folder of rules')
    .description(
      'Checks a folder of rules, the one that is given to extract --rules, and tells all problems at once by file, rule\n' +
        'and field: schema, ids, names, expressions that do not compile, examples that are not found, counterexamples\n' +
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
  for (const path of files) {
    const problems = await lintFile(join(folder, path), path.slice(0, -'.json'.length).replaceAll(sep, '/'), check);
    for (const problem of problems) process.stdout.write(`${join(folder, path)}: ${lineOf(problem)}\n`);
    found += problems.length;
  }
  if (check === null) {
    process.stderr.write(
      'sasil: not checked: expressions slower than linear, since recheck is not installed (npm install recheck)\n',
    );
  }
  process.stderr.write(`sasil: ${amount(files.length, 'files')}, ${amount(found, 'problems')}\n`);
  return found > 0 ? ExitCode.documentFailed : ExitCode.ok;
}

async function lintFile(file: string, name: string, check: SuperLinearCheck | null): Promise<RuleProblem[]> {
  let value: unknown;
  try {
    value = JSON.parse((await readFile(file, 'utf8')).replace(/^\uFEFF/, ''));
  } catch (error) {
    return [{ rule: null, field: '', problem: (error as Error).message }];
  }
  const problems = lintSet(value, name);
  return check === null ? problems : [...problems, ...(await slowPatterns(value, problems, check))];
}

/** An expression that does not compile has been told of, and is neither slow nor fast. */
async function slowPatterns(
  value: unknown,
  problems: readonly RuleProblem[],
  check: SuperLinearCheck,
): Promise<RuleProblem[]> {
  const patterns = (value as { patterns?: unknown } | null)?.patterns;
  const slow: RuleProblem[] = [];
  for (const pattern of Array.isArray(patterns) ? (patterns as (Pattern | null)[]) : []) {
    if (typeof pattern?.id !== 'string' || typeof pattern.pattern !== 'string') continue;
    if (problems.some(({ rule, field }) => rule === pattern.id && field === 'pattern')) continue;
    const attack = await check(pattern);
    if (attack !== null) {
      slow.push({ rule: pattern.id, field: 'pattern', problem: `is slower than linear, for instance on ${attack}` });
    }
  }
  return slow;
}

function lineOf({ rule, field, problem }: RuleProblem): string {
  const place = [rule, field].filter((part) => part !== null && part !== '').join(': ');
  return place === '' ? problem : `${place}: ${problem}`;
}
