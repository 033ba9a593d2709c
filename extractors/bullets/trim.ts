import type { Language, Span } from '../../pipeline/types.js';

/** The item in the words between its mark and the next, without what joins it to the others: commas, `and`, 및. */
export function itemBetween(text: string, { start, end }: Span, language: Language): Span {
  let words = text.slice(start, end);
  const opening = language === 'en' ? (/^(?:and|or) /.exec(words)?.[0].length ?? 0) : 0;
  for (let length = -1; length !== words.length;) {
    length = words.length;
    words = words.trimEnd();
    if (SEPARATORS.includes(words.at(-1) ?? ' ')) words = words.slice(0, -1);
    else words = words.slice(0, words.length - joinLength(words, language));
  }
  return { start: start + opening, end: start + Math.max(words.length, opening) };
}

const SEPARATORS = ',;./';

/** The length of the conjunction that ends the words, the space before it included. */
function joinLength(words: string, language: Language): number {
  const join = JOINS[language].find((conjunction) => words.endsWith(conjunction));
  if (join) return join.length;
  // `…를 낸 ‘도로팀’과 ▲`: after a quote or bracket 과 can only be "and".
  return language === 'ko' && /[’”'"`」』)\]][과와]$/.test(words) ? 1 : 0;
}

const JOINS: Readonly<Record<Language, readonly string[]>> = {
  ko: [' 및', ' 그리고', ' 또는', ' 또', ' 또한'],
  en: [' and', ' or', ' as well as', ' along with', ' together with', ' plus', ' &'],
};
