import type { Span } from '../../pipeline/types.js';

/** Drops what lies inside or across something longer: 우수상 in 최우수상, 장관상 in 국토교통부장관상. */
export function withoutOverlaps<Found extends Span>(found: Found[]): readonly Found[] {
  if (found.length < 2) return found;
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Found[] = [];
  for (let from = 0; from < found.length;) {
    let end = found[from]!.end;
    let after = from + 1;
    for (; after < found.length && found[after]!.start < end; after++) end = Math.max(end, found[after]!.end);
    kept.push(...longestOf(found.slice(from, after)));
    from = after;
  }
  return kept;
}

/** Of those that touch one another, in the order of their places, the longest and what lies beside them. */
function longestOf<Found extends Span>(touching: readonly Found[]): readonly Found[] {
  if (touching.length === 1) return touching;
  const kept: Found[] = [];
  for (const item of touching.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (kept.every(({ start, end }) => item.end <= start || end <= item.start)) kept.push(item);
  }
  return kept.sort((a, b) => a.start - b.start);
}
