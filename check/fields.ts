import { foldPhrase } from '../score/phrase.js';
import type { FactList, SaidFact } from './types.js';
import type { GotFact } from './say-facts.js';

/** A bare word is the fact of that name. */
export function factOf(expected: string | object): SaidFact {
  return typeof expected === 'string' ? { name: expected } : (expected as SaidFact);
}

/** What a fact is known by: the name of its recipient, its text, its name. */
export function titleOf(fact: SaidFact): string {
  return nameOf(fact['recipient'] ?? fact['text'] ?? fact['name']) ?? '';
}

/** The name of what is written as a word or as `{ id, name }`; null for null. */
export function nameOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return ((value ?? null) as { name?: string } | null)?.name ?? null;
}

/** The fields that an expected fact names and a fact of a record says otherwise. */
export function fieldsThatDiffer(list: FactList, expected: SaidFact, got: GotFact): string[] {
  return Object.keys(expected).filter((field) => field !== 'todo' && !isEqual(list, field, expected, got));
}

/** Whether a value says the same as another, of whichever fields: case, quotation marks and spaces aside. */
export function saysTheSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(folded(one)) === JSON.stringify(folded(other));
}

function isEqual(list: FactList, field: string, expected: SaidFact, { said, fact }: GotFact): boolean {
  const [want, have] = [expected[field], said[field] ?? null];
  switch (field) {
    case 'name':
      // A government or a person may be written in several ways in one article, all of which are evidence.
      if (list === 'mayors' || list === 'districts')
        return spellings(expected).some((each) => surfaces(said).has(each));
      return saysTheSame(want, have);
    case 'also':
      return (want as string[]).every((name) => surfaces(said).has(foldPhrase(name)));
    case 'recipient':
      return isNamed(want, have) && (typeof want !== 'string' || isSpelled(want, have, roleQuotes(said, 'recipient')));
    case 'district':
    case 'program':
    case 'organizer':
    case 'category':
      return isNamed(want, have) && isSpelled(nameOf(want), have, []);
    default:
      return saysTheSame(want, have) || (field === 'evidence' && saysTheSame(want, quotesOf(fact)));
  }
}

/** Null and null; or, where an id is asked for, that id. */
function isNamed(want: unknown, have: unknown): boolean {
  if (want === null || have === null) return want === have;
  return typeof want === 'string' || !('id' in (want as object)) || at(want, 'id') === at(have, 'id');
}

function isSpelled(want: string | null, have: unknown, others: readonly string[]): boolean {
  if (want === null) return have === null;
  return [nameOf(have), ...others].some((name) => foldPhrase(name) === foldPhrase(want));
}

function spellings({ name, also }: SaidFact): string[] {
  return [name as string, ...((also as string[] | undefined) ?? [])].map(foldPhrase);
}

function surfaces({ name, also, evidence }: SaidFact): Set<string> {
  const written = [name as string, ...((also as string[] | undefined) ?? []), ...(evidence as string[])];
  return new Set(written.map(foldPhrase));
}

function roleQuotes({ evidence }: SaidFact, role: string): readonly string[] {
  return (evidence as Record<string, string[]>)[role] ?? [];
}

function quotesOf(fact: GotFact['fact']): string[] {
  return fact.evidence.map(({ text }) => text);
}

function at(value: unknown, key: string): unknown {
  return (value as Record<string, unknown>)[key] ?? null;
}

/** Strings folded as the scorer does; keys in one order; what is not there is null. */
function folded(value: unknown): unknown {
  if (typeof value === 'string') return foldPhrase(value);
  if (Array.isArray(value)) return value.map(folded);
  if (typeof value !== 'object' || value === null) return value ?? null;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([key, each]) => [key, folded(each)]);
}
