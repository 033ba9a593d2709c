import { fold } from '../../pipeline/match.js';
import type { Language, Rules } from '../../pipeline/types.js';

export type WordKind =
  'number' | 'ordinal' | 'multiplier' | 'month' | 'currency' | 'measure' | 'duration' | 'counter' | 'phrase';

/** What a word of numbers, money, measures, time or counting stands for. */
export interface QuantityWord {
  readonly kind: WordKind;
  /** Of a number, ordinal, multiplier, month or phrase; NaN of others. */
  readonly value: number;
  /** What is counted: won, m2, year, person. */
  readonly unit: string;
  /** How many of `unit` it is: 1000 for a kilometre. */
  readonly factor: number;
}

/** The words of one language, by their folded names. */
export interface QuantityWords {
  find(name: string, ...kinds: readonly WordKind[]): QuantityWord | null;
  /** The longest word of some kinds that stands at a place of the folded text, and where it ends. */
  at(
    folded: string,
    start: number,
    ...kinds: readonly WordKind[]
  ): { readonly word: QuantityWord; readonly end: number } | null;
}

const made = new WeakMap<Rules, Record<Language, QuantityWords>>();

/** The quantity words of the rules, by language. */
export function quantityWords(rules: Rules): Record<Language, QuantityWords> {
  const known = made.get(rules);
  if (known) return known;
  const words = { ko: compile(rules, 'ko'), en: compile(rules, 'en') };
  made.set(rules, words);
  return words;
}

function compile(rules: Rules, language: Language): QuantityWords {
  const byName = new Map<string, QuantityWord[]>();
  let longest = 0;
  for (const { id, names, kind, value = NaN, unit = id, factor = 1 } of rules.terms('comparison/quantities')) {
    const word = { kind, value, unit, factor } as QuantityWord;
    for (const name of names[language] ?? []) {
      byName.set(fold(name), [...(byName.get(fold(name)) ?? []), word]);
      longest = Math.max(longest, name.length);
    }
  }
  const find = (name: string, ...kinds: readonly WordKind[]): QuantityWord | null =>
    byName.get(name)?.find(({ kind }) => kinds.includes(kind)) ?? null;
  return {
    find,
    at(folded, start, ...kinds) {
      for (let end = Math.min(folded.length, start + longest); end > start; end--) {
        const word = find(folded.slice(start, end), ...kinds);
        // `m` is no metre in `members`: a name in Latin letters ends where the word does.
        if (word && !(/[a-z]/.test(folded[end - 1]!) && /[a-z]/.test(folded[end] ?? ''))) return { word, end };
      }
      return null;
    },
  };
}
