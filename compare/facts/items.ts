import type { Match } from '../assign.js';

/**
 * Pairs the items of two lists in their order (Needleman and Wunsch 1970): the pairs whose scores, counted from `LEAST`,
 * are together the greatest; items may stay alone. In lists of one length of which most items are paired by their place,
 * the others are too, unless their words speak against it: then nothing was left out.
 */
export function alignItems(
  ko: readonly number[],
  en: readonly number[],
  scoreOf: (ko: number, en: number) => number,
): Match[] {
  const value = (k: number, e: number): number =>
    scoreOf(ko[k]!, en[e]!) + (ko.length === en.length && k === e ? SAME_PLACE : 0) - LEAST;
  const best = Array.from({ length: ko.length + 1 }, () => new Float64Array(en.length + 1));
  for (let k = ko.length - 1; k >= 0; k--) {
    for (let e = en.length - 1; e >= 0; e--) {
      best[k]![e] = Math.max(best[k + 1]![e]!, best[k]![e + 1]!, best[k + 1]![e + 1]! + value(k, e));
    }
  }
  const pairs: [number, number][] = [];
  for (let k = 0, e = 0; k < ko.length && e < en.length;) {
    if (best[k]![e] === best[k + 1]![e]) k++;
    else if (best[k]![e] === best[k]![e + 1]) e++;
    else pairs.push([k++, e++]);
  }
  const all = ko.length === en.length ? filled(pairs, ko.length) : pairs;
  return all
    .filter(([k, e]) => scoreOf(ko[k]!, en[e]!) > 0)
    .map(([k, e]) => ({ ko: ko[k]!, en: en[e]!, score: Math.min(1, scoreOf(ko[k]!, en[e]!)) }));
}

/** What two items must share to be one. */
const LEAST = 0.35;

/** What the same place in lists of one length is worth. */
const SAME_PLACE = 0.15;

/** Items of the same place that lie between pairs of the same place. */
function filled(pairs: readonly [number, number][], length: number): [number, number][] {
  if (pairs.some(([k, e]) => k !== e) || pairs.length * 2 <= length) return [...pairs];
  return Array.from({ length }, (_, at) => [at, at]);
}
