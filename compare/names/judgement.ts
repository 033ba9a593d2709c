import type { NameComparison, NameReason, NameVerdict } from './types.js';

/** A verdict before it is shown. */
export interface Judgement {
  readonly verdict: NameVerdict;
  readonly code: NameReason;
  readonly reason: string;
  /**
   * Orders candidates: by how much less likely (natural logarithm) the letters are as a name that both can be than as
   * what they most likely are. 0 where nothing is likelier, below where more than the letters speaks for one person,
   * Infinity where they have no name in common.
   */
  readonly excess: number;
}

/**
 * Up to here letters are a spelling of a name, up to the next they may be. Set by hand: of 149 official pairs the rarest
 * spelling stands at 2, a syllable with another vowel (Jin for 준) at 3.
 */
export const SAME = 2;
export const POSSIBLE = 2.5;

/** Letter for letter the same: more than any spelling says. */
export const SAME_LETTERS = -1;

export function same(code: NameReason, reason: string, excess: number): Judgement {
  return { verdict: 'same', code, reason, excess };
}

export function cannotTell(code: NameReason, reason: string, excess: number = POSSIBLE): Judgement {
  return { verdict: 'cannot-tell', code, reason, excess };
}

export function different(code: NameReason, reason: string): Judgement {
  return { verdict: 'different', code, reason, excess: Infinity };
}

/** The score is a logistic curve of the excess that passes one half right above `SAME`. */
export function shown({ verdict, code, reason, excess }: Judgement): NameComparison {
  const score = 1 / (1 + Math.exp(2 * (excess - SAME - 0.1)));
  return { verdict, code, reason, score: Math.round(score * 1000) / 1000 };
}
