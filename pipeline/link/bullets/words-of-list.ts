import type { Doc, Mention, Span } from '../../types.js';
import { mentionsWithin } from '../mentions.js';
import type { GovernmentPlace, ListWords } from './list-words.js';
import { itemOf, type FoundList } from './lists.js';

/** The mentions that are asked for beside the items of lists. */
export function mentionsNear(doc: Doc): Mention[] {
  return doc.mentions.filter(({ kind }) => NEAR.has(kind));
}

const NEAR: ReadonlySet<string> = new Set(['district', 'mayor', 'category', 'level']);

/** What the kinds of a list's items are read from. `near` are the mentions that may stand in an item, by where they begin. */
export function wordsOfList({ items, context, tail }: FoundList, near: readonly Mention[], doc: Doc): ListWords {
  const quote = ({ start, end }: Span) => doc.view.text.slice(start, end);
  const hasLevel = (span: Span | null) => span !== null && mentionsWithin(near, span).some(isLevel);
  return {
    language: doc.blocks[items[0].block]!.language === 'en' ? 'en' : 'ko',
    items: items.map((mention) => {
      const item = itemOf(mention);
      return {
        text: quote(item),
        form: typeof mention.value === 'string' ? mention.value : null,
        level: levelEnding(item, near, doc),
        hasLevel: hasLevel(item),
        mark: mention.rule,
        government: governmentIn(item, near, doc),
      };
    }),
    lead: context ? quote({ start: Math.max(context.start, context.end - LONGEST), end: context.end }) : '',
    tail: tail ? quote({ start: tail.start, end: Math.min(tail.end, tail.start + LONGEST) }) : '',
    levels: { lead: hasLevel(context), tail: hasLevel(tail) },
    isOfLines: items.at(-1)!.span.start === doc.blocks[items.at(-1)!.block]!.span.start,
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

const isLevel = ({ kind, value }: Mention): boolean => kind === 'level' && value === 'strong';

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
