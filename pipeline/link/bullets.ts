import type { Bullet, BulletKind, BulletList, Doc, Rules, Span } from '../types.js';
import { categoryOf } from './bullets/category.js';
import { bulletKinds } from './bullets/kind.js';
import type { Judged } from './bullets/list-words.js';
import { itemOf, listsOf } from './bullets/lists.js';
import { mentionsNear, wordsOfList } from './bullets/words-of-list.js';

/**
 * Joins bullets into lists and tells what each item is. Fills `lists`, in the article's order, and `bullets`, one for
 * each text, however many lists it stands in. Reads mentions sorted by where they begin.
 */
export function linkBullets(rules: Rules): (doc: Doc) => Doc {
  const kindsOf = bulletKinds(rules);
  return (doc) => {
    const found = listsOf(doc);
    if (found.length === 0) return doc;
    const near = mentionsNear(doc);
    const lists: BulletList[] = [];
    const bullets = new Map<string, GrowingBullet>();
    for (const list of found) {
      const { items, lead, tail } = list;
      const judged = kindsOf(wordsOfList(list, near, doc));
      const isDone = judged.some(({ kind }) => kind === 'initiative');
      const category = isDone ? categoryOf(list, near, doc) : null;
      lists.push({ items: items.map(itemOf), kind: commonest(judged), lead, tail, block: items[0].block });
      for (const [index, mention] of items.entries()) {
        const span = itemOf(mention);
        const text = doc.view.text.slice(span.start, span.end);
        const { kind, rule } = judged[index]!;
        const own = kind === 'initiative' ? category : null;
        const known = bullets.get(text);
        if (known) {
          known.spans.push(span);
          known.category ??= own;
        } else
          bullets.set(text, { mark: doc.view.text[mention.span.start]!, spans: [span], kind, category: own, rule });
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

function commonest(judged: readonly Judged[]): BulletKind {
  const counts = new Map<BulletKind, number>();
  for (const { kind } of judged) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]![0];
}
