import { compare } from '../compare/compare.js';
import type { Rules } from '../pipeline/types.js';
import type { ComparedFact } from '../schemas/generated/comparison.js';
import type { CheckedArticle } from './check-facts.js';
import { factOf } from './fields.js';
import type { Fixtures, PairFile } from './find-fixtures.js';
import { finding } from './finding.js';
import type { Finding } from './types.js';
import { labelOf } from './words.js';

/** The kinds of facts that pairs are told of, with their kind in a comparison. */
export const PAIRED = { mayors: 'mayor', districts: 'district', awards: 'award', bullets: 'bullet' } as const;

type PairedList = keyof typeof PAIRED;

/** How a pair of a fixture and the comparison of the records do not agree. */
export interface PairDifference {
  readonly kind: PairedList;
  /** Places in the expected lists of Korean and English. */
  readonly pair: readonly [ko: number, en: number];
  /** `missing`: expected and not found; `extra`: found and not expected. */
  readonly what: 'missing' | 'extra';
}

/** The pairs of a story that are expected and not found, or found and not expected; facts that are missed pair nothing. */
export function comparePairs(
  { pair }: PairFile,
  ko: CheckedArticle,
  en: CheckedArticle,
  rules: Rules,
): PairDifference[] {
  if (!ko.read || !en.read) return [];
  const { facts } = compare({ record: ko.read.record, text: null }, { record: en.read.record, text: null }, { rules });
  return (Object.keys(PAIRED) as PairedList[]).flatMap((kind) => {
    const [ours, theirs] = [ko.compared!.matched[kind], en.compared!.matched[kind]];
    const found = new Map(facts.flatMap((row) => (row.kind === PAIRED[kind] ? expectedPair(row, ours, theirs) : [])));
    const wanted = pair[kind].filter(([k, e]) => (ours[k!] ?? null) !== null && (theirs[e!] ?? null) !== null) as [
      number,
      number,
    ][];
    const missing = wanted.filter(([k, e]) => found.get(k) !== e);
    const extra = [...found].filter(([k, e]) => !pair[kind].some(([ko, en]) => ko === k && en === e));
    return [
      ...missing.map((each): PairDifference => ({ kind, pair: each, what: 'missing' })),
      ...extra.map((each): PairDifference => ({ kind, pair: each, what: 'extra' })),
    ];
  });
}

/** Judges whether the two languages of a story agree as its fixture says. */
export function checkPairs(
  file: PairFile,
  ko: CheckedArticle,
  en: CheckedArticle,
  rules: Rules,
  placeOf: Fixtures['placeOf'],
): Finding[] {
  const { fixture, pair } = file;
  const outside = (Object.keys(PAIRED) as PairedList[]).flatMap((kind) =>
    pair[kind].flatMap(([k, e], index) => {
      const there = ko.reading.expected[kind]?.[k!] !== undefined && en.reading.expected[kind]?.[e!] !== undefined;
      if (there) return [];
      const message = `pairs ${kind} ${k} and ${e}, which are not both expected`;
      return [
        finding('pair', fixture, placeOf(file.file, `/${kind}/${index}`), message, { fact: `${kind}[${index}]` }),
      ];
    }),
  );
  const differences = comparePairs(file, ko, en, rules);
  const isSame = (one: Pick<PairDifference, 'kind'> & { pair: readonly number[] }, other: typeof one): boolean =>
    one.kind === other.kind && one.pair[0] === other.pair[0] && one.pair[1] === other.pair[1];
  const todos = pair.todo ?? [];
  const unknown = differences.filter((difference) => !todos.some((todo) => isSame(todo, difference)));
  const passing = [...todos.entries()].filter(
    ([, todo]) => !differences.some((difference) => isSame(todo, difference)),
  );
  const word = ({ kind, pair: [k, e] }: Pick<PairDifference, 'kind' | 'pair'>): string => {
    const [left, right] = [ko.reading.expected[kind]?.[k], en.reading.expected[kind]?.[e]];
    return `${left ? labelOf(kind, factOf(left)) : k} and ${right ? labelOf(kind, factOf(right)) : e}`;
  };
  return [
    ...outside,
    ...unknown.map((difference) => {
      const {
        kind,
        pair: [k, e],
        what,
      } = difference;
      const index = pair[kind].findIndex(([ko, en]) => ko === k && en === e);
      const place = placeOf(file.file, index === -1 ? `/${kind}` : `/${kind}/${index}`);
      const message =
        what === 'missing'
          ? `${word(difference)} are one fact, and are not taken for one`
          : `${word(difference)} are taken for one fact, and are not one`;
      return finding('pair', fixture, place, message, { fact: `${kind}[${k}, ${e}]` });
    }),
    ...passing.map(([index, todo]) => {
      const [k, e] = todo.pair as [number, number];
      const message = `${word({ kind: todo.kind, pair: [k, e] })} are told apart or paired rightly now: sasil accept --passing takes the todo out (${todo.reason})`;
      return finding('todo-passes', fixture, placeOf(file.file, `/todo/${index}`), message);
    }),
  ];
}

/** The places in the expected lists of a row that both languages have. */
export function expectedPair(
  { ko, en }: ComparedFact,
  ours: readonly (number | null)[],
  theirs: readonly (number | null)[],
): [number, number][] {
  const [left, right] = [ko?.index ?? null, en?.index ?? null];
  if (left === null || right === null) return [];
  const [k, e] = [ours.indexOf(left), theirs.indexOf(right)];
  return k === -1 || e === -1 ? [] : [[k, e]];
}
