import type { Rules, Stage } from './types.js';
import { extractors } from '../extractors/index.js';

/** Runs the extractors over live blocks. Adds `mentions`, sorted by place. A block in neither language has none. */
export function extract(rules: Rules): Stage {
  const all = extractors(rules);
  return {
    name: 'extract',
    run(doc) {
      if (doc.language === 'und') return doc;
      const mentions = doc.blocks.flatMap((block, index) =>
        block.drop || block.language === 'und' ? [] : all.flatMap((extractor) => extractor.extract(block, index, doc)),
      );
      mentions.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
      return { ...doc, mentions };
    },
  };
}
