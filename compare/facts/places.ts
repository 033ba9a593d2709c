import { soundOf } from '../../extractors/district/sound.js';
import { fold } from '../../pipeline/match.js';
import type { Language, Rules } from '../../pipeline/types.js';
import type { Named } from '../../schemas/generated/record.js';
import { romanize } from 'es-hangul';

/** Tells whether names mean one government. */
export interface Places {
  /** The governments that a name may mean: its id, else all that bear the name; empty where none does. */
  idsOf(place: Named & { readonly candidates?: readonly string[] }, language: Language): readonly string[];
  /** 1: the same government; less: may be the same; 0: it is not. */
  sameness(ko: Named, en: Named): number;
}

const made = new WeakMap<Rules, Places>();

/** Compares governments by the gazetteer of some rules; those it does not know by how they sound. */
export function placesOf(rules: Rules): Places {
  const known = made.get(rules);
  if (known) return known;
  const byName = { ko: new Map<string, string[]>(), en: new Map<string, string[]>() };
  for (const { id, names } of rules.terms('districts')) {
    for (const language of ['ko', 'en'] as const) {
      for (const name of names[language] ?? []) {
        const key = fold(name);
        byName[language].set(key, [...(byName[language].get(key) ?? []), id]);
      }
    }
  }
  const idsOf: Places['idsOf'] = ({ id, name, candidates }, language) =>
    id !== null ? [id] : (candidates ?? byName[language].get(fold(name)) ?? []);
  const places: Places = {
    idsOf,
    sameness(ko, en) {
      const ours = idsOf(ko, 'ko');
      const theirs = idsOf(en, 'en');
      if (ours.length > 0 && theirs.length > 0) {
        if (!ours.some((id) => theirs.includes(id))) return 0;
        return ours.length === 1 && theirs.length === 1 ? 1 : 0.95;
      }
      return soundsOf(ko.name).some((sound) => sound.length > 2 && sound === soundOf(stemOf(en.name))) ? 0.8 : 0;
    },
  };
  made.set(rules, places);
  return places;
}

/** 관악구 and Gwanak-gu without what tells the kind of government. */
function stemOf(name: string): string {
  return fold(name).replace(/[- ](?:gu|si|gun|do|city|district|county|province|special city|metropolitan city)$/, '');
}

function soundsOf(name: string): string[] {
  const stem = name.replace(/(?:특별자치|특별|광역|특례)?[시도구군]$/, '');
  return [soundOf(romanize(stem)), soundOf([...stem].map((syllable) => romanize(syllable)).join(''))];
}
