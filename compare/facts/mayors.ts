import type { ComparedFact, Difference, FactSide } from '../../schemas/generated/comparison.js';
import type { RecordMayor } from '../../schemas/generated/record.js';
import { assign, nearness } from '../assign.js';
import type { Version } from '../version.js';
import { placesOf } from './places.js';
import { rowsOf } from './rows.js';
import { nameSameness } from './same-name.js';

/** Heads of governments by name and government: of an office that both name, the name may be spelled wrong. */
export function compareMayors(ko: Version, en: Version): ComparedFact[] {
  const places = placesOf(ko.knowledge.rules);
  const sameName = nameSameness(ko.knowledge.rules);
  const ours = ko.record.mayors;
  const theirs = en.record.mayors;

  const nameScore = (k: RecordMayor, e: RecordMayor): number =>
    Math.max(...[k.name, ...k.also].flatMap((name) => [e.name, ...e.also].map((other) => sameName(name, other))));
  const placeScore = (k: RecordMayor, e: RecordMayor): number | null =>
    k.district && e.district ? places.sameness(k.district, e.district) : null;
  const score = (k: RecordMayor, e: RecordMayor): number => {
    const place = placeScore(k, e);
    const status = k.status === e.status ? 0 : OTHER_STATUS;
    return (
      NAME * nameScore(k, e) + (place === null ? UNKNOWN_PLACE : place === 0 ? OTHER_PLACE : PLACE * place) - status
    );
  };

  const matches = assign(ours.length, theirs.length, LEAST, (k, e) => {
    const order = ORDER * (1 - nearness(k, ours.length, e, theirs.length));
    return score(ours[k]!, theirs[e]!) - order;
  });
  return rowsOf('mayor', ours.map(toSide), theirs.map(toSide), matches, (match): Difference[] => {
    const k = ours[match.ko]!;
    const e = theirs[match.en]!;
    return [
      ...(nameScore(k, e) === 0 ? [{ field: 'name', ko: k.name, en: e.name }] : []),
      ...(placeScore(k, e) === 0 ? [{ field: 'district', ko: k.district!.name, en: e.district!.name }] : []),
      ...(k.status === e.status ? [] : [{ field: 'status', ko: k.status, en: e.status }]),
    ];
  });
}

/** Shares of the score: name and government tell as much as each other, and either of them alone is enough. */
const NAME = 0.5;
const PLACE = 0.5;
const UNKNOWN_PLACE = 0.15;
const OTHER_PLACE = -0.05;
const OTHER_STATUS = 0.15;
const LEAST = 0.4;
const ORDER = 0.01;

function toSide({ name, also, title, district, status, evidence }: RecordMayor, index: number): FactSide {
  const office = [district?.name, title].filter((part) => part).join(' ');
  return {
    index,
    text: office === '' ? name : `${name} (${office})`,
    fields: {
      name,
      also: also.length > 0 ? also.join('; ') : null,
      title,
      district: district?.name ?? null,
      districtId: district?.id ?? null,
      status,
    },
    evidence,
  };
}
