import { Command } from 'commander';
import { loadRules, type Pattern, type Term } from '../../index.js';
import { fileOf, findRules, similarIds, type FoundRule } from './find-rule.js';
import { rulesOption, type RulesOption } from './rules-option.js';

/** `sasil rules show ID`: all there is to one rule. */
export function showCommand(): Command {
  return new Command('show')
    .summary('what one rule is')
    .description(
      'Prints one rule: its names or its pattern, examples, counterexamples, note, and the file it comes from. The id is ' +
        'that of a record or of rules list; a term is found without its set too, and then in each set that has it.',
    )
    .argument('<id>', 'mayors/ko/bracket, award-levels/grand-prize, grand-prize, …')
    .addOption(rulesOption())
    .addHelpText(
      'after',
      `
Examples:
  sasil rules show mayors/ko/bracket
  sasil rules show award-levels/grand-prize
  sasil rules show outlets/any/our-newsletter --rules my-rules

Exit codes:
  0  shown
  2  usage or rules wrong, or there is no such rule
  3  the environment failed: the output cannot be written`,
    )
    .action((id: string, { rules: directories = [] }: RulesOption, command: Command) => {
      const rules = loadRules({ directories, comparison: true });
      const found = findRules(rules, id);
      if (found.length === 0) {
        const similar = similarIds(rules, id);
        const hint = similar.length > 0 ? `; there are: ${similar.join(', ')}` : '';
        command.error(`error: there is no rule '${id}' in the rule sets (some ids stand for code, not for data)${hint}`);
      }
      process.stdout.write(`${found.map((each) => lines(each, directories).join('\n')).join('\n\n')}\n`);
    });
}

function lines(found: FoundRule, directories: readonly string[]): string[] {
  const { names, ...others } = found.rule as Term & Partial<Pattern>;
  const fields = Object.entries(others).filter(([field]) => field !== 'id');
  return [
    found.id,
    ...Object.entries(names ?? {}).flatMap(([language, words]) => field(`names ${language}`, words)),
    ...fields.flatMap(([name, value]) => field(name, value)),
    ...field('file', fileOf(found, directories)),
  ];
}

/** `  examples   …`, each further value of a list under the first. */
function field(name: string, value: unknown): string[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.map((each, index) => `  ${(index === 0 ? name : '').padEnd('counterexamples  '.length)}${String(each)}`);
}
