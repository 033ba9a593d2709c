import { foldPhrase } from './phrase.js';
import type { GoldMayor, ScoredName } from './types.js';

/** Whether a record's name is that of the annotated person: any spelling of the one equals any of the other. */
export function isSamePerson(gold: GoldMayor, scored: ScoredName): boolean {
  const surfaces = surfacesOf(scored);
  return [gold.name, ...(gold.also ?? [])].some((name) => surfaces.has(foldPhrase(name)));
}

/** Whether a record's name stands as the annotator wrote it, among its spellings and the words of its evidence. */
export function isWrittenAlike(gold: string, scored: ScoredName): boolean {
  return surfacesOf(scored).has(foldPhrase(gold));
}

/** Whether two names may mean one government: `Gwanak-gu` and `Gwanak District` do. Both absent is the same, one is not. */
export function isSamePlace(gold: string | null, scored: ScoredName | null): boolean {
  if (!gold || !scored) return !gold && !scored;
  const stem = stemOf(foldPhrase(gold));
  const surfaces = [...surfacesOf(scored)];
  return surfaces.includes(foldPhrase(gold)) || surfaces.some((surface) => stemOf(surface) === stem);
}

/**
 * How much two names of a person or a government share, 0 to 1: Dice's coefficient over whole words, those that tell the
 * kind of government left out, of the spellings that share the most. 1 where both are absent.
 */
export function nameOverlap(gold: string | null, scored: ScoredName | null): number {
  if (gold === null || scored === null) return gold === null && scored === null ? 1 : 0;
  const ours = wordsOf(gold);
  return Math.max(
    0,
    ...[...surfacesOf(scored)].map((surface) => {
      const theirs = wordsOf(surface);
      const shared = ours.filter((word) => theirs.includes(word)).length;
      return (2 * shared) / (ours.length + theirs.length);
    }),
  );
}

function wordsOf(name: string): string[] {
  return [...new Set(stemOf(foldPhrase(name)).split(' '))];
}

function surfacesOf({ name, also = [], evidence = [] }: ScoredName): Set<string> {
  const written = [name, ...evidence.map(({ text }) => text), ...also];
  return new Set(written.filter((surface) => surface !== '').map(foldPhrase));
}

const PROVINCES: ReadonlyMap<string, string> = new Map([
  ['경상북도', '경북도'],
  ['경상남도', '경남도'],
  ['전라북도', '전북도'],
  ['전라남도', '전남도'],
  ['충청북도', '충북도'],
  ['충청남도', '충남도'],
]);

/** The name without what tells the kind of government: `gwanak-gu` and `gwanak district` are `gwanak`, 고양특례시 is 고양시. */
function stemOf(folded: string): string {
  return (
    PROVINCES.get(folded) ??
    folded
      .replace(/ (?:district|special city|city|county)$/, '')
      .replace(/-(?:gu|si|gun|do)$/, '')
      .replace(/(?<=.)특례시$/, '시')
  );
}
