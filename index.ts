import type { ArticleRecord } from './schemas/generated/record.js';
import type { Rules } from './pipeline/types.js';
import { createExtractor, type ArticleInput, type ExtractorOptions } from './pipeline/create-extractor.js';
import { loadRules } from './pipeline/rules.js';

export { VERSION } from './schemas/generated/version.js';
export { compare } from './compare/compare.js';
export { createNameMatcher } from './compare/names/create-name-matcher.js';
export { findPairs } from './compare/pairs/find-pairs.js';
export { summarizer } from './compare/summary.js';
export { DecodeError } from './pipeline/decode.js';
export { InvalidRecordError, createExtractor } from './pipeline/create-extractor.js';
export { explain } from './pipeline/explain.js';
export { RuleError, loadRules, makeRules } from './pipeline/rules.js';
export { validate } from './pipeline/validate.js';
export type { CompareOptions } from './compare/compare.js';
export type { PartialRecord } from './compare/complete.js';
export type { FindPairsOptions, FoundPair, FoundPairs } from './compare/pairs/find-pairs.js';
export type { CorpusSummarizer, CorpusSummary, Dropped, KindSummary, LevelTranslation } from './compare/summary.js';
export type { VersionInput } from './compare/version.js';
export type { NameMatcher } from './compare/names/create-name-matcher.js';
export type { Person } from './compare/names/group-names.js';
export type { JoinedNames, NamePair, UndecidedName } from './compare/names/join-names.js';
export type { NameComparison, NameInput, NameMention, NameReason, NameVerdict } from './compare/names/types.js';
export type { ArticleInput, ExtractorOptions, Outcome, Sasil } from './pipeline/create-extractor.js';
export type { LoadRulesOptions } from './pipeline/rules.js';
export type { OffsetUnit } from './pipeline/offsets.js';
export type { Doc, Metadata, Pattern, RuleSet, Rules, Term } from './pipeline/types.js';
export type { ValidationError } from './pipeline/validate.js';
export type {
  ComparedArticle,
  ComparedFact,
  ComparedParagraph,
  ComparedParagraphs,
  Comparison,
  Difference,
  FactSide,
  FactValue,
  Pairing,
  StatusCount,
} from './schemas/generated/comparison.js';
export type * from './schemas/generated/record.js';

export interface ExtractOptions extends ExtractorOptions {
  /** The built-in rules if not said. */
  readonly rules?: Rules;
}

/**
 * The facts of one article. Throws a `DecodeError` for what is no article, an `InvalidRecordError` for a record that
 * contradicts its source or its schema, a `RuleError` where the built-in rules cannot be loaded.
 */
export function extract(input: ArticleInput, options: ExtractOptions = {}): ArticleRecord {
  const { rules = (builtIn ??= loadRules()), ...others } = options;
  return createExtractor(rules, others).extract(input);
}

let builtIn: Rules | undefined;
