import type { CostedHangul, Spelled } from './costs.js';
import { latinOrders, type Order } from './latin-orders.js';
import { latinWords, lettersOf, type LatinPart } from './latin-words.js';
import type { Spellings } from './spellings.js';
import { givenLetters, lengthCost, syllableCuts, type GivenLetters, type SyllableCut } from './syllable-cuts.js';

/** A name in Latin letters and the Korean names that it may spell. */
export interface LatinName {
  readonly text: string;
  /** Its letters in their order; empty for what has none. */
  readonly letters: string;
  /** Its words in alphabetical order, letters alone. */
  readonly sorted: string;
  /** What surname and given name may be in Hangul, by the orders the words may have; hopeless ones left out. */
  readonly readings: readonly LatinReading[];
  /** The Korean name that it most likely spells; null where it spells no whole one. */
  readonly best: CostedHangul | null;
  /** For one word: what it may be if it is a surname or a given name alone. */
  readonly alone: LatinReading | null;
}

export interface LatinReading {
  readonly surname: Spelled;
  readonly given: readonly SyllableCut[];
  readonly spelled: GivenLetters;
  readonly penalty: number;
  readonly hasInitials: boolean;
}

/** A reading this far behind the best can no longer be the name. */
const HOPELESS = 4;

/** Reads a name in Latin letters. */
export function latinName(text: string, spellings: Spellings): LatinName {
  const latin = latinWords(text);
  const read = ({ surname, given, penalty, leastGiven }: Order): LatinReading => {
    const spelled = givenLetters(given);
    return {
      surname: spelledSurname(surname, spellings),
      given: syllableCuts(spelled, spellings).filter(({ syllables }) => syllables.length >= leastGiven),
      spelled,
      penalty,
      hasInitials: [...surname, ...given].some(({ isInitial }) => isInitial),
    };
  };
  const all = latinOrders(latin, spellings.isListedSurname)
    .map(read)
    .filter(({ surname }) => surname.best !== null)
    .map((reading) => ({ reading, best: bestOf(reading) }));
  const best = all.reduce<CostedHangul | null>((least, one) => cheaper(least, one.best), null);
  const bound = (best?.cost ?? 0) + HOPELESS;
  const words = latin.words.map(lettersOf);
  const [word, ...more] = latin.words;
  return {
    text: text.trim(),
    letters: words.join(''),
    sorted: [...words].sort().join(' '),
    readings: all.filter((one) => (one.best?.cost ?? 0) <= bound).map(({ reading }) => reading),
    best,
    alone: word && more.length === 0 ? read({ surname: word, given: word, penalty: 0, leastGiven: 1 }) : null,
  };
}

function spelledSurname(parts: readonly LatinPart[], spellings: Spellings): Spelled {
  const [first] = parts;
  if (parts.length === 1 && first!.isInitial) return spellings.beginningWith(first!.letters);
  return spellings.surnames(lettersOf(parts));
}

/** The likeliest Hangul of a reading: usual syllables after a usual surname, two of them. */
function bestOf({ surname, given, penalty, hasInitials }: LatinReading): CostedHangul | null {
  const family = hasInitials ? null : surname.best;
  if (!family) return null;
  return given.reduce<CostedHangul | null>((best, cut) => {
    const syllables = cut.syllables.map((syllable) => syllable.best!);
    const fixed = family.cost + penalty + cut.penalty + lengthCost(syllables.length);
    return cheaper(best, {
      hangul: [family, ...syllables].map(({ hangul }) => hangul).join(''),
      cost: syllables.reduce((sum, { cost }) => sum + cost, fixed),
    });
  }, null);
}

function cheaper(a: CostedHangul | null, b: CostedHangul | null): CostedHangul | null {
  return !a || (b && b.cost < a.cost) ? b : a;
}
