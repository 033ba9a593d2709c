import type { ComparedFact } from '../../schemas/generated/comparison.js';
import type { Version } from '../version.js';
import type { Paragraph } from './paragraph.js';
import { liveParagraphs, tellingOf, type Telling } from './telling.js';

/** Paragraphs that tell the same, as indices into the live paragraphs of the two versions. */
export interface Bead {
  readonly ko: readonly number[];
  readonly en: readonly number[];
  /** 0 to 1: the share of what they tell that the other side does not. */
  readonly cost: number;
}

/**
 * Sets the live paragraphs of two versions side by side, in their order (as Gale and Church 1993 do sentences, here by
 * the names, terms, numbers and aligned facts in them): of all ways the one in which the paragraphs that stand together
 * share the most. One may stand beside several, where a version cuts a paragraph or writes a list line by line; one
 * that shares too little stands alone.
 */
export function alignParagraphs(ko: Version, en: Version, facts: readonly ComparedFact[]): Bead[] {
  const telling = tellingOf(ko, en, facts);
  const headings = { ko: liveParagraphs(ko).map(isHeading), en: liveParagraphs(en).map(isHeading) };
  const { length: kos } = telling.ko;
  const { length: ens } = telling.en;
  const best = Array.from({ length: kos + 1 }, () => new Float64Array(ens + 1));
  const taken: (readonly [number, number])[][] = Array.from({ length: kos + 1 }, () => []);
  for (let k = kos; k >= 0; k--) {
    for (let e = ens; e >= 0; e--) {
      if (k === kos && e === ens) continue;
      let value = -Infinity;
      for (const [a, b] of SHAPES) {
        if (k + a > kos || e + b > ens) continue;
        if (!isOneSort(headings.ko, k, a) || !isOneSort(headings.en, e, b)) continue;
        const sum = worth(telling, k, a, e, b) + best[k + a]![e + b]!;
        if (sum <= value) continue;
        value = sum;
        taken[k]![e] = [a, b];
      }
      best[k]![e] = value;
    }
  }
  const beads: Bead[] = [];
  for (let k = 0, e = 0; k < kos || e < ens;) {
    const [a, b] = taken[k]![e]!;
    const { shared, all } = sumsOf(telling, k, a, e, b);
    const cost = a === 0 || b === 0 || all === 0 ? 1 : 1 - shared / all;
    beads.push({ ko: range(k, a), en: range(e, b), cost: Math.round(cost * 1000) / 1000 });
    k += a;
    e += b;
  }
  return beads;
}

/** How many paragraphs may stand beside how many; lists of one line an item are long. */
const SHAPES: readonly (readonly [number, number])[] = [
  [1, 0],
  [0, 1],
  ...Array.from({ length: 12 }, (_, at) => [at + 1, 1] as const),
  ...Array.from({ length: 11 }, (_, at) => [1, at + 2] as const),
];

/** Headings are joined with headings alone. */
function isOneSort(headings: readonly boolean[], start: number, length: number): boolean {
  return headings.slice(start, start + length).every((isHeading) => isHeading === headings[start]);
}

function isHeading({ kind }: Paragraph): boolean {
  return kind === 'title' || kind === 'subhead';
}

/** What standing together is worth: what is shared, less what two paragraphs share by chance. */
function worth(telling: Telling, k: number, a: number, e: number, b: number): number {
  if (a === 0 || b === 0) return 0;
  const { shared, all } = sumsOf(telling, k, a, e, b);
  return shared - BY_CHANCE * all - JOINING * (a + b - 2);
}

const BY_CHANCE = 0.08;

/** Paragraphs are joined for more than a word or two. */
const JOINING = 3;

function sumsOf({ ko, en }: Telling, k: number, a: number, e: number, b: number): { shared: number; all: number } {
  let shared = 0;
  let all = 0;
  const add = (items: Telling['ko'], from: number, count: number, other: number, others: number): void => {
    for (let index = from; index < from + count; index++) {
      for (const { weight, toldBy } of items[index]!) {
        let told = 0;
        for (let at = other; at < other + others; at++) told = Math.max(told, toldBy[at]!);
        shared += weight * told;
        all += weight;
      }
    }
  };
  add(ko, k, a, e, b);
  add(en, e, b, k, a);
  return { shared, all };
}

function range(start: number, length: number): number[] {
  return Array.from({ length }, (_, at) => start + at);
}
