import { interfaceLines } from './boilerplate/interface-lines.js';
import type { Finding } from './boilerplate/finding.js';
import { linePatterns } from './boilerplate/line-patterns.js';
import { judgePlaces } from './boilerplate/places.js';
import { withTitle } from './title.js';
import type { Block, Rules, Stage, View } from './types.js';

/**
 * Drops what surrounds the story. What a line says is looked up in the sets `outlets/…`, all of which apply to every
 * article: terms are words of the page's interface, patterns whole lines. Where a line stands is judged in TypeScript
 * under ids `structure/…`. Every drop names its rule; nothing is dropped for its place alone where no paragraph tells
 * where the story begins. Reads `blocks` with their languages; adds `drop` and settles which lines are title and subheads.
 */
export function boilerplate(rules: Rules): Stage {
  const interfaceLine = interfaceLines(rules);
  const matchingPattern = linePatterns(rules);
  const look = remember((view, block) => interfaceLine(view, block) ?? matchingPattern(view, block));
  return {
    name: 'boilerplate',
    run(doc) {
      const found = doc.blocks.map((block) => look(doc.view, block));
      const judged = judgePlaces(doc.view.text, doc.blocks, found);
      const blocks = doc.blocks.map((block, index): Block => {
        const rule = judged[index]?.rule;
        // What is left of the short lines heads a paragraph.
        if (rule === undefined) return block.kind === 'meta' ? { ...block, kind: 'subhead' } : block;
        const { span, kind, language, section } = block;
        return { span, kind, language, section, drop: { reason: 'boilerplate', rule } };
      });
      return withTitle({ ...doc, blocks });
    },
  };
}

type Look = (view: View, block: Block) => Finding | null;

/** The same menus stand on every page of a site: what was found about a short line is kept. */
function remember(look: Look): Look {
  const known = {
    ko: new Map<string, Finding | null>(),
    en: new Map<string, Finding | null>(),
    und: new Map<string, Finding | null>(),
  };
  return (view, block) => {
    const { start, end } = block.span;
    if (end - start > LONGEST_KEPT) return look(view, block);
    const lines = known[block.language];
    const line = view.text.slice(start, end);
    let finding = lines.get(line);
    if (finding === undefined) {
      finding = look(view, block);
      if (lines.size >= MOST_KEPT) lines.clear();
      lines.set(line, finding);
    }
    return finding;
  };
}

/** Characters. */
const LONGEST_KEPT = 40;
const MOST_KEPT = 10_000;
