import type { Extractor, Language, Mention, Rules, Term } from '../pipeline/types.js';
import { mayTellAward } from './award.js';
import { compilePatterns, compileTerms } from '../pipeline/match.js';

/** Who runs evaluations: ministries, agencies, associations, upper-tier governments, as the gazetteer knows them. */
export function organizers(rules: Rules): Extractor {
  const terms = rules.terms('organizers');
  // Short names (경북, Seoul) are places far more often than organizers.
  const strong = (language: Language, weak: string) => ({
    names: (term: Term) =>
      (term.names[language] ?? []).filter((name) => !(term[weak] as readonly string[] | undefined)?.includes(name)),
  });
  const matchers = {
    ko: compileTerms(terms, 'ko', { boundary: 'start', ...strong('ko', 'weakKo') }),
    en: compileTerms(terms, 'en', strong('en', 'weakEn')),
  };
  const patterns = rules.patterns('organizer-forms');
  const formsOf = (own: Language) => compilePatterns(patterns.filter(({ language }) => language === own));
  const forms = { ko: formsOf('ko'), en: formsOf('en') };
  const ruleOf = new Map(terms.map(({ id }) => [id, `organizers/${id}`]));
  return {
    name: 'organizer',
    isOfUse: mayTellAward,
    extract(block, index, doc) {
      if (block.language === 'und') return [];
      let known = matchers[block.language].find(doc.view, block.span).map(({ term, start, end }): Mention => ({
        kind: 'organizer',
        span: { start, end },
        text: doc.view.text.slice(start, end),
        block: index,
        id: term.id,
        rule: ruleOf.get(term.id)!,
      }));
      for (const { groups, pattern } of forms[block.language].find(doc.view, block.span)) {
        const span = groups['name']!;
        // `전남도농업기술원` is not 전남도; else what the list knows of it names it better.
        if (block.language === 'ko')
          known = known.filter((other) => !(span.start <= other.span.start && other.span.end < span.end));
        if (known.some((other) => other.span.start < span.end && span.start < other.span.end)) continue;
        known.push({ kind: 'organizer', span, text: doc.view.text.slice(span.start, span.end), block: index, id: null, rule: pattern.id }); // prettier-ignore
      }
      return known;
    },
  };
}
