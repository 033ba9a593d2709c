import type { Doc, Rules, Stage } from './types.js';
import { segment } from './segment.js';
import { language } from './language.js';
import { boilerplate } from './boilerplate.js';
import { duplicates } from './duplicates.js';
import { extract } from './extract.js';
import { link } from './link.js';

/** What happens between `decode` and `record`, in this order; each stage reads only what stands to its left. */
export function stages(rules: Rules): readonly Stage[] {
  return [segment(rules), language(), boilerplate(rules), duplicates(rules), ...extract(rules), ...link(rules)];
}

/**
 * Runs the stages one after the other, each over all documents before the next: the code of one stage and its rules stay
 * in the processor's cache, those of all do not.
 */
export function read(docs: readonly Doc[], line: readonly Stage[]): readonly Doc[] {
  return line.reduce((current, stage) => current.map((doc) => stage.run(doc)), docs);
}
