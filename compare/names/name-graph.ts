import type { NameInput } from './types.js';
import type { Judgement } from './judgement.js';
import { nameKeys, type NameKeys } from './name-keys.js';
import type { NameJudge } from './name-judge.js';

/** Two names that are the same. */
export interface NameEdge {
  readonly a: number;
  readonly b: number;
  readonly excess: number;
}

/** The different names in a list, and which of them are not two persons' for sure. */
export interface NameGraph {
  /** For each name the places in the list where it stands with one and the same context. */
  readonly places: readonly (readonly number[])[];
  /** For each name those that are not different from it, with the judgement. */
  readonly around: readonly ReadonlyMap<number, Judgement>[];
  /** Pairs that are the same, the likeliest first. */
  readonly edges: readonly NameEdge[];
}

/** Compares all names of a list that have a key in common. */
export function nameGraph(names: readonly NameInput[], { read, judge }: NameJudge): NameGraph {
  const places = placesOf(names);
  const reads = places.map(([first]) => read(names[first!]!));
  const around = reads.map(() => new Map<number, Judgement>());
  const edges: NameEdge[] = [];
  const seen = keyIndex();
  for (const [b, readName] of reads.entries()) {
    for (const a of seen.add(b, nameKeys(readName))) {
      const judgement = judge(reads[a]!, readName);
      if (judgement.verdict === 'different') continue;
      around[a]!.set(b, judgement);
      around[b]!.set(a, judgement);
      if (judgement.verdict === 'same') edges.push({ a, b, excess: judgement.excess });
    }
  }
  edges.sort((one, other) => one.excess - other.excess || one.b - other.b || one.a - other.a);
  return { places, around, edges };
}

function placesOf(names: readonly NameInput[]): number[][] {
  const places = new Map<string, number[]>();
  for (const [index, name] of names.entries()) {
    const { text, district = null, title = null } = typeof name === 'string' ? { text: name } : name;
    const key = JSON.stringify([text, district, title]);
    const own = places.get(key);
    if (own) own.push(index);
    else places.set(key, [index]);
  }
  return [...places.values()];
}

/** Adds a name and gives those before it that have a key in common; to one that is not whole the surname is enough. */
function keyIndex(): { add(name: number, keys: NameKeys): ReadonlySet<number> } {
  const byWhole = new Map<string, number[]>();
  const bySurname = new Map<string, number[]>();
  const partialBySurname = new Map<string, number[]>();
  const file = (index: Map<string, number[]>, key: string, name: number): void => {
    const own = index.get(key);
    if (own) own.push(name);
    else index.set(key, [name]);
  };
  return {
    add(name, { whole, surnames, isPartial }) {
      const found = new Set<number>();
      for (const key of whole) {
        for (const other of byWhole.get(key) ?? []) found.add(other);
        file(byWhole, key, name);
      }
      for (const surname of surnames) {
        for (const other of (isPartial ? bySurname : partialBySurname).get(surname) ?? []) found.add(other);
        file(bySurname, surname, name);
        if (isPartial) file(partialBySurname, surname, name);
      }
      return found;
    },
  };
}
