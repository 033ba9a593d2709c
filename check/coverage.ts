import { compilePattern, findPattern } from '../pipeline/match.js';
import type { Doc, Pattern, Rules } from '../pipeline/types.js';
import { finding, topOf } from './finding.js';
import type { RuleCases } from './find-fixtures.js';
import type { Coverage, Finding } from './types.js';

/** The sets whose terms show in what the stages leave; terms of others are reached where a census names them. */
const SHOWN = ['award-levels', 'categories', 'districts', 'organizers', 'programs'];

/** Sets that are weighed on the fixtures: a cue that none of them has would have no weight. */
const WEIGHED = ['list-ends', 'list-kinds'];

type Mention = Doc['mentions'][number];

/** Which rules the articles of the fixtures reach. Sets for comparing alone and weighed cues are not counted. */
export function coverageOf(docs: readonly Doc[], ruleCases: readonly RuleCases[], rules: Rules): Coverage {
  const reached = new Set<string>();
  const alone = new Set<string>();
  for (const doc of docs) {
    for (const mention of doc.mentions) {
      const isAlone = !doc.mentions.some((other) => other.rule !== mention.rule && meet(other, mention));
      for (const rule of rulesOf(mention)) {
        reached.add(rule);
        if (isAlone) alone.add(rule);
      }
    }
    const decided = [...doc.awards, ...doc.bullets, ...doc.heads, ...doc.refusals, ...doc.blocks.flatMap(dropOf)];
    for (const { rule } of decided) {
      reached.add(rule);
      alone.add(rule);
    }
  }
  const seen = new Set(reached);
  const named = ruleCases.flatMap(({ census }) =>
    Object.entries(census).flatMap(([set, terms]) => Object.keys(terms!).map((id) => `${set}/${id}`)),
  );
  const sets = [...rules.sets.values()].filter(({ name }) => !name.startsWith('comparison/'));
  const patterns = sets.flatMap((set) => set.patterns ?? []);
  const terms = sets
    .filter(({ name }) => !WEIGHED.includes(name))
    .flatMap(({ name, terms = [] }) => terms.map(({ id }) => `${name}/${id}`));
  const counted = [...patterns.map(({ id }) => id), ...terms];
  for (const pattern of patterns) if (!reached.has(pattern.id) && isFound(pattern, docs)) reached.add(pattern.id);
  const covered = new Set([...reached, ...named]);
  return {
    rules: counted.length,
    reached: counted.filter((id) => covered.has(id)).length,
    unreached: counted.filter((id) => !covered.has(id)),
    neverAlone: counted.filter((id) => seen.has(id) && !alone.has(id)),
    withoutCounterexample: patterns.filter(({ counterexamples }) => counterexamples.length === 0).map(({ id }) => id),
  };
}

/** Patterns that lead to no mention of their own, those of lists say, are reached where they find something in a line. */
function isFound(pattern: Pattern, docs: readonly Doc[]): boolean {
  const compiled = compilePattern(pattern);
  const isRead = (language: string): boolean => pattern.language === 'any' || pattern.language === language;
  return docs.some(({ blocks, view }) =>
    blocks.some(({ language, span }) => isRead(language) && findPattern(compiled, view, span).length > 0),
  );
}

/** A finding where the share of rules that are reached is below a threshold, 0 to 1. */
export function judgeCoverage({ rules, reached, unreached }: Coverage, least: number, folder: string): Finding[] {
  const share = rules === 0 ? 1 : reached / rules;
  if (share >= least) return [];
  const percent = (part: number): string => `${(100 * part).toFixed(1)} %`;
  const message = `the fixtures reach ${reached} of ${rules} rules (${percent(share)}), less than ${percent(least)}`;
  const some = unreached.slice(0, 5).join(', ');
  return [finding('coverage', '', topOf(folder), message, { why: `not reached: ${some}, …` })];
}

/** A mention's rule, and the term that it means where the rule does not say so already. */
function rulesOf({ rule, kind, id }: Mention): string[] {
  const set = { district: 'districts', program: 'programs', category: 'categories' }[kind as string];
  return set === undefined || id === null || !SHOWN.includes(set) ? [rule] : [rule, `${set}/${id}`];
}

function meet(one: Mention, other: Mention): boolean {
  return one.kind === other.kind && one.span.start < other.span.end && other.span.start < one.span.end;
}

function dropOf({ drop }: Doc['blocks'][number]): { rule: string }[] {
  return drop ? [drop] : [];
}
