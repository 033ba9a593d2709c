import type { ArticleRecord } from '../schemas/generated/record.js';
import { factOf, fieldsThatDiffer, saysTheSame } from './fields.js';
import { pairFacts } from './pair-facts.js';
import { sayFacts, type GotFact } from './say-facts.js';
import { FACT_LISTS, type Expectation, type FactList, type SaidFact } from './types.js';

/** One thing that an expectation and a record do not say alike. */
export interface Difference {
  /** `todo-changed`: not the difference that is known; `todo-passes`: none any more, or only in the `fields` that are left. */
  readonly what: 'changed' | 'missed' | 'spurious' | 'article' | 'todo-changed' | 'todo-passes';
  readonly list: FactList | null;
  /** The place in the expectation, as a JSON Pointer below it. */
  readonly pointer: string;
  /** Null where nothing of the kind is expected. */
  readonly expected: SaidFact | null;
  /** Null where nothing of the kind is read. */
  readonly got: GotFact | null;
  /** The fields that differ; empty where the whole fact is missed or too many. */
  readonly fields: readonly string[];
  /** Of a known difference that is another one now: the fields that are read otherwise than known. */
  readonly news?: readonly string[];
  /** Why it is known, where it is. */
  readonly reason?: string;
}

export interface Compared {
  readonly differences: readonly Difference[];
  /** How many facts are expected, and how many known differences hold. */
  readonly facts: number;
  readonly todos: number;
  /** The place in the record's list of each expected fact; null where it is missed. */
  readonly matched: Readonly<Record<FactList, readonly (number | null)[]>>;
}

/** Compares what an article's record says with what is expected of it. */
export function compareFacts(expected: Expectation, record: ArticleRecord): Compared {
  const said = sayFacts(record);
  const differences: Difference[] = articleFields(expected, record);
  const matched = {} as Record<FactList, (number | null)[]>;
  let [facts, todos] = [0, 0];
  for (const list of FACT_LISTS) {
    const wanted = (expected[list] ?? []).map(factOf);
    matched[list] = wanted.map(() => null);
    if (!expected[list]) continue;
    const got = list === 'mayors' ? currentUnlessAsked(wanted, said.mayors) : said[list];
    facts += wanted.length;
    const { pairs, missed, spurious } = pairFacts(list, wanted, got);
    const known = [...(expected.spurious?.[list] ?? [])];
    const found = new Set<number>();
    for (const [e, g] of pairs) {
      matched[list][e] = said[list].indexOf(got[g]!);
      const fields = fieldsThatDiffer(list, wanted[e]!, got[g]!);
      todos += judge(list, `/${list}/${e}`, wanted[e]!, got[g]!, fields, differences);
    }
    for (const e of missed) todos += judge(list, `/${list}/${e}`, wanted[e]!, null, [], differences);
    for (const g of spurious) {
      const at = known.findIndex(
        ({ fact }, index) => !found.has(index) && fieldsThatDiffer(list, factOf(fact), got[g]!).length === 0,
      );
      if (at !== -1) {
        found.add(at);
        todos++;
      } else {
        differences.push({ what: 'spurious', list, pointer: `/${list}`, expected: null, got: got[g]!, fields: [] });
      }
    }
    for (const [index, { fact, reason }] of known.entries()) {
      if (found.has(index)) continue;
      const pointer = `/spurious/${list}/${index}`;
      const wrong = factOf(fact);
      differences.push({ what: 'todo-passes', list, pointer, expected: wrong, got: null, fields: [], reason });
    }
  }
  return { differences, facts, todos, matched };
}

/** Adds the difference between a fact and what is read of it, if it is not the known one; 1 where that holds, else 0. */
function judge(
  list: FactList,
  pointer: string,
  expected: SaidFact,
  got: GotFact | null,
  fields: readonly string[],
  differences: Difference[],
): 0 | 1 {
  const todo = expected['todo'] as { reason: string; got: SaidFact | null } | undefined;
  const isRight = got !== null && fields.length === 0;
  const difference = { list, pointer, expected, got, fields };
  if (!todo) {
    if (!isRight) differences.push({ ...difference, what: got === null ? 'missed' : 'changed' });
    return 0;
  }
  const { reason, got: known } = todo;
  if (known === null || got === null) {
    if (known === null && got === null) return 1;
    differences.push({ ...difference, what: isRight ? 'todo-passes' : 'todo-changed', reason });
    return 0;
  }
  const named = Object.keys(known);
  const news = fields.filter((field) => !named.includes(field) || !isAsKnown(known, got, field));
  if (news.length > 0) differences.push({ ...difference, what: 'todo-changed', reason, news });
  else if (fields.length < named.length) differences.push({ ...difference, what: 'todo-passes', reason });
  else return 1;
  return 0;
}

/** A name that is known as a bare word is known whatever its id. */
function isAsKnown(known: SaidFact, { said }: GotFact, field: string): boolean {
  const [want, have] = [known[field], said[field] ?? null];
  if (typeof want !== 'string' || typeof have !== 'object' || have === null) return saysTheSame(want, have);
  return saysTheSame(want, (have as { name: string }).name);
}

/** Where no expected mayor has a status, former heads and candidates are not asked for. */
function currentUnlessAsked(wanted: readonly SaidFact[], got: readonly GotFact[]): readonly GotFact[] {
  if (wanted.some((fact) => 'status' in fact)) return got;
  return got.filter(({ said }) => said['status'] === 'current');
}

const ARTICLE_FIELDS = ['language', 'title', 'outlet', 'publishedAt'] as const;

function articleFields(expected: Expectation, { article }: ArticleRecord): Difference[] {
  const { language, outlet, publishedAt } = article;
  const said: SaidFact = { language, title: article.title?.text ?? null, outlet, publishedAt };
  return ARTICLE_FIELDS.filter((field) => field in expected && !saysTheSame(expected[field], said[field])).map(
    (field): Difference => ({
      what: 'article',
      list: null,
      pointer: `/${field}`,
      expected: { [field]: expected[field] },
      got: { said: { [field]: said[field] }, fact: null as never },
      fields: [field],
    }),
  );
}
