import type { Doc, Span } from '../../../types.js';
import type { Clause, LevelReading, Phrase, PlaceGroup } from '../claim.js';
import { groupLevels } from './level-groups.js';
import { readRow, type Share } from './row.js';
import { isOwnContest } from './winners.js';
import type { KoreanWords } from './words.js';

/** A Korean clause as a row of levels, with what its parts hand on to those behind them. */
export interface Row {
  readonly doc: Doc;
  readonly clause: Clause;
  readonly text: string;
  readonly known: KoreanWords;
  readonly groups: readonly PlaceGroup[];
  readonly shares: readonly Share[];
  /** Whether a government's own contest is told of, in which others win. */
  readonly isOwnContest: boolean;
  /** Where the part of the sentence ends whose program holds no more. */
  closed: number;
  /** The fields that the sentence goes on about. */
  topicFields: readonly Phrase[] | null;
  /** Where the last part ends whose winner is no government; -1 where there is none. */
  othersEnd: number;
}

/** One part of a row: levels, who they go to, and where the words around them stand. */
export interface Part {
  readonly index: number;
  readonly share: Share;
  readonly earlier: Share | undefined;
  readonly first: LevelReading;
  readonly last: LevelReading;
  /** Where the part before ends, and where the next one's level begins. */
  readonly from: number;
  readonly until: number;
  /** From the part before to the level. */
  readonly window: Span;
  /** From the level to the next one. */
  readonly ahead: Span;
}

/** Reads the row of a clause; `groups` are those of its governments that may be winners. */
export function rowOf(doc: Doc, clause: Clause, known: KoreanWords, groups: readonly PlaceGroup[]): Row {
  const { text } = doc.view;
  const levels = groupLevels(clause.levels, text);
  const isItem = clause.place === 'item';
  return {
    doc,
    clause,
    text,
    known,
    groups,
    shares: readRow(text, clause.span, groups, levels, { isItem, programs: clause.programs }),
    isOwnContest: isOwnContest(doc, clause),
    closed: clause.span.start,
    topicFields: null,
    othersEnd: -1,
  };
}

export function partAt({ clause, shares }: Row, index: number): Part {
  const share = shares[index]!;
  const earlier = shares[index - 1];
  const first = share.levels[0]!;
  const last = share.levels.at(-1)!;
  const from = earlier?.end ?? clause.span.start;
  const until = shares[index + 1]?.levels[0]!.span.start ?? clause.span.end;
  const window = { start: Math.min(from, first.span.start), end: first.span.start };
  return { index, share, earlier, first, last, from, until, window, ahead: { start: last.span.end, end: until } };
}

/** Whether a program or a field is named before a level. */
export const programWithin = ({ programs, categoryWholes }: Clause, { start, end }: Span): boolean =>
  programs.some(({ span }) => span.start >= start && span.end <= end) ||
  categoryWholes.some((whole) => whole.start >= start && whole.end <= end + 1);
