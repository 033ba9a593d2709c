import type { Doc, Span } from '../../../types.js';
import type { Clause, LevelReading, PlaceGroup, Verdict } from '../claim.js';
import type { Verb } from './verbs.js';
import type { EnglishWords } from './words.js';

/** Who holds a level by the build of the sentence. */
export interface Holder {
  /** Governments by name; null where the words point to one told elsewhere. */
  readonly groups: readonly PlaceGroup[] | null;
  readonly verdict: Verdict | 'other-winner';
  /** Where the words that tell of this level begin; a field or a program before it is another level's. */
  readonly start: number;
  /** Where they end, if behind the level. */
  readonly until?: number;
  readonly form: 'winner-first' | 'handed-to' | 'gapped' | 'bracket';
  /** Whether the verb stands before another level, so that both may share what is told behind them. */
  readonly isSharing?: boolean;
  /** `Grand Prize: A-gu, B-si` */
  readonly isLabelled?: boolean;
  /** `the L went to A, the M to B`: whether the level leaves out the verb that hands it to somebody. */
  readonly isGappedTo?: boolean;
  /** `from the L it won last year`: told aside, so that what governs the level behind stands before this one. */
  readonly isAside?: boolean;
  /** `…, and in the district group to C-gu`: more winners of the level, each with the words before it. */
  readonly more: readonly { readonly group: PlaceGroup; readonly lead: Span }[];
}

/** Levels side by side that share what stands around them. */
export type LevelGroup = readonly LevelReading[];

/** One level (or several side by side) in its sentence; `from` is where what was told before ends, `next` the next level. */
export interface Scene {
  readonly doc: Doc;
  readonly clause: Clause;
  readonly words: EnglishWords;
  readonly verbs: readonly Verb[];
  readonly level: Span;
  readonly before: Holder | null;
  readonly from: number;
  readonly next: number;
  readonly isFirst: boolean;
}

export const wonBy = (groups: readonly PlaceGroup[], start: number, form: Holder['form']): Holder => ({
  groups,
  verdict: groups.length > 0 ? 'won' : 'other-winner',
  start,
  form,
  more: [],
});

export const withMore = (holder: Holder, until: number, more: Holder['more']): Holder => ({
  ...holder,
  more,
  until: more.at(-1)?.group.span.end ?? until,
});

export const unwon = (verdict: Holder['verdict'], start: number): Holder => ({
  groups: null,
  verdict,
  start,
  form: 'winner-first',
  more: [],
});
