import type { Bullet, BulletKind, BulletList, Doc, Language, Rules, Span } from '../types.js';
import { bulletKinds, type Judged } from './bullets/kind.js';
import { categoryOf } from './bullets/category.js';
import { itemOf, listsOf, type FoundList } from './bullets/lists.js';

/**
 * Joins bullets into lists and tells what each item is. Fills `lists`, in the article's order, and `bullets`, one for
 * each text, however many lists it stands in.
 */
export function linkBullets(rules: Rules): (doc: Doc) => Doc {
  const kindsOf = bulletKinds(rules);
  return (doc) => {
    const found = listsOf(doc);
    if (found.length === 0) return doc;
    const lists: BulletList[] = [];
    const bullets = new Map<string, Bullet>();
    for (const list of found) {
      const judged = kindsOf(wordsOf(list, doc));
      const kind = commonest(judged);
      const category = judged.some((item) => item.kind === 'initiative') ? categoryOf(list, doc) : null;
      lists.push({ items: list.items.map(itemOf), kind, lead: list.lead, tail: list.tail, block: list.items[0].block });
      for (const [index, mention] of list.items.entries()) {
        const span = itemOf(mention);
        const text = doc.view.text.slice(span.start, span.end).replace(/\s+/g, ' ');
        const known = bullets.get(text);
        const item = judged[index]!;
        const own = item.kind === 'initiative' ? category : null;
        if (known) bullets.set(text, { ...known, spans: [...known.spans, span], category: known.category ?? own });
        else
          bullets.set(text, {
            mark: doc.view.text[mention.span.start]!,
            spans: [span],
            kind: item.kind,
            category: own,
            rule: item.rule,
          });
      }
    }
    return { ...doc, lists, bullets: [...bullets.values()] };
  };
}

function wordsOf(list: FoundList, doc: Doc) {
  const quote = (span: Span | null) => (span ? doc.view.text.slice(span.start, span.end) : '');
  const language: Language = doc.blocks[list.items[0].block]!.language === 'en' ? 'en' : 'ko';
  return {
    language,
    items: list.items.map((item) => quote(itemOf(item))),
    lead: quote(list.context),
    tail: quote(list.tail),
  };
}

function commonest(judged: readonly Judged[]): BulletKind {
  const counts = new Map<BulletKind, number>();
  for (const { kind } of judged) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]![0];
}
