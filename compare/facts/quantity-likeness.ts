import type { Paragraph } from '../paragraphs/paragraph.js';
import { isAlike, partsOf, type Quantity } from '../quantities/quantity.js';
import { contentOf, likeness, type Content } from '../words/likeness.js';

/** A quantity where it stands. */
export interface Place {
  /** Index of the live paragraph. */
  readonly paragraph: number;
  readonly quantity: Quantity;
  /** What the words around it tell. */
  readonly nearby: Content;
}

/** What stands around a quantity, in characters before and after it; Korean says in fewer what is counted. */
const REACH = { ko: 14, en: 32 };

/** The words around a quantity, without the number itself. */
export function nearbyOf({ start, end }: Quantity, { units, language }: Paragraph): Content {
  const reach = REACH[language];
  return contentOf(units.filter((unit) => unit.end > start - reach && unit.start < end + reach));
}

/** How likely it is that two quantities are said of the same thing, 0 to 1, by their kinds, digits and neighbours. */
export function alikeness({ quantity: k, nearby: left }: Place, { quantity: e, nearby: right }: Place): number {
  if (!isAlike(k, e)) return 0;
  const words = WORDS * likeness(left, right);
  if (typeof k.value === 'string' || typeof e.value === 'string') return words + dateLikeness(k, e);
  const rough = k.approximate !== null && e.approximate !== null ? APPROXIMATE : 0;
  return (
    (k.type === e.type ? SAME_TYPE[k.type] : 0) +
    unitLikeness(k, e) +
    rough +
    words +
    DIGITS * digitLikeness(k.value, e.value)
  );
}

/** What the type alone tells: a streak or a sum of money stands seldom beside another. */
const SAME_TYPE: Readonly<Record<Quantity['type'], number>> = {
  money: 0.3,
  percent: 0.3,
  measure: 0.3,
  streak: 0.3,
  duration: 0.2,
  rank: 0.2,
  ordinal: 0.2,
  count: 0.15,
  date: 0,
  time: 0.3,
};
const UNIT = 0.15;
const ANY_UNIT = 0.08;
const WORDS = 0.4;
const DIGITS = 0.25;
const APPROXIMATE = 0.1;

/** 개 counts anything that has no counter of its own, which English names: `cases`, `places`. */
function unitLikeness(k: Quantity, e: Quantity): number {
  if (k.unit === null || e.unit === null) return 0;
  return k.unit === e.unit ? UNIT : ANY_UNIT;
}

/** A day of the same month, a month of the same year. */
function dateLikeness(k: Quantity, e: Quantity): number {
  if (k.type === 'time') return SAME_TYPE.time;
  const ours = partsOf(String(k.value));
  const theirs = partsOf(String(e.value));
  const isFull = ours.every((part, index) => (part === '') === (theirs[index] === ''));
  const agrees = ours.filter((part, index) => part !== '' && part === theirs[index]).length;
  return isFull ? agrees * DATE_PART : -1;
}

const DATE_PART = 0.15;

/** Slips keep the digits and change their order (325, 352), or change one of them (470, 370), or the power of ten. */
function digitLikeness(a: number, b: number): number {
  const [left, right] = [a, b].map((number) => number.toExponential().split('e')[0]!.replace('.', ''));
  if (left!.length < 2 || left!.length !== right!.length) return 0;
  if ([...left!].sort().join('') === [...right!].sort().join('')) return 1;
  return [...left!].filter((digit, index) => digit !== right![index]).length === 1 ? ONE_DIGIT : 0;
}

const ONE_DIGIT = 0.5;
