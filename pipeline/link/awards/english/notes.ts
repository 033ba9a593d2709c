import type { Span } from '../../../types.js';
import type { Phrase, PlaceGroup } from '../claim.js';

/**
 * The fields of a row in which each name has its bracket, by the name: `A County (crew training) and B City (public
 * education)`; behind a label (`Grand Prize: A County (crew training)`) of a single name too.
 */
export function fieldsNoted(
  winners: readonly PlaceGroup[],
  isLabelled: boolean,
  text: string,
): ReadonlyMap<Span | null, Phrase> {
  const noted = winners.flatMap(({ spans, notes }) => spans.map((span, at) => ({ span, note: notes[at] ?? null })));
  if ((noted.length < 2 && !isLabelled) || !noted.every(({ note }) => note)) return NONE;
  return new Map(noted.map(({ span, note }) => [span, { span: withoutNoun(note!, text), id: null }]));
}

const NONE: ReadonlyMap<Span | null, Phrase> = new Map();

/** `crew training category` */
const withoutNoun = ({ start, end }: Span, text: string): Span => ({
  start,
  end: end - (NOUN.exec(text.slice(start, end))?.[0].length ?? 0),
});

const NOUN = / (?:category|field|sector|division|section)$/;
