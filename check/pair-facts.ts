import { isSamePerson, isSamePlace, nameOverlap } from '../score/names.js';
import { pair, type Pairing } from '../score/pairing.js';
import { overlap } from '../score/phrase.js';
import type { ScoredName } from '../score/types.js';
import { nameOf } from './fields.js';
import type { GotFact } from './say-facts.js';
import type { FactList, SaidFact } from './types.js';

/** Which expected fact is which of the record: those that are most alike, one to one. */
export function pairFacts(list: FactList, expected: readonly SaidFact[], got: readonly GotFact[]): Pairing {
  return pair(expected, got, LIKENESS[list]);
}

type Likeness = (expected: SaidFact, got: GotFact) => number;

const LIKENESS: Readonly<Record<FactList, Likeness>> = {
  mayors(expected, { fact }) {
    const name = fact as unknown as ScoredName & { district: ScoredName | null };
    const person = {
      name: expected['name'] as string,
      also: expected['also'] as string[],
      district: null,
      title: null,
    };
    const alike = isSamePerson(person, name) ? 1 : nameOverlap(person.name, name) * 0.5;
    return alike === 0 ? 0 : alike + (isSamePlace(nameOf(expected['district']), name.district) ? 0.5 : 0);
  },
  districts: (expected, { said, fact }) =>
    nameOverlap(expected['name'] as string, fact as unknown as ScoredName) + sameIn('id', expected, said),
  categories: (expected, { said }) => overlap(nameOf(expected['name']), nameOf(said['name'])),
  awards: awardLikeness,
  bullets: (expected, { said }) =>
    overlap(expected['text'] as string, said['text'] as string) + sameIn('kind', expected, said),
};

/**
 * How alike two awards are in the fields that are asked for. Awards of different recipients are one only where nearly
 * all else is the same: then it is the recipient that was read wrongly.
 */
function awardLikeness(expected: SaidFact, { said }: GotFact): number {
  const isSame = isSamePlace(nameOf(expected['recipient']), said['recipient'] as unknown as ScoredName);
  let [asked, right] = [0, 0];
  for (const [field, weight] of WEIGHTS) {
    if (!(field in expected)) continue;
    const [want, have] = [expected[field], said[field]];
    if (want === null && have === null) continue;
    asked += weight;
    right += weight * (typeof want === 'number' || field === 'rank' ? Number(want === have) : alike(want, have));
  }
  const share = asked === 0 ? 1 : right / asked;
  if (isSame) return share < 0.2 ? 0 : 1 + share;
  return share < 0.9 || asked < 2 ? 0 : share;
}

const WEIGHTS = [
  ['program', 2],
  ['category', 2],
  ['level', 1],
  ['rank', 1],
  ['year', 0.5],
] as const;

function alike(want: unknown, have: unknown): number {
  return want === null || have === null ? 0 : overlap(nameOf(want), nameOf(have));
}

/** A little more alike where a field is asked for and the same. */
function sameIn(field: string, expected: SaidFact, said: SaidFact): number {
  return field in expected && expected[field] === said[field] ? 0.01 : 0;
}
