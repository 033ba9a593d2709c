import { interfaceLines } from './boilerplate/interface-lines.js';
import { linePatterns } from './boilerplate/line-patterns.js';
import { judgePlaces } from './boilerplate/places.js';
import { withTitle } from './title.js';
import type { Block, Rules, Stage } from './types.js';

/**
 * Drops what surrounds the story. What a line says is looked up in the sets `outlets/…`, all of which apply to every
 * article: terms are words of the page's interface, patterns whole lines. Where a line stands is judged in TypeScript
 * under ids `structure/…`. Every drop names its rule; nothing is dropped for its place alone where no paragraph tells
 * where the story begins. Reads `blocks` with their languages; adds `drop` and settles the title.
 */
export function boilerplate(rules: Rules): Stage {
  const interfaceLine = interfaceLines(rules);
  const matchingPattern = linePatterns(rules);
  return {
    name: 'boilerplate',
    run(doc) {
      const found = doc.blocks.map((block) => interfaceLine(doc.view, block.span) ?? matchingPattern(doc.view, block));
      const judged = judgePlaces(doc.view.text, doc.blocks, found);
      const blocks = doc.blocks.map((block, index): Block => {
        const finding = judged[index];
        return finding ? { ...block, drop: { reason: 'boilerplate', rule: finding.rule } } : block;
      });
      return withTitle({ ...doc, blocks });
    },
  };
}
