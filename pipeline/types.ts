/**
 * The words everybody in the house uses.
 *
 * Everything between `decode` and `record` works on the view: the article's text in NFC with plain digits, spaces and
 * middle dots. `record` alone takes a span back to the source, which is never rewritten.
 */

/** Half-open range of UTF-16 code units in `Doc.view.text`: `view.text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type Language = 'ko' | 'en';

/** What came in, decoded. `text` is never rewritten; a BOM is not part of it. */
export interface Article {
  readonly id: string;
  readonly source: string;
  /** SHA-256 of the input's bytes, lower-case hex. */
  readonly sha256: string;
  readonly encoding: string;
  readonly text: string;
  readonly metadata?: Metadata;
  /** Fields of the input that go into the record as they are. */
  readonly passthrough?: Readonly<Record<string, unknown>>;
}

/** What came with a text and is not in it: what a page's head says, say. */
export interface Metadata {
  /** A line of the text that is its headline. */
  readonly title?: string;
  readonly outlet?: string;
  /** ISO 8601, as precise as it is known, in the form of the record. */
  readonly publishedAt?: string;
}

/** The text as rules want it, and the way back. See `view.ts`. */
export interface View {
  /** NFC; full-width ASCII, exotic spaces and middle dots made plain; one unit for one unit but for composition. */
  readonly text: string;
  /** `text` with ASCII letters lower-cased and curly apostrophes made straight; same length as `text`. */
  readonly folded: string;
  /** At each place of `folded` the number of the two characters there: see `match/folded.ts`. */
  readonly pairs: Uint16Array;
  /** The places of `folded` before which no letter, digit or syllable stands. */
  readonly wordStarts: Uint32Array;
  /** The same range in `Article.text`. */
  toSource(span: Span): Span;
  /** The words at `span` as the article writes them: source characters in NFC, white space folded. */
  quote(span: Span): string;
}

/** Why a block is not read. A dropped block stays in the document. */
export type Drop =
  | { readonly reason: 'boilerplate'; readonly rule: string }
  | { readonly reason: 'duplicate'; readonly rule: string; readonly of: number; readonly similarity: number };

export type BlockKind = 'title' | 'subhead' | 'body' | 'caption' | 'meta';

/** One line of the article: a paragraph, a headline, a caption, a list item on a line of its own. White space is trimmed. */
export interface Block {
  readonly span: Span;
  readonly kind: BlockKind;
  readonly language: Language | 'und';
  /** Counts from 0; a roundup's stories are sections of their own, and nothing is carried across them. */
  readonly section: number;
  readonly drop?: Drop;
}

export type MentionKind =
  | 'district'
  | 'mayor'
  | 'organizer'
  | 'program'
  | 'category'
  | 'level'
  | 'year'
  | 'streak'
  | 'receive'
  | 'give'
  | 'plan'
  | 'bullet';

/** What an extractor saw in one block, judged by a gazetteer where there is one; `link` makes facts of these. */
export interface Mention {
  readonly kind: MentionKind;
  readonly span: Span;
  /** What the rule saw: `view.text` at `span`. */
  readonly text: string;
  /** Index of the block in `Doc.blocks`. */
  readonly block: number;
  /** What the gazetteer made of it: a term's id, null where it does not know it. */
  readonly id: string | null;
  /** Ids between which the mention alone cannot decide (남구 of several cities). */
  readonly candidates?: readonly string[];
  /** Named groups: a mayor's `name`, `title` and `district`; a bullet's `mark` and `item`. */
  readonly parts?: Readonly<Record<string, Span>>;
  /** What the extractor made of the words beside them: a mayor's status, a streak's number. */
  readonly value?: string | number;
  readonly rule: string;
}

/** A government that the article names, with all places where it stands; `link` resolves shared names into these. */
export interface Place {
  readonly id: string | null;
  /** Where the name stays ambiguous: the governments it may be. Empty otherwise. */
  readonly candidates: readonly string[];
  /** The shortest full form that the article uses. */
  readonly name: string;
  readonly tier: 'upper' | 'basic' | 'administrative' | 'unknown';
  readonly mentions: readonly Mention[];
  readonly rule: string;
}

/** A head of a local government, with all places where the article names the person. */
export interface Head {
  readonly name: string;
  readonly also: readonly string[];
  readonly title: string | null;
  /** Index in `Doc.places`, null where the article does not tell. */
  readonly place: number | null;
  readonly status: 'current' | 'former' | 'candidate';
  readonly basis: Basis;
  readonly mentions: readonly Mention[];
  /** Repeats by surname or by title alone: 정 구청장, Governor Ham. */
  readonly repeats: readonly Span[];
  readonly rule: string;
}

export type BulletKind = 'award' | 'initiative' | 'category' | 'other';

