import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RuleError, checkSet, quote } from './rules/check-set.js';
import { hashOfFiles, sealOf, type Seal } from './rules/seal.js';
import type { Pattern, RuleSet, Rules, Term } from './types.js';

export { RuleError } from './rules/check-set.js';

export interface LoadRulesOptions {
  /** Folders of the same shape as `rules/`, laid over it one after the other: same id replaces, new id adds. */
  readonly directories?: readonly string[];
  /** Also the sets below `comparison/`, which only comparing needs: they would cost every extraction time at its start. */
  readonly comparison?: boolean;
}

/**
 * Reads the built-in rule sets and those of further folders, and checks all but those that the build has checked. Throws a
 * `RuleError` at the first wrong rule.
 */
export function loadRules({ directories = [], comparison = false }: LoadRulesOptions = {}): Rules {
  const builtIn = readFiles(BUILT_IN, comparison);
  const seal = sealOf(builtIn, SEAL);
  const sets = seal ? builtIn.map(({ text }) => JSON.parse(text) as RuleSet) : builtIn.map(toSet);
  const others = directories.flatMap((folder) => readFiles(folder, comparison).map(toSet));
  return joinSets([...sets, ...others], others.length === 0 ? seal : null);
}

/** Checks the built-in rules for the build, which puts the seal beside them. Throws a `RuleError` at the first wrong rule. */
export function sealBuiltIn(): Seal {
  const files = readFiles(BUILT_IN, false);
  return { filesHash: hashOfFiles(files), rulesHash: joinSets(files.map(toSet)).hash };
}

/** Checks rule sets given as objects and joins those of the same name. Throws a `RuleError` at the first wrong rule. */
export function makeRules(sets: readonly RuleSet[]): Rules {
  return joinSets(sets.map((set) => checkSet(set, null)));
}

/** The folder of the built-in rules. */
export const BUILT_IN = fileURLToPath(new URL('../rules/', import.meta.url));

const SEAL = new URL('../rules.seal.json', import.meta.url);

/** A file of a folder of rules, by its path below the folder. */
export interface RuleFile {
  readonly file: string;
  readonly path: string;
  readonly text: string;
}

function readFiles(folder: string, comparison: boolean): RuleFile[] {
  return filesBelow(folder)
    .filter((path) => comparison || !path.startsWith(`comparison${sep}`))
    .map((path) => ({ file: join(folder, path), path, text: readText(join(folder, path)) }));
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new RuleError(file, null, 'a file that can be read', (error as Error).message);
  }
}

function toSet({ file, path, text }: RuleFile): RuleSet {
  const set = checkSet(parse(text, file), file);
  const name = path.slice(0, -'.json'.length).replaceAll(sep, '/');
  if (set.name !== name) throw new RuleError(file, '/name', `the file's path ${quote(name)}`, quote(set.name));
  return set;
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

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new RuleError(file, null, 'a JSON file', (error as Error).message);
  }
}

function joinSets(parts: readonly RuleSet[], seal: Seal | null = null): Rules {
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
    hash: seal?.rulesHash ?? hashOf(sets),
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
