import type { Language, Pattern, Span, Term, View } from './types.js';
import { makeView } from './view.js';

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
  const byHead = new Map<string, { folded: string; name: string; term: Term }[]>();
  for (const term of terms) {
    for (const name of namesOf(term)) {
      const folded = fold(name);
      const head = folded.slice(0, HEAD);
      const entries = byHead.get(head);
      if (entries) entries.push({ folded, name, term });
      else byHead.set(head, [{ folded, name, term }]);
    }
  }
  for (const entries of byHead.values()) entries.sort((a, b) => b.folded.length - a.folded.length);
  const beginnings = hashBeginnings(byHead.keys());
  return {
    find(view, span) {
      const text = view.folded;
      const found: TermMatch[] = [];
      for (let at = span.start; at < span.end; at++) {
        if (boundary !== 'none' && at > 0 && isWord(text.charCodeAt(at - 1))) continue;
        let length = longestHead(text, at, beginnings);
        if (length === 0) continue;
        const fits = ({ folded }: { folded: string }) =>
          at + folded.length <= span.end &&
          text.startsWith(folded, at) &&
          (boundary !== 'word' || !isWord(text.charCodeAt(at + folded.length)));
        let hit;
        // Names of one to three characters (▲, 관악구) are filed under all of them, so the longest head goes first.
        for (; length > 0 && !hit; length--) hit = byHead.get(text.slice(at, at + length))?.find(fits);
        if (!hit) continue;
        found.push({ start: at, end: at + hit.folded.length, term: hit.term, name: hit.name });
        at += hit.folded.length - 1;
      }
      return found;
    },
  };
}

const HEAD = 4;

/** Marks the hash of every beginning of every head. Two beginnings may share a mark: it only saves look-ups. */
function hashBeginnings(heads: Iterable<string>): Uint8Array {
  const marks = new Uint8Array(1 << 16);
  for (const head of heads) {
    let hash = 0;
    for (let i = 0; i < head.length; i++) marks[(hash = (hash * 31 + head.charCodeAt(i)) & 0xffff)] = 1;
  }
  return marks;
}

/** How many characters at `at`, four at most, begin like some head. */
function longestHead(text: string, at: number, beginnings: Uint8Array): number {
  let hash = 0;
  for (let length = 0; length < HEAD; length++) {
    hash = (hash * 31 + text.charCodeAt(at + length)) & 0xffff;
    if (beginnings[hash] !== 1) return length;
  }
  return HEAD;
}

/** A pattern of one language found in the view, with its named groups as spans. */
export interface PatternMatch extends Span {
  readonly pattern: CompiledPattern;
  readonly groups: Readonly<Record<string, Span>>;
}

export interface CompiledPattern extends Pattern {
  readonly expression: RegExp;
}

/** Throws a SyntaxError naming the rule where an expression does not compile. */
export function compilePattern(pattern: Pattern): CompiledPattern {
  try {
    return { ...pattern, expression: new RegExp(pattern.pattern, 'dgu') };
  } catch (error) {
    throw new SyntaxError(`rule ${pattern.id}: ${(error as Error).message}`);
  }
}

/** All places of a pattern within `span`, left to right. Anchors and look-around see nothing outside the span. */
export function findPattern(pattern: CompiledPattern, view: View, span: Span): PatternMatch[] {
  const found: PatternMatch[] = [];
  for (const match of view.text.slice(span.start, span.end).matchAll(pattern.expression)) {
    const groups: Record<string, Span> = {};
    for (const [name, range] of Object.entries(match.indices!.groups ?? {})) {
      if (range) groups[name] = { start: span.start + range[0], end: span.start + range[1] };
    }
    found.push({ start: span.start + match.index, end: span.start + match.index + match[0].length, pattern, groups });
  }
  return found;
}

/** The form in which names and text meet: see `View.folded`. */
export function fold(text: string): string {
  return makeView(text).folded;
}

/** A letter, a digit or a Hangul syllable; combining marks and punctuation are not. */
export function isWord(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) ||
    (code >= 0x4e00 && code <= 0x9fff)
  );
}

/** A precomposed Hangul syllable. */
export function isHangul(code: number): boolean {
  return code >= 0xac00 && code <= 0xd7a3;
}