/** One item of a list; an item that stands in two lists has one entry and two spans. */
export interface Bullet {
  readonly mark: string;
  /** The items' words, without mark and tail; never empty. */
  readonly spans: readonly [Span, ...Span[]];
  readonly kind: BulletKind;
  /** The award category under whose heading the list stands. */
  readonly category: Span | null;
  readonly rule: string;
}

/** The items that stand under one heading, in the article's order. */
export interface BulletList {
  readonly items: readonly Span[];
  readonly kind: BulletKind;
  /** The words that open an inline list, or the heading of a line list; null where the list stands alone. */
  readonly lead: Span | null;
  /** The rest of the sentence after the last item; null where there is none. */
  readonly tail: Span | null;
  /** Index of the first item's block. */
  readonly block: number;
}

export type Rank =
  | 'grand'
  | 'top'
  | 'excellence'
  | 'encouragement'
  | 'gold'
  | 'silver'
  | 'bronze'
  | 'special'
  | 'merit'
  | 'presidential'
  | 'prime-minister'
  | 'minister'
  | 'governor'
  | 'other-commendation'
  | 'institution-top'
  | 'institution'
  | 'grade'
  | 'first-place'
  | 'unspecified';

export type Basis = 'stated' | 'inferred';

/** A thing as the article names it; `id` is null where the gazetteer does not know it. */
export interface Named {
  readonly id: string | null;
  readonly name: string;
}

export type AwardRole = 'recipient' | 'program' | 'organizer' | 'category' | 'level' | 'year' | 'streak';

export interface Evidence extends Span {
  readonly role?: AwardRole;
}

export interface Award {
  readonly recipient: Named;
  readonly program: Named | null;
  readonly organizer: Named | null;
  readonly category: Named | null;
  readonly level: { readonly text: string | null; readonly rank: Rank };
  readonly alsoRank: Rank | null;
  readonly year: number | null;
  readonly streak: number | null;
  readonly status: 'received' | 'past';
  readonly basis: Basis;
  readonly evidence: readonly [Evidence, ...Evidence[]];
  readonly rule: string;
}

/** Why something that looks like a fact is none. */
export interface Refusal {
  readonly span: Span;
  readonly rule: string;
}

/** Trouble in the text. Wrong use (a bad option, a broken rule) throws instead. */
export interface Issue {
  readonly severity: 'warning' | 'error';
  /** The stage that saw it. */
  readonly source: string;
  readonly reason: string;
  readonly span?: Span;
}

/** An article and what the stages have said about it so far. */
export interface Doc {
  readonly article: Article;
  readonly view: View;
  readonly blocks: readonly Block[];
  /** The language the story is told in; `und`: neither, no facts. */
  readonly language: Language | 'und';
  readonly mentions: readonly Mention[];
  readonly places: readonly Place[];
  readonly heads: readonly Head[];
  readonly lists: readonly BulletList[];
  readonly bullets: readonly Bullet[];
  readonly awards: readonly Award[];
  /** Levels that stand in the text and became no award, with the rule that refused them. */
  readonly refusals: readonly Refusal[];
  readonly issues: readonly Issue[];
}

export interface Stage {
  readonly name: string;
  run(doc: Doc): Doc;
}

/** Reads one live block; never sees dropped ones. */
export interface Extractor {
  readonly name: string;
  /** Whether anything could be made of its mentions, by those that the extractors before it found. Without it: always. */
  isOfUse?(doc: Doc): boolean;
  extract(block: Block, index: number, doc: Doc): Mention[];
}

/** What one rule set knows: things with their names. Attributes beside the names are flat, as the set's schema says. */
export interface Term {
  readonly id: string;
  readonly names: Partial<Record<Language, readonly string[]>>;
  readonly note?: string;
  readonly [attribute: string]: unknown;
}

/** One form of writing. */
export interface Pattern {
  readonly id: string;
  readonly language: Language | 'any';
  /** Source of a regular expression with named groups, run with the flags `dgu`. */
  readonly pattern: string;
  readonly examples: readonly string[];
  readonly counterexamples: readonly string[];
  readonly note?: string;
}

/** One file of `rules/`: terms, patterns or both. `name` is the file's path without its ending: `outlets/any`. */
export interface RuleSet {
  readonly name: string;
  readonly source?: readonly string[];
  readonly terms?: readonly Term[];
  readonly patterns?: readonly Pattern[];
}

/** The rule sets in force, loaded and checked by `rules.ts`. */
export interface Rules {
  /** SHA-256 over the sets in force, lower-case hex. */
  readonly hash: string;
  readonly sets: ReadonlyMap<string, RuleSet>;
  /** The terms of a set, in file order; an unknown set throws. */
  terms(set: string): readonly Term[];
  /** The patterns of a set; an unknown set throws. */
  patterns(set: string): readonly Pattern[];
}
