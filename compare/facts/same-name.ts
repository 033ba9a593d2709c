import { englishNames } from '../../extractors/mayor/english-name.js';
import type { Rules } from '../../pipeline/types.js';

/** Whether a Korean and an English name are one person's, 0 (they are not) to 1; one half: it cannot be told. */
export type NameSameness = (ko: string, en: string) => number;

/** Compares names by the tables of surnames and given-name syllables. */
export function nameSameness(rules: Rules): NameSameness {
  const names = englishNames(rules);
  return (ko, en) => {
    const read = names.read(en);
    if (!read || read.given.length === 0) return 0.5;
    const letters = ko.replace(/[^가-힣]/g, '');
    const given = letters.slice(letters.length - read.given.length);
    const surname = letters.slice(0, letters.length - read.given.length);
    if (!read.surname.has(surname)) return 0;
    const told = read.given.filter((syllable, index) => syllable.has(given[index]!)).length;
    return told === read.given.length ? 0.95 : 0;
  };
}
