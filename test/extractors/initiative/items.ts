import { expect } from '@jest/globals';
import { bullets } from '../../../extractors/initiative.js';
import { loadRules } from '../../../pipeline/rules.js';
import type { Doc, Language, Mention, Span } from '../../../pipeline/types.js';
import { docOf, unmarked } from '../marked-items.js';

export const extractor = bullets(loadRules());

export function mentionsOf(doc: Doc): Mention[] {
  return doc.blocks.flatMap((block, index) => extractor.extract(block, index, doc));
}

/** The items that were read must be those in ⟦ ⟧, at their places in the source and with their words. */
export function expectItems(marked: string, language: Language): void {
  const { text, spans } = unmarked(marked);
  const doc = docOf(text, language);
  const mentions = mentionsOf(doc);
  const items = mentions.map((mention) => doc.view.toSource(mention.parts!['item']!));
  const quote = ({ start, end }: Span) => text.slice(start, end);
  expect(items.map(quote)).toEqual(spans.map(quote));
  expect(items).toEqual(spans);
  for (const { span, parts, text: seen, rule } of mentions) {
    expect(seen).toBe(doc.view.text.slice(span.start, span.end));
    expect(span.end).toBe(parts!['item']!.end);
    expect(parts!['mark']).toEqual({ start: span.start, end: span.start + 1 });
    expect(rule).toMatch(/^(?:bullets|lists)\/u[0-9a-f]{4}$/);
  }
}
