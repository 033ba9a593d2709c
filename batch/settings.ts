import { createExtractor, type ExtractorOptions, type Sasil } from '../pipeline/create-extractor.js';
import { loadRules } from '../pipeline/rules.js';

/** What a run reads by: plain data, since other threads are told it. */
export interface Settings extends ExtractorOptions {
  /** Folders of rules that lie over the built-in ones. */
  readonly ruleDirectories: readonly string[];
  /** The encoding of all texts and pages; each is what it is if it is null or not said. */
  readonly encoding?: string | null;
}

/**
 * The SHA-256 of the rules. Throws a `RuleError` where rules cannot be loaded, or, of rules that are not built in, where no
 * extractor can be made of them.
 */
export function rulesHashOf(settings: Settings): string {
  const { ruleDirectories } = settings;
  return ruleDirectories.length > 0 ? extractorOf(settings).rulesHash : loadRules().hash;
}

/** An extractor, and the SHA-256 of its rules. Throws a `RuleError` where rules cannot be loaded. */
export function extractorOf({ ruleDirectories, offsetUnit, withText }: Settings): {
  readonly extractor: Sasil;
  readonly rulesHash: string;
} {
  const options = { ...(offsetUnit && { offsetUnit }), ...(withText && { withText }) };
  const rules = loadRules({ directories: ruleDirectories });
  return { extractor: createExtractor(rules, options), rulesHash: rules.hash };
}
