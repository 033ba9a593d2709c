import { compilePatterns, compileTerms, type PatternMatcher, type TermMatcher } from '../../pipeline/match.js';
import type { Rules, View, Span } from '../../pipeline/types.js';

/** What the rules know of names of evaluations, contests and awards. */
export interface ProgramWords {
  /** The gazetteer's names. */
  readonly known: Readonly<Record<'ko' | 'en', TermMatcher>>;
  /** Nouns that end a name. */
  readonly heads: Readonly<Record<'ko' | 'en', TermMatcher>>;
  /** Those of them that end a name in quotes. */
  readonly closing: Readonly<Record<'ko' | 'en', TermMatcher>>;
  /** English heads, in small letters, that need no capital: `disaster management evaluation`. */
  readonly plainHeads: ReadonlySet<string>;
  /** Korean words that say when, where, of what scope and by whom, and name nothing. */
  readonly qualifiers: ReadonlySet<string>;
  /** The words of the set `program-edges` in one of its terms. */
  edges(id: string): ReadonlySet<string>;
  /** The expression of `program-forms` with this id, to be tried on words by themselves. */
  form(id: string): RegExp;
  /** Prizes that only their form tells: `대한민국 녹색경영대상`. */
  readonly namedPrizes: PatternMatcher;
}

/** Prepares the rule sets that the readers of names share. */
export function programWords(rules: Rules): ProgramWords {
  const names = rules.terms('programs');
  const heads = rules.terms('program-heads');
  const edges = new Map(rules.terms('program-edges').map((term) => [term.id, new Set(term.names.en)]));
  const forms = new Map(rules.patterns('program-forms').map((pattern) => [pattern.id, pattern]));
  const nouns = { ko: compileTerms(heads, 'ko'), en: compileTerms(heads, 'en') };
  return {
    known: { ko: compileTerms(names, 'ko'), en: compileTerms(names, 'en') },
    heads: nouns,
    closing: { ko: nouns.ko, en: compileTerms(heads.filter(({ id }) => id !== 'grand-prize'), 'en') }, // prettier-ignore
    plainHeads: new Set(heads.flatMap((term) => (term['plainEn'] ?? []) as readonly string[])),
    qualifiers: new Set(rules.terms('program-qualifiers').flatMap(({ names }) => names.ko ?? [])),
    edges: (id) => edges.get(id)!,
    form: (id) => new RegExp(forms.get(`program-forms/${id}`)!.pattern, 'u'),
    namedPrizes: compilePatterns(NAMED_PRIZES.map((id) => forms.get(id)!)),
  };
}

const NAMED_PRIZES = ['national-prize', 'prize-with-level', 'prize-of-edition'].map((id) => `program-forms/ko/${id}`);

/** The gazetteer's id of the first name that it knows within the span. */
export function idOf(known: TermMatcher, view: View, span: Span): string | null {
  return known.find(view, span)[0]?.term.id ?? null;
}
