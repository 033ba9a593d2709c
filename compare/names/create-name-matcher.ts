import type { Rules } from '../../pipeline/types.js';
import type { NameComparison, NameInput } from './types.js';
import { loadRules } from '../../pipeline/rules.js';
import { groupNames, type Person } from './group-names.js';
import { joinNames, type JoinedNames } from './join-names.js';
import { shown } from './judgement.js';
import { nameJudge } from './name-judge.js';

/** Tells by one set of rules whose names are one person's. Names are those of Koreans, in Hangul or in Latin letters. */
export interface NameMatcher {
  /** Whether two names are one person's, with the reason and a score from 0 to 1. */
  compare(a: NameInput, b: NameInput): NameComparison;
  /**
   * Joins two lists that name each person once, say those of a story's Korean and English versions: of all candidates
   * the best in both directions, where it clearly leads the next.
   */
  join(left: readonly NameInput[], right: readonly NameInput[]): JoinedNames;
  /** Unites the names of an article or of many into persons, in the order of their first names. */
  group(names: readonly NameInput[]): Person[];
}

/** Makes a matcher of names; the built-in rules if not said. Throws a `RuleError` where a rule set of names is missing. */
export function createNameMatcher(rules: Rules = loadRules()): NameMatcher {
  const judge = nameJudge(rules);
  return {
    compare: (a, b) => shown(judge.judge(judge.read(a), judge.read(b))),
    join: (left, right) => joinNames(left, right, judge),
    group: (names) => groupNames(names, judge),
  };
}
