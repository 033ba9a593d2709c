import { hasBatchim } from 'es-hangul';
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
  if (language === 'en') return 0;
  // `…를 낸 ‘도로팀’과 ▲`: after a quote or bracket 과 can only be "and".
  if (/[’”'"`」』)\]][과와]$/.test(words)) return 1;
  // `하천 살리기와 ▲`; 과 ends nouns as well (`효과`, `복지과`).
  if (/[가-힣]{2}와$/.test(words) && !hasBatchim(words.slice(0, -1))) return 1;
  return PHRASE.exec(words)?.[0].length ?? 0;
}

const JOINS: Readonly<Record<Language, readonly string[]>> = {
  ko: [' 및', ' 그리고', ' 또는', ' 또', ' 또한'],
  en: [' and', ' or', ' as well as', ' along with', ' together with', ' plus', ' &'],
};

/** `우수상을 비롯해 ▲`, `대상에 이어 ▲`: a phrase that joins the item to those that follow. */
const PHRASE =
  /(?:[을를] (?:비롯해|비롯하여|포함해|시작으로)|에 (?:이어서?|더해)|[을를] [가-힣]{1,4}[은한] 데 이어서?|[은는] 물론|뿐만? 아니라|(?<=[상창’”'"`」』)\]])[과와] (?:함께|더불어))$/;

const isSeparator = oneOf(',;./');

/** The last characters of what joins items. */
const endsJoin = {
  ko: oneOf(`과와해여로어서론라께${lastOf(JOINS.ko)}`),
  en: oneOf(lastOf(JOINS.en)),
};

function lastOf(words: readonly string[]): string {
  return words.map((word) => word.at(-1)!).join('');
}
