import type { Spelled } from './costs.js';
import type { LatinPart } from './latin-words.js';
import type { Spellings } from './spellings.js';

/** The letters of a given name, and the places in them where its writer set a boundary or an initial. */
export interface GivenLetters {
  readonly letters: string;
  readonly breaks: ReadonlySet<number>;
  readonly initials: ReadonlySet<number>;
}

/** One way to cut a given name into syllables. */
export interface SyllableCut {
  readonly syllables: readonly Spelled[];
  /** For a syllable that runs over a hyphen, a space or an inner capital. */
  readonly penalty: number;
}

/** A boundary inside a syllable. */
const BROKEN = 1.5;
/** Syllables of a given name. */
export const LONGEST_GIVEN = 4;
const LONGEST_SYLLABLE = 7;

/** How much less likely a given name of so many syllables is than one of two: 임택, 박준희, 이하늘, 김빛나라솔. */
export function lengthCost(syllables: number): number {
  return [Infinity, 0.5, 0, 2, 3][syllables] ?? Infinity;
}

/** Joins the parts of a given name. */
export function givenLetters(parts: readonly LatinPart[]): GivenLetters {
  const breaks = new Set<number>();
  const initials = new Set<number>();
  let letters = '';
  for (const part of parts) {
    if (letters !== '') breaks.add(letters.length);
    if (part.isInitial) initials.add(letters.length);
    letters += part.letters;
  }
  return { letters, breaks, initials };
}

/** All ways to cut the letters into syllables that they may spell; an initial stands for a syllable. */
export function syllableCuts({ letters, breaks, initials }: GivenLetters, spellings: Spellings): SyllableCut[] {
  const found: SyllableCut[] = [];
  const cut = (start: number, syllables: readonly Spelled[], penalty: number): void => {
    if (start === letters.length) {
      found.push({ syllables, penalty });
      return;
    }
    if (syllables.length === LONGEST_GIVEN) return;
    if (initials.has(start)) {
      cut(start + 1, [...syllables, spellings.beginningWith(letters[start]!)], penalty);
      return;
    }
    let broken = 0;
    for (let end = start + 1; end <= Math.min(letters.length, start + LONGEST_SYLLABLE); end++) {
      const last = end - 1;
      if (initials.has(last)) break;
      if (last > start && breaks.has(last)) broken += BROKEN;
      const syllable = spellings.syllables(letters.slice(start, end));
      if (syllable.best) cut(end, [...syllables, syllable], penalty + broken);
    }
  };
  if (letters !== '') cut(0, [], 0);
  return found;
}
