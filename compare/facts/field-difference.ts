import type { Difference } from '../../schemas/generated/comparison.js';
import type { Named } from '../../schemas/generated/record.js';
import type { Knowledge } from '../knowledge.js';
import { coverage, likeness, share, type Content } from '../words/likeness.js';
import type { Unit } from '../words/unit.js';

/**
 * The difference between two names of one field of a fact: where only one side says it, or the two say other things.
 * With `parts`, also where one of them leaves out a word that the lexicon knows and the other has nothing left that
 * could render it: 녹색환경 ↔ Environment.
 */
export function fieldDifference(
  field: string,
  ko: Named | null,
  en: Named | null,
  knowledge: Knowledge,
  looksAt: 'whole' | 'parts',
): Difference[] {
  const difference = { field, ko: ko?.name ?? null, en: en?.name ?? null };
  if (!ko || !en) return ko || en ? [difference] : [];
  if (ko.id !== null && ko.id === en.id) return [];
  const ours = knowledge.content(ko.name, 'ko');
  const theirs = knowledge.content(en.name, 'en');
  if (looksAt === 'parts') return isNarrower(ours, theirs) || isNarrower(theirs, ours) ? [difference] : [];
  return ko.id !== null && en.id !== null && likeness(ours, theirs) < OTHER ? [difference] : [];
}

/** Two things with ids of their own whose names share less than this are two. */
const OTHER = 0.5;

/** Whether one text says all of the other and more, by words that are known and are not said everywhere. */
function isNarrower(more: Content, less: Content): boolean {
  if (less.weight === 0 || share(less, more) < 0.999) return false;
  return more.units.some((unit) => leftOut(unit, less));
}

function leftOut(unit: Unit, other: Content): boolean {
  const covered = coverage(unit, other);
  if (covered === 1) return false;
  if (covered > 0) return unit.parts.some((part) => leftOut(part, other));
  return covered === 0 && !unit.isCommon && unit.meanings.some((meaning) => !meaning.startsWith('latin:'));
}
