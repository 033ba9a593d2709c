import type { Extractor, Language, Rules } from '../pipeline/types.js';
import { toMention, type PlaceFinder } from './district/found.js';
import { gazetteerOf } from './district/gazetteer.js';
import { koreanPlaces } from './district/korean.js';
import { englishPlaces } from './district/english.js';
import { koreanNames } from './mayor/korean-name.js';
import { englishNames } from './mayor/english-name.js';

/**
 * Local governments by name, of all tiers: `id`, or `candidates` where governments share the name; `value` is the tier,
 * `parts.qualifier` the words that say which one (대구 of 대구 남구), which the span leaves out.
 */
export function districts(rules: Rules): Extractor {
  const finders = placeFinders(rules);
  return {
    name: 'district',
    extract({ span, language }, index, { view }) {
      if (language === 'und') return [];
      return finders[language](view, span).map((found) => toMention(found, view, index));
    },
  };
}

/** The finders of both languages; heads are found beside the places they find. */
export function placeFinders(rules: Rules): Readonly<Record<Language, PlaceFinder>> {
  const gazetteer = gazetteerOf(rules);
  const korean = koreanNames(rules);
  const english = englishNames(rules);
  return {
    ko: koreanPlaces(gazetteer, (text) => korean.judge(text) === 'sure'),
    en: englishPlaces(gazetteer, (word) => english.isSurname(word)),
  };
}
