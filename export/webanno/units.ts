import type { Range } from './sentences.js';

/** One row: a token, or a part of the token above it on which an annotation lies that does not take all of it. */
export interface Unit<Span> extends Range {
  /** Sentence and token, and the part's number: 2-5, 2-5.1. */
  readonly id: string;
  readonly spans: readonly Span[];
}

/** The rows of a sentence, each with the annotations that take all of it; parts in order, longer ones first. */
export function unitsOf<Span extends Range>(
  tokens: readonly Range[],
  spans: readonly Span[],
  sentence: number,
): Unit<Span>[] {
  return tokens.flatMap((token, index) => {
    const id = `${sentence}-${index + 1}`;
    const touching = spans.filter((span) => span.start < token.end && token.start < span.end);
    const whole = touching.filter((span) => span.start <= token.start && token.end <= span.end);
    const parts = new Map<string, Range & { readonly spans: Span[] }>();
    for (const span of touching) {
      if (whole.includes(span)) continue;
      const start = Math.max(span.start, token.start);
      const end = Math.min(span.end, token.end);
      const part = parts.get(`${start} ${end}`);
      if (part) part.spans.push(span);
      else parts.set(`${start} ${end}`, { start, end, spans: [span] });
    }
    const inOrder = [...parts.values()].sort((a, b) => a.start - b.start || b.end - a.end);
    return [{ ...token, id, spans: whole }, ...inOrder.map((part, number) => ({ ...part, id: `${id}.${number + 1}` }))];
  });
}
