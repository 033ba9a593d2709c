import type { Doc } from '../../../types.js';
import type { PlaceGroup } from '../claim.js';

/** `Icheon won`: a government that the article names in full is the subject by its stem. */
export function stemAt(doc: Doc, stem: string, end: number): PlaceGroup | null {
  if (!/^[A-Z][a-z]+$/.test(stem)) return null;
  const named = doc.places.flatMap(({ name, tier }, index) =>
    tier === 'basic' && name.startsWith(stem) && /^[- ]/.test(name.slice(stem.length)) ? [index] : [],
  );
  if (named.length !== 1) return null;
  const span = { start: end - stem.length, end };
  return { span, places: named, spans: [span], notes: [], after: ' ', before: '' };
}
