import { Command, Option } from 'commander';
import { loadRules } from '../index.js';
import { accept, type Accepted } from '../check/accept.js';
import type { Renewal } from '../check/renew.js';
import { once } from '../pipeline/once.js';
import { addArticle } from './accept/add-article.js';
import { chooser } from './check/choose.js';
import { ExitCode } from './exit-code.js';
import { rulesOption, type RulesOption } from './rules/rules-option.js';
import { amount } from './tally.js';
import { UnusableInput } from './unusable-input.js';

interface AcceptOptions extends RulesOption {
  readonly fixtures: string;
  readonly seeds?: string;
  readonly new?: string;
  readonly id?: string;
  readonly all?: true;
  readonly todo?: string;
  readonly passing?: true;
}

/** `sasil accept ID…|--new FILE`: writes or renews what fixtures expect, for a person to read in the diff. */
export function acceptVerb(): Command {
  return new Command('accept')
    .summary('write or renew what fixtures expect')
    .description(
      'Writes what is read of some articles as what is expected of them, or renews it, and prints what changed. Read the ' +
        'diff before it is committed: what stands in a fixture is what is right. An article whose record is not valid is ' +
        'refused. Facts keep the fields that they name; what a fixture does not look at stays so.',
    )
    .argument(
      '[ids...]',
      'articles, stories, cases or folders below the fixtures: story/ko, story, sentences/awards#12',
    )
    .option('--fixtures <dir>', 'the folder of fixtures', 'fixtures')
    .addOption(rulesOption())
    .option('--seeds <dir>', 'where seeds are; a folder seeds/ beside the fixtures if not said')
    .option('--new <file>', 'make a fixture of this article: a copy of it, and what is read of it')
    .option('--id <id>', 'the name of the new fixture; that of the file if not said')
    .option('--all', 'all fixtures')
    .addOption(
      new Option('--todo <reason>', 'note what differs as known to be read wrongly, and why').conflicts('passing'),
    )
    .option('--passing', 'only take out the todos that are read rightly now; of all fixtures where none is named')
    .addHelpText(
      'after',
      `
Examples:
  sasil accept --new article.txt --id gwanak-2026       a new fixture
  sasil accept gwanak-2026                              what is read is right: renew it
  sasil accept gwanak-2026/ko --todo 'the organizer stands in another sentence'
  sasil accept --passing                                what is read rightly by now is no todo any more
  sasil accept census                                   terms that are new to the rules join the census

Exit codes:
  0  written, or nothing to write
  1  an article was refused: it cannot be read, or its record is not valid
  2  usage or rules wrong, or run in continuous integration (CI is set); nothing was written
  3  the environment failed: a file cannot be written`,
    )
    .action(async (ids: string[], options: AcceptOptions, command: Command) => {
      const { CI } = process.env;
      if (CI !== undefined && !['', '0', 'false'].includes(CI)) {
        command.error(
          'error: accept never runs in continuous integration (CI is set): what is expected is for people to say',
        );
      }
      if (ids.length === 0 && !options.all && !options.passing && options.new === undefined) {
        command.error('error: name the articles to accept, or --new FILE, --passing or --all');
      }
      const named = options.new === undefined ? ids : [...ids, await addArticle(options.new, options)];
      process.exitCode = await run(named, options);
    });
}

async function run(ids: readonly string[], options: AcceptOptions): Promise<number> {
  const { fixtures, rules: directories = [], seeds } = options;
  const rules = loadRules({ directories });
  const comparison = once(() => loadRules({ directories, comparison: true }));
  const isChosen = chooser(ids);
  const chosen = new Set<string>();
  const choose = (id: string): boolean => {
    if (isChosen(id)) chosen.add(id);
    return isChosen(id);
  };
  const accepted = await accept(fixtures, choose, {
    rules,
    comparisonRules: comparison,
    seeds,
    renewal: renewalOf(options),
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' && error.path === fixtures) throw new UnusableInput(fixtures, 'no such folder');
    throw error;
  });
  const unknown = ids.filter((id) => ![...chosen].some((each) => chooser([id])(each)));
  if (unknown.length > 0)
    throw new UnusableInput(fixtures, `there is no fixture ${unknown.map((id) => `'${id}'`).join(', ')}`);
  for (const each of accepted) for (const line of linesOf(each)) process.stdout.write(`${line}\n`);
  const changed = accepted.filter(({ changes }) => changes.length > 0).length;
  const refused = accepted.filter(({ refusal }) => refusal !== null).length;
  process.stderr.write(`sasil: ${amount(changed, 'fixtures')} written, ${refused} refused\n`);
  return refused > 0 ? ExitCode.documentFailed : ExitCode.ok;
}

function renewalOf({ todo, passing }: AcceptOptions): Renewal {
  if (todo !== undefined) return { as: 'todo', reason: todo };
  return { as: passing ? 'passing' : 'right' };
}

function linesOf({ id, file, changes, refusal }: Accepted): string[] {
  if (refusal !== null) return [`${id}: refused: ${refusal}`];
  if (changes.length === 0) return [];
  return [`${id} (${file})`, ...changes.map((change) => `  ${change.replace(/[\p{Cc}\p{Cf}]/gu, ' ')}`)];
}
