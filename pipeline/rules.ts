import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { validateRuleSet } from '../schemas/generated/validators.js';
import type { Pattern, RuleSet, Rules, Term } from './types.js';

export interface LoadRulesOptions {
  /** Folders of the same shape as `rules/`, laid over it one after the other: same id replaces, new id adds. */
  readonly directories?: readonly string[];
  /** Also the sets below `comparison/`, which only comparing needs: they would cost every extraction time at its start. */
  readonly comparison?: boolean;
}

/** A rule that cannot be used. `file` is null for sets that were given as objects, `rule` where no one rule is to blame. */
export class RuleError extends Error {
  override readonly name = 'RuleError';
  constructor(
    readonly file: string | null,
    readonly rule: string | null,
    readonly expected: string,
    readonly got: string,
  ) {
    super([file ?? 'rules', rule, `expected ${expected}, got ${got}`].filter((part) => part !== null).join(': '));
  }
}

/** Reads and checks the built-in rule sets and those of further folders. Throws a `RuleError` at the first wrong rule. */
export function loadRules({ directories = [], comparison = false }: LoadRulesOptions = {}): Rules {
  return joinSets([BUILT_IN, ...directories].flatMap((folder) => readFolder(folder, comparison)));
}

/** Checks rule sets given as objects and joins those of the same name. Throws a `RuleError` at the first wrong rule. */
export function makeRules(sets: readonly RuleSet[]): Rules {
  return joinSets(sets.map((set) => checkSet(set, null)));
}

const BUILT_IN = fileURLToPath(new URL('../rules/', import.meta.url));

function readFolder(folder: string, comparison: boolean): RuleSet[] {
  const files = filesBelow(folder).filter((path) => comparison || !path.startsWith(`comparison${sep}`));
  return files.map((path) => {
    const file = join(folder, path);
    const set = checkSet(readJson(file), file);
    const name = path.slice(0, -'.json'.length).replaceAll(sep, '/');
    if (set.name !== name) throw new RuleError(file, '/name', `the file's path ${quote(name)}`, quote(set.name));
    return set;
  });
}

function filesBelow(folder: string): string[] {
  let paths: string[];
  try {
    paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch (error) {
    throw new RuleError(folder, null, 'a folder of rule sets', (error as Error).message);
  }
  const files = paths.filter((path) => path.endsWith('.json')).sort();
  if (files.length === 0) throw new RuleError(folder, null, 'at least one rule set (*.json)', 'none');
  return files;
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new RuleError(file, null, 'a JSON file', (error as Error).message);
  }
}

/** What the schema cannot say: each id once, each expression compiles. */
function checkSet(value: unknown, file: string | null): RuleSet {
  if (!validateRuleSet(value)) throw schemaError(value, file);
  const set = value as RuleSet;
  const ids = new Set<string>();
  for (const { id } of [...(set.terms ?? []), ...(set.patterns ?? [])]) {
    if (ids.has(id)) throw new RuleError(file, id, `each id once in ${set.name}`, 'the same id again');
    ids.add(id);
  }
  for (const { id, pattern } of set.patterns ?? []) {
    try {
      new RegExp(pattern, 'dgu');
    } catch (error) {
      throw new RuleError(file, id, 'a regular expression (flags dgu)', (error as Error).message);
    }
  }
  return set;
}

/** Ajv puts the innermost error first; the `if` and `oneOf` that failed with it come after. */
function schemaError(value: unknown, file: string | null): RuleError {
  const { instancePath = '', message = 'a rule set', params = {} } = validateRuleSet.errors?.[0] ?? {};
  const steps = instancePath.split('/').slice(1);
  const reached = steps.map((_, index) => at(value, steps.slice(0, index + 1)));
  const id = (reached[1] as { id?: unknown } | undefined)?.id;
  const detail = 'additionalProperty' in params ? ` (${String(params['additionalProperty'])})` : '';
  const expected = `a value that ${message}${detail}${'allowedValues' in params ? `: ${JSON.stringify(params['allowedValues'])}` : ''}`;
  const place = instancePath === '' ? null : typeof id === 'string' ? `${id} at ${instancePath}` : instancePath;
  return new RuleError(file, place, expected, quote(reached.length === 0 ? value : reached.at(-1)));
}

function at(value: unknown, steps: readonly string[]): unknown {
  return steps.reduce<unknown>((inner, step) => (inner as Record<string, unknown> | undefined)?.[step], value);
}

function quote(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function joinSets(parts: readonly RuleSet[]): Rules {
  const sets = new Map<string, RuleSet>();
  for (const part of parts) {
    const below = sets.get(part.name);
    sets.set(part.name, below ? lay(part, below) : part);
  }
  const named = (name: string): RuleSet => {
    const set = sets.get(name);
    if (!set) throw new RuleError(null, null, `one of the sets ${[...sets.keys()].sort().join(', ')}`, name);
    return set;
  };
  return {
    hash: hashOf(sets),
    sets,
    terms: (name) => named(name).terms ?? [],
    patterns: (name) => named(name).patterns ?? [],
  };
}

function lay(upper: RuleSet, lower: RuleSet): RuleSet {
  return {
    name: lower.name,
    source: [...(lower.source ?? []), ...(upper.source ?? [])],
    terms: replaceById<Term>(lower.terms ?? [], upper.terms ?? []),
    patterns: replaceById<Pattern>(lower.patterns ?? [], upper.patterns ?? []),
  };
}

/** A replaced rule keeps its place, since the order of patterns may matter; new ones come last. */
function replaceById<Rule extends { readonly id: string }>(lower: readonly Rule[], upper: readonly Rule[]): Rule[] {
  const rules = new Map([...lower, ...upper].map((rule) => [rule.id, rule]));
  return [...rules.values()];
}

function hashOf(sets: ReadonlyMap<string, RuleSet>): string {
  const sorted = [...sets.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sorted, sortKeys)).digest('hex');
}

/** For JSON.stringify: objects with their keys in code-unit order, so that the same rules always make the same text. */
function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
