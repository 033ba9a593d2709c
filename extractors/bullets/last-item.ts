import { once } from '../../pipeline/once.js';
import type { Language, Rules } from '../../pipeline/types.js';
import { englishEndings } from './end/english.js';
import { koreanEndings } from './end/korean.js';
import type { EndingsOf, Segment } from './end/types.js';

/** The length of the last item of a list, in units: behind it the sentence goes on about the whole list. */
export type LastItemEnd = (segment: Segment, language: Language) => number;

/** The places where the last item of a list may end, by language. */
export function endings(
  rules: Rules,
  ruleOf: (item: string, language: Language) => string | null,
): Readonly<Record<Language, EndingsOf>> {
  return { ko: koreanEndings(rules, (item) => ruleOf(item, 'ko')), en: englishEndings };
}

/** Compiles the set `list-ends` into the place for which its cues most speak; the whole segment where there is none, or no cue. */
export function lastItemEnd(rules: Rules, ruleOf: (item: string, language: Language) => string | null): LastItemEnd {
  const weights = { ko: once(() => weightsOf(rules, 'ko')), en: once(() => weightsOf(rules, 'en')) };
  const endingsOf = endings(rules, ruleOf);
  return (segment, language) => {
    const own = weights[language]();
    let chosen = segment.sentence.length;
    let best = own.size === 0 ? Infinity : -Infinity;
    for (const { end, tell } of endingsOf[language](segment)) {
      let sum = 0;
      tell((place, found, times = 1) => (sum += times * (own.get(place)?.get(found) ?? 0)));
      if (sum > best) [chosen, best] = [end, sum];
    }
    return chosen;
  };
}

/** By the place and by what is found there, so that no name is put together for what has no weight. */
function weightsOf(rules: Rules, language: Language): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const places = new Map<string, Map<string, number>>();
  for (const { id, weight } of rules.terms('list-ends')) {
    const [own, place, ...found] = id.split('/');
    if (own !== language) continue;
    const known = places.get(place!) ?? new Map<string, number>();
    places.set(place!, known.set(found.join('/'), weight as number));
  }
  return places;
}
