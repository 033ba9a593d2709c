import type { Bullet, BulletList, Doc, Rules, Span } from '../types.js';
import { categoryOf } from './bullets/category.js';
import { listKind } from './bullets/kind.js';
import { itemOf, listsOf } from './bullets/lists.js';
import { mentionsNear, wordsOfList } from './bullets/words-of-list.js';

/**
 * Joins bullets into lists and tells what their items are. Fills `lists`, in the article's order, and `bullets`, one for
 * each text, however many lists it stands in. Reads mentions sorted by where they begin.
 */
export function linkBullets(rules: Rules): (doc: Doc) => Doc {
  const kindOf = listKind(rules);
  return (doc) => {
    const found = listsOf(doc);
    if (found.length === 0) return doc;
    const near = mentionsNear(doc);
    const lists: BulletList[] = [];
    const bullets = new Map<string, GrowingBullet>();
    for (const list of found) {
      const { items, lead, tail } = list;
      const { kind, rule } = kindOf(wordsOfList(list, near, doc));
      const category = kind === 'initiative' ? categoryOf(list, near, doc) : null;
      lists.push({ items: items.map(itemOf), kind, lead, tail, block: items[0].block });
      for (const mention of items) {
        const span = itemOf(mention);
        const text = doc.view.text.slice(span.start, span.end);
        const known = bullets.get(text);
        if (known) {
          known.spans.push(span);
          known.category ??= category;
        } else bullets.set(text, { mark: doc.view.text[mention.span.start]!, spans: [span], kind, category, rule });
      }
    }
    return { ...doc, lists, bullets: [...bullets.values()] };
  };
}

/** A bullet whose further places are yet to be found. */
interface GrowingBullet extends Bullet {
  readonly spans: [Span, ...Span[]];
  category: Span | null;
}
