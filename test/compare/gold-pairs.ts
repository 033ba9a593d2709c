import { readFileSync } from 'node:fs';
import type { ComparedFact, Comparison, PartialRecord } from '../../index.js';
import type { GoldArticle } from '../../score/types.js';
import { expectedOf, FIXTURES, seeds, stories, type Seed } from '../stories.js';

type Pairs = readonly (readonly [ko: number, en: number])[];

/** What a careful reader finds the same in the two versions of a story, by places in the two lists of facts. */
export interface GoldPair {
  readonly story: string;
  readonly ko: Version;
  readonly en: Version;
  readonly pairs: Readonly<Record<Part, Pairs>>;
  readonly differences: readonly { readonly what: string; readonly ko: string; readonly en: string | null }[];
}

export interface Version {
  readonly seed: Seed;
  readonly gold: GoldArticle;
}

/** The kinds of facts that annotators pair, with the list of each. */
export const PARTS = { mayor: 'mayors', district: 'districts', award: 'awards', bullet: 'bullets' } as const;

export type Part = keyof typeof PARTS;

/** The stories of ours with their annotated pairs. */
export const goldPairs: readonly GoldPair[] = stories.map((story) => {
  const version = (language: 'ko' | 'en'): Version => {
    const seed = seeds.find((seed) => seed.story === story && seed.language === language)!;
    return { seed, gold: expectedOf(seed) };
  };
  const { mayors, districts, awards, bullets, differences } = JSON.parse(
    readFileSync(`${FIXTURES}${story}/expected.pair.json`, 'utf8'),
  );
  const pairs = { mayor: mayors, district: districts, award: awards, bullet: bullets };
  return { story, ko: version('ko'), en: version('en'), pairs, differences };
});

/** What an annotator found, as a record that holds nothing else: no ids, no places, no lines. */
export function recordOf({ article, language, mayors, districts, awards, bullets }: GoldArticle): PartialRecord {
  const named = (name: string | null): { name: string } | null => (name === null ? null : { name });
  return {
    article: { id: article, language },
    mayors: mayors.map(({ district, also, ...mayor }) => ({
      ...mayor,
      also: [...(also ?? [])],
      district: named(district),
    })),
    districts: districts.map((name) => ({ name })),
    awards: awards.map(({ recipient, program, organizer, category, level, rank, alsoRank, year, streak }) => ({
      recipient: { name: recipient },
      program: named(program),
      organizer: named(organizer),
      category: named(category),
      level: { text: level, rank },
      alsoRank: alsoRank ?? null,
      year,
      streak,
    })),
    bullets: bullets.map(({ text, kind, category }) => ({ text, kind, category: named(category) })),
  };
}

/** `3-2`: the third fact of the Korean record is the second of the English one. */
export function pairedIn({ facts }: Pick<Comparison, 'facts'>, part: Part): Set<string> {
  return new Set(
    facts
      .filter((fact) => fact.kind === part && fact.ko && fact.en)
      .map((fact) => `${fact.ko!.index}-${fact.en!.index}`),
  );
}

/** What is one-sided, and which fields of paired awards differ, as keys: `award ko 3`, `award 2-1 streak`. */
export function differencesIn({ facts }: Pick<Comparison, 'facts'>): Set<string> {
  return new Set(
    facts
      .filter(({ kind }) => kind in PARTS)
      .flatMap((fact) =>
        fact.ko && fact.en ? fieldsOf(fact) : [`${fact.kind} ${fact.ko ? 'ko' : 'en'} ${(fact.ko ?? fact.en)!.index}`],
      ),
  );
}

const COMPARED_FIELDS = ['level', 'category', 'year', 'streak'];

function fieldsOf({ kind, ko, en, differences }: ComparedFact): string[] {
  return differences
    .filter(({ field }) => COMPARED_FIELDS.includes(field))
    .map(({ field }) => `${kind} ${ko!.index}-${en!.index} ${field}`);
}

/** The same, from the annotation. */
export function differencesOf({ ko, en, pairs }: GoldPair): Set<string> {
  const found = new Set<string>();
  for (const part of Object.keys(PARTS) as Part[]) {
    for (const [side, gold, at] of [
      ['ko', ko.gold, 0],
      ['en', en.gold, 1],
    ] as const) {
      const paired = new Set(pairs[part].map((pair) => pair[at]));
      for (const index of gold[PARTS[part]].keys()) if (!paired.has(index)) found.add(`${part} ${side} ${index}`);
    }
  }
  for (const [k, e] of pairs.award) {
    const [ours, theirs] = [ko.gold.awards[k]!, en.gold.awards[e]!];
    if (ours.rank !== theirs.rank) found.add(`award ${k}-${e} level`);
    if ((ours.category === null) !== (theirs.category === null)) found.add(`award ${k}-${e} category`);
    if (ours.year !== theirs.year) found.add(`award ${k}-${e} year`);
    if (ours.streak !== theirs.streak) found.add(`award ${k}-${e} streak`);
  }
  return found;
}

/** Counts of what was found and should be. */
export interface Counts {
  right: number;
  wrong: number;
  missed: number;
}

/** Nothing counted yet. */
export function noCounts(): Counts {
  return { right: 0, wrong: 0, missed: 0 };
}

/** Adds what one set has of another. */
export function count(counts: Counts, found: ReadonlySet<string>, expected: ReadonlySet<string>): void {
  for (const key of found) {
    if (expected.has(key)) counts.right++;
    else counts.wrong++;
  }
  for (const key of expected) if (!found.has(key)) counts.missed++;
}

export function f1({ right, wrong, missed }: Counts): number {
  return (2 * right) / (2 * right + wrong + missed);
}
