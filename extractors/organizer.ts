import type { Extractor, Mention, Rules } from '../pipeline/types.js';
import { compileTerms } from '../pipeline/match.js';

/** Who runs evaluations: ministries, agencies, associations, upper-tier governments, as the gazetteer knows them. */
export function organizers(rules: Rules): Extractor {
  const terms = rules.terms('organizers');
  const matchers = { ko: compileTerms(terms, 'ko', { boundary: 'start' }), en: compileTerms(terms, 'en') };
  return {
    name: 'organizer',
    extract(block, index, doc) {
      if (block.language === 'und') return [];
      return matchers[block.language].find(doc.view, block.span).map(
        ({ term, start, end }): Mention => ({
          kind: 'organizer',
          span: { start, end },
          text: doc.view.text.slice(start, end),
          block: index,
          id: term.id,
          rule: `organizers/${term.id}`,
        }),
      );
    },
  };
}
