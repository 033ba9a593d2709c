import type { Language, Span } from '../../pipeline/types.js';
import { makeView } from '../../pipeline/view.js';
import type { ComparedParagraph } from '../../schemas/generated/comparison.js';
import type { ArticleRecord } from '../../schemas/generated/record.js';
import type { Knowledge } from '../knowledge.js';
import type { Quantity } from '../quantities/quantity.js';
import type { Unit } from '../words/unit.js';

/** A line of an article. Spans are UTF-16 code units of the source. */
export interface Paragraph extends Span {
  /** Index in the record's blocks. */
  readonly block: number;
  readonly kind: ComparedParagraph['kind'];
  /** Index in the record's blocks of the line that this one repeats. */
  readonly repeats: number | null;
  /** Why the line is not read; null where it is. */
  readonly rule: string | null;
  readonly language: Language;
  /** Whether somebody is quoted with his words. */
  readonly isSpeech: boolean;
  readonly units: readonly Unit[];
  readonly quantities: readonly Quantity[];
}

/** Reads the lines of an article, those of the page without what they tell. `spanOf` finds a range of the record. */
export function readParagraphs(
  { article, blocks }: ArticleRecord,
  text: string,
  spanOf: (range: Span) => Span,
  knowledge: Knowledge,
): Paragraph[] {
  return blocks.map((block, index): Paragraph => {
    const { start, end } = spanOf(block);
    const language = (block.language === 'und' ? article.language : block.language) === 'ko' ? 'ko' : 'en';
    const view = makeView(text.slice(start, end));
    const toSource = <Part extends Span>(part: Part): Part => {
      const place = view.toSource(part);
      return { ...part, start: start + place.start, end: start + place.end };
    };
    const isLive = block.kind !== 'boilerplate' && block.kind !== 'duplicate';
    return {
      block: index,
      kind: block.kind,
      repeats: block.kind === 'duplicate' ? block.of : null,
      rule: isLive ? null : block.rule,
      start,
      end,
      language,
      isSpeech: isLive && SPEECH.test(view.text),
      units: isLive ? knowledge.units(view.text, language).map(toSource) : [],
      quantities: isLive ? knowledge.quantities(view, language).map(toSource) : [],
    };
  });
}

/** Words in double quotes that are long enough to be a sentence, or the verb that reports one. */
const SPEECH =
  /[“"][^“”"]{20,400}[”"]|말했|밝혔|전했|강조했|덧붙였|소감|당부했|\b(?:said|stated|added|remarked|emphasized|stressed|expressed)\b/u;
