import type { BulletKind, Language, Rank } from '../pipeline/types.js';

/** A head of a local government as an annotator wrote it; `also` holds further spellings of the name. */
export interface GoldMayor {
  readonly name: string;
  readonly also?: readonly string[];
  readonly district: string | null;
  readonly title: string | null;
}

/** An award as an annotator wrote it; `alsoRank` is the rank of an office's award that comes with the level. */
export interface GoldAward {
  readonly recipient: string;
  readonly program: string | null;
  readonly organizer: string | null;
  readonly category: string | null;
  readonly level: string | null;
  readonly rank: Rank;
  readonly alsoRank?: Rank;
  readonly year: number | null;
  readonly streak: number | null;
}

/** A list item as an annotator wrote it, without its mark and tail. */
export interface GoldBullet {
  readonly text: string;
  readonly kind: BulletKind;
  readonly category: string | null;
}

/** What a careful reader finds in one article; `article` is the id of the record that should say the same. */
export interface GoldArticle {
  readonly article: string;
  readonly language: Language;
  readonly mayors: readonly GoldMayor[];
  readonly districts: readonly string[];
  readonly awards: readonly GoldAward[];
  readonly bullets: readonly GoldBullet[];
}

/** A thing as a record names it. Each of its spellings counts, and the words of its evidence. */
export interface ScoredName {
  readonly name: string;
  readonly also?: readonly string[];
  readonly evidence?: readonly { readonly text: string }[];
}

/** A mayor of a record, as far as scoring looks at it; without a status the mayor is a current one. */
export interface ScoredMayor extends ScoredName {
  readonly title: string | null;
  readonly district: ScoredName | null;
  readonly status?: 'current' | 'former' | 'candidate';
}

/** An award of a record, as far as scoring looks at it. */
export interface ScoredAward {
  readonly recipient: ScoredName;
  readonly program: ScoredName | null;
  readonly organizer: ScoredName | null;
  readonly category: ScoredName | null;
  readonly level: { readonly text: string | null; readonly rank: Rank };
  readonly year: number | null;
  readonly streak: number | null;
}

/** A bullet of a record, as far as scoring looks at it. */
export interface ScoredBullet {
  readonly text: string;
  readonly kind: BulletKind;
  readonly category: ScoredName | null;
}

/** A record, as far as scoring looks at it. */
export interface ScoredRecord {
  readonly article: { readonly id?: string; readonly source?: string; readonly language: Language | 'und' };
  readonly mayors: readonly ScoredMayor[];
  readonly districts: readonly ScoredName[];
  readonly awards: readonly ScoredAward[];
  readonly bullets: readonly ScoredBullet[];
}

/** One article and the record that should say the same. */
export interface ScoredArticle {
  readonly gold: GoldArticle;
  readonly record: ScoredRecord;
}
