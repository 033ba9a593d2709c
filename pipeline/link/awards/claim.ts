import type { Mention, Rank, Span, Refusal } from '../../types.js';

/** Words that name a thing, with the gazetteer's id where it knows them. */
export interface Phrase {
  readonly span: Span;
  readonly id: string | null;
}

/** A number that the text says, and where. */
export interface Figure {
  readonly span: Span;
  readonly value: number;
}

/** A level as one award bears it: `최우수상(장관상)` is one reading with a second rank. */
export interface LevelReading {
  /** From the first to the last word of the level, brackets of a second rank included. */
  readonly span: Span;
  /** The words that are the level. */
  readonly words: Span;
  readonly rank: Rank;
  readonly alsoRank: Rank | null;
  readonly family: string;
  /** A weak level counts only where the clause says that somebody got it. */
  readonly strength: 'strong' | 'weak';
  readonly rule: string;
}

/** One government, or several side by side, in one role: `종로구·중구·강동구가`. */
export interface PlaceGroup {
  readonly span: Span;
  /** Indices in `Doc.places`; `self` is the section's own government (구는, the district). */
  readonly places: readonly (number | 'self')[];
  readonly spans: readonly Span[];
  /** The words in the bracket behind each, which say more of it: `공주시(관광)`. */
  readonly notes: readonly (Span | null)[];
  /** What stands right after the group: a Korean particle, or the next English word. */
  readonly after: string;
  /** What stands right before it. */
  readonly before: string;
}

/** What one clause says of one award; null is what it leaves out, to be carried over or left unknown. */
export interface Claim {
  readonly recipient: { readonly place: number | 'self'; readonly span: Span } | null;
  readonly level: LevelReading | null;
  readonly category: Phrase | null;
  readonly program: Phrase | null;
  /** A quoted name beside the level: the field where the program is known, else the program. */
  readonly quoted: Phrase | null;
  /** What may be the program where the text names none. */
  readonly nearby?: Phrase | null;
  /** What was evaluated, where the sentence names no evaluation: the program, if the text names none either. */
  readonly described?: Phrase | null;
  /** `같은 부문에서`, `in the same category`: the field told last. */
  readonly sameCategory: boolean;
  /** What the whole was judged for, beside its fields: `in the overall evaluation`. */
  readonly overall?: boolean;
  /** `was also selected as`: beside what was told before. */
  readonly also?: boolean;
  /** `both the L and the M`: levels side by side, whose fields may be told one by one behind. */
  readonly summed?: boolean;
  /** How many awards somebody won, of which none may be told. */
  readonly total?: boolean;
  /** Who gave it is said and no program, so that none is carried over: `학회가 선정한 교통 분야 대상을`. */
  readonly apart?: boolean;
  /** `A and B, respectively`: which of how many fields told before is this winner's. */
  readonly inOrder?: { readonly at: number; readonly of: number };
  /** The sentence goes on about the field that the one before set out: `또 B구가 …`. */
  readonly goesOn?: boolean;
  /** Where its sentence begins, if that tells several awards. */
  readonly sentence?: number;
  readonly organizer: Phrase | null;
  readonly year: Figure | null;
  readonly streak: Figure | null;
  readonly past: boolean;
  readonly place: 'title' | 'body' | 'item' | 'caption';
  readonly block: number;
  readonly at: number;
  readonly rule: string;
}

/**
 * What a sentence or a list item holds, sorted by place; nothing that lies inside a longer name. Its governments are
 * gathered when they are asked for, since most clauses tell of no award.
 */
export interface Clause {
  readonly span: Span;
  readonly block: number;
  readonly place: Claim['place'];
  groups(): readonly PlaceGroup[];
  readonly levels: readonly LevelReading[];
  readonly categories: readonly Phrase[];
  /** Categories with 분야/category and quotes, index by index. */
  readonly categoryWholes: readonly Span[];
  readonly programs: readonly Phrase[];
  readonly organizers: readonly Phrase[];
  readonly years: readonly Figure[];
  readonly streaks: readonly Figure[];
  readonly cues: readonly Mention[];
}

/** What a reading makes of a clause: claims, and levels that it refused with the reason. */
export interface ClauseReading {
  readonly claims: readonly Claim[];
  readonly refusals: readonly Refusal[];
}

/** What the words around a level say of it: won, handed out by somebody, meant to be won or given, or none of these. */
export type Verdict = 'won' | 'given' | 'planned' | 'not-said';
