import type { Span } from '../../pipeline/types.js';

/** A place that a test expects: where it stands, the words there, and what the test says of them after a bar. */
export interface Marked extends Span {
  readonly text: string;
  readonly note: string;
}

/** Reads `서울 [관악구|kr-seoul-gwanak-gu]는`: the text without the marks, and what they enclose. */
export function readMarks(marked: string): { readonly text: string; readonly marks: readonly Marked[] } {
  let text = '';
  const marks: Marked[] = [];
  for (const part of marked.split(/(\[[^[\]|]+\|[^\]]*\])/)) {
    const mark = part.match(/^\[([^[\]|]+)\|([^\]]*)\]$/);
    if (mark) marks.push({ start: text.length, end: text.length + mark[1]!.length, text: mark[1]!, note: mark[2]! });
    text += mark?.[1] ?? part;
  }
  return { text, marks };
}
