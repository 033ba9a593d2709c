import { assign } from '../assign.js';
import type { Bead } from '../paragraphs/align.js';
import { withGapsJoined } from '../paragraphs/gaps.js';
import { isTelling } from '../paragraphs/telling.js';
import { isEqual } from '../quantities/quantity.js';
import { alikeness, type Place } from './quantity-likeness.js';
import { united, type QuantityRow } from './quantity-rows.js';

/**
 * Pairs the quantities of two versions: equal ones within paragraphs that stand side by side; equal and telling ones
 * wherever they stand; those of other values that count the same thing, first within the paragraphs; the equal ones that
 * are left. What is said again goes to where it was said first, and what is left stands alone.
 */
export function pairQuantities(ko: readonly Place[], en: readonly Place[], beads: readonly Bead[]): QuantityRow[] {
  const rows: QuantityRow[] = [];
  const partner = new Map<Place, Place>();
  const pair = (
    status: 'equal' | 'differs',
    side: Side,
    score: (k: Place, e: Place) => number,
    least: number,
  ): void => {
    for (const match of assign(side.ko.length, side.en.length, least, (k, e) => score(side.ko[k]!, side.en[e]!))) {
      const [k, e] = [side.ko[match.ko]!, side.en[match.en]!];
      rows.push({ status, score: status === 'equal' ? 1 : match.score, ko: [k], en: [e] });
      partner.set(k, e).set(e, k);
    }
  };
  const free = ({ ko, en }: Side, isMeant: (place: Place) => boolean = () => true): Side => ({
    ko: ko.filter((place) => !partner.has(place) && isMeant(place)),
    en: en.filter((place) => !partner.has(place) && isMeant(place)),
  });
  const all = { ko, en };
  const sides = withGapsJoined(beads).map((bead) => ({
    ko: ko.filter(({ paragraph }) => bead.ko.includes(paragraph)),
    en: en.filter(({ paragraph }) => bead.en.includes(paragraph)),
  }));

  for (const side of sides) pair('equal', free(side), (k, e) => equality(k, e, side), 0);
  pair(
    'equal',
    free(all, ({ quantity }) => isTelling(quantity)),
    (k, e) => equality(k, e, all),
    0,
  );
  const isSaid = (place: Place, side: 'ko' | 'en'): boolean =>
    rows.some((row) => row.status === 'equal' && isEqual(row[side][0]!.quantity, place.quantity));
  const pairChanged = (left: Side, besides: (k: Place, e: Place) => number): void => {
    const change = (k: Place, e: Place): number => {
      const alike = alikeness(k, e);
      if (alike <= 0) return 0;
      const said = (isSaid(k, 'ko') ? SAID : 0) + (isSaid(e, 'en') ? SAID : 0);
      const only = isOnlyOne(k, left.ko) && isOnlyOne(e, left.en) ? ONLY_ONE : 0;
      return alike + only + besides(k, e) - said;
    };
    pair('differs', left, change, CHANGED);
  };
  for (const side of sides) pairChanged(free(side), (k, e) => SLOT * slot(k, e, side, partner));
  pairChanged(
    free(all, ({ quantity }) => isTelling(quantity)),
    () => -FAR,
  );
  pair('equal', free(all), (k, e) => (k.quantity.type === e.quantity.type ? equality(k, e, all) : 0), 0);

  const paired = [...rows];
  const sayAgain = (place: Place, side: 'ko' | 'en'): void => {
    const said = paired.find((row) => isEqual(row[side][0]!.quantity, place.quantity));
    if (said) said[side].push(place);
    else rows.push({ status: `${side}-only`, score: null, ko: [], en: [], [side]: [place] });
  };
  const left = free(all);
  for (const place of left.ko) sayAgain(place, 'ko');
  for (const place of left.en) sayAgain(place, 'en');
  return united(rows);
}

interface Side {
  readonly ko: readonly Place[];
  readonly en: readonly Place[];
}

/** Of several equal ones, those said of the same thing are paired, and those that stand alike far from the beginning. */
function equality(k: Place, e: Place, { ko, en }: Side): number {
  if (!isEqual(k.quantity, e.quantity)) return 0;
  const distance = Math.abs(ko.indexOf(k) / ko.length - en.indexOf(e) / en.length);
  return 1 + alikeness(k, e) - ORDER * distance;
}

const ORDER = 0.2;

/** How alike two quantities of other values must be to be taken for one that was changed. */
const CHANGED = 0.45;

/** What speaks against a change: the paragraphs do not stand side by side. */
const FAR = 0.05;

/** What speaks against a change: the value is said of something else as well. */
const SAID = 0.1;

/** What it tells that no other number of the paragraphs counts the like. */
const ONLY_ONE = 0.15;

/** What it tells to stand between the same numbers. */
const SLOT = 0.2;

function isOnlyOne({ quantity }: Place, places: readonly Place[]): boolean {
  return (
    places.filter((other) => other.quantity.type === quantity.type && other.quantity.unit === quantity.unit).length ===
    1
  );
}

/** Whether the numbers before, and those after, are paired with each other, each one half; the ends are, too. */
function slot(k: Place, e: Place, { ko, en }: Side, partner: ReadonlyMap<Place, Place>): number {
  const next = (place: Place, places: readonly Place[], others: readonly Place[], step: 1 | -1): Place | null => {
    for (let at = places.indexOf(place) + step; at >= 0 && at < places.length; at += step) {
      const other = partner.get(places[at]!);
      if (other && others.includes(other)) return places[at]!;
    }
    return null;
  };
  return ([1, -1] as const).reduce((sum, step) => {
    const ours = next(k, ko, en, step);
    const theirs = next(e, en, ko, step);
    const agrees = ours === null || theirs === null ? ours === theirs : partner.get(ours) === theirs;
    return sum + (agrees ? 0.5 : 0);
  }, 0);
}
