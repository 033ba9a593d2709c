import { createExtractor, loadRules, type ExtractorOptions, type Sasil } from '../index.js';

/** What a run reads by: plain data, since other threads are told it. */
export interface Settings extends ExtractorOptions {
  /** Folders of rules that lie over the built-in ones. */
  readonly ruleDirectories: readonly string[];
}

/** Throws a `RuleError` where rules cannot be loaded. */
export function extractorOf({ ruleDirectories, ...options }: Settings): Sasil {
  return createExtractor(loadRules({ directories: ruleDirectories }), options);
}
