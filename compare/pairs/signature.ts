import { placesOf } from '../facts/places.js';
import { isTelling, liveParagraphs } from '../paragraphs/telling.js';
import type { Quantity } from '../quantities/quantity.js';
import type { Content } from '../words/likeness.js';
import type { Version } from '../version.js';

/** What an article tells, in keys that are the same in both languages, with a weight for the sort of each. */
export type Signature = ReadonlyMap<string, number>;

/** The signature of a version: its facts by id, its numbers and dates, and, weighing least, its terms. */
export function signatureOf(version: Version): Signature {
  const { record, language, knowledge } = version;
  const keys = new Map<string, number>();
  const add = (sort: keyof typeof WEIGHTS, ...parts: readonly (string | number | null | undefined)[]): void => {
    if (parts.every((part) => part !== null && part !== undefined))
      keys.set(`${sort}:${parts.join(' ')}`, WEIGHTS[sort]);
  };
  const addContent = ({ units, quantities }: Pick<Content, 'units' | 'quantities'>): void => {
    for (const quantity of quantities) add(...keyOf(quantity));
    for (const { meanings } of units) for (const meaning of meanings) add('word', meaning);
  };
  const { idsOf } = placesOf(knowledge.rules);
  const idOf = (place: Parameters<typeof idsOf>[0]): string | null => {
    const [id, ...others] = idsOf(place, language);
    return others.length === 0 ? (id ?? null) : null;
  };

  for (const district of record.districts) add('district', idOf(district));
  for (const { district } of record.mayors) add('mayor', district && idOf(district));
  for (const { id } of record.categories) add('category', id);
  for (const { recipient, program, organizer, category, level } of record.awards) {
    add('award', idOf(recipient), level.rank);
    add('program', program?.id);
    add('organizer', organizer?.id);
    for (const part of [program, organizer, category]) if (part) addContent(knowledge.content(part.name, language));
  }
  for (const { text } of record.bullets) addContent(knowledge.content(text, language));
  liveParagraphs(version).forEach(addContent);
  return keys;
}

function keyOf(quantity: Quantity): [sort: keyof typeof WEIGHTS, ...parts: (string | number | null)[]] {
  const { type, value, unit } = quantity;
  if (type === 'date') return [isTelling(quantity) && String(value).length > 4 ? 'date' : 'year', value];
  if (type === 'money' || type === 'measure' || type === 'percent') return ['measure', value, unit];
  return ['number', isTelling(quantity) ? value : null];
}

/** What a shared key of a sort tells, against others that are as rare. */
const WEIGHTS = {
  award: 3,
  mayor: 3,
  measure: 3,
  district: 2,
  program: 2,
  date: 2,
  number: 2,
  category: 1,
  organizer: 1,
  year: 1,
  word: 0.5,
} as const;
