import type { Gazetteer, Government } from './gazetteer.js';

/** Finds a government by a name that the gazetteer spells in another way: `Jungrang-gu`, `Gwangmyung City`. */
export type SoundFinder = (stem: string, unit: string) => Government | null;

/**
 * Compiles the gazetteer into a look-up by sound. A stem is brought to a rough form in which the usual romanisations of
 * one Korean name meet (`rule-*` of name tables: eo/u/o, k/g, r/l/n); a form that several governments share is left out.
 */
export function soundFinder({ byId, stemsEn }: Pick<Gazetteer, 'byId' | 'stemsEn'>): SoundFinder {
  const bySound = new Map<string, Government | null>();
  for (const government of byId.values()) {
    const unit = government.id.match(/-(gu|gun|si)$/)?.[1];
    if (unit === undefined || government.stemEn.length < SHORTEST) continue;
    const key = `${soundOf(government.stemEn)} ${unit}`;
    bySound.set(key, bySound.has(key) ? null : government);
  }
  return (stem, unit) => {
    const of = UNITS[unit];
    // `Suwon District Court`: a stem that is spelled right is that government's, not one that sounds like it.
    if (of === undefined || stem.length < SHORTEST || stemsEn.has(stem.toLowerCase())) return null;
    return bySound.get(`${soundOf(stem)} ${of}`) ?? null;
  };
}

/** Letters of a stem; shorter ones sound like too many words. */
const SHORTEST = 5;

const UNITS: Readonly<Record<string, string>> = {
  gu: 'gu',
  district: 'gu',
  ward: 'gu',
  gun: 'gun',
  county: 'gun',
  si: 'si',
  city: 'si',
};

/** The units behind stems that are looked up by sound. */
export const SOUND_UNITS: readonly string[] = Object.keys(UNITS);

/** A rough form of a romanised stem; the order matters, longer spellings first. */
export function soundOf(stem: string): string {
  return stem
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/sh(?=[eiy])/g, 's')
    .replace(/ch/g, 'j')
    .replace(/eui|ui|ee/g, 'i')
    .replace(/ae|ai|oe/g, 'e')
    .replace(/y(?:eo|ou|o|u)/g, 'yo')
    .replace(/eo|eu|oo|ou|u/g, 'o')
    .replace(/k/g, 'g')
    .replace(/t/g, 'd')
    .replace(/p/g, 'b')
    .replace(/ng[rl]/g, 'ngn')
    .replace(/[rl]/g, 'l')
    .replace(/nl|ln/g, 'l')
    .replace(/(.)\1+/g, '$1');
}
