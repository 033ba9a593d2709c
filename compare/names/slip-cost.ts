import type { HangulReading } from './hangul-name.js';
import type { LatinName } from './latin-name.js';
import type { Spellings } from './spellings.js';
import { LONGEST_GIVEN, lengthCost, type GivenLetters } from './syllable-cuts.js';

/** The lowest cost of a name with one vowel written as nobody else writes it (Dukhyum for 덕흠); Infinity for more slips. */
export function slipCost({ readings }: LatinName, names: readonly HangulReading[], spellings: Spellings): number {
  const short = names.filter(({ given }) => given.length <= LONGEST_GIVEN);
  const costs = short.flatMap(({ surname, given }) =>
    readings
      .filter((reading) => reading.surname.costs.has(surname) && !reading.hasInitials)
      .map(
        ({ surname: family, penalty, spelled }) =>
          family.costs.get(surname)! + penalty + lengthCost(given.length) + slipped(given, spelled, spellings),
      ),
  );
  return Math.min(Infinity, ...costs);
}

/** Syllables that end where the name has a boundary, one of them with a slip. */
function slipped(syllables: readonly string[], { letters, breaks }: GivenLetters, spellings: Spellings): number {
  const spell = (index: number, start: number, isSlipped: boolean): number => {
    const syllable = syllables[index];
    if (syllable === undefined) return start === letters.length && isSlipped ? 0 : Infinity;
    let lowest = Infinity;
    for (let end = start + 1; end <= letters.length && !(end - 1 > start && breaks.has(end - 1)); end++) {
      const piece = letters.slice(start, end);
      const cost = spellings.syllables(piece).costs.get(syllable);
      const rest = (isSlip: boolean): number => spell(index + 1, end, isSlip);
      if (cost !== undefined) lowest = Math.min(lowest, cost + rest(isSlipped));
      else if (!isSlipped) {
        const slip = spellings.slip(syllable, piece);
        if (slip < Infinity) lowest = Math.min(lowest, slip + rest(true));
      }
    }
    return lowest;
  };
  return spell(0, 0, false);
}
