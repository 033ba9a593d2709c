import type { Span } from '../../pipeline/types.js';

/**
 * A word or phrase of one version, with what it may mean. Meanings are the same in both languages: a term's id behind
 * the name of its set (`comparison/glossary/welfare:welfare-blind-spot`), a quantity's type and value, a word in Latin letters.
 */
export interface Unit extends Span {
  readonly meanings: readonly string[];
  /** How much of what the text tells it is: syllables of Hangul or twice the words of English; common words half. */
  readonly weight: number;
  /** Said in so many texts that it tells little: 사업, 지원. */
  readonly isCommon: boolean;
  /** The same words cut smaller: 복지사각지대 is 복지 and 사각지대. Empty where they have no smaller meaning. */
  readonly parts: readonly Unit[];
  /** How it sounds in Latin letters, roughly; for names that no table has. */
  readonly sounds: readonly string[];
}

/** What common words weigh, against others of their length. */
export const COMMON = 0.5;
