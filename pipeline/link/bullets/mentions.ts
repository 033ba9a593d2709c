import type { Mention, Span } from '../../types.js';

/** The mentions that lie within a span, of a list sorted by where they begin. */
export function mentionsWithin(sorted: readonly Mention[], { start, end }: Span): Mention[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.span.start < start) low = middle + 1;
    else high = middle;
  }
  const found: Mention[] = [];
  for (let at = low; at < sorted.length && sorted[at]!.span.start < end; at++) {
    if (sorted[at]!.span.end <= end) found.push(sorted[at]!);
  }
  return found;
}
