import type { Match } from '../assign.js';
import { contentOf, share, type Content } from '../words/likeness.js';

/**
 * Whether an item tells what several neighbouring items of the other version tell, of which it was paired with one: then
 * it is the counterpart of none. So it is where much of it, which the one does not tell, is told by items beside that one,
 * and these tell little more.
 */
export function isMerged(
  { ko, en }: Match,
  matches: readonly Match[],
  left: readonly Content[],
  right: readonly Content[],
): boolean {
  return (
    tellsOf(right[en]!, left, ko, (index) => matches.some((match) => match.ko === index)) ||
    tellsOf(left[ko]!, right, en, (index) => matches.some((match) => match.en === index))
  );
}

function tellsOf(item: Content, others: readonly Content[], at: number, isPaired: (index: number) => boolean): boolean {
  const beside = ([-1, 1] as const).flatMap((step) => {
    const found: Content[] = [];
    for (let next = at + step; others[next] && !isPaired(next); next += step) {
      if (share(others[next]!, item) < TOLD) break;
      found.push(others[next]!);
    }
    return found;
  });
  if (beside.length === 0) return false;
  const together = contentOf([others[at]!, ...beside].flatMap(({ units }) => units));
  return share(item, together) > share(item, others[at]!) + MORE;
}

/** The share of a neighbour that the item tells too. */
const TOLD = 0.4;

/** The share of the item that the neighbours tell, and its counterpart does not. */
const MORE = 0.2;
