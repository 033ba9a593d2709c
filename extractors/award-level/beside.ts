import type { Span, View } from '../../pipeline/types.js';

/** A level's words with what stands beside them in their block. */
export interface Beside {
  readonly word: string;
  readonly before: string;
  readonly after: string;
}

/** `strong` where the words alone are a level, `weak` where the sentence must say that somebody got it, null where they are none. */
export type Strength = 'strong' | 'weak' | null;

/** The words of a span, with as many units before and behind as its language needs. */
export const beside = (
  { text }: View,
  { start, end }: Span,
  block: Span,
  units: { before: number; after: number },
): Beside => ({
  word: text.slice(start, end),
  before: text.slice(Math.max(block.start, start - units.before), start),
  after: text.slice(end, Math.min(block.end, end + units.after)),
});
