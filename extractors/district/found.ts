import type { Mention, Span, View } from '../../pipeline/types.js';
import { tierOf, type Government } from './gazetteer.js';

/** A government's name in the text, with what stands around it. */
export interface FoundPlace extends Span {
  /** One, or several that share the name. */
  readonly governments: readonly Government[];
  /** The words before or after it that say which one: 대구 of 대구 남구. */
  readonly qualifier: Span | null;
  /** The name with its qualifier and its office: `Ulsan Nam District Office`. */
  readonly extent: Span;
  readonly rule: string;
}

/** Finds governments by name in one language, left to right. */
export type PlaceFinder = (view: View, span: Span) => readonly FoundPlace[];

/** A found place as a mention of the block `index`. */
export function toMention(
  { start, end, governments, qualifier, rule }: FoundPlace,
  view: View,
  index: number,
): Mention {
  const ids = governments.map(({ id }) => id);
  return {
    kind: 'district',
    span: { start, end },
    text: view.text.slice(start, end),
    block: index,
    id: ids.length === 1 ? ids[0]! : null,
    ...(ids.length > 1 ? { candidates: ids } : {}),
    ...(qualifier ? { parts: { qualifier } } : {}),
    value: tierOf(governments),
    rule,
  };
}

/** The places of a block by where they begin and end, since heads are looked for right beside them. */
export interface PlaceIndex {
  readonly endingAt: ReadonlyMap<number, FoundPlace>;
  readonly extentEndingAt: ReadonlyMap<number, FoundPlace>;
  readonly extentStartingAt: ReadonlyMap<number, FoundPlace>;
}

export function indexPlaces(places: readonly FoundPlace[]): PlaceIndex {
  return {
    endingAt: new Map(places.map((place) => [place.end, place])),
    extentEndingAt: new Map(places.map((place) => [place.extent.end, place])),
    extentStartingAt: new Map(places.map((place) => [place.extent.start, place])),
  };
}
