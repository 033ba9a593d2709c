import type { Rules } from '../../pipeline/types.js';
import type { NameMention } from './types.js';

/** What is said of two names beside the names: one office, two governments, a head and no head, or nothing that tells. */
export type ContextVerdict = 'same-office' | 'other-district' | 'other-title' | 'silent';

/** Compares what is said of two names. Titles are known by the rule set `titles`; others tell nothing. */
export function contextJudge(rules: Rules): (a: NameMention, b: NameMention) => ContextVerdict {
  const isHead = new Map<string, boolean>();
  for (const { names, head } of rules.terms('titles')) {
    for (const title of [...(names.ko ?? []), ...(names.en ?? [])]) isHead.set(title.toLowerCase(), head === true);
  }
  const kind = ({ title }: NameMention): boolean | null => isHead.get(title?.trim().toLowerCase() ?? '') ?? null;

  return (a, b) => {
    const [first, second] = [kind(a), kind(b)];
    if (first !== null && second !== null && first !== second) return 'other-title';
    const [here, there] = [a.district ?? null, b.district ?? null];
    if (here === null || there === null) return 'silent';
    if (here !== there) return 'other-district';
    return first === false || second === false ? 'silent' : 'same-office';
  };
}
