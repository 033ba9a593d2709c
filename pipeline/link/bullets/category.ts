import type { Doc, Mention, Span } from '../../types.js';
import { lastSentenceStart } from '../../../extractors/bullets/sentence-end.js';
import type { FoundList } from './lists.js';

/**
 * The award category for which a list gives the reasons: the one in which its lead places it (`X 분야에서는 ▲…`), else
 * that of the award of which the sentences before it in its paragraph tell (`X 분야 우수상을 받았다. 그때도 ▲…`). Null
 * where the nearest such sentence names several.
 */
export function categoryOf({ items: [first], lead }: FoundList, doc: Doc): Span | null {
  const { block } = first;
  const start =
    lead && lead.end < first.span.start
      ? Math.min(lead.start, doc.blocks[block]!.span.start)
      : doc.blocks[block]!.span.start;
  const named = doc.mentions.filter(
    ({ kind, span }) => kind === 'category' && span.start >= start && span.end <= first.span.start,
  );
  if (named.length === 0) return null;
  const heading = lead
    ? named.filter(({ span }) => span.start >= lead.start && span.end <= lead.end).at(-1)
    : undefined;
  if (lead && heading && (heading.block !== block || isPlace(heading.span, lead, doc) || isAwarded(heading, doc)))
    return heading.span;
  const told = named.filter(
    (mention) =>
      mention.block === block && mention.span.end <= (lead?.start ?? first.span.start) && isAwarded(mention, doc),
  );
  const nearest = told.at(-1);
  if (!nearest) return null;
  const { text } = doc.view;
  const { span, language } = doc.blocks[block]!;
  const sentence =
    span.start + lastSentenceStart(text.slice(span.start, nearest.span.end), language === 'en' ? 'en' : 'ko');
  return told.filter((mention) => mention.span.start >= sentence).length === 1 ? nearest.span : null;
}

/** `X 분야에서는`, `X 부문은`, `In the X category,`: the list stands within the category. */
function isPlace(category: Span, lead: Span, doc: Doc): boolean {
  const { text } = doc.view;
  const after = text.slice(category.end, category.end + 24);
  if (/^[’'”"`」』]?\s?(?:분야|부문|영역)(?:에서|에는|은|에선|의 경우)/.test(after)) return true;
  return (
    /^[’'”",]{0,2} (?:category|field|division|sector|area)\b/.test(after) &&
    /\b[Ii]n [^,.;:]*$/.test(text.slice(lead.start, category.start))
  );
}

/** A level stands right behind the category in Korean, right before it in English. */
function isAwarded(category: Mention, doc: Doc): boolean {
  const { start, end } = category.parts?.['whole'] ?? category.span;
  return doc.mentions.some(
    ({ kind, block, span }) =>
      kind === 'level' &&
      block === category.block &&
      ((span.start >= end && span.start - end <= BEHIND) || (span.end <= start && start - span.end <= BEFORE)),
  );
}

/** Units between a category's phrase and the level: a space, or `in the`. */
const BEHIND = 3;
const BEFORE = 12;
