import { isTelling, liveParagraphs } from '../paragraphs/telling.js';
import type { Version } from '../version.js';

/** What an article tells, in keys that are the same in both languages, with a weight for the sort of each. */
export type Signature = ReadonlyMap<string, number>;

/** The signature of a version: its facts by id, its numbers and dates, and, weighing least, its terms. */
export function signatureOf(version: Version): Signature {
  const { record } = version;
  const keys = new Map<string, number>();
  const add = (sort: keyof typeof WEIGHTS, ...parts: readonly (string | number | null | undefined)[]): void => {
    if (parts.every((part) => part !== null && part !== undefined))
      keys.set(`${sort}:${parts.join(' ')}`, WEIGHTS[sort]);
  };
  for (const { id } of record.districts) add('district', id);
  for (const { district } of record.mayors) add('mayor', district?.id);
  for (const { id } of record.categories) add('category', id);
  for (const { recipient, program, organizer, level } of record.awards) {
    add('award', recipient.id, level.rank);
    add('program', program?.id);
    add('organizer', organizer?.id);
  }
  for (const { units, quantities } of liveParagraphs(version)) {
    for (const quantity of quantities) {
      const { type, value, unit } = quantity;
      if (type === 'date') add(isTelling(quantity) && String(value).length > 4 ? 'date' : 'year', value);
      else if (type === 'money' || type === 'measure' || type === 'percent') add('measure', value, unit);
      else if (isTelling(quantity)) add('number', value);
    }
    for (const { meanings } of units) for (const meaning of meanings) add('word', meaning);
  }
  return keys;
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
