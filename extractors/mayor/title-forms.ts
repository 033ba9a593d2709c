import type { Language, Rules, Span, View } from '../../pipeline/types.js';
import { compilePattern, groupsOf, type PatternMatch } from '../../pipeline/match.js';

/**
 * Shows `judge` what the patterns see at each title of a block, in their order, until it accepts one. Patterns of heads
 * begin with the title and look back from it, so that only titles cost time.
 */
export type TitleForms = (view: View, span: Span, judge: (match: PatternMatch) => boolean) => void;

/** Compiles the patterns of the rule set `mayors` in one language, all but those named in `apart`. */
export function titleForms(rules: Rules, language: Language, apart: readonly string[] = []): TitleForms {
  const patterns = rules
    .patterns('mayors')
    .filter((pattern) => pattern.language === language && !apart.includes(pattern.id))
    .map(compilePattern)
    .map((pattern) => ({ ...pattern, expression: new RegExp(pattern.expression, 'dguy') }));
  return (view, span, judge) => {
    const text = view.text.slice(span.start, span.end);
    for (const { index: core } of text.matchAll(TITLES[language])) {
      const index = core - (PREFIX.exec(text.slice(Math.max(0, core - 14), core))?.[1]!.length ?? 0);
      patterns.some((pattern) => {
        pattern.expression.lastIndex = index;
        const match = pattern.expression.exec(text);
        if (!match) return false;
        const start = span.start + index;
        const groups = groupsOf(match, pattern.groupNames, span.start);
        return judge({ pattern, start, end: start + match[0].length, groups });
      });
    }
  };
}

const TITLES: Readonly<Record<Language, RegExp>> = {
  ko: /구청장|시장|군수|도지사|지사|청장/g,
  en: /(?:[Mm]ayor|[Gg]overnor|[Hh]ead|[Cc]hief|[Mm]agistrate)(?![A-Za-z])|Gov\./g,
};

/** The word that a title may begin with: `District Mayor`. */
const PREFIX = /(?:^|[^A-Za-z-])((?:[Dd]istrict|[Cc]ounty|[Ww]ard|[Pp]rovincial|[Mm]etropolitan|[Cc]ity) )$/;
