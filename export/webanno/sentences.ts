import { sentences } from '../../pipeline/sentences.js';

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A sentence begins with its first token and ends with its last. */
export interface Sentence extends Range {
  readonly tokens: readonly Range[];
}

/** The sentences of a text, line by line; those that hold nothing but white space are none. */
export function sentencesOf(text: string): Sentence[] {
  const found: Sentence[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    for (const range of sentences(text, { start: index, end: index + line.length })) {
      const tokens = tokensOf(text, range);
      if (tokens.length > 0) found.push({ start: tokens[0]!.start, end: tokens.at(-1)!.end, tokens });
    }
  }
  return found;
}

/** Runs of letters, marks and digits are tokens; so is every other character that can be seen. */
function tokensOf(text: string, { start, end }: Range): Range[] {
  return [...text.slice(start, end).matchAll(/[\p{L}\p{M}\p{N}]+|[^\s\p{Cc}\p{Cs}]/gu)].map(({ 0: token, index }) => ({
    start: start + index,
    end: start + index + token.length,
  }));
}
