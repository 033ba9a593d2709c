import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { fold } from '../../pipeline/match.js';
import type { Rules, Term } from '../../pipeline/types.js';

/** What a name may mean, and whether so many texts say it that it tells little. */
export interface Entry {
  readonly meanings: readonly string[];
  readonly isCommon: boolean;
}

/** The names of all terms that both languages have, ready for look-up. */
export interface Lexicon {
  /** Keys are folded and without spaces and middle dots: 복지사각지대. */
  readonly korean: ReadonlyMap<string, Entry>;
  /** Keys are stems, one space apart: `welfar blind spot`. */
  readonly english: ReadonlyMap<string, Entry>;
}

const made = new WeakMap<Rules, Lexicon>();

/** The lexicon of the rule sets: the glossary, and the names of governments, organizers, programs, categories, levels. */
export function lexiconOf(rules: Rules): Lexicon {
  const known = made.get(rules);
  if (known) return known;
  const korean = new Map<string, Entry>();
  const english = new Map<string, Entry>();
  for (const [name, { terms = [] }] of rules.sets) {
    if (!GAZETTEERS.has(name) && !name.startsWith('comparison/glossary/')) continue;
    for (const term of terms) {
      const entry = { meanings: [`${name}:${term.id}`], isCommon: term['common'] === true || name === 'award-levels' };
      for (const word of term.names.ko ?? []) add(korean, koreanKey(word), entry);
      for (const word of term.names.en ?? []) add(english, englishKey(word), entry);
      for (const word of shortNames(term)) add(korean, koreanKey(word), entry);
    }
  }
  const lexicon = { korean, english };
  made.set(rules, lexicon);
  return lexicon;
}

const GAZETTEERS: ReadonlySet<string> = new Set(['districts', 'organizers', 'programs', 'categories', 'award-levels']);

/** Longest names, in syllables without spaces and in words. */
export const LONGEST_KOREAN = 16;
export const LONGEST_ENGLISH = 8;

/** 경북, 전남: provinces stand without their unit as a rule. */
function shortNames({ shortKo }: Term): readonly string[] {
  return Array.isArray(shortKo) ? (shortKo as string[]).filter((name) => name.length >= 2) : [];
}

function add(index: Map<string, Entry>, key: string, entry: Entry): void {
  if (key === '') return;
  const known = index.get(key);
  const meanings = known ? [...known.meanings, ...entry.meanings] : entry.meanings;
  index.set(key, { meanings, isCommon: entry.isCommon && (known?.isCommon ?? true) });
}

function koreanKey(name: string): string {
  return fold(name).replace(/[\s·]/g, '');
}

function englishKey(name: string): string {
  return wordsOf(fold(name))
    .map(({ stem }) => stem)
    .join(' ');
}

/** A word in Latin letters or digits. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly stem: string;
}

/** The words of a folded text with their stems (Porter 1980); hyphens part them, `'s` is left off. */
export function wordsOf(folded: string): Word[] {
  return [...folded.matchAll(WORD)].map(({ 0: text, index }) => ({
    start: index,
    end: index + text.length,
    text,
    stem: stemOf(text),
  }));
}

const WORD = /[a-z\u00E0-\u024F]+|\d+(?:,\d{3})*/g;

function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  // The cache holds what news uses and is emptied where it would grow.
  if (stems.size >= 30_000) stems.clear();
  const stem = porter.stem(SINGULAR[word] ?? word);
  stems.set(word, stem);
  return stem;
}

const stems = new Map<string, string>();

/** Plurals of which the stemmer makes another word. */
const SINGULAR: Readonly<Record<string, string>> = {
  buses: 'bus',
  campuses: 'campus',
  children: 'child',
  gases: 'gas',
  men: 'man',
  viruses: 'virus',
  women: 'woman',
};
