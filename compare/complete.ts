import type {
  ArticleRecord,
  Named,
  Quote,
  RecordAward,
  RecordBullet,
  RecordDistrict,
  RecordMayor,
} from '../schemas/generated/record.js';

/** A name that may lack what only sasil's own records have. */
export interface PartialNamed {
  readonly id?: string | null;
  readonly name: string;
}

/**
 * A record as others make it, from annotations say: the fields are those of a record, and what is not there is unknown.
 */
export interface PartialRecord {
  readonly article: Partial<ArticleRecord['article']> & Pick<ArticleRecord['article'], 'language'>;
  readonly mayors?: readonly (Omit<Partial<RecordMayor>, 'district'> & {
    readonly name: string;
    readonly district?: PartialNamed | null;
  })[];
  readonly districts?: readonly (Partial<RecordDistrict> & PartialNamed)[];
  readonly categories?: readonly (PartialNamed & { readonly rule?: string; readonly evidence?: Quote[] })[];
  readonly awards?: readonly (Omit<Partial<RecordAward>, 'recipient' | 'program' | 'organizer' | 'category'> & {
    readonly recipient: PartialNamed;
    readonly program?: PartialNamed | null;
    readonly organizer?: PartialNamed | null;
    readonly category?: PartialNamed | null;
  })[];
  readonly bullets?: readonly (Omit<Partial<RecordBullet>, 'category'> & {
    readonly text: string;
    readonly category?: PartialNamed | string | null;
  })[];
  readonly blocks?: ArticleRecord['blocks'];
}

/** The record with everything that comparing looks at; what the given one does not say is null or empty. */
export function complete(record: PartialRecord): ArticleRecord {
  const { article, mayors = [], districts = [], categories = [], awards = [], bullets = [], blocks = [] } = record;
  const id = article.id ?? article.source ?? '?';
  const unsaid = { rule: 'unsaid', evidence: [] };
  return {
    schemaVersion: 1,
    article: {
      source: id,
      sha256: '0'.repeat(64),
      encoding: 'utf-8',
      length: article.text?.length ?? 0,
      offsetUnit: 'utf16',
      title: null,
      outlet: null,
      publishedAt: null,
      ...article,
      id,
    },
    mayors: mayors.map((mayor, index) => ({
      id: `m${index + 1}`,
      title: null,
      status: 'current',
      basis: 'stated',
      ...unsaid,
      ...mayor,
      also: mayor.also ?? [],
      district: named(mayor.district?.name ? mayor.district : null),
    })),
    districts: districts.map((district) => ({ ...unsaid, ...district, id: district.id ?? null })),
    categories: categories.map((category) => ({ ...unsaid, ...category, id: category.id ?? null })),
    awards: awards.map((award, index) => ({
      id: `a${index + 1}`,
      level: { text: null, rank: 'unspecified' },
      alsoRank: null,
      year: null,
      streak: null,
      status: 'received',
      basis: 'stated',
      ...unsaid,
      ...award,
      recipient: named(award.recipient)!,
      program: named(award.program),
      organizer: named(award.organizer),
      category: named(award.category),
    })),
    bullets: bullets.map((bullet) => ({
      mark: '▲',
      kind: 'other',
      ...unsaid,
      ...bullet,
      category: named(typeof bullet.category === 'string' ? { name: bullet.category } : bullet.category),
    })),
    initiatives: [],
    blocks: [...blocks],
    issues: [],
    tool: { version: '?', rules: '0'.repeat(64) },
  };
}

function named(given: PartialNamed | null | undefined): Named | null {
  return given ? { id: given.id ?? null, name: given.name } : null;
}
