import { dateOf, type Quantity } from './quantity.js';

const FULL_DATE = /(?<y>(?:19|20)\d\d)[./-] ?(?<m>[01]?\d)[./-] ?(?<d>[0-3]?\d)(?!\d)\.?/y;
const KOREAN_DATE = /(?:(?<y>(?:19|20)\d\d)년 ?)?(?<m>1[0-2]|[1-9])월(?: ?(?<d>[12]\d|3[01]|[1-9])일)?/y;
const YEAR =
  /(?:(?<y>(?:19|20)\d\d)(?:년도?(?! ?(?:째|간|연속))|(?![\d,.]*\d|[가-힣%]| ?[명개건원곳회여]))|['’](?<short>\d\d)년)/y;
const DAY = /(?<d>[12]\d|3[01]|[1-9])일(?!간|째| ?(?:동안|연속|만에|이내))/y;

/** The date that begins at a place: 2017년 8월 9일, 2017/08/09, 9일. */
export function dateAt(folded: string, start: number): Quantity | null {
  for (const expression of [FULL_DATE, KOREAN_DATE, YEAR, DAY]) {
    expression.lastIndex = start;
    const match = expression.exec(folded);
    if (!match) continue;
    const { y, m, d, short } = match.groups!;
    const year = y !== undefined ? Number(y) : short !== undefined ? 2000 + Number(short) : 0;
    const value = dateOf(year, Number(m ?? 0), Number(d ?? 0));
    return { type: 'date', value, unit: null, approximate: null, start, end: start + match[0].length };
  }
  return null;
}

const TIME =
  /(?<half>오전|오후) ?(?<h>1[0-2]|\d)시(?: ?(?<m>[0-5]?\d)분| ?(?<thirty>반))?|(?<h24>[01]?\d|2[0-3]):(?<m24>[0-5]\d)(?::[0-5]\d)?/y;

/** The time of day that begins at a place: 오후 2시, 14:30. */
export function timeAt(folded: string, start: number): Quantity | null {
  TIME.lastIndex = start;
  const match = TIME.exec(folded);
  if (!match) return null;
  const { half, h, m, thirty, h24, m24 } = match.groups!;
  const hour = h24 === undefined ? (Number(h) % 12) + (half === '오후' ? 12 : 0) : Number(h24);
  const minute = thirty ? 30 : Number(m24 ?? m ?? 0);
  const value = [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
  return { type: 'time', value, unit: null, approximate: null, start, end: start + match[0].length };
}
