import type { Rules } from '../../pipeline/types.js';
import { createNameMatcher } from '../names/create-name-matcher.js';

/** Whether a Korean and an English name are one person's, 0 (they are not) to 1; about one half: it cannot be told. */
export type NameSameness = (ko: string, en: string) => number;

const made = new WeakMap<Rules, NameSameness>();

/** Compares names by the matcher of names, without regard to offices, which are compared beside. */
export function nameSameness(rules: Rules): NameSameness {
  const known = made.get(rules);
  if (known) return known;
  const matcher = createNameMatcher(rules);
  const sameness: NameSameness = (ko, en) => {
    const { verdict, score } = matcher.compare(ko, en);
    if (verdict === 'different') return 0;
    return verdict === 'same' ? SAME + (1 - SAME) * score : Math.min(UNSURE, Math.max(score, UNSURE / 2));
  };
  made.set(rules, sameness);
  return sameness;
}

const SAME = 0.9;
const UNSURE = 0.5;
