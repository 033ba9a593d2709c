import type { Rules } from '../../pipeline/types.js';

/** `sure`: surname and each given syllable are known; `possible`: a surname, and no ending that words have. */
export type NameLikelihood = 'sure' | 'possible' | 'no';

export interface KoreanNames {
  /** Judges Hangul without spaces, by surname, given-name syllables and length. */
  judge(text: string): NameLikelihood;
  isSurname(text: string): boolean;
  /** Whether three syllables may be a name with a surname that the gazetteer lacks: both given syllables are known. */
  mayBeRare(text: string): boolean;
  /** The surname that a name begins with; 남궁 before 남. */
  surnameOf(name: string): string;
}

const made = new WeakMap<Rules, KoreanNames>();

/** Tells personal names from words by the rule sets of surnames and given-name syllables, made once for each rule set. */
export function koreanNames(rules: Rules): KoreanNames {
  const known = made.get(rules);
  if (known) return known;
  const surnames = new Set(rules.terms('surnames').flatMap(({ names }) => names.ko ?? []));
  const syllables = new Set(rules.terms('given-syllables').flatMap(({ names }) => names.ko ?? []));
  const lookalikes = new Set(rules.terms('name-lookalikes').flatMap(({ names }) => names.ko ?? []));
  const surnameOf = (name: string): string => {
    const two = name.slice(0, 2);
    if (name.length >= 3 && surnames.has(two)) return two;
    return name.slice(0, 1);
  };
  const names: KoreanNames = {
    isSurname: (text) => surnames.has(text),
    mayBeRare: (text) =>
      text.length === 3 &&
      !lookalikes.has(text) &&
      !ENDING.test(text) &&
      syllables.has(text[1]!) &&
      syllables.has(text[2]!),
    surnameOf,
    judge(text) {
      const surname = surnameOf(text);
      const given = text.slice(surname.length);
      if (lookalikes.has(text)) return 'no';
      if (!surnames.has(surname) || given.length < 1 || given.length > 2) return 'no';
      const isFirstKnown = syllables.has(given[0]!);
      const isLastKnown = syllables.has(given[given.length - 1]!);
      if (isFirstKnown && isLastKnown) return 'sure';
      return given.length === 2 && (isFirstKnown || isLastKnown) && !ENDING.test(text) ? 'possible' : 'no';
    },
  };
  made.set(rules, names);
  return names;
}

/** Particles and verb endings that close a word of two or three syllables; no known name's rare syllable is among them. */
const ENDING = /[은는을를의에로과와도만서지고며면게한된할인던진라나자들엔껜씩적돼]$/;
