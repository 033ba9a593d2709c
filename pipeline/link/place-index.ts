import type { Doc, Place } from '../types.js';

/** Index in `Doc.places` by where a mention of the place begins; made once for an article. */
export function placeIndex({ places }: Doc): ReadonlyMap<number, number> {
  let index = made.get(places);
  if (!index) made.set(places, (index = byStart(places)));
  return index;
}

const made = new WeakMap<readonly Place[], ReadonlyMap<number, number>>();

function byStart(places: readonly Place[]): ReadonlyMap<number, number> {
  const index = new Map<number, number>();
  for (let place = 0; place < places.length; place++) {
    for (const { span } of places[place]!.mentions) index.set(span.start, place);
  }
  return index;
}
