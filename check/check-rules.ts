import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fold } from '../pipeline/match.js';
import { lintSet, type RuleProblem } from '../pipeline/lint-set.js';
import type { RuleSet, Rules } from '../pipeline/types.js';
import { finding, topOf } from './finding.js';
import type { CensusFile, Fixtures } from './find-fixtures.js';
import { jsonPlaces, placeAt } from './json-places.js';
import type { Finding, Place } from './types.js';

/**
 * What is wrong with the rules of a folder, with its place in the file: shape, ids, expressions, examples that are not
 * found, counterexamples that are. Throws what the file system throws where the folder cannot be read.
 */
export function checkRuleFolder(folder: string): Finding[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.json'));
  return paths.sort().flatMap((path) => {
    const file = join(folder, path);
    const name = path.slice(0, -'.json'.length).replaceAll(sep, '/');
    const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch (error) {
      const position = Number(/at position (\d+)/.exec((error as Error).message)?.[1] ?? text.length);
      const place = { file, ...placeAt(text, position) };
      return [finding('rule', name, place, `is no JSON: ${(error as Error).message}`)];
    }
    const places = jsonPlaces(text);
    const placeOf = (problem: RuleProblem): Place => ({ file, ...places(pointerOf(value, problem)) });
    return lintSet(value, name).map((problem) => ruleFinding(name, problem, placeOf(problem)));
  });
}

/** The same for rule sets that are in force, but for those that stand in folders of the user, which are checked there. */
export function checkRulesInForce(rules: Rules, directories: readonly string[]): Finding[] {
  return [...rules.sets.values()]
    .filter(({ name }) => !directories.some((folder) => existsSync(join(folder, `${name}.json`))))
    .flatMap((set) => checkSet(set));
}

function checkSet(set: RuleSet): Finding[] {
  const file = `rules/${set.name}.json`;
  return lintSet(set, set.name).map((problem) => ruleFinding(set.name, problem, topOf(file)));
}

function ruleFinding(set: string, { rule, field, problem }: RuleProblem, place: Place): Finding {
  const message = `${field === '' ? 'the rule set' : field} ${problem}`;
  return finding('rule', rule ?? set, place, message, { rule, fact: field === '' ? null : field });
}

/** `examples/0` of a rule is `/patterns/3/examples/0` of its file. */
function pointerOf(value: unknown, { rule, field }: RuleProblem): string {
  const below = field === '' ? '' : `/${field}`;
  if (rule === null) return below;
  for (const list of ['patterns', 'terms'] as const) {
    const rules = (value as Partial<Record<typeof list, unknown>>)[list];
    const index = Array.isArray(rules) ? rules.findIndex((each) => (each as { id?: unknown })?.id === rule) : -1;
    if (index !== -1) return `/${list}/${index}${below}`;
  }
  return '';
}

/** Names of a census that the rules do not know, or know as another term. */
export function checkCensus(
  { fixture, file, census }: CensusFile,
  rules: Rules,
  placeOf: Fixtures['placeOf'],
): Finding[] {
  return Object.entries(census).flatMap(([name, terms]) => {
    const set = rules.sets.get(name);
    const at = (id: string): Place => placeOf(file, `/census/${escaped(name)}/${escaped(id)}`);
    if (!set) return [finding('fact', fixture, at(''), `there is no rule set '${name}'`)];
    const idsOf = idsByName(set);
    return Object.entries(terms!).flatMap(([id, word]) => {
      const ids = idsOf.get(fold(word!)) ?? [];
      if (ids.includes(id)) return [];
      const rule = `${name}/${id}`;
      const got = ids.length > 0 ? ids.join(', ') : 'nothing';
      const others = { fact: rule, expected: id, got, rule: null };
      return [finding('fact', fixture, at(id), `'${word}' is a name of ${rule}, and is not known as it`, others)];
    });
  });
}

/** The ids of the terms that have a name, by the name folded. */
function idsByName({ terms = [] }: RuleSet): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const { id, names } of terms) {
    for (const name of new Set([...(names.ko ?? []), ...(names.en ?? [])].map(fold))) {
      ids.set(name, [...(ids.get(name) ?? []), id]);
    }
  }
  return ids;
}

function escaped(step: string): string {
  return step.replaceAll('~', '~0').replaceAll('/', '~1');
}
