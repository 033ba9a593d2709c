import type { ComparedFact } from '../../schemas/generated/comparison.js';
import { isEqual, type Quantity } from '../quantities/quantity.js';
import type { Version } from '../version.js';
import { contentOf, coverage, type Content } from '../words/likeness.js';
import type { Paragraph } from './paragraph.js';

/** Something that a paragraph tells. */
export interface Told {
  readonly weight: number;
  /** 0 to 1 for each live paragraph of the other version: whether it tells this too. */
  readonly toldBy: Float64Array;
}

/** What each live paragraph of the two versions tells. */
export interface Telling {
  readonly ko: readonly (readonly Told[])[];
  readonly en: readonly (readonly Told[])[];
}

/** The paragraphs that were read; repeated lines and lines of the page are not. */
export function liveParagraphs({ paragraphs }: Pick<Version, 'paragraphs'>): Paragraph[] {
  return paragraphs.filter(({ rule }) => rule === null);
}

/** Collects what the paragraphs tell: words and names, rare ones weighing more, numbers, and facts that are in both. */
export function tellingOf(ko: Version, en: Version, facts: readonly ComparedFact[]): Telling {
  const ours = liveParagraphs(ko);
  const theirs = liveParagraphs(en);
  const factsKo = factsIn(ours, ko, facts, 'ko');
  const factsEn = factsIn(theirs, en, facts, 'en');
  return { ko: tell(ours, factsKo, theirs, factsEn), en: tell(theirs, factsEn, ours, factsKo) };
}

function tell(
  paragraphs: readonly Paragraph[],
  facts: readonly ReadonlySet<number>[],
  others: readonly Paragraph[],
  othersFacts: readonly ReadonlySet<number>[],
): Told[][] {
  const contents = paragraphs.map(({ units }) => contentOf(units));
  const otherContents = others.map(({ units }) => contentOf(units));
  const frequency = frequencies(contents);
  const by = (isTold: (index: number) => number): Float64Array => Float64Array.from(others.keys(), isTold);
  return paragraphs.map(({ units, quantities, isSpeech }, index) => [
    ...units.map((unit) => {
      const often = Math.max(1, ...unit.meanings.map((meaning) => frequency.get(meaning) ?? 1));
      return { weight: unit.weight / often, toldBy: by((at) => coverage(unit, otherContents[at]!)) };
    }),
    ...quantities.map((quantity) => ({
      weight: isTelling(quantity) ? NUMBER : SMALL_NUMBER,
      toldBy: by((at) => Number(others[at]!.quantities.some((other) => isEqual(quantity, other)))),
    })),
    ...(isSpeech ? [{ weight: SPEECH, toldBy: by((at) => Number(others[at]!.isSpeech)) }] : []),
    ...[...facts[index]!].map((fact) => ({ weight: FACT, toldBy: by((at) => Number(othersFacts[at]!.has(fact))) })),
  ]);
}

/** Weights on the scale of units: syllables of Hangul. */
const FACT = 6;
const NUMBER = 4;
const SMALL_NUMBER = 1;
const SPEECH = 6;

/** Whether a number is rare enough to tell something by itself. */
export function isTelling({ type, value }: Quantity): boolean {
  if (type === 'money' || type === 'percent' || type === 'measure') return true;
  return typeof value === 'string' ? /^\d{4}|^--\d\d-\d\d$/.test(value) : value >= 10;
}

function frequencies(contents: readonly Content[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { meanings } of contents) {
    for (const meaning of meanings) counts.set(meaning, (counts.get(meaning) ?? 0) + 1);
  }
  return counts;
}

/** The facts of both versions that have evidence in each of the paragraphs, as places in `facts`. */
function factsIn(
  paragraphs: readonly Paragraph[],
  { spanOf }: Version,
  facts: readonly ComparedFact[],
  side: 'ko' | 'en',
): ReadonlySet<number>[] {
  const found = paragraphs.map(() => new Set<number>());
  for (const [index, fact] of facts.entries()) {
    if (!fact.ko || !fact.en) continue;
    for (const quote of fact[side]!.evidence) {
      const { start, end } = spanOf(quote);
      const at = paragraphs.findIndex((paragraph) => start >= paragraph.start && end <= paragraph.end);
      if (at >= 0) found[at]!.add(index);
    }
  }
  return found;
}
