import type { BulletKind, BulletList, Doc, MentionKind, Span } from '../../types.js';
import { isMentionWithin, mentionsOf } from '../mentions.js';
import type { Claim, Clause, ClauseReading, Phrase } from './claim.js';
import { isChosenAsWinner } from './korean/winner-role.js';
import type { OwnPrizeTest } from './own-prizes.js';
import type { Regions } from './regions.js';

/** One article under the award reader: its clauses on demand, and what is asked of it again and again. */
export interface AwardReader {
  readonly doc: Doc;
  readonly regions: Regions;
  /** Whether a prize is by its name one that the government gives, by its index in `Doc.places`. */
  isOwnPrize(prize: Phrase, place: number): boolean;
  /** Reads a sentence, a lead or an item as a clause of its language. */
  read(span: Span, block: number, place: Claim['place']): { clause: Clause; reading: ClauseReading };
  /** Whether a mention of the kind lies within the span. */
  holds(kind: MentionKind, span: Span): boolean;
  /** Whether a block names a level, a program or winners, without which it tells no award. */
  tells(block: number): boolean;
  /** The lists that begin in a block. */
  listsAt(block: number): readonly BulletList[];
  /** Whether a block is a line of a list: a mark and an item. */
  isItem(block: number): boolean;
  /** What kind of item begins here; null where none does. */
  kindAt(start: number): BulletKind | null;
}

/** Prepares an article; `read` is the clause reader of `awards.ts`, `unnamed` where awards without a name stand. */
export function awardReader(
  doc: Doc,
  read: AwardReader['read'],
  regions: Regions,
  givesItself: OwnPrizeTest,
  unnamed: readonly number[],
): AwardReader {
  const telling = new Set<number>();
  for (const { block } of mentionsOf(doc.mentions, 'level')) telling.add(block);
  for (const { block } of mentionsOf(doc.mentions, 'program')) telling.add(block);
  // `A시가 함께 수상했다`: of the award that another paragraph names.
  for (const { block, text, span } of mentionsOf(doc.mentions, 'receive'))
    if (text === '수상' || isChosenAsWinner(doc.view.text, span.start)) telling.add(block);
  for (const at of unnamed) telling.add(doc.blocks.findIndex(({ span }) => at < span.end));
  // `A-gun entered the project in the category of ‘Reading’`: in which the text tells elsewhere what was won.
  for (const { block, span } of mentionsOf(doc.mentions, 'category'))
    if (ENTERED.test(doc.view.text.slice(Math.max(0, span.start - LONGEST_ENTRY), span.start))) telling.add(block);
  const lists = new Map<number, BulletList[]>();
  const lines = new Set<number>();
  for (const list of doc.lists) {
    const before = lists.get(list.block);
    if (before) before.push(list);
    else lists.set(list.block, [list]);
    let at = list.block;
    for (const item of list.items) {
      while (doc.blocks[at]!.span.end < item.end) at++;
      const line = doc.blocks[at]!.span;
      if (item.end === line.end && item.start - line.start < LONGEST_MARK) lines.add(at);
    }
  }
  const kinds = new Map<number, BulletKind>();
  for (const { spans, kind } of doc.bullets) for (const { start } of spans) kinds.set(start, kind);
  return {
    doc,
    regions,
    isOwnPrize: ({ span }, place) => givesItself(doc.view.text.slice(span.start, span.end), doc.places[place]!.name),
    read,
    holds: (kind, span) => isMentionWithin(mentionsOf(doc.mentions, kind), span),
    tells: (block) => telling.has(block),
    listsAt: (block) => lists.get(block) ?? NONE,
    isItem: (block) => lines.has(block),
    kindAt: (start) => kinds.get(start) ?? null,
  };
}

const ENTERED = /\b(?:entered|submitted|competed|participated) [^.]*$/;
/** Units between what was entered and its field. */
const LONGEST_ENTRY = 90;

const NONE: readonly BulletList[] = [];

/** Units of a mark and the space behind it. */
const LONGEST_MARK = 4;
