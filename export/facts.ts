import type { ArticleRecord, RecordAward, RecordAwardEvidence } from '../schemas/generated/record.js';

/** What a place says of an award. */
export type Role = NonNullable<RecordAwardEvidence['role']>;

export type ExportedKind = 'mayor' | 'district' | 'category' | 'award' | 'bullet';

/** A fact as every format sees it. */
export interface ExportedFact {
  /** Unique in the article: m1, d1, c1, a1, b1; mayors and awards have it in the record. */
  readonly id: string;
  readonly kind: ExportedKind;
  readonly name: string;
  /** The fact as it stands in the record, without its evidence. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly rule: string;
  readonly places: readonly ExportedPlace[];
}

/** Where a fact was read, and as what. */
export interface ExportedPlace {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What the place says of an award. */
  readonly role: Role | null;
  /** What the place stands for in both languages, a gazetteer's id or a rank; null where nothing is known. */
  readonly identifier: string | null;
}

/** The facts of a record, each once: an initiative is the bullet that it was read from. */
export function factsOf({ mayors, districts, categories, awards, bullets }: ArticleRecord): ExportedFact[] {
  return [
    ...mayors.map((mayor) => fact('mayor', mayor.id, mayor.name, mayor)),
    ...districts.map((district, index) => fact('district', `d${index + 1}`, district.name, district, district.id)),
    ...categories.map((category, index) => fact('category', `c${index + 1}`, category.name, category, category.id)),
    ...awards.map(awardFact),
    ...bullets.map((bullet, index) => fact('bullet', `b${index + 1}`, bullet.text, bullet)),
  ];
}

function fact(
  kind: ExportedKind,
  id: string,
  name: string,
  { evidence, ...fields }: { readonly evidence: readonly RecordAwardEvidence[]; readonly rule: string },
  identifier: string | null = null,
): ExportedFact {
  const places = evidence.map(({ start, end, text }) => ({ start, end, text, role: null, identifier }));
  return { id, kind, name, fields, rule: fields.rule, places };
}

function awardFact({ evidence, ...award }: RecordAward): ExportedFact {
  const places = evidence.map(({ start, end, text, role = null }) => ({
    start,
    end,
    text,
    role,
    identifier: role === null ? null : identifierOf(award, role),
  }));
  const name = [award.recipient.name, award.program?.name, award.category?.name, award.level.text];
  return {
    id: award.id,
    kind: 'award',
    name: name.filter((part) => part !== null && part !== undefined).join(' · '),
    fields: award,
    rule: award.rule,
    places,
  };
}

function identifierOf(award: Omit<RecordAward, 'evidence'>, role: Role): string | null {
  switch (role) {
    case 'recipient':
    case 'program':
    case 'organizer':
    case 'category':
      return award[role]?.id ?? null;
    case 'level':
      return award.level.rank;
    case 'year':
    case 'streak':
      return award[role] === null ? null : String(award[role]);
  }
}
