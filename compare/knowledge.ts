import type { Language, Rules, View } from '../pipeline/types.js';
import { loadRules } from '../pipeline/rules.js';
import { makeView } from '../pipeline/view.js';
import { englishQuantities } from './quantities/english.js';
import { koreanQuantities } from './quantities/korean.js';
import type { Quantity } from './quantities/quantity.js';
import { quantityWords } from './quantities/words.js';
import { contentOf, type Content } from './words/likeness.js';
import { englishUnits } from './words/english.js';
import { koreanUnits } from './words/korean.js';
import { lexiconOf } from './words/lexicon.js';
import type { Unit } from './words/unit.js';

/** What reads words by the rules in force. */
export interface Knowledge {
  readonly rules: Rules;
  units(text: string, language: Language): Unit[];
  quantities(view: View, language: Language): Quantity[];
  /** What a phrase tells; a phrase that is asked for again is not read again. */
  content(phrase: string, language: Language): Content;
}

const made = new WeakMap<Rules, Knowledge>();

/** The knowledge of a rule set, made once for each. */
export function knowledgeOf(rules: Rules): Knowledge {
  const known = made.get(rules);
  if (known) return known;
  const lexicon = lexiconOf(rules);
  const phrases = { ko: new Map<string, Content>(), en: new Map<string, Content>() };
  const units = (text: string, language: Language): Unit[] =>
    language === 'ko' ? koreanUnits(text, lexicon) : englishUnits(text, lexicon);
  const words = quantityWords(rules);
  const quantities = (view: View, language: Language): Quantity[] =>
    language === 'ko' ? koreanQuantities(view, words.ko) : englishQuantities(view, words.en);
  const knowledge: Knowledge = {
    rules,
    units,
    quantities,
    content(phrase, language) {
      const cache = phrases[language];
      const read = cache.get(phrase);
      if (read) return read;
      // The cache holds what a pair of articles asks for and is emptied where it would grow.
      if (cache.size >= 5_000) cache.clear();
      const content = contentOf(units(phrase, language), quantities(makeView(phrase), language));
      cache.set(phrase, content);
      return content;
    },
  };
  made.set(rules, knowledge);
  return knowledge;
}

/** The rules given, else the built-in ones with those that only comparing needs, which are read once. */
export function rulesOf(given: Rules | undefined): Rules {
  return given ?? (builtIn ??= loadRules({ comparison: true }));
}

let builtIn: Rules | undefined;
