import type { Rules } from '../../pipeline/types.js';

/** A romanised name, as far as the tables read it. */
export interface EnglishName {
  /** Hangul readings of the surname. */
  readonly surname: ReadonlySet<string>;
  /** Hangul readings of each given-name syllable; empty where the spelling is not known. */
  readonly given: readonly ReadonlySet<string>[];
}

export interface EnglishNames {
  /** Reads `Park Jun-hee`, `Lee Kwonjae`, `Kim Hong Jang`, `San Kim`, `Seogangseok`; null for what is no such name. */
  read(text: string): EnglishName | null;
  isSurname(word: string): boolean;
  /** Whether a word is two syllables of given names: `Jun-hee`, `Kwonjae`. */
  isGivenName(word: string): boolean;
  /** Whether two spellings can be one person's: surname and each syllable have a reading in common. */
  same(a: EnglishName, b: EnglishName): boolean;
}

const made = new WeakMap<Rules, EnglishNames>();

/** Reads romanised names by the rule sets of surnames and given-name syllables, made once for each rule set. */
export function englishNames(rules: Rules): EnglishNames {
  const known = made.get(rules);
  if (known) return known;
  const surnames = new Map<string, Set<string>>();
  const population = new Map<string, number>();
  for (const { names, population: thousands } of rules.terms('surnames')) {
    for (const spelling of names.en ?? []) {
      addReadings(surnames, spelling.toLowerCase(), names.ko ?? []);
      const people = typeof thousands === 'number' ? thousands : 0;
      population.set(spelling.toLowerCase(), Math.max(people, population.get(spelling.toLowerCase()) ?? 0));
    }
  }
  const syllables = new Map<string, Set<string>>();
  for (const { names } of rules.terms('given-syllables')) {
    for (const spelling of names.en ?? []) addReadings(syllables, spelling.toLowerCase(), names.ko ?? []);
  }

  const pairOf = (first: string, second: string): ReadonlySet<string>[] | null => {
    const readings = syllables.get(first);
    const others = readings && syllables.get(second);
    return others ? [readings, others] : null;
  };

  /** `Ha-neul-byeol` */
  const threeOf = (word: string): ReadonlySet<string>[] | null => {
    const readings = word.split('-').flatMap((syllable) => syllables.get(syllable) ?? []);
    return readings.length === 3 && word.split('-').length === 3 ? readings : null;
  };

  /** One or two syllables, joined, hyphened or apart; null where a spelling is not in the table. */
  const readGiven = (word: string): ReadonlySet<string>[] | null => {
    const whole = word.toLowerCase();
    const joint = whole.search(JOINT);
    if (joint >= 0) return threeOf(whole) ?? pairOf(whole.slice(0, joint), whole.slice(joint + 1));
    for (let cut = 2; cut <= whole.length - 1; cut++) {
      const pair = pairOf(whole.slice(0, cut), whole.slice(cut));
      if (pair) return pair;
    }
    const single = syllables.get(whole);
    return single ? [single] : null;
  };

  const readAs = (surname: string, given: string): (EnglishName & { readonly people: number }) | null => {
    const spelling = surname.toLowerCase();
    const readings = surnames.get(spelling);
    const parts = readings && readGiven(given);
    return parts ? { surname: readings, given: parts, people: population.get(spelling) ?? 0 } : null;
  };

  const read = (text: string): EnglishName | null => {
    const words = text.replaceAll(',', '');
    const space = words.indexOf(' ');
    if (space < 0) return readJoined(words);
    const first = readAs(words.slice(0, space), words.slice(space + 1));
    if (first && first.given.length > 1) return first;
    const lastSpace = words.lastIndexOf(' ');
    const second = readAs(words.slice(lastSpace + 1), words.slice(0, lastSpace));
    return first && second ? (second.people > 3 * first.people ? second : first) : (first ?? second);
  };

  /** `Seogangseok`: surname and a given name of two syllables in one word. */
  const readJoined = (word: string): EnglishName | null => {
    const lower = word.toLowerCase();
    for (let cut = 2; cut <= Math.min(6, lower.length - 4); cut++) {
      const surname = surnames.get(lower.slice(0, cut));
      const given = surname && readGiven(lower.slice(cut));
      if (surname && given?.length === 2) return { surname, given };
    }
    return null;
  };

  const names: EnglishNames = {
    read,
    isSurname: (word) => surnames.has(word.toLowerCase()),
    isGivenName: (word) => readGiven(word)?.length === 2,
    same: (a, b) =>
      a.given.length === b.given.length &&
      meet(a.surname, b.surname) &&
      a.given.every((syllable, index) => meet(syllable, b.given[index]!)),
  };
  made.set(rules, names);
  return names;
}

/** Between the syllables of a given name. */
const JOINT = /[- ']/;

function addReadings(map: Map<string, Set<string>>, spelling: string, hangul: readonly string[]): void {
  const readings = map.get(spelling);
  if (readings) for (const syllable of hangul) readings.add(syllable);
  else map.set(spelling, new Set(hangul));
}

function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const reading of a) if (b.has(reading)) return true;
  return false;
}
