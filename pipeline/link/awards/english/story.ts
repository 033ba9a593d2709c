import type { Doc, Span } from '../../../types.js';
import { placeIndex } from '../../place-index.js';

/** `[Reporter N] A-gu (Mayor N) received …`: whose story a paragraph begins, as an index in `Doc.places`; null where it begins none. */
export function storyOf(doc: Doc, { start, end }: Span): number | null {
  const opening = doc.view.text.slice(start, Math.min(end, start + LONGEST_OPENING));
  const byline = BYLINE.exec(opening)?.[0].length ?? 0;
  if (!OPENS_STORY.test(opening.slice(byline))) return null;
  const place = placeIndex(doc).get(start + byline);
  return place !== undefined && doc.places[place]!.tier === 'basic' ? place : null;
}

/** Units of a paragraph's beginning. */
const LONGEST_OPENING = 160;

const BYLINE = /^\[[^\]]{4,80}\] ?/;

/** A government with its head in a bracket. */
const OPENS_STORY =
  /^[A-Z][\w-]+(?: (?:City|County|District))?(?:,? (?:in )?[A-Z][\w ]{3,24})? \((?:District |County )?(?:Mayor|Governor) /;
