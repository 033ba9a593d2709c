import type { ComparedFact, Difference, FactSide } from '../../schemas/generated/comparison.js';
import type { Match } from '../assign.js';

/** The rows of one kind: what is in both in the order of the Korean article, amid it what only that one has, then the rest. */
export function rowsOf(
  kind: ComparedFact['kind'],
  ko: readonly FactSide[],
  en: readonly FactSide[],
  matches: readonly Match[],
  differencesOf: (match: Match) => Difference[] = () => [],
): ComparedFact[] {
  const matchOf = new Map(matches.map((match) => [match.ko, match]));
  const paired = new Set(matches.map((match) => match.en));
  return [
    ...ko.map((side, index) => {
      const match = matchOf.get(index);
      if (!match) return { kind, status: 'ko-only' as const, score: null, ko: side, en: null, ...NOTHING };
      const differences = differencesOf(match);
      const status = differences.length > 0 ? ('differs' as const) : ('equal' as const);
      return { kind, status, score: rounded(match.score), ko: side, en: en[match.en]!, differences, elsewhere: null };
    }),
    ...en
      .filter((_, index) => !paired.has(index))
      .map((side) => ({ kind, status: 'en-only' as const, score: null, ko: null, en: side, ...NOTHING })),
  ];
}

const NOTHING = { differences: [], elsewhere: null };

/** Between 0 and 1, to three places: more are noise. */
export function rounded(score: number): number {
  return Math.round(Math.min(1, Math.max(0, score)) * 1000) / 1000;
}

/** A difference where the two values are not the same. */
export function unlessEqual(field: string, ko: string | number | null, en: string | number | null): Difference[] {
  return ko === en ? [] : [{ field, ko, en }];
}
