import type { ArticleInput } from './create-extractor.js';
import type { Doc, Rules, Stage } from './types.js';
import { articleOf } from './article-of.js';
import { newDoc } from './doc.js';
import { read, stages } from './run.js';

/**
 * One article and all that the stages have said about it, of which the record is made: every line and why it is not
 * read, every mention with its rule, the facts, and what was refused. Spans index `doc.view.text`. Rules are compiled
 * once, however often they are given. Throws a `DecodeError` for what is no article.
 */
export function explain(input: ArticleInput, rules: Rules): Doc {
  return read([newDoc(articleOf(input))], stagesOf(rules))[0]!;
}

/** The stages by some rules, compiled when they are first asked for. */
export function stagesOf(rules: Rules): readonly Stage[] {
  const line = lines.get(rules) ?? stages(rules);
  lines.set(rules, line);
  return line;
}

const lines = new WeakMap<Rules, readonly Stage[]>();
