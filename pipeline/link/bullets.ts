import type { Bullet, BulletKind, BulletList, Doc, Mention, Rules, Span } from '../types.js';
import { categoryOf } from './bullets/category.js';
import { bulletKinds } from './bullets/kind.js';
import type { GovernmentPlace, Judged, ListWords } from './bullets/list-words.js';
import { itemOf, listsOf, type FoundList } from './bullets/lists.js';
import { mentionsWithin } from './mentions.js';

/**
 * Joins bullets into lists and tells what each item is. Fills `lists`, in the article's order, and `bullets`, one for
 * each text, however many lists it stands in. Reads mentions sorted by where they begin.
 */
export function linkBullets(rules: Rules): (doc: Doc) => Doc {
  const kindsOf = bulletKinds(rules);
  return (doc) => {
    const found = listsOf(doc);
    if (found.length === 0) return doc;
    const near = doc.mentions.filter(({ kind }) => NEAR.has(kind));
    const lists: BulletList[] = [];
    const bullets = new Map<string, GrowingBullet>();
    for (const list of found) {
      const { items, lead, tail } = list;
      const judged = kindsOf(wordsOf(list, near, doc));
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

/** What is asked for beside the items. */
const NEAR: ReadonlySet<string> = new Set(['district', 'mayor', 'category', 'level']);

function wordsOf({ items, context, tail }: FoundList, near: readonly Mention[], doc: Doc): ListWords {
  const quote = ({ start, end }: Span) => doc.view.text.slice(start, end);
  return {
    language: doc.blocks[items[0].block]!.language === 'en' ? 'en' : 'ko',
    items: items.map((mention) => {
      const item = itemOf(mention);
      return {
        text: quote(item),
        form: typeof mention.value === 'string' ? mention.value : null,
        level: levelEnding(item, near, doc),
        mark: mention.rule,
        government: governmentIn(item, near, doc),
      };
    }),
    lead: context ? quote({ start: Math.max(context.start, context.end - LONGEST), end: context.end }) : '',
    tail: tail ? quote({ start: tail.start, end: Math.min(tail.end, tail.start + LONGEST) }) : '',
    isByFirm: context !== null && isFirm(quote(context), doc),
  };
}

/** Whether the words that lead to a list have as subject what the article calls a firm: `㈜하늘푸드`, `새벽들(주)`. */
function isFirm(lead: string, { view }: Doc): boolean {
  const subject = SUBJECT.exec(lead)?.[1];
  return subject !== undefined && FIRMS.some((form) => view.text.includes(form.replace('○', subject)));
}

/** `하늘푸드는 `, `하늘푸드는 그동안 `. */
const SUBJECT = /^([가-힣A-Za-z\d]{2,20})[은는이가](?: \S{1,12}){0,3} ?$/;

const FIRMS = ['㈜○', '㈜ ○', '(주)○', '○㈜', '○(주)', '주식회사 ○', '○ 주식회사', '○(대표'];

/** Units of the words around a list that are read for its kind. */
const LONGEST = 240;

/** The rule of a level that is nothing but a level, with which the item ends. */
function levelEnding(item: Span, near: readonly Mention[], { view }: Doc): string | null {
  const last = mentionsWithin(near, item).findLast(({ kind }) => kind === 'level');
  if (last?.value !== 'strong') return null;
  return LEVEL_CLOSED.test(view.text.slice(last.span.end, item.end)) ? last.rule : null;
}

const LEVEL_CLOSED = /^[’'”"`」』)]*(?: ?(?:수상|선정|획득|차지))?$/;

/** Whether a government's name stands in the item, and whether the item ends with it or names nothing else. */
function governmentIn(item: Span, near: readonly Mention[], doc: Doc): GovernmentPlace {
  const names = mentionsWithin(near, item).filter(({ kind }) => kind === 'district' || kind === 'mayor');
  const last = names.at(-1);
  if (!last) return 'none';
  const { text } = doc.view;
  if (names.every(({ kind }) => kind === 'district') && isWhole(names, item, text)) return 'whole';
  return /^(?: ?\([^()]*\))?$/.test(text.slice(last.span.end, item.end)) ? 'end' : 'inside';
}

/** Nothing but a label stands before the names, and nothing but commas between them and behind the last. */
function isWhole(names: readonly Mention[], item: Span, text: string): boolean {
  let from = item.start;
  for (const [index, { span }] of names.entries()) {
    if (!(index === 0 ? LABEL : BETWEEN).test(text.slice(from, span.start))) return false;
    from = Math.max(from, span.end);
  }
  return SEPARATORS.test(text.slice(from, item.end));
}

/** `(마을복지) `, `서울 : `, or the province of the first name: `경기 `. */
const LABEL = /^(?:\([^()]{1,30}\) ?|[^:：=()]{1,40}[:：=] ?)?(?:[가-힣]{2,7} )?$/;

const SEPARATORS = /^(?:, (?:[A-Z][a-z]+-do|Seoul|Busan|Daegu|Incheon|Gwangju|Daejeon|Ulsan))?(?:[\s,·/&및]|and)*$/;

/** `하늘시, 경기 푸른시`: the province of a further name. */
const BETWEEN =
  /^(?:, (?:[A-Z][a-z]+-do|Seoul|Busan|Daegu|Incheon|Gwangju|Daejeon|Ulsan))?(?:[\s,·/&및]|and)+(?:[가-힣]{2,7} )?$/;

function commonest(judged: readonly Judged[]): BulletKind {
  const counts = new Map<BulletKind, number>();
  for (const { kind } of judged) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]![0];
}
