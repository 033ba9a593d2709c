import type { Language, Span } from '../../pipeline/types.js';
import { oneOf } from '../../pipeline/match.js';

/** The item in the words between its mark and the next, without what joins it to the others: commas, `and`, 및. */
export function itemBetween(text: string, { start, end }: Span, language: Language): Span {
  let words = text.slice(start, end).trimEnd();
  const opening = language !== 'en' ? 0 : words.startsWith('and ') ? 4 : words.startsWith('or ') ? 3 : 0;
  for (let join = joinLength(words, language); join > 0; join = joinLength(words, language)) {
    words = words.slice(0, -join).trimEnd();
  }
  return { start: start + opening, end: start + Math.max(words.length, opening) };
}

/** The length of the separator or the conjunction that ends the words, the space before it included. */
function joinLength(words: string, language: Language): number {
  const last = words.charCodeAt(words.length - 1);
  if (isSeparator(last)) return language === 'en' && /(?<=[ \d][ap])\.m\.$/.test(words) ? 0 : 1;
  if (!endsJoin[language](last)) return 0;
  const join = JOINS[language].find((conjunction) => words.endsWith(conjunction));
  if (join) return join.length;
  // `…를 낸 ‘도로팀’과 ▲`: after a quote or bracket 과 can only be "and".
  return language === 'ko' && /[’”'"`」』)\]][과와]$/.test(words) ? 1 : 0;
}

const JOINS: Readonly<Record<Language, readonly string[]>> = {
  ko: [' 및', ' 그리고', ' 또는', ' 또', ' 또한'],
  en: [' and', ' or', ' as well as', ' along with', ' together with', ' plus', ' &'],
};

const isSeparator = oneOf(',;./');

/** The last characters of what joins items. */
const endsJoin = {
  ko: oneOf(`과와${lastOf(JOINS.ko)}`),
  en: oneOf(lastOf(JOINS.en)),
};

function lastOf(words: readonly string[]): string {
  return words.map((word) => word.at(-1)!).join('');
}
