import { awardLevels } from '../../extractors/award-level.js';
import { categories } from '../../extractors/category.js';
import { districts } from '../../extractors/district.js';
import { bullets } from '../../extractors/initiative.js';
import { linkBullets } from '../../pipeline/link/bullets.js';
import { loadRules } from '../../pipeline/rules.js';
import type { Doc, Language, Span } from '../../pipeline/types.js';
import { docOf } from '../extractors/marked-items.js';

const rules = loadRules();
const extractors = [bullets(rules), categories(rules), awardLevels(rules), districts(rules)];
export const link = linkBullets(rules);

/** A document of the text with its lists read: the mentions that lists lean on, then the lists themselves. */
export function linked(text: string, language: Language): Doc {
  const doc = docOf(text, language);
  const mentions = doc.blocks.flatMap((block, index) =>
    extractors.flatMap((extractor) => extractor.extract(block, index, doc)),
  );
  mentions.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  return link({ ...doc, mentions });
}

export const quote = (doc: Doc, span: Span | null) => (span ? doc.view.text.slice(span.start, span.end) : null);
