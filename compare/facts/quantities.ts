import type { ComparedFact, FactSide } from '../../schemas/generated/comparison.js';
import type { Bead } from '../paragraphs/align.js';
import { liveParagraphs } from '../paragraphs/telling.js';
import type { Version } from '../version.js';
import { nearbyOf, type Place } from './quantity-likeness.js';
import { pairQuantities } from './quantity-pairs.js';
import type { QuantityRow } from './quantity-rows.js';
import { rounded } from './rows.js';

/** Numbers, dates, money and counts, each value that is said of one sort of thing once; `beads` are the paragraphs aligned. */
export function compareQuantities(ko: Version, en: Version, beads: readonly Bead[]): ComparedFact[] {
  return pairQuantities(placesIn(ko), placesIn(en), beads).map((row) => toFact(row, ko, en));
}

function placesIn(version: Version): Place[] {
  return liveParagraphs(version).flatMap((paragraph, index) =>
    paragraph.quantities.map((quantity) => ({ paragraph: index, quantity, nearby: nearbyOf(quantity, paragraph) })),
  );
}

function toFact({ status, score, ko, en }: QuantityRow, left: Version, right: Version): ComparedFact {
  const korean = toSide(ko, left);
  const english = toSide(en, right);
  return {
    kind: 'quantity',
    status,
    score: score === null ? null : rounded(score),
    ko: korean,
    en: english,
    differences: status === 'differs' ? [{ field: 'value', ko: korean!.text, en: english!.text }] : [],
    elsewhere: null,
  };
}

function toSide(places: readonly Place[], version: Version): FactSide | null {
  const [first] = places;
  if (!first) return null;
  const { type, value, unit, approximate } = first.quantity;
  const evidence = places.map(({ quantity }) => version.quote(quantity));
  const text = evidence[0]!.text.replace(/\s+/g, ' ').trim();
  return { index: null, text, fields: { type, value, unit, approximate }, evidence };
}
