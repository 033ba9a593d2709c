import { nameOf, titleOf } from './fields.js';
import type { FactList, SaidFact } from './types.js';

const SINGULAR: Readonly<Record<FactList, string>> = {
  mayors: 'mayor',
  districts: 'district',
  categories: 'category',
  awards: 'award',
  bullets: 'list item',
};

/** `award of 관악구`, `district 관악구`. */
export function labelOf(list: FactList, fact: SaidFact): string {
  return `${SINGULAR[list]}${list === 'awards' ? ' of' : ''} ${titleOf(fact)}`;
}

/** A fact on one line, without what it was read from: `관악구 · program 도시대상 · level 우수상 · year 2023`. */
export function factWords(fact: SaidFact): string {
  return saidFields(fact)
    .map(([field, words]) => (TITLES.has(field) ? words : `${field} ${words}`))
    .join(' · ');
}

/** The fields of a fact that people are told of, each in words. */
export function saidFields(fact: SaidFact): (readonly [field: string, words: string])[] {
  return Object.keys(fact)
    .filter((field) => !UNSAID.has(field) && (fact[field] ?? null) !== null)
    .map((field) => [field, valueWords(fact[field])]);
}

/** Only these fields of a fact, the missing ones with a dash: `organizer — · year 2023`. */
export function fieldsWords(fact: SaidFact, fields: readonly string[]): string {
  return fields.map((field) => fieldWords(field, fact[field])).join(' · ');
}

const UNSAID = new Set(['evidence', 'todo', 'id', 'mark', 'also', 'basis', 'candidates']);
const TITLES = new Set(['recipient', 'name', 'text']);

function fieldWords(field: string, value: unknown): string {
  return `${field} ${valueWords(value)}`;
}

/** An id is said where there is one: `보건복지부 (mohw)`. */
export function valueWords(value: unknown): string {
  if (value === null || value === undefined) return '—';
  if (Array.isArray(value)) return value.length === 0 ? '—' : value.map(valueWords).join(', ');
  if (typeof value !== 'object') return String(value);
  const { id } = value as { id?: string | null };
  const name = nameOf(value);
  if (name !== null) return id ? `${name} (${id})` : name;
  return Object.entries(value)
    .map(([key, each]) => fieldWords(key, each))
    .join('; ');
}
