import type { Language, Pattern, Span, Term, View } from './types.js';
import { foldCase } from './match/folded.js';
import { indexNames } from './match/name-index.js';
import { compilePrefilter } from './match/prefilter.js';
import { once } from './once.js';
import { asSeen } from './view.js';

export { isHangul, isWord, lastOf, oneOf } from './match/characters.js';
export { compilePrefilter } from './match/prefilter.js';
export { compileShortPrefilter } from './match/short-prefilter.js';

/** A term's name found in the view. */
export interface TermMatch extends Span {
  readonly term: Term;
  /** The name that matched, as the rule set writes it. */
  readonly name: string;
}

export interface TermMatcher {
  /** Longest name first at each place, left to right, never overlapping. */
  find(view: View, span: Span): TermMatch[];
}

export interface TermMatcherOptions {
  /** `word`: no letter, digit or syllable right before or after. `start`: only before. Default: `word` for English, none for Korean. */
  readonly boundary?: 'none' | 'start' | 'word';
  /** Which names of a term to look for. Default: its names in the language. */
  readonly names?: (term: Term) => readonly string[];
}

/**
 * Compiles terms into a scanner of one language. Names are filed under their first four folded characters, so the cost
 * grows with the text and hardly with the number of names. One space in a name matches one space in the text.
 */
export function compileTerms(
  terms: readonly Term[],
  language: Language,
  options: TermMatcherOptions = {},
): TermMatcher {
  const boundary = options.boundary ?? (language === 'en' ? 'word' : 'none');
  const namesOf = options.names ?? ((term: Term) => term.names[language] ?? []);
  const namesIn = once(() =>
    indexNames(terms.flatMap((term) => namesOf(term).map((name) => ({ folded: fold(name), name, term })))),
  );
  const isWhole = boundary === 'word';
  const everywhere = (view: View, span: Span): TermMatch[] => {
    const names = namesIn();
    const text = view.folded;
    const pairs = view.pairs;
    const found: TermMatch[] = [];
    for (let at = span.start; at < span.end; at++) {
      if (!names.mayBegin(pairs[at]!, pairs[at + 2]!)) continue;
      const hit = names.longestAt(text, at, span.end, isWhole);
      if (!hit) continue;
      found.push({ start: at, end: at + hit.folded.length, term: hit.term, name: hit.name });
      at += hit.folded.length - 1;
    }
    return found;
  };
  const atWords = (view: View, span: Span): TermMatch[] => {
    const names = namesIn();
    const text = view.folded;
    const pairs = view.pairs;
    const starts = view.wordStarts;
    const found: TermMatch[] = [];
    let free = span.start;
    for (let index = firstFrom(starts, span.start); index < starts.length; index++) {
      const at = starts[index]!;
      if (at >= span.end) break;
      if (at < free || !names.mayBegin(pairs[at]!, pairs[at + 2]!)) continue;
      const hit = names.longestAt(text, at, span.end, isWhole);
      if (!hit) continue;
      free = at + hit.folded.length;
      found.push({ start: at, end: free, term: hit.term, name: hit.name });
    }
    return found;
  };
  return { find: boundary === 'none' ? everywhere : atWords };
}

/** Index of the first of ascending numbers that is no less than `least`. */
function firstFrom(numbers: Uint32Array, least: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A pattern of one language found in the view, with its named groups as spans. */
export interface PatternMatch extends Span {
  readonly pattern: CompiledPattern;
  readonly groups: Readonly<Record<string, Span>>;
}

export interface CompiledPattern extends Pattern {
  readonly expression: RegExp;
  /** Names of its groups; where there are none, the expression does not record where they stand, which costs time. */
  readonly groupNames: readonly string[];
}

/** Throws a SyntaxError naming the rule where an expression does not compile. */
export function compilePattern(pattern: Pattern): CompiledPattern {
  try {
    const groupNames = [...pattern.pattern.matchAll(GROUP)].map((group) => group[1]!);
    return { ...pattern, groupNames, expression: new RegExp(pattern.pattern, groupNames.length > 0 ? 'dgu' : 'gu') };
  } catch (error) {
    throw new SyntaxError(`rule ${pattern.id}: ${(error as Error).message}`);
  }
}

const GROUP = /\(\?<([A-Za-z_]\w*)>/g;

/** All places of a pattern within `span`, left to right. Anchors and look-around see nothing outside the span. */
export function findPattern(pattern: CompiledPattern, view: View, span: Span): PatternMatch[] {
  const found: PatternMatch[] = [];
  addMatches(found, view.text.slice(span.start, span.end), pattern, span.start);
  return found;
}

/** Several patterns that are looked for together. */
export interface PatternMatcher {
  /** What `findPattern` finds: the places of the first pattern, then those of the second. */
  find(view: View, span: Span): PatternMatch[];
}

/** Compiles patterns into a matcher that runs those whose required strings stand in the text. */
export function compilePatterns(patterns: readonly Pattern[]): PatternMatcher {
  const expressions = once(() => patterns.map(compilePattern));
  const prefilter = compilePrefilter(patterns.map(({ pattern }) => pattern));
  return {
    find(view, span) {
      const possible = prefilter(view.text, span);
      const found: PatternMatch[] = [];
      const compiled = expressions();
      let text: string | null = null;
      for (let index = 0; index < compiled.length; index++) {
        if (possible[index] === 0) continue;
        text ??= view.text.slice(span.start, span.end);
        addMatches(found, text, compiled[index]!, span.start);
      }
      return found;
    },
  };
}

function addMatches(found: PatternMatch[], text: string, pattern: CompiledPattern, offset: number): void {
  const { expression } = pattern;
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match; match = expression.exec(text)) {
    const start = offset + match.index;
    found.push({ start, end: start + match[0].length, pattern, groups: groupsOf(match, pattern.groupNames, offset) });
    // An empty match would be found for ever.
    if (match[0] === '') expression.lastIndex += text.codePointAt(match.index)! > 0xffff ? 2 : 1;
  }
}

/** Where the groups of a match that took part stand; `offset` is where the searched text begins. */
export function groupsOf(match: RegExpExecArray, names: readonly string[], offset: number): Record<string, Span> {
  const groups: Record<string, Span> = {};
  const places = match.indices?.groups;
  for (const name of names) {
    const range = places?.[name];
    if (range) groups[name] = { start: offset + range[0], end: offset + range[1] };
  }
  return groups;
}

/** The form in which names and text meet: see `View.folded`. */
export function fold(text: string): string {
  return foldCase(asSeen(text).text);
}
