import type { ComparedFact, FactSide } from '../../schemas/generated/comparison.js';
import type { RecordDistrict } from '../../schemas/generated/record.js';
import { assign, nearness } from '../assign.js';
import type { Version } from '../version.js';
import { rowsOf } from './rows.js';
import { placesOf } from './places.js';

/** Governments by id; those that share a name with others by the governments it may mean, in their order. */
export function compareDistricts(ko: Version, en: Version): ComparedFact[] {
  const { sameness } = placesOf(ko.knowledge.rules);
  const ours = ko.record.districts;
  const theirs = en.record.districts;
  const matches = assign(ours.length, theirs.length, LEAST, (k, e) => {
    const same = sameness(ours[k]!, theirs[e]!);
    return same === 0 ? 0 : same - ORDER * (1 - nearness(k, ours.length, e, theirs.length));
  });
  return rowsOf('district', ours.map(toSide), theirs.map(toSide), matches);
}

const LEAST = 0.5;

/** The order decides between governments of one name, and nothing else. */
const ORDER = 0.02;

function toSide({ id, name, evidence }: RecordDistrict, index: number): FactSide {
  return { index, text: name, fields: { name, id }, evidence };
}
