import type { Phrase } from '../claim.js';
import { covers } from '../clause.js';
import { bracketFields } from './bracket-fields.js';
import {
  bareField,
  fieldWithArticle,
  categoriesAfter,
  fieldInRow,
  fieldsListed,
  quotedField,
  topicRow,
} from './fields.js';
import type { Part } from './part.js';
import { fieldCarried, fieldsOfBoth, fieldsOfEach } from './shared-fields.js';
import { isClosedOff } from './programs.js';

/**
 * The fields that a level was won in, the first of these that the sentence has: behind the level, in its bracket, without
 * the word for one, before the level, opening the sentence (`topic`). One null where it names none.
 */
export function fieldsOf(part: Part, topic: Phrase | null, handedFrom: number | null): readonly (Phrase | null)[] {
  const { doc, clause, last, ahead, isFirst } = part;
  const { text } = doc.view;
  const isItem = clause.place === 'item';
  const each = isItem ? [] : fieldsOfEach(part);
  if (each.length > 0) return each;
  const listed = isItem ? [] : fieldsListed(text, ahead);
  const behind = listed.length > 0 ? listed : categoriesAfter(clause, ahead, handedFrom, text);
  if (behind.length > 0) return behind;
  const bracket = bracketFields(clause, last.span, text);
  if (bracket) return bracket;
  const before = fieldBefore(part, topic) ?? (topic && !isFirst && !isItem ? besideTopic(part) : null);
  const bare = before || isItem ? null : unnamedField(part);
  if (bare) return [bare];
  const row = topic && !before ? topicRow(clause, topic, text) : [];
  if (row.length > 1) return row;
  const shared = before || isItem ? [] : fieldsOfBoth(part);
  if (shared.length > 0) return shared;
  const carried = topic || before ? null : fieldCarried(part);
  if (carried) return [carried];
  // What stands between two levels is the field of the one before, unless a preposition sets it out anew.
  return [topic || isFirst || (before && isSetOut(part, before)) ? (before ?? topic) : null];
}

/** `…, and in the ‘C’ field B City took the L`: a field that opens what is told of the next winner. */
function isSetOut({ doc, clause, window }: Part, field: Phrase): boolean {
  const whole = clause.categoryWholes[clause.categories.indexOf(field)];
  return whole !== undefined && SETS_OUT.test(doc.view.text.slice(Math.max(window.start - 8, clause.span.start), whole.start)); // prettier-ignore
}

const SETS_OUT = /(?:,|;|, and| and|,? while|,? whereas) (?:in|for) (?:the )?['‘“"]?$/;

/** The last field before a level that no comma or verb closes off from it. */
function fieldBefore({ doc, clause, first, window }: Part, topic: Phrase | null): Phrase | null {
  const { text } = doc.view;
  const row = topic ? topicRow(clause, topic, text) : [];
  const fields = clause.categories.filter((field, at) => {
    const whole = clause.categoryWholes[at]!;
    return covers(window, whole) && !row.includes(field) && !isClosedOff(text.slice(whole.end, first.span.start));
  });
  return fields.at(-1) ?? null;
}

/** `In the field of soundness, it was Grade Ga, and in efficiency Grade Na`: another field than the one that opens the sentence. */
function besideTopic({ doc, first }: Part): Phrase | null {
  const match = AND_IN.exec(doc.view.text.slice(Math.max(0, first.span.start - LONGEST_FIELD), first.span.start));
  if (!match) return null;
  const name = match.groups!['name']!;
  const end = first.span.start - (match[0].length - match[0].indexOf(name) - name.length);
  return { span: { start: end - name.length, end }, id: null };
}

/** Units of a field with its preposition. */
const LONGEST_FIELD = 50;
const AND_IN =
  /\band in (?<name>(?!the |its |all |both )[a-z]{4,}(?: (?:and )?[a-z]{4,}){0,2})(?: it was)?(?: the| an?)? ['‘“"]?$/;

/** A field behind a level that is not called one, and is no part of a program's name. */
function unnamedField({ doc, clause, words, last, ahead, isFirst }: Part): Phrase | null {
  const { text } = doc.view;
  const field =
    bareField(text, ahead, words) ??
    quotedField(text, ahead) ??
    fieldInRow(clause, text, last.span, words) ??
    (isFirst ? null : fieldWithArticle(text, ahead));
  if (!field) return null;
  const isApart = clause.programs.every(({ span }) => span.end <= field.span.start || field.span.end <= span.start);
  return isApart ? field : null;
}
