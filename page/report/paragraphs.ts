import type { ComparedParagraph } from '../../schemas/generated/comparison.js';

export type Side = 'ko' | 'en';

/** The paragraph in which a place stands, offsets in the article's own unit. */
export function paragraphAt(paragraphs: readonly ComparedParagraph[], start: number): ComparedParagraph | undefined {
  return paragraphs.find((paragraph) => paragraph.start <= start && start < paragraph.end);
}

/** The id of a paragraph on the page. */
export function paragraphId(pair: number, side: Side, block: number): string {
  return `t-${pair}-${side}-${block}`;
}

/** Whether a paragraph was dropped before anything was read. */
export function isDropped({ kind }: ComparedParagraph): boolean {
  return kind === 'boilerplate' || kind === 'duplicate';
}
