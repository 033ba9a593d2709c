/** Which annotated facts a record has, as indices into the two lists. */
export interface Pairing {
  readonly pairs: readonly (readonly [gold: number, scored: number])[];
  readonly missed: readonly number[];
  readonly spurious: readonly number[];
}

/**
 * Pairs two lists one to one, the most alike first and, among equals, in the order of the lists. `likeness` tells how
 * alike two facts are; those of likeness 0 never make a pair.
 */
export function pair<Gold, Scored>(
  gold: readonly Gold[],
  scored: readonly Scored[],
  likeness: (gold: Gold, scored: Scored) => number,
): Pairing {
  const candidates = gold
    .flatMap((fact, g) => scored.map((other, s) => ({ g, s, likeness: likeness(fact, other) })))
    .filter((candidate) => candidate.likeness > 0)
    .sort((a, b) => b.likeness - a.likeness || a.g - b.g || a.s - b.s);
  const goldPaired = new Set<number>();
  const scoredPaired = new Set<number>();
  const pairs: [number, number][] = [];
  for (const { g, s } of candidates) {
    if (goldPaired.has(g) || scoredPaired.has(s)) continue;
    goldPaired.add(g);
    scoredPaired.add(s);
    pairs.push([g, s]);
  }
  return {
    pairs,
    missed: [...gold.keys()].filter((g) => !goldPaired.has(g)),
    spurious: [...scored.keys()].filter((s) => !scoredPaired.has(s)),
  };
}
