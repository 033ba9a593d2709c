import { expect } from '@jest/globals';
import type { BulletKind, Language } from '../../../pipeline/types.js';
import { unmarked } from '../../extractors/marked-items.js';
import { linked, quote } from '../linked-lists.js';

/** The items in ⟦ ⟧ must be read at their places, and be of the kinds in order; one kind stands for all. */
export function expectKinds(marked: string, kinds: readonly BulletKind[], language: Language): void {
  const { text, spans } = unmarked(marked);
  const doc = linked(text, language);
  const want = spans.map((span, index) => ({
    text: text.slice(span.start, span.end),
    span,
    kind: kinds[index] ?? kinds[0],
  }));
  const got = doc.bullets.map((bullet) => ({
    text: quote(doc, bullet.spans[0]),
    span: bullet.spans[0],
    kind: bullet.kind,
  }));
  expect(got).toEqual(want);
  for (const bullet of doc.bullets) expect(bullet.rule).toMatch(/^(?:lists|bullets)\//);
}
