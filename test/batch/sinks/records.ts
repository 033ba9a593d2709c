import { toJsonLine } from '../../../batch/json-line.js';
import { createExtractor, type ArticleInput, type ArticleRecord } from '../../../index.js';
import { ARTICLES } from '../../cli/command.js';

const extractor = createExtractor();

/** The line of an article's record. */
export function lineOf(input: Partial<ArticleInput> & { readonly id: string }): string {
  return toJsonLine(extractor.extract({ text: ARTICLES.ko, ...input } as ArticleInput));
}

/** The same as other rules would have read it. */
export function byOtherRules(line: string, change: (record: ArticleRecord) => void = () => {}): string {
  const record = JSON.parse(line) as ArticleRecord;
  record.tool.rules = 'f'.repeat(64);
  change(record);
  return toJsonLine(record);
}
