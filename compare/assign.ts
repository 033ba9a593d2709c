import { munkres } from 'munkres';

/** Two things that belong together, by their places in the two lists. */
export interface Match {
  readonly ko: number;
  readonly en: number;
  readonly score: number;
}

/**
 * Pairs two lists one to one, so that the scores of the pairs, counted from `least`, are together as great as they can
 * be (Kuhn 1955, Munkres 1957). No pair is forced: those that do not score above `least` are none. In the order of `ko`.
 */
export function assign(ko: number, en: number, least: number, score: (ko: number, en: number) => number): Match[] {
  if (ko === 0 || en === 0) return [];
  const scores = Array.from({ length: ko }, (_, row) => Array.from({ length: en }, (_, column) => score(row, column)));
  const costs = scores.map((row) => row.map((value) => -Math.max(0, value - least)));
  return munkres(costs)
    .map(([row, column]) => ({ ko: row, en: column, score: scores[row]![column]! }))
    .filter((match) => match.score > least)
    .sort((a, b) => a.ko - b.ko);
}

/** How near two places are in lists of some lengths, 0 to 1: translations keep the order. */
export function nearness(ko: number, kos: number, en: number, ens: number): number {
  return 1 - Math.abs((ko + 0.5) / kos - (en + 0.5) / ens);
}
