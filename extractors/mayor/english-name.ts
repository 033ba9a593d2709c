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

  /** One or two syllables, joined, hyphened or apart; null where a spelling is not in the table. */
  const readGiven = (word: string): ReadonlySet<string>[] | null => {
    const parts = word.toLowerCase().split(/[- ']/);
    if (parts.length === 2) {
      const [first, second] = parts.map((part) => syllables.get(part));
      return first && second ? [first, second] : null;
    }
    const [whole] = parts;
    if (parts.length > 2 || whole === undefined) return null;
    for (let cut = 2; cut <= whole.length - 1; cut++) {
      const first = syllables.get(whole.slice(0, cut));
      const second = syllables.get(whole.slice(cut));
      if (first && second) return [first, second];
    }
    const single = syllables.get(whole);
    return single ? [single] : null;
  };

  const read = (text: string): EnglishName | null => {
    const words = text.replace(/,/g, '').split(' ');
    const last = words.length - 1;
    const orders: [surname: string, given: string][] =
      last === 0
        ? []
        : [
            [words[0]!, words.slice(1).join(' ')],
            [words[last]!, words.slice(0, last).join(' ')],
          ];
    const readings = orders.flatMap(([surname, given]) => {
      const readingsOf = surnames.get(surname.toLowerCase());
      const parts = readingsOf && readGiven(given);
      return parts ? [{ surname: readingsOf, given: parts, people: population.get(surname.toLowerCase()) ?? 0 }] : [];
    });
    const [first, second] = readings;
    if (first) return second && second.people > 3 * first.people && first.given.length === 1 ? second : first;
    return last === 0 ? readJoined(words[0]!) : null;
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
    same: (a, b) =>
      a.given.length === b.given.length &&
      meet(a.surname, b.surname) &&
      a.given.every((syllable, index) => meet(syllable, b.given[index]!)),
  };
  made.set(rules, names);
  return names;
}

function addReadings(map: Map<string, Set<string>>, spelling: string, hangul: readonly string[]): void {
  const readings = map.get(spelling);
  if (readings) for (const syllable of hangul) readings.add(syllable);
  else map.set(spelling, new Set(hangul));
}

function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const reading of a) if (b.has(reading)) return true;
  return false;
}
