import type { Doc, Mention, Span } from '../../types.js';
import { lastSentenceStart } from '../../../extractors/bullets/sentence-end.js';
import type { FoundList } from './lists.js';
import { mentionsWithin } from '../mentions.js';

/**
 * The award category for which a list gives the reasons: the one in which its lead places it (`X 분야에서는 ▲…`), else
 * that of the award of which the sentences before it in its paragraph tell (`X 분야 우수상을 받았다. 그때도 ▲…`). Null
 * where the nearest such sentence names several. `sorted` are the document's mentions, by where they begin.
 */
export function categoryOf({ items: [first], lead }: FoundList, sorted: readonly Mention[], doc: Doc): Span | null {
  const block = doc.blocks[first.block]!;
  if (lead) {
    const heading = mentionsWithin(sorted, lead).filter(isCategory).at(-1);
    const isAbove = lead.end <= block.span.start;
    if (heading && (isAbove || isPlace(heading.span, lead, sorted, doc) || isAwarded(heading, sorted)))
      return heading.span;
  }
  const end = lead && lead.start >= block.span.start ? lead.start : first.span.start;
  const start = Math.max(block.span.start, end - FARTHEST);
  const told = mentionsWithin(sorted, { start, end }).filter(
    (mention) => isCategory(mention) && isAwarded(mention, sorted),
  );
  const nearest = told.at(-1);
  if (!nearest) return null;
  const words = doc.view.text.slice(start, nearest.span.end);
  const sentence = start + lastSentenceStart(words, block.language === 'en' ? 'en' : 'ko');
  return told.filter(({ span }) => span.start >= sentence).length === 1 ? nearest.span : null;
}

/** Units before the list; an award told of earlier is another matter. */
const FARTHEST = 800;

function isCategory({ kind }: Mention): boolean {
  return kind === 'category';
}

/** `X 분야에서는`, `X 부문은`, `In the X category,`: the list stands within the category. */
function isPlace(category: Span, lead: Span, sorted: readonly Mention[], doc: Doc): boolean {
  const { text } = doc.view;
  const after = text.slice(category.end, category.end + 24);
  if (/^[’'”"`」』]? ?(?:분야|부문|영역)(?:에서|에는|은|에선|의 경우)/.test(after)) return true;
  const before = text.slice(Math.max(lead.start, category.start - 100), category.start);
  if (!/\b[Ii]n [^,.;:]*$/.test(before)) return false;
  if (/^[’'”",]{0,2} (?:category|division)\b/.test(after)) return true;
  // `In the tourism sector, projects such as ▲…`: where no award is told of, a sector is none of an award's.
  return /^[’'”",]{0,2} (?:field|sector|area)\b/.test(after) && sorted.some(({ kind }) => kind === 'level');
}

/** A level stands right behind the category in Korean, right before it in English. */
function isAwarded(category: Mention, sorted: readonly Mention[]): boolean {
  const { start, end } = category.parts?.['whole'] ?? category.span;
  const near = mentionsWithin(sorted, { start: start - LONGEST_LEVEL, end: end + LONGEST_LEVEL });
  return near.some(
    ({ kind, block, span }) =>
      kind === 'level' &&
      block === category.block &&
      ((span.start >= end && span.start - end <= BEHIND) || (span.end <= start && start - span.end <= BEFORE)),
  );
}

/** Units between a category's phrase and the level: a space, or `in the`. */
const BEHIND = 3;
const BEFORE = 12;

const LONGEST_LEVEL = 80;
