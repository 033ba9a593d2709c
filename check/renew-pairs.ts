import { compare } from '../compare/compare.js';
import type { Rules } from '../pipeline/types.js';
import type { FixturePair } from '../schemas/generated/fixture-pair.js';
import type { CheckedArticle } from './check-facts.js';
import { PAIRED, comparePairs, expectedPair } from './check-pairs.js';
import type { Renewal } from './renew.js';

type PairedList = keyof typeof PAIRED;

/** The pairs of a story as its records are compared, after its expectations were brought together with them. */
export function newPairs(ko: CheckedArticle, en: CheckedArticle, rules: Rules): FixturePair {
  const { facts } = compare(
    { record: ko.read!.record, text: null },
    { record: en.read!.record, text: null },
    { rules },
  );
  const pairsOf = (kind: PairedList): number[][] =>
    facts
      .flatMap((row) =>
        row.kind === PAIRED[kind] ? expectedPair(row, ko.compared!.matched[kind], en.compared!.matched[kind]) : [],
      )
      .sort(([a], [b]) => a - b);
  const differences = facts.flatMap(({ kind, differences }) =>
    differences.map(({ field, ko, en }) => ({ what: `${kind}.${field}`, ko: words(ko), en: words(en) })),
  );
  const kinds = Object.keys(PAIRED) as PairedList[];
  return {
    ...(Object.fromEntries(kinds.map((kind) => [kind, pairsOf(kind)])) as Pick<FixturePair, PairedList>),
    differences,
  };
}

/** Renews the pairs of a story; null where nothing changes. What people wrote of its differences stays. */
export function renewPairs(
  pair: FixturePair,
  ko: CheckedArticle,
  en: CheckedArticle,
  rules: Rules,
  renewal: Renewal,
): FixturePair | null {
  const file = { fixture: '', file: '', pair };
  const open = comparePairs(file, ko, en, rules);
  const isOpen = (kind: string, [k, e]: readonly number[]): boolean =>
    open.some((each) => each.kind === kind && each.pair[0] === k && each.pair[1] === e);
  const held = (pair.todo ?? []).filter((todo) => isOpen(todo.kind, todo.pair));
  const others = { ...pair };
  delete others.todo;
  const withTodos = (todo: NonNullable<FixturePair['todo']>): FixturePair =>
    todo.length > 0 ? { ...others, todo } : others;
  let next: FixturePair;
  if (renewal.as === 'passing') next = withTodos(held);
  else if (renewal.as === 'todo') {
    const isHeld = (kind: string, [k, e]: readonly number[]): boolean =>
      held.some((todo) => todo.kind === kind && todo.pair[0] === k && todo.pair[1] === e);
    const added = open.filter(({ kind, pair }) => !isHeld(kind, pair));
    next = withTodos([...held, ...added.map(({ kind, pair }) => ({ kind, pair: [...pair], reason: renewal.reason }))]);
  } else
    next =
      open.length === 0 && isWithin(pair, ko, en)
        ? withTodos([])
        : { ...others, ...newPairs(ko, en, rules), ...kept(pair) };
  return JSON.stringify(next) === JSON.stringify(pair) ? null : next;
}

function kept({ differences }: FixturePair): Partial<FixturePair> {
  return differences ? { differences } : {};
}

function isWithin(pair: FixturePair, ko: CheckedArticle, en: CheckedArticle): boolean {
  return (Object.keys(PAIRED) as PairedList[]).every((kind) =>
    pair[kind].every(
      ([k, e]) => ko.reading.expected[kind]?.[k!] !== undefined && en.reading.expected[kind]?.[e!] !== undefined,
    ),
  );
}

function words(value: string | number | null): string | null {
  return value === null ? null : String(value);
}
