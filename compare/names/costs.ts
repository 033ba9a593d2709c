/** Hangul that some letters may spell, with costs: 0 for the usual spelling of each, one more for a spelling e times rarer. */
export type Costs = ReadonlyMap<string, number>;

/** Hangul with what it costs. */
export interface CostedHangul {
  readonly hangul: string;
  readonly cost: number;
}

/** How much less likely a syllable or surname is than the usual ones, on the scale of costs. */
export type Rarity = (hangul: string) => number;

/** Enters a cost unless a lower one is known. */
export function lower(costs: Map<string, number>, hangul: string, cost: number): void {
  const before = costs.get(hangul);
  if (before === undefined || cost < before) costs.set(hangul, cost);
}

/** The likeliest of what two spellings may both spell; null where that is nothing. */
export function likeliestShared(a: Costs, b: Costs, rarity: Rarity): CostedHangul | null {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let best: CostedHangul | null = null;
  for (const [hangul, cost] of few) {
    const other = many.get(hangul);
    if (other === undefined) continue;
    const sum = cost + other + rarity(hangul);
    if (!best || sum < best.cost) best = { hangul, cost: sum };
  }
  return best;
}

/** What some letters may spell, and the likeliest of it, rarity counted in; null where they spell nothing. */
export interface Spelled {
  readonly costs: Costs;
  readonly best: CostedHangul | null;
}

/** Spelled syllables that are kept ready; names use a few thousand. */
const MOST_KEPT = 20_000;

/** Remembers what letters may spell, up to a bound, so that memory does not grow with the number of names. */
export function kept(read: (letters: string) => Costs, rarity: Rarity): (letters: string) => Spelled {
  const answers = new Map<string, Spelled>();
  return (letters) => {
    const known = answers.get(letters);
    if (known) return known;
    if (answers.size >= MOST_KEPT) answers.clear();
    const costs = read(letters);
    const spelled = { costs, best: likeliest(costs, rarity) };
    answers.set(letters, spelled);
    return spelled;
  };
}

function likeliest(costs: Costs, rarity: Rarity): CostedHangul | null {
  let best: CostedHangul | null = null;
  for (const [hangul, cost] of costs) {
    const sum = cost + rarity(hangul);
    if (!best || sum < best.cost) best = { hangul, cost: sum };
  }
  return best;
}
