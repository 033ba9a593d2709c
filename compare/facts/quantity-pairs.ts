import { assign } from '../assign.js';
import type { Bead } from '../paragraphs/align.js';
import { isTelling } from '../paragraphs/telling.js';
import { isEqual } from '../quantities/quantity.js';
import type { ComparedFact } from '../../schemas/generated/comparison.js';
import { alikeness, type Place } from './quantity-likeness.js';

/** Quantities of the two versions that belong together, with all places at which either of them says it. */
export interface QuantityRow {
  readonly status: ComparedFact['status'];
  readonly score: number | null;
  readonly ko: Place[];
  readonly en: Place[];
}

/**
 * Pairs the quantities of two versions: equal ones within paragraphs that stand side by side; equal and telling ones
 * wherever they stand; those of other values that count the same thing within the paragraphs; the equal ones that are
 * left. What is said again goes to where it was said first, and what is left stands alone.
 */
export function pairQuantities(ko: readonly Place[], en: readonly Place[], beads: readonly Bead[]): QuantityRow[] {
  const rows: QuantityRow[] = [];
  const free = { ko: new Set(ko), en: new Set(en) };
  const pair = (
    status: 'equal' | 'differs',
    side: Side,
    score: (k: Place, e: Place) => number,
    least: number,
  ): void => {
    for (const match of assign(side.ko.length, side.en.length, least, (k, e) => score(side.ko[k]!, side.en[e]!))) {
      const [k, e] = [side.ko[match.ko]!, side.en[match.en]!];
      rows.push({ status, score: status === 'equal' ? 1 : match.score, ko: [k], en: [e] });
      free.ko.delete(k);
      free.en.delete(e);
    }
  };
  const freeWhere = (isMeant: (place: Place, side: 'ko' | 'en') => boolean): Side => ({
    ko: [...free.ko].filter((place) => isMeant(place, 'ko')),
    en: [...free.en].filter((place) => isMeant(place, 'en')),
  });
  const sides = withGapsJoined(beads).map(
    (bead) => () => freeWhere(({ paragraph }, side) => bead[side].includes(paragraph)),
  );

  for (const side of sides) pair('equal', side(), equality, 0);
  pair(
    'equal',
    freeWhere(({ quantity }) => isTelling(quantity)),
    equality,
    0,
  );
  const isSaid = (place: Place, side: 'ko' | 'en'): boolean =>
    rows.some((row) => row.status === 'equal' && isEqual(row[side][0]!.quantity, place.quantity));
  for (const side of sides) {
    const places = side();
    const change = (k: Place, e: Place): number => {
      const score = changeLikeness(k, e, places);
      return score > (isSaid(k, 'ko') || isSaid(e, 'en') ? SURE : CHANGED) ? score : 0;
    };
    pair('differs', places, change, CHANGED);
  }
  pair(
    'equal',
    freeWhere(() => true),
    (k, e) => (k.quantity.type === e.quantity.type ? equality(k, e) : 0),
    0,
  );

  const paired = [...rows];
  const sayAgain = (place: Place, side: 'ko' | 'en'): void => {
    const said = paired.find((row) => isEqual(row[side][0]!.quantity, place.quantity));
    if (said) said[side].push(place);
    else rows.push({ status: `${side}-only`, score: null, ko: [], en: [], [side]: [place] });
  };
  for (const place of free.ko) sayAgain(place, 'ko');
  for (const place of free.en) sayAgain(place, 'en');
  return united(rows);
}

interface Side {
  readonly ko: readonly Place[];
  readonly en: readonly Place[];
}

/** Of several equal ones, those said of the same thing are paired. */
function equality(k: Place, e: Place): number {
  return isEqual(k.quantity, e.quantity) ? 1 + alikeness(k, e) : 0;
}

/** How alike two quantities of other values must be to be taken for one that was changed. */
const CHANGED = 0.45;

/** The same where one of the values is said of something else as well. */
const SURE = 0.7;

function changeLikeness(k: Place, e: Place, { ko, en }: Side): number {
  const alike = alikeness(k, e);
  return alike > 0 && isOnlyOne(k, ko) && isOnlyOne(e, en) ? alike + ONLY_ONE : alike;
}

/** What it tells that no other number of the paragraphs counts the like. */
const ONLY_ONE = 0.15;

function isOnlyOne({ quantity }: Place, places: readonly Place[]): boolean {
  return (
    places.filter((other) => other.quantity.type === quantity.type && other.quantity.unit === quantity.unit).length ===
    1
  );
}

/** Paragraphs without a counterpart between two that have one may tell the same in other words. */
function withGapsJoined(beads: readonly Bead[]): { readonly ko: readonly number[]; readonly en: readonly number[] }[] {
  const joined: { ko: number[]; en: number[] }[] = [];
  let gap: { ko: number[]; en: number[] } | null = null;
  for (const { ko, en } of beads) {
    if (ko.length > 0 && en.length > 0) {
      joined.push({ ko: [...ko], en: [...en] });
      gap = null;
      continue;
    }
    if (!gap) joined.push((gap = { ko: [], en: [] }));
    gap.ko.push(...ko);
    gap.en.push(...en);
  }
  return joined;
}

/** Rows that say the same of the same values are one; in the order of the Korean article, what only the other has last. */
function united(rows: readonly QuantityRow[]): QuantityRow[] {
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
  for (const { ko, en } of inOrder)
    for (const places of [ko, en]) places.sort((a, b) => a.quantity.start - b.quantity.start);
  const start = ([first]: readonly Place[]): number => first?.quantity.start ?? Infinity;
  return inOrder.sort((a, b) => compareNumbers(start(a.ko), start(b.ko)) || compareNumbers(start(a.en), start(b.en)));
}

function compareNumbers(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function keyOf(place: Place | undefined): string {
  return place ? `${place.quantity.type} ${place.quantity.value} ${place.quantity.unit}` : '';
}
