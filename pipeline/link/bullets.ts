import type { Bullet, BulletKind, BulletList, Doc, Mention, Rules, Span } from '../types.js';
import { categoryOf } from './bullets/category.js';
import { bulletKinds, type Judged, type ListWords } from './bullets/kind.js';
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
      const isDone = judged.some(({ kind }) => kind === 'initiative');
      const category = isDone ? categoryOf(list, doc) : null;
      const { lead, tail, items } = list;
      lists.push({ items: items.map(itemOf), kind: commonest(judged), lead, tail, block: items[0].block });
      for (const [index, mention] of items.entries()) {
        const { kind, rule } = judged[index]!;
        const span = itemOf(mention);
        const own = kind === 'initiative' ? category : null;
        const text = doc.view.text.slice(span.start, span.end);
        const known = bullets.get(text);
        if (known) bullets.set(text, { ...known, spans: [...known.spans, span], category: known.category ?? own });
        else bullets.set(text, { mark: doc.view.text[mention.span.start]!, spans: [span], kind, category: own, rule });
      }
    }
    return { ...doc, lists, bullets: [...bullets.values()] };
  };
}

function wordsOf({ items, context, tail }: FoundList, doc: Doc): ListWords {
  const first = items[0].span.start;
  const last = items.at(-1)!.span.end;
  const governments = doc.mentions.filter(
    ({ kind, span }) => GOVERNMENT.has(kind) && span.start >= first && span.end <= last,
  );
  const quote = (span: Span | null) => (span ? doc.view.text.slice(span.start, span.end) : '');
  return {
    language: doc.blocks[items[0].block]!.language === 'en' ? 'en' : 'ko',
    items: items.map((mention) => ({
      text: quote(itemOf(mention)),
      form: typeof mention.value === 'string' ? mention.value : null,
      mark: mention.rule,
      government: governmentIn(itemOf(mention), governments, doc),
    })),
    lead: quote(context).slice(-LONGEST),
    tail: quote(tail).slice(0, LONGEST),
  };
}

const GOVERNMENT: ReadonlySet<string> = new Set(['district', 'mayor']);

/** Whether a government's name stands in the item, and whether the item ends with it or with brackets behind it. */
function governmentIn(item: Span, governments: readonly Mention[], doc: Doc): 'none' | 'inside' | 'end' {
  const last = governments.filter(({ span }) => span.start >= item.start && span.end <= item.end).at(-1);
  if (!last) return 'none';
  return /^(?: ?\([^()]*\))?$/.test(doc.view.text.slice(last.span.end, item.end)) ? 'end' : 'inside';
}

/** Units of the words around a list that are read for its kind. */
const LONGEST = 240;

function commonest(judged: readonly Judged[]): BulletKind {
  const counts = new Map<BulletKind, number>();
  for (const { kind } of judged) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]![0];
}
