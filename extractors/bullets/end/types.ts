import type { ItemForm } from '../item-form.js';

/** The items that stand before the one to be cut, the nearest of them. */
export interface EarlierItems {
  readonly texts: readonly string[];
  readonly forms: readonly ItemForm[];
}

/** What stands between the last item's mark and the end of the sentence, and around it. */
export interface Segment {
  /** Brackets and quotes blanked. */
  readonly sentence: string;
  readonly earlier: EarlierItems;
  /** The words that lead to the list, as far as its first mark; only English endings ask for them. */
  readonly lead: string;
}

/** Hears a cue: what is looked at (`tail`), what is found there (`-부터`), and how much of it. */
export type Hear = (place: string, found: string, times?: number) => void;

/** A place where the last item may end. */
export interface Ending {
  /** Units from the start of the segment. */
  readonly end: number;
  /** Tells what speaks for and against it; what is told twice counts twice. */
  tell(hear: Hear): void;
}

/** All places where the last item of a segment may end, from left to right. */
export type EndingsOf = (segment: Segment) => Ending[];
