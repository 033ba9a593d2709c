import type { TermMatch } from '../pipeline/match.js';
import type { Block, Doc, Extractor, Mention, Rules, Span } from '../pipeline/types.js';
import { levelNames } from './program/english-level.js';
import { englishNames } from './program/english-name.js';
import { widening } from './program/known-name.js';
import { goesOn, koreanNames } from './program/korean-name.js';
import { quotedNames } from './program/quoted-name.js';
import { idOf, programWords } from './program/words.js';

/**
 * Names of evaluations, contests and awards: the gazetteer's, what stands in quotes and ends in a head noun, and bare
 * phrases that end in one. The span holds the name with its year and number, without quotes.
 */
export function programs(rules: Rules): Extractor {
  const words = programWords(rules);
  const levels = levelNames(words);
  const quoted = quotedNames(words, levels);
  const widen = widening(words);
  const korean = koreanNames(words);
  const english = englishNames(words, levels);

  /** A known name of which more stands before it: `2024 Clean City Awards` is not the City Awards. */
  function wholeName(doc: Doc, block: Block, head: Span): Span | null {
    if (block.language === 'en') return english.bare(doc, block, head);
    const name = korean.bare(doc, block, head);
    return name && korean.withoutRunner(doc, name);
  }

  /** The name that ends in a head noun. */
  function bareName(doc: Doc, block: Block, head: TermMatch): Span | null {
    const name = block.language === 'ko' ? korean.bare(doc, block, head) : english.bare(doc, block, head);
    if (!name) return null;
    const { text } = doc.view;
    // A fair or a meeting is a program only as an edition: `제6회 주민자치 박람회`.
    if (head.term.id === 'event') return EDITION.test(text.slice(name.start, name.end)) ? name : null;
    if (head.term.id === 'grand-prize') return english.isNamedPrize(text.slice(name.start, head.start)) ? name : null;
    return name;
  }

  return {
    name: 'program',
    extract(block, index, doc) {
      const { language } = block;
      if (language === 'und') return [];
      const { view } = doc;
      const found: Mention[] = [];
      const add = (span: Span, rule: string, id = idOf(words.known[language], view, span)) =>
        found.push({ kind: 'program', span, text: view.text.slice(span.start, span.end), block: index, id, rule });
      const isFree = (span: Span) =>
        found.every(({ span: taken }) => span.end <= taken.start || taken.end <= span.start);

      for (const span of quoted(doc, block, language)) add(span, `programs/${language}/quoted`);
      const heads = words.heads[language].find(view, block.span);
      for (const hit of words.known[language].find(view, block.span)) {
        const span = widen(doc, block, hit, language);
        if (!isFree(span) || (language === 'ko' && goesOn(view.text, span.end))) continue;
        const head = heads.find(({ end }) => end === hit.end);
        const whole = head && wholeName(doc, block, head);
        if (whole && whole.start < span.start && isFree(whole))
          add(whole, `programs/${language}/bare`, language === 'en' ? null : undefined);
        else add(span, `programs/${hit.term.id}`);
      }
      const prizes = language === 'ko' ? words.namedPrizes.find(view, block.span) : [];
      for (const { start, end } of prizes) if (isFree({ start, end })) add({ start, end }, `programs/${language}/bare`);
      for (const head of heads) {
        const span = bareName(doc, block, head);
        // `‘도시재생 한마당’ 우수사례 경진대회`, `국제 디자인 공모전 ‘강변 어워드’`: what the quoted name is.
        const isSaid =
          span &&
          language === 'ko' &&
          found.some(({ span: name }) => name.end + 2 === span.start || name.start - 2 === span.end);
        if (span && !isSaid && isFree(span)) add(span, `programs/${language}/bare`);
      }
      return found;
    },
  };
}

const EDITION = /제\s?\d+회|(?:19|20)\d\d/;
