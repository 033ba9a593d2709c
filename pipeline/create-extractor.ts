import type { ArticleRecord } from '../schemas/generated/record.js';
import type { Doc, Metadata, Rules } from './types.js';
import type { OffsetUnit } from './offsets.js';
import { VERSION } from '../schemas/generated/version.js';
import { articleOf } from './article-of.js';
import { newDoc } from './doc.js';
import { explain, stagesOf } from './explain.js';
import { record } from './record.js';
import { loadRules } from './rules.js';
import { read } from './run.js';
import { validate, type ValidationError } from './validate.js';

/**
 * One article, as bytes or as text. `id` names it in the record; `source` tells where it came from, `id` if not said.
 * Bytes are decoded by `encoding`, or by what they are if it is not said. A text made of other bytes, such as a page, may
 * say which encoding these had and what their hash is.
 */
export type ArticleInput = {
  readonly id: string;
  readonly source?: string;
  /** What is known of the article beside its text; what the text says itself counts more. */
  readonly metadata?: Metadata;
  /** Fields of the input's own, which stand in the record as they are. */
  readonly passthrough?: Readonly<Record<string, unknown>>;
} & (
  | { readonly bytes: Uint8Array; readonly encoding?: string }
  | { readonly text: string; readonly encoding?: string; readonly sha256?: string }
);

export interface ExtractorOptions {
  /** What the record's offsets count; UTF-16 code units if not said. */
  readonly offsetUnit?: OffsetUnit;
  /** Puts the decoded text into the record. */
  readonly withText?: boolean;
}

/** What became of one article of several: its record, or why it has none. */
export type Outcome = { readonly record: ArticleRecord } | { readonly error: unknown };

/** Reads articles by one set of rules. */
export interface Sasil {
  /**
   * The facts of one article. Throws a `DecodeError` for what is no article, an `InvalidRecordError` for a record that
   * contradicts its source or its schema, which is a defect of ours.
   */
  extract(input: ArticleInput): ArticleRecord;
  /**
   * The same for many articles, in their order and half as fast again; an article that has no record costs no other. All
   * are held in memory, so hand over a large number in parts: from some sixteen on more make it no faster.
   */
  extractMany(inputs: readonly ArticleInput[]): Outcome[];
}

/** A record that must not be written as a valid one; `errors` says why. */
export class InvalidRecordError extends Error {
  override readonly name = 'InvalidRecordError';
  constructor(
    readonly record: ArticleRecord,
    readonly errors: readonly ValidationError[],
  ) {
    const [first] = errors;
    const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
    super(`${record.article.id}: ${first?.path ?? ''} ${first?.message ?? 'is invalid'}${more}`);
  }
}

/**
 * Makes a reader of articles; the rules are the built-in ones if not said, and are compiled once, however often they are
 * given. Throws a `RuleError` where the built-in rules cannot be loaded.
 */
export function createExtractor(rules: Rules = loadRules(), options: ExtractorOptions = {}): Sasil {
  // Before the first article, so that wrong rules throw here and no article waits for them.
  const line = stagesOf(rules);
  const recordOptions = { ...options, rulesHash: rules.hash, version: VERSION };
  const recordOf = (doc: Doc): ArticleRecord => {
    const made = record(doc, recordOptions);
    const errors = validate(made, doc.article.text);
    if (errors.length > 0) throw new InvalidRecordError(made, errors);
    return made;
  };
  const extractOne = (input: ArticleInput): ArticleRecord => recordOf(explain(input, rules));
  return {
    extract: extractOne,
    extractMany(inputs) {
      return batchesOf(inputs).flatMap((batch) => {
        try {
          const docs = read(
            batch.map((input) => newDoc(articleOf(input))),
            line,
          );
          return docs.map(recordOf).map((made) => ({ record: made }));
        } catch {
          // One of them has no record; which one shows when each is read by itself.
          return batch.map((input) => outcomeOf(() => extractOne(input)));
        }
      });
    },
  };
}

/** More at a time outgrow the processor's cache, as measured by `bench/`. */
const BATCH = 16;

function batchesOf<Item>(items: readonly Item[]): (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / BATCH) }, (_, at) => items.slice(at * BATCH, (at + 1) * BATCH));
}

function outcomeOf(work: () => ArticleRecord): Outcome {
  try {
    return { record: work() };
  } catch (error) {
    return { error };
  }
}
