import type { Extractor, Rules, Span, View } from '../pipeline/types.js';
import { compilePatterns, compileTerms, type TermMatcher } from '../pipeline/match.js';
import { englishFields } from './category/english.js';
import { koreanFields } from './category/korean.js';
import { fieldsTold } from './fields-told.js';

/**
 * The fields of an evaluation: the words before 분야/부문, the words in `the … category`. The mention's span holds the
 * words alone, without quotes and without 분야/부문/category; `parts.whole` is the phrase with them.
 */
export function categories(rules: Rules): Extractor {
  const terms = rules.terms('categories');
  const gazetteer = { ko: compileTerms(terms, 'ko'), en: compileTerms(terms, 'en') };
  const patterns = rules.patterns('category-forms');
  const forms = {
    ko: compilePatterns(patterns.filter(({ language }) => language === 'ko')),
    en: compilePatterns(patterns.filter(({ language }) => language === 'en')),
  };
  const readers = { ko: koreanFields(rules, gazetteer.ko), en: englishFields(rules) };
  const toldIn = fieldsTold();
  return {
    name: 'category',
    extract({ language, span: block }, index, { view }) {
      if (language === 'und') return [];
      const { text } = view;
      const reader = readers[language];
      const seen = new Set<number>();
      return forms[language].find(view, block).flatMap(({ pattern: { id: rule }, groups, start, end }) => {
        const words = groups['name'] ?? wordsBefore(groups['head'], block);
        if (!words) return [];
        if (rule.endsWith('/ko/told') && !toldIn(view).has(text.slice(words.start, words.end))) return [];
        const form = { start, end, words, block, isQuoted: rule.endsWith('/quoted') };
        const found = reader.nameOf(view, form);
        if (found && seen.has(found.end)) return [];
        if (found) seen.add(found.end);
        return reader.fieldsOf(view, form, found).map(({ name, whole }) => ({
          kind: 'category' as const,
          span: name,
          text: text.slice(name.start, name.end),
          block: index,
          id: idOf(gazetteer[language], view, name),
          parts: { whole },
          rule,
        }));
      });
    },
  };
}

/** What may belong to the name before a head that stands alone. */
const wordsBefore = (head: Span | undefined, block: Span): Span | null =>
  head ? { start: Math.max(block.start, head.start - LONGEST_NAME), end: head.start } : null;

/** Units of a name with what stands before it. */
const LONGEST_NAME = 60;

/** The gazetteer's id where a name of it fills at least half of the words. */
function idOf(known: TermMatcher, view: View, span: Span): string | null {
  const hits = known.find(view, span);
  return hits.find(({ start, end }) => (end - start) * 2 >= span.end - span.start)?.term.id ?? null;
}
