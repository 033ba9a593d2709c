import type { Fixture } from '../schemas/generated/fixture.js';

/** The lists of facts in an expectation, in the order in which they are told. */
export const FACT_LISTS = ['mayors', 'districts', 'categories', 'awards', 'bullets'] as const;

export type FactList = (typeof FACT_LISTS)[number];

/** A fact in the form of a fixture: names are words or `{ id, name }`, there are no offsets. */
export type SaidFact = Readonly<Record<string, unknown>>;

/** What a fixture expects of one article, be it a file or one of many cases in a file. */
export type Expectation = Omit<Fixture, 'article' | 'language'> & { readonly language?: Fixture['language'] };

/** An article with what its record should say. */
export interface Reading {
  /** `gwanak-2023/ko`, `sentences/awards#12`: what `--only` and `accept` name it by. */
  readonly id: string;
  /** Of the fixture or the file of cases: the readings of a folder share it. */
  readonly fixture: string;
  readonly article: ArticleFile | CaseText;
  /** The file that holds the expectation, and where in it, as a JSON Pointer. */
  readonly file: string;
  readonly pointer: string;
  readonly expected: Expectation;
}

/** An article that is a file, text or page. */
export interface ArticleFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The text of a small case, which stands in its file of cases. */
export interface CaseText {
  readonly path: null;
  readonly text: string;
}

/** A place in a file, counted from 1, columns in UTF-16. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What a finding is about. */
export type FindingKind =
  | 'article'
  | 'coverage'
  | 'duplicate'
  | 'fact'
  | 'orphan'
  | 'pair'
  | 'record'
  | 'rule'
  | 'schema'
  | 'todo-changed'
  | 'todo-passes';

/** Something that `check` has to tell. */
export interface Finding {
  readonly kind: FindingKind;
  readonly level: 'error' | 'warning';
  /** The id of the reading, else the path of the fixture or the rule file. */
  readonly fixture: string;
  /** Which fact: `awards[3]`; null where the whole is meant. */
  readonly fact: string | null;
  readonly message: string;
  /** In the fixture or in the rule file: where something is to be changed. */
  readonly place: Place;
  /** In words; null where nothing is expected or read, or there is nothing to compare. */
  readonly expected: string | null;
  readonly got: string | null;
  /** The same field by field, to be set side by side. */
  readonly fields: readonly ComparedField[];
  /** The rule that fired, or that refused; null where none did. */
  readonly rule: string | null;
  /** Why it was read like this, or not at all, in a sentence; null where there is nothing to tell. */
  readonly why: string | null;
  /** The line of the article and the words in it, half-open, UTF-16; null where no line is meant. */
  readonly source: SourceLine | null;
}

/** One field of a fact; null where the fact is not there at all. */
export interface ComparedField {
  readonly field: string;
  readonly expected: string | null;
  readonly got: string | null;
}

/** A line of an article and the words in it that are meant. */
export interface SourceLine {
  /** Null where the text is a case's. */
  readonly file: string | null;
  /** From 1. */
  readonly line: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What `check` found out. */
export interface CheckReport {
  readonly fixtures: number;
  readonly readings: number;
  /** Expected facts, and those among them that are known to be read wrongly. */
  readonly facts: number;
  readonly todos: number;
  readonly rules: number;
  readonly findings: readonly Finding[];
  /** The ids of the readings that were checked, with how many facts each expects. */
  readonly checked: readonly CheckedReading[];
  readonly coverage: Coverage | null;
}

/** The report where nothing could be checked. */
export const NOTHING_CHECKED: CheckReport = {
  fixtures: 0,
  readings: 0,
  facts: 0,
  todos: 0,
  rules: 0,
  findings: [],
  checked: [],
  coverage: null,
};

/** One article that was checked. */
export interface CheckedReading {
  readonly id: string;
  readonly fixture: string;
  readonly file: string;
  readonly facts: number;
}

/** Which rules the fixtures reach. */
export interface Coverage {
  /** Rules of patterns and terms that are counted. */
  readonly rules: number;
  readonly reached: number;
  readonly unreached: readonly string[];
  /** Reached, but wherever they are another rule reads the same. */
  readonly neverAlone: readonly string[];
  /** Patterns without one. */
  readonly withoutCounterexample: readonly string[];
}
