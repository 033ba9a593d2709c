import { requiredStrings } from './required-strings.js';

/**
 * Compiles expressions into a look for the strings they require, for texts of a few words: the text is gone through once,
 * three characters at a time. Says of each expression, by its index, whether it may match: 0 where it cannot.
 */
export function compileShortPrefilter(sources: readonly string[]): (text: string) => Uint8Array {
  let requirements: Requirements | null = null;
  return (text) => {
    const { always, groups, groupOf } = (requirements ??= requirementsOf(sources));
    const possible = always.slice();
    const allow = (group: number): void => {
      for (const index of groups[group]!) possible[index] = 1;
    };
    let pair = 0;
    let before = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const triple = joined(pair, code);
      pair = joined(before, code);
      before = code;
      if (groupOf[code] !== 0) allow(groupOf[code]!);
      if (groupOf[CODES + pair] !== 0) allow(groupOf[CODES + pair]!);
      if (groupOf[2 * CODES + triple] !== 0) allow(groupOf[2 * CODES + triple]!);
    }
    return possible;
  };
}

/** What expressions require, filed under the first characters of their strings. */
interface Requirements {
  /** By the index of an expression: 1 where it requires no string. */
  readonly always: Uint8Array;
  /** The expressions that a text may match which holds certain characters; the first group is empty. */
  readonly groups: readonly (readonly number[])[];
  /** By the number of one, two or three characters. */
  readonly groupOf: Uint16Array;
}

function requirementsOf(sources: readonly string[]): Requirements {
  const always = new Uint8Array(sources.length);
  const byBeginning = new Map<number, Set<number>>();
  for (const [index, source] of sources.entries()) {
    const strings = requiredStrings(source);
    if (strings === null) always[index] = 1;
    for (const string of strings ?? []) {
      const number = numberOf(string);
      byBeginning.set(number, (byBeginning.get(number) ?? new Set()).add(index));
    }
  }
  const groups: (readonly number[])[] = [[]];
  const groupOf = new Uint16Array(3 * CODES);
  for (const [number, indexes] of byBeginning) groupOf[number] = groups.push([...indexes]) - 1;
  return { always, groups, groupOf };
}

const CODES = 1 << 16;

/** A number for the first three characters of a string, or as many as there are; others may share it. */
function numberOf(string: string): number {
  const [first, second, third] = [0, 1, 2].map((at) => string.charCodeAt(at)) as [number, number, number];
  if (string.length === 1) return first;
  return string.length === 2 ? CODES + joined(first, second) : 2 * CODES + joined(joined(first, second), third);
}

/** A character joined to the number of those before it. */
function joined(before: number, code: number): number {
  return (before * 31 + code) & (CODES - 1);
}
