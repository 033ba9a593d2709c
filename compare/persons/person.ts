import type { Span } from '../../pipeline/types.js';

/** Somebody in an office that is not a head's, as one article names him. Spans are UTF-16 code units of the source. */
export interface Person {
  readonly name: string;
  readonly title: string;
  readonly places: readonly Span[];
}

/** One place at which a person is named. */
export interface PersonPlace extends Span {
  readonly name: string;
  readonly title: string;
}
