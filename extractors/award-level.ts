import type { Extractor, Rules, Span, Term } from '../pipeline/types.js';
import { compilePatterns, compileTerms } from '../pipeline/match.js';
import { judgeEnglish } from './award-level/english.js';
import { levelsOfForms, NAMED_PRIZE } from './award-level/forms.js';
import { koreanJudge } from './award-level/korean.js';
import { namesSought, withVariants } from './award-level/names.js';
import { withoutOverlaps } from './award-level/overlap.js';

/**
 * Levels of awards: the vocabulary's names, and the forms in which offices, institutions, grades and ranks are written.
 * `value` is `strong` where the words alone are a level, `weak` where the sentence must say that somebody got it.
 */
export function awardLevels(rules: Rules): Extractor {
  // What is no award is looked for all the same, so that `Citizens' Grand Prize` and `지원 대상` leave no shorter level.
  const levels = rules.terms('award-levels').filter((term) => !NO_LEVEL.has(String(term['family'])));
  const names = new Set(levels.flatMap((level) => level.names.en ?? []));
  const matchers = {
    ko: compileTerms(levels, 'ko', { names: (level) => namesSought(level, 'ko') }),
    en: compileTerms(levels, 'en', {
      names: (level) => namesSought(level, 'en').flatMap((name) => withVariants(name, names)),
    }),
  };
  const patterns = rules.patterns('award-level-forms');
  const forms = {
    ko: compilePatterns(patterns.filter(({ language }) => language === 'ko')),
    en: compilePatterns(patterns.filter(({ language }) => language === 'en')),
  };
  const judges = { ko: koreanJudge(levels), en: judgeEnglish };
  const ruleOf = new Map(levels.map(({ id }) => [id, `award-levels/${id}`]));
  const levelOf = levelsOfForms(levels);
  const lookalikes = new Set(rules.terms('award-level-lookalikes').flatMap((term) => term.names.ko ?? []));
  return {
    name: 'award-level',
    extract(block, index, { view }) {
      const { language } = block;
      if (language === 'und') return [];
      const { text } = view;
      const found: Found[] = [];
      for (const { term, start, end } of matchers[language].find(view, block.span)) {
        if (language === 'ko' || !opensProgram(text, { start, end }))
          found.push({ start, end, level: term, rule: ruleOf.get(term.id)! });
      }
      for (const { pattern, groups } of forms[language].find(view, block.span)) {
        const span = groups['level'];
        if (!span) continue;
        const form = pattern.id.slice(pattern.id.lastIndexOf('/') + 1);
        const words = text.slice(span.start, span.end);
        if (form === NAMED_PRIZE && (lookalikes.has(words) || TO_CITIZENS.test(words))) continue;
        if (form === 'excellent-institution' && opensProgram(text, span)) continue;
        const level = levelOf(form, words);
        if (!level) continue;
        const told = { ...span, level, rule: pattern.id };
        // Of two that are equally long the first is kept: what a form says goes before the bare word.
        if (TOLD_BY_FORM.has(form)) found.unshift(told);
        else found.push(told);
      }
      return withoutOverlaps(found).flatMap(({ start, end, level, rule }) => {
        const span = { start, end };
        const isTold = TOLD_BY_FORM.has(rule.slice(rule.lastIndexOf('/') + 1));
        const value = level['award'] === false ? null : isTold ? 'strong' : judges[language](view, span, block.span, level); // prettier-ignore
        return value
          ? [{ kind: 'level' as const, span, text: text.slice(start, end), block: index, id: level.id, value, rule }]
          : [];
      });
    },
  };
}

/** Forms whose surroundings say that the words are a level. */
const TOLD_BY_FORM: ReadonlySet<string> = new Set([
  'rating-opens-item',
  'rating-closes-item',
  'rating-label',
  'quoted-rating',
  'grade-word',
]);

interface Found extends Span {
  readonly level: Term;
  readonly rule: string;
}

/** Families whose names are receive words, counts or certificates rather than levels. */
const NO_LEVEL = new Set(['unspecified', 'count', 'certification']);

/** `구민상`, `군민대상`: what a government gives to its people. */
const TO_CITIZENS = /[구시군도]민대?상$/;

/** `▲Excellent Local Government Savings Evaluation`: the institution is a word of the evaluation's name. */
const opensProgram = (text: string, { start, end }: Span): boolean =>
  MARK.test(text.slice(start - 2, start)) &&
  /^(?:Excellent|Outstanding)/.test(text.slice(start, end)) &&
  NAME_GOES_ON.test(text.slice(end, end + 60));

const MARK = /[▲△▷▶●■◆◇○]\s?$/;
const NAME_GOES_ON = /^ (?:[A-Z][a-z]+ (?:and )?){1,5}(?:Evaluation|Assessment|Contest|Competition)\b/;
