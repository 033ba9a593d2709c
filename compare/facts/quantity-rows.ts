import type { ComparedFact } from '../../schemas/generated/comparison.js';
import type { Place } from './quantity-likeness.js';

/** Quantities of the two versions that belong together, with all places at which either of them says it. */
export interface QuantityRow {
  readonly status: ComparedFact['status'];
  readonly score: number | null;
  readonly ko: Place[];
  readonly en: Place[];
}

/** Rows that say the same of the same values are one; in the order of the Korean article, what only the other has last. */
export function united(rows: readonly QuantityRow[]): QuantityRow[] {
  const byKey = new Map<string, QuantityRow>();
  for (const row of rows) {
    const key = [row.status, keyOf(row.ko[0]), keyOf(row.en[0])].join(' | ');
    const known = byKey.get(key);
    if (!known) byKey.set(key, row);
    else {
      known.ko.push(...row.ko);
      known.en.push(...row.en);
    }
  }
  const inOrder = [...byKey.values()];
  for (const { ko, en } of inOrder) {
    for (const places of [ko, en]) places.sort((a, b) => a.quantity.start - b.quantity.start);
  }
  const start = ([first]: readonly Place[]): number => first?.quantity.start ?? Infinity;
  return inOrder.sort((a, b) => compareNumbers(start(a.ko), start(b.ko)) || compareNumbers(start(a.en), start(b.en)));
}

function compareNumbers(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function keyOf(place: Place | undefined): string {
  return place ? `${place.quantity.type} ${place.quantity.value} ${place.quantity.unit}` : '';
}
