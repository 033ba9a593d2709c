import { isAlike, isEqual, type Quantity } from '../quantities/quantity.js';
import type { Unit } from './unit.js';

/** What a text tells, ready to be compared with a text of the other language. */
export interface Content {
  readonly units: readonly Unit[];
  readonly weight: number;
  readonly meanings: ReadonlySet<string>;
  readonly sounds: ReadonlySet<string>;
  readonly quantities: readonly Quantity[];
}

/** Collects what some units and numbers tell. */
export function contentOf(units: readonly Unit[], quantities: readonly Quantity[] = []): Content {
  const meanings = new Set<string>();
  const sounds = new Set<string>();
  const collect = (unit: Unit): void => {
    for (const meaning of unit.meanings) meanings.add(meaning);
    for (const sound of unit.sounds) sounds.add(sound);
    unit.parts.forEach(collect);
  };
  units.forEach(collect);
  return { units, weight: units.reduce((sum, { weight }) => sum + weight, 0), meanings, sounds, quantities };
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

/**
 * How much two texts speak of different things, 0 to 1: the share of telling words of either that the other does not
 * have, whichever is less. A word tells where it is known and not common; unknown ones say nothing either way.
 */
export function contrast(ko: Content, en: Content): number {
  return Math.min(foreignShare(ko, en), foreignShare(en, ko));
}

function foreignShare(of: Content, other: Content): number {
  let all = 0;
  let foreign = 0;
  for (const unit of of.units) {
    if (unit.isCommon || unit.meanings.every((meaning) => meaning.startsWith('latin:'))) continue;
    all += unit.weight;
    foreign += unit.weight * (1 - coverage(unit, other));
  }
  return all === 0 ? 0 : foreign / all;
}

/** What the numbers of two texts say: 1: they have some in common; -1: they count the like and have none; 0: nothing. */
export function numbersSpeak({ quantities: ours }: Content, { quantities: theirs }: Content): -1 | 0 | 1 {
  let isContrary = false;
  for (const ko of ours) {
    for (const en of theirs) {
      if (isEqual(ko, en)) return 1;
      isContrary ||= ko.type === en.type && isAlike(ko, en);
    }
  }
  return isContrary ? -1 : 0;
}
