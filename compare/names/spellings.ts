import { combineCharacter, disassembleCompleteCharacter } from 'es-hangul';
import type { Rules, Term } from '../../pipeline/types.js';
import { kept, lower, type Costs, type Rarity, type Spelled } from './costs.js';
import { plainLetters } from './latin-words.js';
import { RARE, lettersOf } from './letters.js';
import { southernSurname } from './southern-surname.js';

/** What Latin letters may spell, by the rule sets `surnames`, `given-syllables` and `romanization`. */
export interface Spellings {
  /** Syllables that the letters, all of them, may spell. */
  syllables(letters: string): Spelled;
  /** Syllables whose spelling may begin with the letter. */
  beginningWith(letter: string): Spelled;
  /** Surnames that the letters may spell; those of two syllables where they are listed. */
  surnames(letters: string): Spelled;
  /** Whether the letters are a spelling that a surname's list has. */
  isListedSurname(letters: string): boolean;
  /** Cost of a syllable spelled with its own consonants and a vowel as nobody else writes it; Infinity for other letters. */
  slip(syllable: string, letters: string): number;
  /** Of a syllable of a given name. */
  readonly rarity: Rarity;
  readonly surnameRarity: Rarity;
}

const made = new WeakMap<Rules, Spellings>();

/** Compiles the rule sets into look-ups, once for each `rules`. Throws a `RuleError` where a set is missing. */
export function spellingsOf(rules: Rules): Spellings {
  const known = made.get(rules);
  if (known) return known;
  const spellings = compile(rules);
  made.set(rules, spellings);
  return spellings;
}

/** A spelling in a syllable's own list that is not its usual one. */
const LISTED = 0.75;
/** Each further place in the list of a surname's spellings, which are listed by how usual they are. */
const FURTHER = 0.25;
/** A surname's spelling that its list does not have. */
const UNLISTED_SURNAME = 0.5;
const UNKNOWN_SYLLABLE = 2;
const UNKNOWN_SURNAME = 3;
const SLIP = 3;

const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;

function compile(rules: Rules): Spellings {
  const letters = lettersOf(rules.terms('romanization'));
  const listed = byLetters(rules.terms('given-syllables'), (place) => (place === 0 ? 0 : LISTED));
  const listedSurnames = byLetters(rules.terms('surnames'), (place) => Math.min(RARE, FURTHER * place));
  const known = new Set(rules.terms('given-syllables').flatMap(({ names }) => names.ko ?? []));
  const rarities = surnameRarities(rules.terms('surnames'));
  const rarity: Rarity = (syllable) => (known.has(syllable) ? 0 : UNKNOWN_SYLLABLE);
  const surnameRarity: Rarity = (surname) => rarities.get(surname) ?? UNKNOWN_SURNAME;

  const syllables = kept((spelled) => {
    const costs = new Map(listed.get(spelled));
    for (const { onsets, vowels, codas } of letters.partings(spelled)) {
      for (const vowel of vowels) {
        for (const onset of onsets) {
          if (vowel.onset !== 'any' && (vowel.onset === 'none') !== (onset.hangul === 'ㅇ')) continue;
          for (const coda of codas) {
            const openCost = coda.hangul === '' ? vowel.openCost : 0;
            const syllable = combineCharacter(onset.hangul, vowel.hangul, coda.hangul);
            lower(costs, syllable, onset.cost + vowel.cost + openCost + coda.cost);
          }
        }
      }
    }
    return costs;
  }, rarity);

  const beginningWith = kept((letter) => {
    const { consonants, vowels } = letters.beginnings(letter);
    const costs = new Map<string, number>();
    for (let code = FIRST_SYLLABLE; code <= LAST_SYLLABLE; code++) {
      const syllable = String.fromCharCode(code);
      const { choseong, jungseong } = disassembleCompleteCharacter(syllable)!;
      if (choseong === 'ㅇ' ? vowels.has(jungseong) : consonants.has(choseong)) costs.set(syllable, 0);
    }
    return costs;
  }, rarity);

  const surnames = kept((spelled) => {
    const costs = new Map(listedSurnames.get(spelled));
    for (const [syllable, cost] of syllables(spelled).costs) lower(costs, syllable, cost + UNLISTED_SURNAME);
    for (const [surname, cost] of [...costs]) lower(costs, southernSurname(surname), cost + UNLISTED_SURNAME);
    return costs;
  }, surnameRarity);

  return {
    syllables,
    beginningWith,
    surnames,
    isListedSurname: (spelled) => listedSurnames.has(spelled),
    slip(syllable, spelled) {
      const parts = disassembleCompleteCharacter(syllable);
      if (!parts) return Infinity;
      const costs = letters.partings(spelled).map(({ onsets, vowel, codas }) => {
        const onset = onsets.find(({ hangul }) => hangul === parts.choseong);
        const coda = codas.find(({ hangul }) => hangul === parts.jongseong);
        return onset && coda && /^[aeiouwy]{1,4}$/.test(vowel) ? onset.cost + SLIP + coda.cost : Infinity;
      });
      return Math.min(Infinity, ...costs);
    },
    rarity,
    surnameRarity,
  };
}

function byLetters(terms: readonly Term[], costAt: (place: number) => number): ReadonlyMap<string, Costs> {
  const table = new Map<string, Map<string, number>>();
  for (const { names } of terms) {
    for (const [place, spelling] of (names.en ?? []).entries()) {
      const spelled = plainLetters(spelling);
      const costs = table.get(spelled) ?? new Map<string, number>();
      for (const hangul of names.ko ?? []) lower(costs, hangul, costAt(place));
      table.set(spelled, costs);
    }
  }
  return table;
}

/** By bearers in thousands. */
function surnameRarities(terms: readonly Term[]): Costs {
  return new Map(
    terms.flatMap(({ names, population }) => {
      const bearers = typeof population === 'number' ? population : 0;
      const rarity = bearers >= 100 ? 0 : bearers >= 10 ? 0.5 : 1;
      return (names.ko ?? []).map((surname): [string, number] => [surname, rarity]);
    }),
  );
}
