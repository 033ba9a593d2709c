import type { Block, Doc, Language, Mention, Span } from '../../types.js';
import { blanked } from '../../../extractors/bullets/blanked.js';
import { neighbour, neighbourIndex } from '../../../extractors/bullets/line-list.js';
import { lastSentenceStart, sentenceEnd } from '../../../extractors/bullets/sentence-end.js';
import { mentionsOf } from '../mentions.js';

/** Items that stand under one heading or in one sentence, with the words around them. */
export interface FoundList {
  readonly items: readonly [Mention, ...Mention[]];
  readonly lead: Span | null;
  readonly tail: Span | null;
  /** The lead, else the sentence or line before the list: what is read for the kind where the list has no lead. */
  readonly context: Span | null;
}

/** Puts the bullets of a document into lists, in the article's order. */
export function listsOf(doc: Doc): FoundList[] {
  const mentions = mentionsOf(doc.mentions, 'bullet');
  const groups: [Mention, ...Mention[]][] = [];
  for (const mention of mentions) {
    const last = groups.at(-1);
    if (last && isJoined(last.at(-1)!, mention, doc)) last.push(mention);
    else groups.push([mention]);
  }
  return groups.map((items, index) => {
    const before = groups[index - 1]?.at(-1);
    const after = groups[index + 1]?.[0];
    const lead = leadOf(items[0], before, doc);
    const context = lead ?? sentenceBefore(items[0], doc);
    return { items, lead, tail: tailOf(items.at(-1)!, after, doc), context };
  });
}

/** The item's words. */
export function itemOf(mention: Mention): Span {
  return mention.parts?.['item'] ?? mention.span;
}

/** Nothing but commas and conjunctions stands between two items of a list, or a line's end where the next one opens. */
function isJoined(first: Mention, second: Mention, doc: Doc): boolean {
  const { text } = doc.view;
  const end = itemOf(first).end;
  if (first.block === second.block) return isSeparator(text.slice(end, second.span.start));
  const block = doc.blocks[second.block]!;
  if (second.span.start !== block.span.start || text[first.span.start] !== text[second.span.start]) return false;
  return neighbour(doc, first.block, 1) === block && isSeparator(text.slice(end, doc.blocks[first.block]!.span.end));
}

/** Between most items stands a space or nothing. */
const isSeparator = (words: string) => words === ' ' || words === '' || SEPARATORS.test(words);

const SEPARATORS = /^(?:[\s,;·/.및과와&]|그리고|또는|또한?|and|or|as well as|along with|together with|plus)*$/;

function leadOf(first: Mention, before: Mention | undefined, doc: Doc): Span | null {
  const block = doc.blocks[first.block]!;
  if (first.span.start === block.span.start) return headingOf(first, doc);
  const start = before?.block === first.block ? itemOf(before).end : block.span.start;
  const opening = lastSentence(withoutMark({ start, end: first.span.start }, doc), block, doc);
  // `… 나왔다. ▷A ▷B가 대표적이다`: the list opens its sentence itself.
  return opening && isWhole(opening, doc) ? null : opening;
}

/** The line over a list: a heading whole, of a paragraph its last sentence. */
function headingOf(first: Mention, doc: Doc): Span | null {
  let at = neighbourIndex(doc, first.block, -1);
  while (at >= 0 && doc.blocks[at]!.kind === 'caption') at = neighbourIndex(doc, at, -1);
  const above = doc.blocks[at];
  return above ? lastSentence(withoutMark(above.span, doc), above, doc) : null;
}

function sentenceBefore(first: Mention, doc: Doc): Span | null {
  const block = doc.blocks[first.block]!;
  return lastSentence({ start: block.span.start, end: first.span.start }, block, doc);
}

function lastSentence({ start, end }: Span, block: Block, doc: Doc): Span | null {
  const from = Math.max(start, end - LONGEST);
  const words = doc.view.text.slice(from, end);
  const opening = lastSentenceStart(words, languageOf(block));
  // `The city has 96 pledges. Those that stand out are ▲…`: the sentence before says what they are.
  const before = opening > 0 && POINTS_BACK.test(words.slice(opening, opening + 14)) ? words.slice(0, opening).trimEnd() : null; // prettier-ignore
  return trimmed(
    { start: from + (before === null ? opening : lastSentenceStart(before, languageOf(block))), end },
    doc,
  );
}

const POINTS_BACK = /^(?:(?:Those|These|They) |Among (?:them|these) |(?:주요 |핵심 )?공약[은으])/;

/** Units of a sentence that are looked at; a longer one is none. */
const LONGEST = 1000;

function isWhole(span: Span, doc: Doc): boolean {
  return /\.[”’"')\]]?$/.test(doc.view.text.slice(span.start, span.end));
}

function languageOf(block: Block): Language {
  return block.language === 'en' ? 'en' : 'ko';
}

/** What the sentence says behind the last item, as far as the next list. */
function tailOf(last: Mention, after: Mention | undefined, doc: Doc): Span | null {
  const { text } = doc.view;
  const start = itemOf(last).end;
  const end = after?.block === last.block ? after.span.start : doc.blocks[last.block]!.span.end;
  const words = blanked(text.slice(start, Math.min(end, start + LONGEST)));
  const stop = sentenceEnd(words, languageOf(doc.blocks[last.block]!));
  const tail = trimmed({ start, end: stop < 0 ? end : start + stop }, doc);
  return tail && /[\p{L}\p{N}]/u.test(text.slice(tail.start, tail.end)) ? tail : null;
}

/** `● 부문별 대상` without its mark. */
function withoutMark({ start, end }: Span, doc: Doc): Span {
  return MARK.test(doc.view.text[start] ?? '') ? { start: start + 1, end } : { start, end };
}

const MARK = /[\u25A0-\u25FF※]/;

function trimmed({ start, end }: Span, doc: Doc): Span | null {
  const words = doc.view.text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = start + words.trimEnd().length;
  return to > from ? { start: from, end: to } : null;
}
