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

/** How likely it is that two quantities are said of the same thing, 0 to 1, whatever their values. */
export function alikeness({ quantity: k, nearby: left }: Place, { quantity: e, nearby: right }: Place): number {
  if (!isAlike(k, e) || k.type !== e.type) return 0;
  if (typeof k.value === 'string' || typeof e.value === 'string') return dateLikeness(k, e, likeness(left, right));
  const unit = k.unit === e.unit && k.unit !== null ? UNIT : 0;
  const rough = k.approximate === e.approximate && k.approximate !== null ? APPROXIMATE : 0;
  return SAME_TYPE[k.type] + unit + rough + WORDS * likeness(left, right) + DIGITS * digitLikeness(k.value, e.value);
}

/** What the type alone tells: a streak or a sum of money stands seldom beside another. */
const SAME_TYPE: Readonly<Record<Quantity['type'], number>> = {
  money: 0.3,
  percent: 0.3,
  measure: 0.3,
  streak: 0.3,
  duration: 0.2,
  rank: 0.1,
  ordinal: 0.1,
  count: 0.1,
  date: 0,
  time: 0.3,
};
const UNIT = 0.15;
const WORDS = 0.4;
const DIGITS = 0.3;
const APPROXIMATE = 0.1;

const DATE_PART = 0.15;

/** A day of the same month, a month of the same year. */
function dateLikeness(k: Quantity, e: Quantity, words: number): number {
  if (k.type === 'time') return SAME_TYPE.time + WORDS * words;
  const ours = partsOf(String(k.value));
  const theirs = partsOf(String(e.value));
  const said = ours.map((part, index) => part !== '' && theirs[index] !== '');
  const agrees = ours.filter((part, index) => said[index] && part === theirs[index]).length;
  const full = ours.every((part, index) => (part === '') === (theirs[index] === ''));
  return full ? agrees * DATE_PART + WORDS * words : 0;
}

/** Slips keep the digits and change their order (325, 352), or change one of them (470, 370), or the power of ten. */
function digitLikeness(a: number, b: number): number {
  const [left, right] = [a, b].map((number) => String(number).replace(/\.|0+$/g, ''));
  if (left === right) return 1;
  if (left!.length < 2 || right!.length < 2) return 0;
  if ([...left!].sort().join('') === [...right!].sort().join('')) return 1;
  const differing = [...left!].filter((digit, index) => digit !== right![index]).length;
  return left!.length === right!.length && differing === 1 ? ONE_DIGIT : 0;
}

const ONE_DIGIT = 0.4;
