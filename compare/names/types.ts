/** A name as an article writes it, with what the article says of its bearer. The script tells the language. */
export interface NameMention {
  readonly text: string;
  /** Id of the government whose office the person holds; null or left out where the article does not tell. */
  readonly district?: string | null;
  /** The office as written: 구청장, Mayor, 기자. */
  readonly title?: string | null;
}

/** A name alone, or with its context. */
export type NameInput = string | NameMention;

export type NameVerdict = 'same' | 'different' | 'cannot-tell';

/**
 * Why two names are one person's, two persons', or may be either.
 *
 * Same: `same-letters` (but for spaces, hyphens, case, order), `spelling` (one spells the other, or both spell one
 * Hangul name), `office` (too little to tell by the name, and one office).
 *
 * Different: `surname`, `given-name`, `hanja`.
 *
 * Cannot tell: `unusual-spelling` (the letters may spell this name, but usually spell another), `surname-only`,
 * `given-name-only`, `initials`, `blanked` (김○○), `unreadable` (no Korean name in Latin letters), `other-district`,
 * `other-title` (the names agree, the context does not), `slip-or-successor` (one office and surname, another given name).
 */
export type NameReason =
  | 'same-letters'
  | 'spelling'
  | 'office'
  | 'surname'
  | 'given-name'
  | 'hanja'
  | 'unusual-spelling'
  | 'surname-only'
  | 'given-name-only'
  | 'initials'
  | 'blanked'
  | 'unreadable'
  | 'other-district'
  | 'other-title'
  | 'slip-or-successor';

/** Whether two names are one person's. */
export interface NameComparison {
  readonly verdict: NameVerdict;
  readonly code: NameReason;
  /** The reason in words. */
  readonly reason: string;
  /** From 0 to 1, to choose among candidates: above 0.5 where the letters allow it. Not a probability. */
  readonly score: number;
}
