import type { ComparedFact, FactSide } from '../../schemas/generated/comparison.js';
import type { Named, Quote } from '../../schemas/generated/record.js';
import { assign, nearness } from '../assign.js';
import type { Version } from '../version.js';
import { rowsOf } from './rows.js';
import { sameness } from './sameness.js';

/** The fields of awards: by id, else by what their names tell. A record without a list of them has those of its facts. */
export function compareCategories(ko: Version, en: Version): ComparedFact[] {
  return compareNamed('category', ko, en, ({ record }) =>
    record.categories.length > 0
      ? record.categories.map(({ id, name, evidence }, index) => ({ index, id, name, evidence }))
      : distinct(record.awards.map(({ category }) => category)),
  );
}

/** Those who give the awards, each once. */
export function compareOrganizers(ko: Version, en: Version): ComparedFact[] {
  return compareNamed('organizer', ko, en, ({ record }) =>
    distinct(
      record.awards.map(({ organizer }) => organizer),
      (name) =>
        record.awards
          .filter(({ organizer }) => organizer?.name === name)
          .flatMap(({ evidence }) => evidence.filter(({ role }) => role === 'organizer'))
          .map(({ start, end, text }) => ({ start, end, text })),
    ),
  );
}

interface Thing extends Named {
  readonly index: number | null;
  readonly evidence: readonly Quote[];
}

function compareNamed(
  kind: 'category' | 'organizer',
  ko: Version,
  en: Version,
  thingsOf: (version: Version) => readonly Thing[],
): ComparedFact[] {
  const ours = thingsOf(ko);
  const theirs = thingsOf(en);
  const matches = assign(ours.length, theirs.length, LEAST, (k, e) => {
    const order = ORDER * (1 - nearness(k, ours.length, e, theirs.length));
    return sameness(ours[k]!, theirs[e]!, ko.knowledge) - order;
  });
  return rowsOf(kind, ours.map(toSide), theirs.map(toSide), matches);
}

/** Names that share less than this are not taken for one. */
const LEAST = 0.45;
const ORDER = 0.02;

function distinct(all: readonly (Named | null)[], evidenceOf: (name: string) => Quote[] = () => []): Thing[] {
  const byKey = new Map<string, Thing>();
  for (const thing of all) {
    const key = thing && (thing.id ?? thing.name);
    if (key !== null && !byKey.has(key))
      byKey.set(key, { ...thing!, index: null, evidence: unique(evidenceOf(thing!.name)) });
  }
  return [...byKey.values()];
}

function unique(quotes: readonly Quote[]): Quote[] {
  return [...new Map(quotes.map((quote) => [`${quote.start} ${quote.end}`, quote])).values()];
}

function toSide({ index, id, name, evidence }: Thing): FactSide {
  return { index, text: name, fields: { name, id }, evidence: [...evidence] };
}
