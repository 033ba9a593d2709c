import type { Span } from '../../../types.js';
import type { Phrase } from '../claim.js';
import { bareField, bracketField, fieldCounted, topicField } from './bare-field.js';
import { categoriesFor } from './fields.js';
import type { Part, Row } from './part.js';
import { meritNamed } from './programs.js';
import { isTopic } from './row.js';

/** The fields of a part's levels. */
export interface PartFields {
  /** Those said with 분야 or in the like, and the words that say them. */
  readonly own: { readonly phrases: readonly Phrase[]; readonly whole: Span } | null;
  /** What stands as a field and is the merit for which the prize is given. */
  readonly merit: Phrase | null;
  /** The part's own fields, else the one beside its level, else those that the sentence goes on about; null for none. */
  readonly all: readonly (Phrase | null)[];
}

export function fieldsOf(row: Row, part: Part): PartFields {
  const { clause, text } = row;
  const { share, first, last, window } = part;
  const { levels, order } = share;
  const named = categoriesFor(clause, window, last, levels.length, text);
  const merit = named && meritNamed(named.phrases, clause, window, text);
  const own =
    merit || (named && isGrouping(named.whole, row, part))
      ? null
      : (named ?? fieldCounted(window, last.span.end, text));
  if (own) {
    const isTopicOfRow = isTopicField(own.whole, text) || isTopicLevel(own.whole, first.span, text);
    row.topicFields = isTopicOfRow ? own.phrases : null;
    return { own, merit, all: own.phrases };
  }
  const beside = fieldBeside(row, part);
  const isOver = order === 'carried' || order === 'none' || order === 'topic';
  const topic = !isOver || levels.length > 1 ? row.topicFields : null;
  return { own, merit, all: beside ? [beside] : (topic ?? [null]) };
}

/** `보건 분야에서는 A시가 ‘P’에서 L을`: what an article sorts the prizes of several contests by. */
const isGrouping = (whole: Span, { clause, text }: Row, { first }: Part): boolean =>
  isOpening(text.slice(clause.span.start, whole.start)) &&
  GROUPS.test(text.slice(whole.end - 2, whole.end + 4)) &&
  clause.programs.some(({ span }) => span.start > whole.end && span.end <= first.span.start);

const GROUPS = /^분야에서[는도]? /;
/** `또 `, `이어 `; in a row, what the field before it held: `… 최우수상, `. */
const isOpening = (words: string): boolean => words.length <= 4 || /(?:상|등급|우수|기관|표창), $/.test(words);

/** A field without 분야, beside a level or as the topic before it. */
function fieldBeside({ clause, text, known, shares }: Row, { share, first, window }: Part): Phrase | null {
  const { order, winners } = share;
  const near = clause.programs.findLast(({ span }) => span.end <= first.span.start && span.start >= window.start);
  const bare = near && order !== 'level-first' ? bareField(near.span, first.span, text, known.general) : null;
  if (bare) return bare;
  // `목포시장(녹색도시 장관상)`
  const noted = order === 'bracket' ? bracketField(text, winners[0]!.span.end, first.span, known.general) : null;
  if (noted) return noted;
  return near || shares.length < 2 || order === 'level-first' ? null : topicField(text, window, clause.groups());
}

/** The field goes on for the levels that follow: `안전 분야에서는 A시가 최우수상, B군이 …`, `안전=A시(…), B군(…)`. */
const isTopicField = (whole: Span, text: string) =>
  text[whole.end - 1] === '=' || /^(?:에서는|에서|에는|[은는의])/.test(text.slice(whole.end, whole.end + 3));

/** `안전 분야 최우수상은 A시가, 우수상은 B군이`: so does one that stands right before a level that is the topic. */
const isTopicLevel = (whole: Span, level: Span, text: string) =>
  level.start - whole.end <= 1 && isTopic(text, level.end);
