import type { ArticleRecord } from '../schemas/generated/record.js';
import { compareFacts, type Difference } from './differences.js';
import { factOf, nameOf } from './fields.js';
import { sayFacts } from './say-facts.js';
import { FACT_LISTS, type Expectation, type FactList, type SaidFact } from './types.js';
import { factWords, fieldsWords, labelOf } from './words.js';

/**
 * What to do with differences: take what is read for right; write it down as known to be wrong, with the reason; or only
 * take out the known differences that are none any more.
 */
export type Renewal =
  { readonly as: 'right' } | { readonly as: 'todo'; readonly reason: string } | { readonly as: 'passing' };

export interface Renewed {
  readonly expected: Expectation;
  /** What changed, in words, one line each; empty where nothing did. */
  readonly changes: readonly string[];
}

/** What is expected of an article of which nothing was expected yet: all that its record says. */
export function newExpectation(record: ArticleRecord): Renewed {
  const { language, title, outlet, publishedAt } = record.article;
  const said = sayFacts(record);
  const lists = FACT_LISTS.map((list) => [list, said[list].map(({ said }) => said)] as const);
  const changes = lists.flatMap(([list, facts]) => facts.map((fact) => `+ ${labelOf(list, fact)}: ${factWords(fact)}`));
  const article = { language, title: title && title.text, outlet, publishedAt };
  return { expected: { ...article, ...Object.fromEntries(lists) } as Expectation, changes };
}

/** Brings an expectation and a record together; what is not looked at stays so, and facts keep the fields they name. */
export function renew(expected: Expectation, record: ArticleRecord, renewal: Renewal): Renewed {
  const { differences } = compareFacts(expected, record);
  const chosen = differences.filter(({ what }) => renewal.as !== 'passing' || what === 'todo-passes');
  if (chosen.length === 0) return { expected, changes: [] };
  const next = structuredClone(expected) as Record<string, unknown>;
  const removed = new Set<string>();
  const changes = chosen.map((difference) => apply(difference, next, removed, renewal));
  for (const list of FACT_LISTS) {
    const keep = (prefix: string) => (_: unknown, index: number) => !removed.has(`${prefix}/${index}`);
    if (Array.isArray(next[list])) next[list] = (next[list] as unknown[]).filter(keep(`/${list}`));
    const spurious = next['spurious'] as Record<string, unknown[]> | undefined;
    if (!spurious?.[list]) continue;
    spurious[list] = spurious[list].filter(keep(`/spurious/${list}`));
    if (spurious[list].length === 0) delete spurious[list];
    if (Object.keys(spurious).length === 0) delete next['spurious'];
  }
  return { expected: next as Expectation, changes };
}

function apply(difference: Difference, next: Record<string, unknown>, removed: Set<string>, renewal: Renewal): string {
  const { what, list, pointer, expected, got, fields } = difference;
  if (list === null) {
    const [field] = fields as [string];
    next[field] = got!.said[field];
    return `~ ${fieldsWords(expected!, fields)} → ${fieldsWords(got!.said, fields)}`;
  }
  const facts = next[list] as unknown[];
  const index = Number(pointer.split('/').at(-1));
  const label = labelOf(list, (expected ?? got?.said)!);
  if (what === 'todo-passes') {
    if (pointer.startsWith('/spurious')) removed.add(pointer);
    else facts[index] = withoutKnown(factOf(facts[index] as object), fields);
    return `✓ ${label} is read rightly${fields.length > 0 ? `, but for ${fields.join(', ')}` : ''}`;
  }
  if (renewal.as === 'todo') {
    const { reason } = renewal;
    if (expected === null) {
      const known = (next['spurious'] ??= {}) as Partial<Record<FactList, unknown[]>>;
      const fact = inFormOf(facts, got!.said);
      (known[list] ??= []).push({ reason, fact });
      return `? ${label} is known to be read, and wrong: ${factWords(factOf(fact))}`;
    }
    const read =
      got && Object.fromEntries(fields.map((field) => [field, sayLike(expected[field], got.said[field] ?? null)]));
    const fact = withoutTodo(factOf(facts[index] as object));
    facts[index] = { ...fact, todo: { reason, got: read } };
    return `? ${label} is known to be read as ${read === null ? 'nothing' : fieldsWords(read, fields)}`;
  }
  if (expected === null) {
    const fact = inFormOf(facts, got!.said);
    facts.push(fact);
    return `+ ${label}: ${factWords(factOf(fact))}`;
  }
  if (got === null) {
    removed.add(pointer);
    return `- ${label}: ${factWords(expected)}`;
  }
  const kept = withoutTodo(expected);
  const read = Object.fromEntries(fields.map((field) => [field, sayLike(expected[field], got.said[field] ?? null)]));
  const fact = { ...kept, ...read };
  facts[index] = typeof facts[index] === 'string' && Object.keys(fact).length === 1 ? fact['name'] : fact;
  return `~ ${label}: ${fieldsWords(expected, fields)} → ${fieldsWords(read, fields)}`;
}

/** A fact of whose known differences only those in some fields are left. */
function withoutKnown(fact: SaidFact, fields: readonly string[]): string | SaidFact {
  const bare = withoutTodo(fact);
  if (fields.length === 0) return Object.keys(bare).join() === 'name' ? (bare['name'] as string) : bare;
  const { reason, got } = fact['todo'] as { reason: string; got: SaidFact };
  return { ...bare, todo: { reason, got: Object.fromEntries(fields.map((field) => [field, got[field]])) } };
}

function withoutTodo(fact: SaidFact): SaidFact {
  return Object.fromEntries(Object.entries(fact).filter(([field]) => field !== 'todo'));
}

/** A new fact of a list names what the others in it name; one of an empty list names all. */
function inFormOf(facts: readonly unknown[], said: SaidFact): string | object {
  if (facts.length === 0) return said;
  if (facts.every((fact) => typeof fact === 'string')) return said['name'] as string;
  const known = facts.map((fact) => factOf(fact as object));
  const fields = Object.keys(said).filter((field) => known.some((fact) => field in fact) || field === 'name');
  const example = (field: string): unknown => known.find((fact) => (fact[field] ?? null) !== null)?.[field];
  return Object.fromEntries(fields.map((field) => [field, sayLike(example(field) ?? '', said[field] ?? null)]));
}

/** A thing by its name alone where the expectation does not look at ids. */
function sayLike(expected: unknown, said: unknown): unknown {
  const isBare = typeof expected !== 'object' || expected === null;
  return isBare && typeof said === 'object' && said !== null && 'name' in said ? nameOf(said) : said;
}
