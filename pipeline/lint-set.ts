import type { ErrorObject } from 'ajv';
import { validateRuleSet } from '../schemas/generated/validators.js';
import { compilePattern, findPattern } from './match.js';
import type { Pattern, Term } from './types.js';
import { makeView } from './view.js';

/** What is wrong with a rule set: `rule` is an id, null where no one rule is to blame; `field` a path within it. */
export interface RuleProblem {
  readonly rule: string | null;
  readonly field: string;
  readonly problem: string;
}

/**
 * Everything that is wrong with what a rule file holds, in the order of the file: the schema, ids, names, expressions,
 * examples that are not found and counterexamples that are. `name` is the file's path without its ending.
 */
export function lintSet(value: unknown, name: string): RuleProblem[] {
  const set = (isObject(value) ? value : {}) as { name?: unknown; terms?: unknown; patterns?: unknown };
  const terms = listOf<Term>(set.terms);
  const patterns = listOf<Pattern>(set.patterns);
  const isNamed = set.name === undefined || set.name === name;
  return [
    ...schemaProblems(value),
    ...(isNamed ? [] : [{ rule: null, field: 'name', problem: `expected the file's path '${name}'` }]),
    ...repeatedIds([...terms, ...patterns]),
    ...terms.flatMap(lintTerm),
    ...patterns.flatMap((pattern) => lintPattern(pattern, name)),
  ];
}

/** One for each place: where an alternative fails, ajv tells of each and of the choice between them. */
function schemaProblems(value: unknown): RuleProblem[] {
  if (validateRuleSet(value)) return [];
  const errors = (validateRuleSet.errors ?? []).filter(({ keyword }) => keyword !== 'if');
  const problems = new Map<string, RuleProblem>();
  for (const error of errors) {
    const steps = error.instancePath.split('/').slice(1);
    const [list, index, ...within] = steps;
    const rule = index === undefined ? null : idOf((value as Record<string, unknown[]>)[list!]?.[Number(index)]);
    const field = (rule === null ? steps : within).join('/');
    const key = `${error.instancePath} ${error.message}`;
    if (!problems.has(key)) problems.set(key, { rule, field, problem: wordsOf(error) });
  }
  return [...problems.values()];
}

function wordsOf({ message = 'is not valid', params }: ErrorObject): string {
  const { additionalProperty, allowedValues } = params as { additionalProperty?: string; allowedValues?: unknown[] };
  if (additionalProperty !== undefined) return `has a field that it must not have: '${additionalProperty}'`;
  return allowedValues ? `${message}: ${allowedValues.join(', ')}` : message;
}

function repeatedIds(rules: readonly (Term | Pattern)[]): RuleProblem[] {
  const seen = new Set<unknown>();
  return rules.flatMap(({ id }) => {
    if (typeof id !== 'string') return [];
    if (seen.has(id)) return [{ rule: id, field: 'id', problem: 'stands in this file twice' }];
    seen.add(id);
    return [];
  });
}

function lintTerm(term: Term): RuleProblem[] {
  const rule = idOf(term);
  return (['ko', 'en'] as const).flatMap((language) => {
    const names = stringsOf((term.names as Record<string, unknown> | undefined)?.[language]);
    const weakField = language === 'ko' ? 'weakKo' : 'weakEn';
    return [
      ...repeated(names).map((word) => ({ rule, field: `names/${language}`, problem: `names '${word}' twice` })),
      ...names
        .filter((word) => word !== word.normalize('NFC'))
        .map((word) => ({ rule, field: `names/${language}`, problem: `'${word}' is not in NFC, as texts are read` })),
      ...stringsOf(term[weakField])
        .filter((word) => !names.includes(word))
        .map((word) => ({ rule, field: weakField, problem: `'${word}' is none of its names/${language}` })),
    ];
  });
}

function lintPattern(pattern: Pattern, set: string): RuleProblem[] {
  const rule = idOf(pattern);
  const told = (field: string, problem: string): RuleProblem => ({ rule, field, problem });
  const foreign = typeof pattern.id === 'string' && !pattern.id.startsWith(`${set}/`);
  const problems = foreign ? [told('id', `expected an id that begins with '${set}/'`)] : [];
  if (typeof pattern.pattern !== 'string') return problems;
  let find: (text: string) => readonly string[];
  try {
    const compiled = compilePattern(pattern);
    find = (text) => {
      const view = makeView(text);
      return findPattern(compiled, view, { start: 0, end: view.text.length }).map(({ start, end }) =>
        view.text.slice(start, end),
      );
    };
  } catch (error) {
    return [...problems, told('pattern', (error as Error).message.replace(/^rule \S+: /, ''))];
  }
  for (const [index, example] of stringsOf(pattern.examples).entries()) {
    if (find(example).length === 0) problems.push(told(`examples/${index}`, `is not found in '${example}'`));
  }
  for (const [index, counterexample] of stringsOf(pattern.counterexamples).entries()) {
    const [found] = find(counterexample);
    if (found !== undefined) {
      problems.push(told(`counterexamples/${index}`, `finds '${found}' in '${counterexample}'`));
    }
  }
  return problems;
}

function repeated(words: readonly string[]): string[] {
  return [...new Set(words.filter((word, index) => words.indexOf(word) !== index))];
}

function idOf(rule: unknown): string | null {
  return isObject(rule) && typeof rule['id'] === 'string' ? rule['id'] : null;
}

/** The objects of a list; what is none has been told of by the schema. */
function listOf<Rule>(value: unknown): Rule[] {
  return Array.isArray(value) ? (value.filter(isObject) as Rule[]) : [];
}

function stringsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
