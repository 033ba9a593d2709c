import { fold } from '../pipeline/match.js';
import type { Rules, Term } from '../pipeline/types.js';
import type { CensusFile } from './find-fixtures.js';

type Census = CensusFile['census'];

/**
 * Renews a census: terms that are new to its sets get a name that no other term of the set has, where there is one; terms
 * that are gone leave it. What it says of terms that are still there stays.
 */
export function newCensus(census: Census, rules: Rules): { census: Census; changes: string[] } {
  const changes: string[] = [];
  const next = Object.entries(census).map(([name, known]) => {
    const terms = rules.sets.get(name)?.terms ?? [];
    const owners = new Map<string, number>();
    for (const term of terms)
      for (const word of namesOf(term)) owners.set(fold(word), (owners.get(fold(word)) ?? 0) + 1);
    for (const id of Object.keys(known!)) {
      if (!terms.some((term) => term.id === id)) changes.push(`- ${name}/${id}: ${known![id]}`);
    }
    const named = terms.flatMap((term): [string, string][] => {
      const kept = known![term.id];
      if (kept !== undefined && namesOf(term).some((word) => fold(word) === fold(kept))) return [[term.id, kept]];
      const names = namesOf(term);
      const word = names.find((each) => owners.get(fold(each)) === 1) ?? names[0];
      if (word === undefined) return [];
      changes.push(`${kept === undefined ? '+' : '~'} ${name}/${term.id}: ${word}`);
      return [[term.id, word]];
    });
    return [name, Object.fromEntries(named)] as const;
  });
  return { census: Object.fromEntries(next), changes };
}

function namesOf({ names }: Term): readonly string[] {
  return [...(names.ko ?? []), ...(names.en ?? [])];
}
