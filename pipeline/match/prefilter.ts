import type { Span } from '../types.js';
import { indexNames } from './name-index.js';
import { requiredStrings } from './required-strings.js';

/** Says of each expression, by its index, whether it may match in a range of a text: 0 where it cannot. */
export type Prefilter = (text: string, span: Span) => Uint8Array;

/**
 * Compiles a look for the strings that expressions require, so that only expressions are run which may match: one pass
 * over the text for all of them. An expression that requires no string may always match.
 */
export function compilePrefilter(sources: readonly string[]): Prefilter {
  const needing = new Map<string, number[]>();
  const free: number[] = [];
  for (const [index, source] of sources.entries()) {
    const strings = requiredStrings(source);
    if (strings === null) free.push(index);
    for (const string of strings ?? []) needing.set(string, [...(needing.get(string) ?? []), index]);
  }
  // Only the longest string at a place is found, so it speaks for those that it begins with.
  const beginningOf = (string: string) => [...needing].filter(([other]) => string.startsWith(other));
  const names = indexNames(
    [...needing.keys()].map((folded) => ({
      folded,
      expressions: [...new Set(beginningOf(folded).flatMap(([, expressions]) => expressions))],
    })),
  );
  return (text, { start, end }) => {
    const possible = new Uint8Array(sources.length);
    for (const index of free) possible[index] = 1;
    let impossible = sources.length - free.length;
    for (let at = start; at < end && impossible > 0; at++) {
      const found = names.longestAt(text, at, end, false);
      if (!found) continue;
      for (const index of found.expressions) {
        if (possible[index] === 1) continue;
        possible[index] = 1;
        impossible--;
      }
    }
    return possible;
  };
}
