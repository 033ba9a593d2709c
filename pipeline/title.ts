import { isBracketHeading, isProse, isShort } from './line-form.js';
import type { Block, Doc } from './types.js';

/**
 * Marks the title: of the live headlines above the first live paragraph the first that stands there twice, as pages
 * print it, else the first longer than a menu entry; and the lines that repeat it. Headlines can be told from long menus
 * only once these are dropped, so `boilerplate` asks again.
 */
export function withTitle(doc: Doc): Doc {
  const text = doc.view.text;
  const lineOf = ({ span }: Block) => text.slice(span.start, span.end);
  const headlines = new Set<string>();
  let title: string | null = null;
  let titleIsShort = false;
  for (const block of doc.blocks) {
    if (block.drop) continue;
    if (block.kind === 'body' && isProse(text, block.span)) break;
    if (!isHeadline(block) || isBracketHeading(text, block.span)) continue;
    const line = lineOf(block);
    if (headlines.has(line)) {
      title = line;
      break;
    }
    headlines.add(line);
    if (title === null || (titleIsShort && !isShort(text, block.span))) {
      title = line;
      titleIsShort = isShort(text, block.span);
    }
  }
  const blocks = doc.blocks.map((block): Block => {
    if (title !== null && block.kind === 'body' && isTitleWithCaption(lineOf(block), title))
      return { ...block, kind: 'caption' };
    if (!isHeadline(block)) return block;
    const kind = title !== null && lineOf(block) === title ? 'title' : 'subhead';
    return kind === block.kind ? block : { ...block, kind };
  });
  return { ...doc, blocks };
}

/** The title printed again over a picture, fused with the words below that: `A-gu Wins the L in the P The mayor holds the plaque.` */
const isTitleWithCaption = (line: string, title: string): boolean =>
  title.length >= LEAST_TITLE && line.length - title.length < LONGEST_CAPTION && line.startsWith(`${title} `);

/** Characters. */
const LEAST_TITLE = 25;
const LONGEST_CAPTION = 220;

function isHeadline({ kind }: Block): boolean {
  return kind === 'title' || kind === 'subhead';
}
