import type { Doc, Extractor, Rules, Stage } from './types.js';
import { extractors } from '../extractors/index.js';

/**
 * Runs the extractors over live blocks, a stage for each. Adds `mentions`, sorted by place; at one place the longer comes
 * first, then the extractors' order counts. A block in neither language has none.
 */
export function extract(rules: Rules): readonly Stage[] {
  const order: Stage = { name: 'extract/order', run: (doc) => ({ ...doc, mentions: doc.mentions.toSorted(byPlace) }) };
  return [...extractors(rules).map(stageOf), order];
}

function stageOf(extractor: Extractor): Stage {
  return {
    name: `extract/${extractor.name}`,
    run(doc) {
      if (doc.language === 'und' || extractor.isOfUse?.(doc) === false) return doc;
      const mentions = [...doc.mentions];
      for (const [index, block] of doc.blocks.entries()) {
        if (!block.drop && block.language !== 'und') mentions.push(...extractor.extract(block, index, doc));
      }
      return { ...doc, mentions };
    },
  };
}

const byPlace = (a: Doc['mentions'][number], b: Doc['mentions'][number]): number =>
  a.span.start - b.span.start || b.span.end - a.span.end;
