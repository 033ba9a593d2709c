import { Command } from 'commander';
import { loadRules, type Pattern, type RuleSet, type Rules, type Term } from '../../index.js';
import { columns } from '../columns.js';
import { cut } from '../width.js';
import { namesOf } from './names-of.js';
import { rulesOption, type RulesOption } from './rules-option.js';

interface ListOptions extends RulesOption {
  readonly set?: string;
}

/** `sasil rules list`: the rule sets with their numbers, or the rules of one. */
export function listCommand(): Command {
  return new Command('list')
    .summary('which rules there are')
    .description('Lists the rule sets with the numbers of their terms and patterns, or the rules of one set.')
    .addOption(rulesOption())
    .option('--set <name>', 'the rules of this set: mayors, award-levels, outlets/any, …')
    .addHelpText(
      'after',
      `
Examples:
  sasil rules list
  sasil rules list --set mayors
  sasil rules list --rules my-rules --set outlets/any

Exit codes:
  0  listed
  2  usage or rules wrong, or there is no such set
  3  the environment failed: the output cannot be written`,
    )
    .action(({ rules: directories = [], set }: ListOptions) => {
      const rules = loadRules({ directories, comparison: true });
      const lines = set === undefined ? setLines(rules) : ruleLines(setOf(rules, set));
      process.stdout.write(`${lines.join('\n')}\n`);
    });
}

function setLines(rules: Rules): string[] {
  const sets = [...rules.sets.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  const row = (name: string, parts: readonly RuleSet[]): string[] => {
    const count = (key: 'terms' | 'patterns'): number => parts.reduce((sum, part) => sum + (part[key]?.length ?? 0), 0);
    return [name, `${count('terms')}`, `${count('patterns')}`];
  };
  return columns(
    [['set', 'terms', 'patterns'], ...sets.map((set) => row(set.name, [set])), row(`${sets.length} sets`, sets)],
    1,
  );
}

/** Throws a `RuleError` that names the sets there are. */
function setOf(rules: Rules, name: string): RuleSet {
  return rules.sets.get(name) ?? { name, terms: rules.terms(name) };
}

function ruleLines({ name, terms = [], patterns = [] }: RuleSet): string[] {
  return columns([
    ...patterns.map((pattern) => [pattern.id, pattern.language, shown(pattern)]),
    ...terms.map((term) => [`${name}/${term.id}`, 'term', shown(term)]),
  ]);
}

function shown(rule: Term | Pattern): string {
  return cut('pattern' in rule && !('names' in rule) ? (rule as Pattern).pattern : namesOf(rule as Term), 80);
}
