import type {
  ArticleRecord,
  RecordAward,
  RecordAwardEvidence,
  RecordBullet,
  RecordCategory,
  RecordDistrict,
  RecordMayor,
} from '../../schemas/generated/record.js';
import type { Kind } from '../kinds.js';

/** A fact of a record as a person reads it. */
export interface ViewedFact {
  /** Names it on the page: the article's number and the fact's own id, `1-a2`. */
  readonly key: string;
  readonly kind: Kind;
  /** The fact in a few words, as the article writes them. */
  readonly name: string;
  /** What else tells it from its like: an award's program and category. */
  readonly more: readonly string[];
  /** Its parts, by their names in the record. */
  readonly details: readonly Detail[];
  readonly rule: string;
  readonly basis: 'stated' | 'inferred' | null;
  readonly evidence: readonly RecordAwardEvidence[];
}

export interface Detail {
  readonly name: string;
  /** As the article writes it. */
  readonly value: string | null;
  /** The same in both languages; null where the gazetteer does not know it. */
  readonly id?: string | null | undefined;
}

/** The facts of a record by kind; a bullet that is an initiative comes once. `prefix` begins their keys. */
export function factsOf(record: ArticleRecord, prefix: string): ViewedFact[] {
  const { mayors, districts, awards, categories, bullets } = record;
  return [
    ...mayors.map((mayor) => mayorFact(mayor, `${prefix}-${mayor.id}`)),
    ...districts.map((district, index) => namedFact('district', district, `${prefix}-d${index + 1}`)),
    ...awards.map((award) => awardFact(award, `${prefix}-${award.id}`)),
    ...categories.map((category, index) => namedFact('category', category, `${prefix}-c${index + 1}`)),
    ...bullets.map((bullet, index) => bulletFact(bullet, `${prefix}-b${index + 1}`)),
  ];
}

function mayorFact(mayor: RecordMayor, key: string): ViewedFact {
  const { name, also, title, district, status, basis, rule, evidence } = mayor;
  const details = known([
    { name: 'title', value: title },
    { name: 'district', value: district?.name ?? null, id: district?.id },
    { name: 'status', value: status },
  ]);
  return { key, kind: 'mayor', name: [name, ...also].join(' / '), more: [], details, rule, basis, evidence };
}

function namedFact(kind: 'district' | 'category', fact: RecordDistrict | RecordCategory, key: string): ViewedFact {
  const { id, name, rule, evidence } = fact;
  const candidates = 'candidates' in fact ? (fact.candidates ?? []) : [];
  const details = known([
    { name: 'id', value: null, id },
    ...candidates.map((candidate) => ({ name: 'perhaps', value: null, id: candidate })),
  ]);
  return { key, kind, name, more: [], details, rule, basis: null, evidence };
}

function awardFact(award: RecordAward, key: string): ViewedFact {
  const { recipient, program, organizer, category, level, alsoRank, year, streak, status } = award;
  const { basis, rule, evidence } = award;
  return {
    key,
    kind: 'award',
    name: `${recipient.name}: ${level.text ?? program?.name ?? 'an award'}`,
    more: [program, category].flatMap((named) => (named && named.name !== level.text ? [named.name] : [])),
    details: known([
      { name: 'recipient', value: recipient.name, id: recipient.id },
      { name: 'level', value: level.text, id: level.rank },
      { name: 'also', value: null, id: alsoRank },
      { name: 'program', value: program?.name ?? null, id: program?.id },
      { name: 'category', value: category?.name ?? null, id: category?.id },
      { name: 'organizer', value: organizer?.name ?? null, id: organizer?.id },
      { name: 'year', value: year === null ? null : `${year}` },
      { name: 'streak', value: streak === null ? null : `${streak} years` },
      { name: 'status', value: status },
    ]),
    rule,
    basis,
    evidence,
  };
}

function bulletFact({ mark, text, kind, category, rule, evidence }: RecordBullet, key: string): ViewedFact {
  return {
    key,
    kind: kind === 'initiative' ? 'initiative' : 'bullet',
    name: text,
    more: [],
    details: known([
      { name: 'mark', value: mark },
      { name: 'kind', value: kind },
      { name: 'category', value: category?.name ?? null, id: category?.id },
    ]),
    rule,
    basis: null,
    evidence,
  };
}

/** What the article does not tell is not shown. */
function known(details: readonly Detail[]): Detail[] {
  return details.filter(({ value, id }) => value !== null || (id !== null && id !== undefined));
}
