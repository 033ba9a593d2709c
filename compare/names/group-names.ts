import type { NameInput, NameReason } from './types.js';
import { MARGIN } from './join-names.js';
import type { Judgement } from './judgement.js';
import { nameGraph } from './name-graph.js';
import type { NameJudge } from './name-judge.js';

/** Names that are one person's. */
export interface Person {
  /** Indices of the names that were given, in their order. */
  readonly names: readonly number[];
  /** Indices of other persons in the result who may be this one: neither the names nor what is said of them decides. */
  readonly mayBe: readonly number[];
}

/**
 * Unites names into persons, in the order of their first names. The likeliest pairs come first. Two groups become one
 * where a name of each is the same, no two of their names clash (are different, or of two governments or offices), and
 * no third group fits one of them about as well that clashes with the other.
 */
export function groupNames(names: readonly NameInput[], judge: NameJudge): Person[] {
  const { places, around, edges } = nameGraph(names, judge);
  const groupOf = places.map((_, name) => name);
  const groups = places.map((_, name) => [name]);

  const clash = (a: number, b: number): boolean =>
    groups[a]!.some((one) => groups[b]!.some((other) => isClash(around[one]!.get(other))));

  /** Whether a third group fits `own` about as well as `other` does, and clashes with `other`. */
  const hasRival = (own: number, other: number, excess: number): boolean =>
    groups[own]!.some((name) =>
      [...around[name]!].some(([neighbour, judgement]) => {
        const third = groupOf[neighbour]!;
        const isNear = judgement.verdict === 'same' && judgement.excess < excess + MARGIN;
        return isNear && third !== own && third !== other && clash(third, other);
      }),
    );

  const uniteOnce = (): boolean => {
    let isUnited = false;
    for (const { a, b, excess } of edges) {
      const [one, other] = [groupOf[a]!, groupOf[b]!];
      if (one === other || clash(one, other)) continue;
      if (hasRival(one, other, excess) || hasRival(other, one, excess)) continue;
      const [into, from] = one < other ? [one, other] : [other, one];
      for (const name of groups[from]!) groupOf[name] = into;
      groups[into]!.push(...groups[from]!);
      groups[from] = [];
      isUnited = true;
    }
    return isUnited;
  };
  // A rival may have found its own place meanwhile.
  while (uniteOnce());

  const kept = [...groups.keys()].filter((group) => groups[group]!.length > 0);
  const personOf = new Map(kept.map((group, person) => [group, person]));
  return kept.map((group) => {
    const neighbours = groups[group]!.flatMap((name) => [...around[name]!.keys()].map((other) => groupOf[other]!));
    const others = [...new Set(neighbours)].filter((other) => other !== group && isPossible(group, other));
    return {
      names: groups[group]!.flatMap((name) => places[name]!).sort((a, b) => a - b),
      mayBe: others.map((other) => personOf.get(other)!).sort((a, b) => a - b),
    };
  });

  function isPossible(a: number, b: number): boolean {
    return groups[a]!.every((one) => groups[b]!.every((other) => around[one]!.has(other)));
  }
}

/** Of names that are different no judgement is kept. */
function isClash(judgement: Judgement | undefined): boolean {
  return judgement === undefined || CLASHES.has(judgement.code);
}

const CLASHES: ReadonlySet<NameReason> = new Set(['other-district', 'other-title', 'slip-or-successor']);
