import type { Span, View } from '../../pipeline/types.js';

/** Where a form of a field stands, with the words before its 분야 or category. */
export interface Form extends Span {
  readonly words: Span;
  readonly block: Span;
  readonly isQuoted: boolean;
}

/** A field that a form names: its words alone, and the phrase with 분야 or category and the quotes around it. */
export interface Field {
  readonly name: Span;
  readonly whole: Span;
}

/** Reads the fields of a language. */
export interface FieldReader {
  /** What of a form's words is a name, of one field or of several; null where nothing is. */
  nameOf(view: View, form: Form): Span | null;
  fieldsOf(view: View, form: Form, name: Span | null): Field[];
}

/** Names under one 분야 or category: the last one's phrase ends with the form, the first one's may begin before it. */
export const sideBySide = (names: readonly Span[], end: number, start = Infinity): Field[] =>
  names.map((name, at) => ({
    name,
    whole: {
      start: at === 0 ? Math.min(start, name.start) : name.start,
      end: at === names.length - 1 ? end : name.end,
    },
  }));
