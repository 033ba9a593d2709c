import type { ComparedFact, ComparedParagraph, ComparedParagraphs } from '../../schemas/generated/comparison.js';
import type { Version } from '../version.js';
import type { Bead } from './align.js';
import type { Paragraph } from './paragraph.js';
import { liveParagraphs } from './telling.js';

/** The paragraphs side by side, from top to bottom; what was not read stands alone where it stands in its text. */
export function paragraphRows(
  ko: Version,
  en: Version,
  beads: readonly Bead[],
  facts: readonly ComparedFact[],
): ComparedParagraphs[] {
  const liveKo = liveParagraphs(ko);
  const liveEn = liveParagraphs(en);
  const rows: ComparedParagraphs[] = [];
  const dropped = { ko: ko.paragraphs.filter(isDropped), en: en.paragraphs.filter(isDropped) };
  const dropBefore = (side: 'ko' | 'en', block: number): void => {
    while (dropped[side][0] && dropped[side][0].block < block) {
      const paragraph = shown(dropped[side].shift()!, side === 'ko' ? ko : en);
      rows.push({ status: `${side}-only`, cost: 1, ko: [], en: [], [side]: [paragraph] });
    }
  };
  for (const bead of beads) {
    const left = bead.ko.map((index) => liveKo[index]!);
    const right = bead.en.map((index) => liveEn[index]!);
    if (left[0]) dropBefore('ko', left[0].block);
    if (right[0]) dropBefore('en', right[0].block);
    rows.push({
      status: statusOf(left, right, ko, en, facts),
      cost: bead.cost,
      ko: left.map((paragraph) => shown(paragraph, ko)),
      en: right.map((paragraph) => shown(paragraph, en)),
    });
  }
  dropBefore('ko', Infinity);
  dropBefore('en', Infinity);
  return rows;
}

function isDropped({ rule }: Paragraph): boolean {
  return rule !== null;
}

/** Paragraphs differ where a fact has evidence in them that the other version does not have, or has otherwise. */
function statusOf(
  left: readonly Paragraph[],
  right: readonly Paragraph[],
  ko: Version,
  en: Version,
  facts: readonly ComparedFact[],
): ComparedParagraphs['status'] {
  if (right.length === 0) return 'ko-only';
  if (left.length === 0) return 'en-only';
  const stands = (fact: ComparedFact, side: 'ko' | 'en'): boolean => {
    const version = side === 'ko' ? ko : en;
    const paragraphs = side === 'ko' ? left : right;
    return (fact[side]?.evidence ?? []).some((quote) => {
      const { start, end } = version.spanOf(quote);
      return paragraphs.some((paragraph) => start >= paragraph.start && end <= paragraph.end);
    });
  };
  const differing = facts.some((fact) => fact.status !== 'equal' && (stands(fact, 'ko') || stands(fact, 'en')));
  return differing ? 'differs' : 'equal';
}

function shown({ block, kind, start, end, repeats, rule }: Paragraph, version: Version): ComparedParagraph {
  return { block, kind, ...version.quote({ start, end }), repeats, rule };
}
