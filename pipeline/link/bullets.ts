import type { Bullet, BulletList, Doc, Rules, Span } from '../types.js';
import { categoryOf } from './bullets/category.js';
import { listKind } from './bullets/kind.js';
import { itemOf, listsOf } from './bullets/lists.js';
import type { ListWords } from './bullets/list-words.js';
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
      const words = wordsOfList(list, near, doc);
      const { kind, rule } = kindOf(words);
      const category = kind === 'initiative' ? categoryOf(list, near, doc) : null;
      lists.push({ items: items.map(itemOf), kind, lead, tail, block: items[0].block });
      for (const [at, mention] of items.entries()) {
        const span = itemOf(mention);
        const text = doc.view.text.slice(span.start, span.end);
        const known = bullets.get(text);
        if (known) {
          known.spans.push(span);
          known.category ??= category;
        } else {
          const own = kind === 'award' && isDeedAmongAwards(words, at) ? DEED : { kind, rule };
          bullets.set(text, { mark: doc.view.text[mention.span.start]!, spans: [span], category, ...own });
        }
      }
    }
    return { ...doc, lists, bullets: [...bullets.values()] };
  };
}

/** `▲재난평가 최우수상 ▲나루 정원 조성 ▲도시대상 우수상`: what is done, where several items say which level was won. */
function isDeedAmongAwards({ items }: ListWords, at: number): boolean {
  const { form, government, hasLevel, text } = items[at]!;
  const winning = items.filter((item) => item.hasLevel).length;
  return winning > 1 && form === DEED.rule && government === 'none' && !hasLevel && !NO_DEED.test(text);
}

const DEED = { kind: 'initiative', rule: 'lists/action' } as const;

/** What an office grants, a level that stands as a plain word, and deeds by the year of their prize. */
const NO_DEED = /인증|지정|선정|수상|우수|장려|designat|certif|select|excellen|encourag|grade|\((?:19|20)\d\d년?\)$/i;

/** A bullet whose further places are yet to be found. */
interface GrowingBullet extends Bullet {
  readonly spans: [Span, ...Span[]];
  category: Span | null;
}
