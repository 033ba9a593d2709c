import type { Mark } from './marks.js';

/** Underlines of marks that share a character stand below each other; more than these would run into the next line. */
const LANES = 5;

/**
 * Gives each mark the lane of its underline, 0 next to the text: shorter marks come first, so that what is inside
 * another stands closer to the text than what holds it.
 */
export function lanesOf(marks: readonly Mark[]): ReadonlyMap<Mark, number> {
  const lanes = new Map<Mark, number>();
  const shortestFirst = [...marks].sort((a, b) => a.end - a.start - (b.end - b.start));
  for (const mark of shortestFirst) {
    const taken = new Set<number>();
    for (const [other, lane] of lanes) if (other.start < mark.end && mark.start < other.end) taken.add(lane);
    let lane = 0;
    while (taken.has(lane)) lane++;
    lanes.set(mark, Math.min(lane, LANES - 1));
  }
  return lanes;
}
