import type { Language, Rules } from '../../pipeline/types.js';

/** The names of the terms of one class of the set `lists`. */
export function wordSet(rules: Rules, name: string, language: Language): ReadonlySet<string> {
  const terms = rules.terms('lists').filter((term) => term['class'] === name);
  return new Set(terms.flatMap((term) => term.names[language] ?? []));
}

/** A test whether a text ends in one of the words: Korean compounds are written together (`운영지원`). */
export function wordEnding(words: ReadonlySet<string>): (text: string) => boolean {
  const lengths = [...new Set([...words].map((word) => word.length))].sort((a, b) => a - b);
  const lastCodes = new Set([...words].map((word) => word.charCodeAt(word.length - 1)));
  return (text) =>
    lastCodes.has(text.charCodeAt(text.length - 1)) && lengths.some((length) => words.has(text.slice(-length)));
}

/** Whether a text ends in one of the endings. */
export function matchesEnding(text: string, endings: readonly string[]): boolean {
  return endings.some((ending) => text.endsWith(ending));
}

/** The text without what closes it: the characters given, from the right. */
export function withoutEnding(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text[end - 1]!)) end--;
  return text.slice(0, end);
}
