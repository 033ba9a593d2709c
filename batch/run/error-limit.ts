import type { Tally } from '../tally.js';

/** How many documents may fail before a run is stopped: so many, or such a part of all. */
export type MostErrors = { readonly number: number } | { readonly percent: number };

/** A share of few documents says little. */
const ENOUGH = 100;

/** Whether too many documents have failed; `isOver` that no more will come, so that a share counts in any case. */
export function isTooMany(
  { articles, failed }: Pick<Tally, 'articles' | 'failed'>,
  most: MostErrors,
  isOver: boolean,
): boolean {
  if ('number' in most) return failed > most.number;
  const all = articles + failed;
  return (isOver || all >= ENOUGH) && failed * 100 > most.percent * all;
}
