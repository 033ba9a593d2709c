import type { Block, Doc, Language, Span } from '../../pipeline/types.js';
import { newDoc } from '../../pipeline/doc.js';

/** A text in which ⟦ ⟧ stand around what is expected: the text without them, and where the words in them stand. */
export function unmarked(marked: string): { text: string; spans: Span[] } {
  const spans: Span[] = [];
  let text = '';
  let start = 0;
  for (const part of marked.split(/([⟦⟧])/)) {
    if (part === '⟦') start = text.length;
    else if (part === '⟧') spans.push({ start, end: text.length });
    else text += part;
  }
  return { text, spans };
}

/** A document of one section with a body block for each line, as the earlier stages would leave it. */
export function docOf(text: string, language: Language): Doc {
  const doc = newDoc({ id: 'test', source: 'test', sha256: '', encoding: 'utf-8', text });
  const blocks: Block[] = [];
  let from = 0;
  for (const line of doc.view.text.split('\n')) {
    const start = from + line.length - line.trimStart().length;
    const end = from + line.trimEnd().length;
    if (end > start) blocks.push({ span: { start, end }, kind: 'body', language, section: 0 });
    from += line.length + 1;
  }
  return { ...doc, blocks, language };
}
