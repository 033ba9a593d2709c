import type { Extractor, Language, Rules, Span, View } from '../pipeline/types.js';
import { once } from '../pipeline/once.js';
import { toMention, type FoundPlace, type PlaceFinder } from './district/found.js';
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

type PlaceFinders = Readonly<Record<Language, PlaceFinder>>;

const made = new WeakMap<Rules, PlaceFinders>();

/** The finders of both languages, made once for each rule set; heads are found beside the places they find. */
export function placeFinders(rules: Rules): PlaceFinders {
  const known = made.get(rules);
  if (known) return known;
  const gazetteer = gazetteerOf(rules);
  const korean = koreanNames(rules);
  const english = englishNames(rules);
  const finders = {
    ko: remembering(once(() => koreanPlaces(gazetteer, (text) => korean.judge(text) === 'sure'))),
    en: remembering(once(() => englishPlaces(gazetteer, (word) => english.isSurname(word)))),
  };
  made.set(rules, finders);
  return finders;
}

/** Keeps the answers of a text: each block is asked about twice, for its places and for its heads. */
function remembering(finder: () => PlaceFinder): PlaceFinder {
  const answers = new WeakMap<View, Map<Span, readonly FoundPlace[]>>();
  return (view, span) => {
    let ofView = answers.get(view);
    if (!ofView) answers.set(view, (ofView = new Map()));
    let found = ofView.get(span);
    if (!found) ofView.set(span, (found = finder()(view, span)));
    return found;
  };
}
