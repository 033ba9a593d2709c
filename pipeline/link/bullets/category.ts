import type { Doc, Mention, Span } from '../../types.js';
import { sentences } from '../../sentences.js';
import type { FoundList } from './lists.js';

/**
 * The award category for which a list gives the reasons: the one that its lead names (`X 분야에서는 ▲…`), else the one of
 * the award that a sentence before it in the paragraph tells of (`X 분야 우수상을 받았다. 그때도 ▲…`).
 */
export function categoryOf(list: FoundList, doc: Doc): Span | null {
  const [first] = list.items;
  const named = doc.mentions.filter(
    (mention) => mention.kind === 'category' && mention.block === first.block && mention.span.end <= first.span.start,
  );
  const { lead } = list;
  if (lead) {
    const inLead = doc.mentions.filter(
      (mention) => mention.kind === 'category' && mention.span.start >= lead.start && mention.span.end <= lead.end,
    );
    const heading = inLead.at(-1);
    if (heading && (lead.end < first.span.start - 3 || isPlace(heading.span, lead, doc) || isAwarded(heading, doc)))
      return heading.span;
  }
  const block = doc.blocks[first.block]!;
  const before = sentences(doc.view.text, { start: block.span.start, end: lead?.start ?? first.span.start }).reverse();
  for (const sentence of before) {
    const awarded = named.filter(
      (mention) => mention.span.start >= sentence.start && mention.span.end <= sentence.end && isAwarded(mention, doc),
    );
    if (awarded.length > 0) return awarded.length === 1 ? awarded[0]!.span : null;
  }
  return null;
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
    (mention) =>
      mention.kind === 'level' &&
      mention.block === category.block &&
      ((mention.span.start >= end && mention.span.start - end <= 3) ||
        (mention.span.end <= start && start - mention.span.end <= 12)),
  );
}
