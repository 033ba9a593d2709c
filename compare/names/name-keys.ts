import type { Costs } from './costs.js';
import type { LatinReading } from './latin-name.js';
import type { ReadName } from './name-judge.js';

/** Names that may be one person's have a key in common. */
export interface NameKeys {
  /** Surname with the first sounds of the given syllables, and surname with government. */
  readonly whole: ReadonlySet<string>;
  readonly surnames: ReadonlySet<string>;
  /** Whether its surname is the only sure key: it is less than a whole name (김, Park J.H.), or not one of usual length. */
  readonly isPartial: boolean;
}

/** Files a name, so that it need not be compared with every other. */
export function nameKeys({ hangul, latin, mention }: ReadName): NameKeys {
  const whole = new Set<string>();
  const surnames = new Set<string>();
  let isPartial = false;
  if (hangul) {
    surnames.add(hangul.letters);
    if (hangul.hanja !== null) surnames.add(hangul.hanja);
    for (const { surname, given } of hangul.readings) {
      surnames.add(surname);
      whole.add(surname + given.map(onsetOf).join(''));
    }
    isPartial = hangul.readings.length === 0;
  } else if (latin) {
    surnames.add(latin.sorted);
    const readings = latin.alone ? [latin.alone, ...latin.readings] : latin.readings;
    for (const reading of readings) {
      for (const surname of reading.surname.costs.keys()) {
        surnames.add(surname);
        for (const onsets of onsetsOf(reading)) whole.add(surname + onsets);
      }
    }
    const isWhole = latin.readings.some(({ given }) => given.some(({ syllables }) => syllables.length === 2));
    isPartial = !isWhole || latin.best === null || latin.alone !== null;
  }
  const district = mention.district ?? null;
  if (district !== null) for (const surname of surnames) whole.add(`${surname} ${district}`);
  return { whole, surnames, isPartial };
}

/** The first sounds of the syllables that a given name may have. */
function onsetsOf({ given }: LatinReading): Set<string> {
  const found = given.flatMap(({ syllables }) =>
    syllables.reduce<string[]>(
      (beginnings, { costs }) =>
        beginnings.flatMap((beginning) => firstSounds(costs).map((onset) => beginning + onset)),
      [''],
    ),
  );
  return new Set(found);
}

function firstSounds(costs: Costs): readonly string[] {
  const known = soundsOf.get(costs);
  if (known) return known;
  const sounds = [...new Set([...costs.keys()].map(onsetOf))];
  soundsOf.set(costs, sounds);
  return sounds;
}

/** Costs of the same letters are the same object. */
const soundsOf = new WeakMap<Costs, readonly string[]>();

/** The first consonant, as the place that the Unicode Standard gives it among the first consonants. */
function onsetOf(syllable: string): string {
  return String.fromCharCode(FIRST_ONSET + Math.floor((syllable.charCodeAt(0) - FIRST_SYLLABLE) / SYLLABLES_OF_ONSET));
}

const FIRST_ONSET = 0x1100;
const FIRST_SYLLABLE = 0xac00;
const SYLLABLES_OF_ONSET = 588;
