import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Pattern, RuleSet, Rules, Term } from '../../index.js';
import { BUILT_IN } from '../../pipeline/rules.js';

/** A rule in its set; `id` is the one that facts name: a pattern's own, a term's with its set before it. */
export interface FoundRule {
  readonly id: string;
  readonly set: RuleSet;
  readonly rule: Term | Pattern;
}

/** Every rule of a set under the id that facts name. */
export function rulesOf(set: RuleSet): FoundRule[] {
  const patterns = (set.patterns ?? []).map((rule) => ({ id: rule.id, set, rule }));
  return [...patterns, ...(set.terms ?? []).map((rule) => ({ id: `${set.name}/${rule.id}`, set, rule }))];
}

/** The rules of an id: a whole one, `award-levels/grand-prize`, or a term's own, `grand-prize`, which sets may share. */
export function findRules(rules: Rules, id: string): FoundRule[] {
  const all = [...rules.sets.values()].flatMap(rulesOf);
  const whole = all.filter((found) => found.id === id);
  return whole.length > 0 ? whole : all.filter(({ rule }) => rule.id === id);
}

/** Ids that end as one does that there is not. */
export function similarIds(rules: Rules, id: string): string[] {
  const last = id.split('/').at(-1)!;
  const all = [...rules.sets.values()].flatMap(rulesOf).map((found) => found.id);
  return all.filter((each) => each.split('/').at(-1) === last).slice(0, 5);
}

/** The file that a rule comes from: that of the last folder that has it, else the built-in one. */
export function fileOf({ set, rule }: FoundRule, directories: readonly string[]): string {
  const files = [BUILT_IN, ...directories].map((folder) => join(folder, `${set.name}.json`));
  const file = files.findLast((path) => existsSync(path) && hasRule(path, rule.id)) ?? files[0]!;
  const below = relative('.', file);
  return below.startsWith('..') ? file : below;
}

function hasRule(file: string, id: string): boolean {
  const { terms = [], patterns = [] } = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')) as RuleSet;
  return [...terms, ...patterns].some((rule) => rule.id === id);
}
