import { fold } from '../pipeline/match.js';
import type { Rules, Term } from '../pipeline/types.js';
import { wordsFound } from './check-rules.js';
import type { RuleCases } from './find-fixtures.js';

type Census = RuleCases['census'];
type Misses = RuleCases['misses'];

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

/** Takes out the texts that a pattern finds by now, and those of patterns that are gone. */
export function newMisses(misses: Misses, rules: Rules): { misses: Misses; changes: string[] } {
  const patterns = [...rules.sets.values()].flatMap((set) => set.patterns ?? []);
  const changes: string[] = [];
  const next = Object.entries(misses).flatMap(([id, texts]): [string, string[]][] => {
    const pattern = patterns.find((each) => each.id === id);
    const kept = texts!.filter((text) => pattern && wordsFound(pattern, text) === null);
    for (const text of texts!) if (!kept.includes(text)) changes.push(`- ${id}: '${text}'`);
    return kept.length > 0 ? [[id, kept]] : [];
  });
  return { misses: Object.fromEntries(next), changes };
}

function namesOf({ names }: Term): readonly string[] {
  return [...(names.ko ?? []), ...(names.en ?? [])];
}
