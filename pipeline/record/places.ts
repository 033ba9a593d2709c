import type { Span } from '../types.js';

/** The same for two spans exactly where they are the same range; texts are shorter than 2^26 units. */
export function keyOf({ start, end }: Span): number {
  return start * 2 ** 26 + end;
}

/** Each place once, as they first come. */
export function unique(spans: readonly Span[]): Span[] {
  if (spans.length < 2) return [...spans];
  return [...new Map(spans.map((span) => [keyOf(span), span])).values()];
}

/** Each place once, as the article has them. */
export function inOrder(spans: readonly Span[]): Span[] {
  return unique(spans).sort((a, b) => a.start - b.start || a.end - b.end);
}
