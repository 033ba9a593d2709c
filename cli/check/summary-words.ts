import type { CheckReport } from '../../check/types.js';
import { amount } from '../tally.js';

/** A check in one line: how much was looked at, and what there is to tell. */
export function summaryWords({ fixtures, readings, facts, todos, rules, findings }: CheckReport): string {
  const errors = findings.filter(({ level }) => level === 'error').length;
  const known = todos > 0 ? ` (${amount(todos, 'known differences')})` : '';
  const looked = [amount(fixtures, 'fixtures'), amount(readings, 'texts'), `${amount(facts, 'facts')}${known}`];
  const told = [amount(errors, 'errors'), amount(findings.length - errors, 'warnings')];
  return `${[...looked, amount(rules, 'rules')].join(', ')}: ${told.join(', ')}`;
}
