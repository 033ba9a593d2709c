import type { Span } from '../../pipeline/types.js';
import type { ComparedFact, FactSide } from '../../schemas/generated/comparison.js';
import type { Bead } from '../paragraphs/align.js';
import type { Paragraph } from '../paragraphs/paragraph.js';
import { isTelling, liveParagraphs } from '../paragraphs/telling.js';
import { assign } from '../assign.js';
import { isEqual, type Quantity } from '../quantities/quantity.js';
import type { Version } from '../version.js';
import { alikeness, nearbyOf, type Place } from './quantity-likeness.js';
import { rounded } from './rows.js';

/**
 * Numbers, dates, money and counts. Within paragraphs that stand side by side, equal ones are paired first, then those
 * that count the same thing and have another value; telling ones may be paired across paragraphs. What is said several times
 * is one row.
 */
export function compareQuantities(ko: Version, en: Version, beads: readonly Bead[]): ComparedFact[] {
  const left = placesIn(liveParagraphs(ko));
  const right = placesIn(liveParagraphs(en));
  const rows: Row[] = [];
  const free = { ko: new Set(left), en: new Set(right) };
  const pair = (k: Place, e: Place, score: number, status: Row['status']): void => {
    rows.push({ status, score, ko: [k], en: [e] });
    free.ko.delete(k);
    free.en.delete(e);
  };
  const inBead = (places: ReadonlySet<Place>, paragraphs: readonly number[]): Place[] =>
    [...places].filter(({ paragraph }) => paragraphs.includes(paragraph));
  const pairEqual = (ks: readonly Place[], es: readonly Place[]): void => {
    for (const { ko: k, en: e } of assign(ks.length, es.length, 0, (k, e) =>
      isEqual(ks[k]!.quantity, es[e]!.quantity) ? EQUAL + alikeness(ks[k]!, es[e]!) : 0,
    )) {
      pair(ks[k]!, es[e]!, 1, 'equal');
    }
  };

  for (const bead of withGapsJoined(beads)) pairEqual(inBead(free.ko, bead.ko), inBead(free.en, bead.en));
  const telling = (places: ReadonlySet<Place>): Place[] => [...places].filter(({ quantity }) => isTelling(quantity));
  pairEqual(telling(free.ko), telling(free.en));

  const isSaid = (place: Place, side: 'ko' | 'en'): boolean =>
    rows.some((row) => row.status === 'equal' && row[side].some(({ quantity }) => isEqual(quantity, place.quantity)));
  for (const bead of withGapsJoined(beads)) {
    const ks = inBead(free.ko, bead.ko);
    const es = inBead(free.en, bead.en);
    const isOnlyOne = (place: Place, places: readonly Place[]): boolean =>
      places.filter(({ quantity: { type, unit } }) => type === place.quantity.type && unit === place.quantity.unit)
        .length === 1;
    const least = (k: Place, e: Place): number => (isSaid(k, 'ko') || isSaid(e, 'en') ? SURE : DIFFERENT);
    for (const { ko: k, en: e, score } of assign(ks.length, es.length, DIFFERENT, (k, e) => {
      const alike = alikeness(ks[k]!, es[e]!);
      const score = alike > 0 && isOnlyOne(ks[k]!, ks) && isOnlyOne(es[e]!, es) ? alike + ONLY_ONE : alike;
      return score > least(ks[k]!, es[e]!) ? score : 0;
    })) {
      pair(ks[k]!, es[e]!, score, 'differs');
    }
  }
  const paired = [...rows];
  const sayAgain = (place: Place, side: 'ko' | 'en'): void => {
    const said = paired.find((row) => isEqual(row[side][0]!.quantity, place.quantity));
    if (said) said[side].push(place);
    else rows.push({ status: `${side}-only`, score: null, ko: [], en: [], [side]: [place] });
  };
  for (const place of free.ko) sayAgain(place, 'ko');
  for (const place of free.en) sayAgain(place, 'en');
  return united(rows).map((row) => toFact(row, ko, en));
}

interface Row {
  readonly status: ComparedFact['status'];
  readonly score: number | null;
  readonly ko: Place[];
  readonly en: Place[];
}

const EQUAL = 1;

/** How alike two quantities of other values must be to be taken for one that was changed. */
const DIFFERENT = 0.45;

/** What it tells that no other number of the paragraphs counts the like. */
const ONLY_ONE = 0.15;

/** The same where one of the values is said of something else as well. */
const SURE = 0.7;

/** Paragraphs without a counterpart between two that have one may tell the same in other words. */
function withGapsJoined(beads: readonly Bead[]): Pick<Bead, 'ko' | 'en'>[] {
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

function placesIn(paragraphs: readonly Paragraph[]): Place[] {
  return paragraphs.flatMap((paragraph, index) =>
    paragraph.quantities.map((quantity) => ({ paragraph: index, quantity, nearby: nearbyOf(quantity, paragraph) })),
  );
}

/** Rows that say the same of the same values are one, with all places; in the order of the Korean article. */
function united(rows: readonly Row[]): Row[] {
  const byKey = new Map<string, Row>();
  for (const row of rows) {
    const key = [row.status, keyOf(row.ko[0]), keyOf(row.en[0])].join(' | ');
    const known = byKey.get(key);
    if (!known) byKey.set(key, row);
    else {
      known.ko.push(...row.ko);
      known.en.push(...row.en);
    }
  }
  const first = (places: readonly Place[]): number => Math.min(...places.map(({ quantity }) => quantity.start));
  return [...byKey.values()].sort(
    (a, b) =>
      Number(a.ko.length === 0) - Number(b.ko.length === 0) ||
      (a.ko.length > 0 ? first(a.ko) - first(b.ko) : first(a.en) - first(b.en)),
  );
}

function keyOf(place: Place | undefined): string {
  return place ? `${place.quantity.type} ${place.quantity.value} ${place.quantity.unit}` : '';
}

function toFact({ status, score, ko, en }: Row, left: Version, right: Version): ComparedFact {
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
  const inOrder = places.map(({ quantity }) => quantity).sort((a: Span, b: Span) => a.start - b.start);
  const [first] = inOrder as [Quantity | undefined];
  if (!first) return null;
  const { type, value, unit, approximate } = first;
  const evidence = inOrder.map((quantity) => version.quote(quantity));
  return {
    index: null,
    text: evidence[0]!.text.replace(/\s+/g, ' '),
    fields: { type, value, unit, approximate },
    evidence,
  };
}
