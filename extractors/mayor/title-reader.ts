import type { Language, Mention, Rules, Span, View } from '../../pipeline/types.js';
import { compilePattern, groupsOf, oneOf, type PatternMatch } from '../../pipeline/match.js';

/** Judges what a pattern sees at a title; null or nothing where that is no head. */
export type Form<Context> = (match: PatternMatch, context: Context) => readonly Mention[] | null;

/**
 * Reads the titles of a block, each by the first pattern whose form accepts it. `contextAt` is asked once for a title at
 * which a pattern matches; where it gives null, the title is no head's.
 */
export type TitleReader<Context> = (view: View, span: Span, contextAt: (title: Span) => Context | null) => Mention[];

/**
 * Compiles the patterns of the rule set `mayors` in one language that have a form, in their order. They begin with the
 * title and look back from it, so that only titles cost time.
 */
export function titleReader<Context>(
  rules: Rules,
  language: Language,
  forms: Readonly<Record<string, Form<Context>>>,
): TitleReader<Context> {
  const patterns = rules
    .patterns('mayors')
    .filter(({ id }) => forms[id])
    .map(compilePattern)
    .map((pattern) => ({ ...pattern, expression: new RegExp(pattern.expression, 'dguy'), form: forms[pattern.id]! }));
  const titles = TITLES[language];
  return (view, span, contextAt) => {
    const text = view.text.slice(span.start, span.end);
    const found: Mention[] = [];
    titles.lastIndex = 0;
    for (let title = titles.exec(text); title; title = titles.exec(text)) {
      const index = title.index - (language === 'en' ? prefixLength(text, title.index) : 0);
      let context: Context | null = null;
      for (const pattern of patterns) {
        pattern.expression.lastIndex = index;
        const match = pattern.expression.exec(text);
        if (!match) continue;
        const groups = groupsOf(match, pattern.groupNames, span.start);
        context ??= contextAt(groups['title']!);
        if (!context) break;
        const start = span.start + index;
        const mentions = pattern.form({ pattern, start, end: start + match[0].length, groups }, context);
        if (!mentions || mentions.length === 0) continue;
        found.push(...mentions);
        break;
      }
    }
    return found;
  };
}

const TITLES: Readonly<Record<Language, RegExp>> = {
  ko: /구청장|시장|군수|도지사|지사|청장/g,
  en: /(?:[Mm]ayors?|[Gg]overnors?|[Hh]ead|[Cc]hief|[Mm]agistrate|Gunsu)(?![A-Za-z])|Gov\./g,
};

/** The length of the word that a title may begin with: `District Mayor`. */
function prefixLength(text: string, at: number): number {
  if (text[at - 1] !== ' ' || !endsPrefix(text.charCodeAt(at - 2))) return 0;
  return PREFIX.exec(text.slice(Math.max(0, at - 14), at))?.[1]!.length ?? 0;
}

const endsPrefix = oneOf('tydln');

const PREFIX = /(?:^|[^A-Za-z-])((?:[Dd]istrict|[Cc]ounty|[Ww]ard|[Pp]rovincial|[Mm]etropolitan|[Cc]ity) )$/;
