import type { Language, Rules } from '../../pipeline/types.js';

/** Titles of offices that no head of a government holds, longest first, as an alternation for an expression. */
export function titlePattern(rules: Rules, language: Language): string {
  const titles = rules
    .terms('titles')
    .filter(({ id, head }) => head === false && !NO_OFFICE.has(id))
    .flatMap(({ names }) => names[language] ?? []);
  return [...titles]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((title) => title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
}

/** Reporters sign articles, and Mr. is no office. */
const NO_OFFICE: ReadonlySet<string> = new Set(['title-press', 'title-person']);
