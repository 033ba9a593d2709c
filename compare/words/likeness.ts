import type { Unit } from './unit.js';

/** What a text tells, ready to be compared with a text of the other language. */
export interface Content {
  readonly units: readonly Unit[];
  readonly weight: number;
  readonly meanings: ReadonlySet<string>;
  readonly sounds: ReadonlySet<string>;
}

/** Collects what some units tell. */
export function contentOf(units: readonly Unit[]): Content {
  const meanings = new Set<string>();
  const sounds = new Set<string>();
  const collect = (unit: Unit): void => {
    for (const meaning of unit.meanings) meanings.add(meaning);
    for (const sound of unit.sounds) sounds.add(sound);
    unit.parts.forEach(collect);
  };
  units.forEach(collect);
  return { units, weight: units.reduce((sum, { weight }) => sum + weight, 0), meanings, sounds };
}

/** How much of a unit the other text tells too, 0 to 1. */
export function coverage(unit: Unit, other: Content): number {
  if (unit.meanings.some((meaning) => other.meanings.has(meaning))) return 1;
  if (unit.sounds.some((sound) => sound.length >= SHORTEST_SOUND && other.sounds.has(sound))) return 1;
  if (unit.parts.length === 0) return 0;
  const weight = unit.parts.reduce((sum, part) => sum + part.weight, 0);
  const covered = unit.parts.reduce((sum, part) => sum + part.weight * coverage(part, other), 0);
  return weight === 0 ? 0 : covered / weight;
}

/** Letters of a sound; shorter ones are met by chance. */
const SHORTEST_SOUND = 4;

/** The share of what one text tells that the other tells too, 0 to 1; 0 where it tells nothing. */
export function share(of: Content, other: Content): number {
  if (of.weight === 0) return 0;
  return of.units.reduce((sum, unit) => sum + unit.weight * coverage(unit, other), 0) / of.weight;
}

/** How alike a Korean and an English text are, 0 to 1: the harmonic mean of the two shares that the other one tells. */
export function likeness(ko: Content, en: Content): number {
  const kept = share(ko, en);
  const told = share(en, ko);
  return kept + told === 0 ? 0 : (2 * kept * told) / (kept + told);
}
