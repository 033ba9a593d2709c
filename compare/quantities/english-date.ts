import { dateOf, type Quantity } from './quantity.js';
import type { QuantityWords } from './words.js';

const MONTH_FIRST =
  /(?<month>[a-z]+)\.? (?<d>[0-3]?\d)(?:st|nd|rd|th)?(?!\d|,\d{3})(?:(?: and |[-–~]| to )(?<d2>[0-3]?\d)(?:st|nd|rd|th)?(?! ?\d))?(?:,? (?<y>(?:19|20)\d\d)\b)?/y;
const MONTH_YEAR = /(?<month>[a-z]+)\.?(?: of)?,? (?<y>(?:19|20)\d\d)\b/y;
const DAY_FIRST = /(?<d>[0-3]?\d)(?:st|nd|rd|th)?(?: of)? (?<month>[a-z]+)\.?(?:,? (?<y>(?:19|20)\d\d)\b)?/y;
const MONTH_ALONE =
  /(?<=\b(?:in|since|from|until|by|last|next|this|early|late|mid|of|every|and|to)[- ])(?<month>[a-z]+)\b/y;
const FULL_DATE = /(?<y>(?:19|20)\d\d)[./-](?<m>[01]?\d)[./-](?<d>[0-3]?\d)(?!\d)/y;
const DAY =
  /(?<=\b(?:on|of|from|by|until|the|and) )(?:the )?(?<d>[0-3]?\d)(?:st|nd|rd|th)(?:(?: and (?:the )?|[-–~]| to (?:the )?)(?<d2>[0-3]?\d)(?:st|nd|rd|th))?(?=[.,;:)]| (?:that|at|in|of|to|by|when|with|and|after)\b|$)/y;
const YEAR =
  /(?<y>(?:19|20)\d\d)(?:'s)?(?![\d,.]*\d|[a-z%-](?!\d{4}))(?! (?:won|people|residents|households|cases)\b)/y;

/** The dates that begin at a place: `August 9 and 10` are two. `text` tells which words are written large. */
export function datesAt(folded: string, text: string, start: number, words: QuantityWords): Quantity[] {
  for (const expression of [MONTH_FIRST, MONTH_YEAR, DAY_FIRST, MONTH_ALONE, FULL_DATE, DAY, YEAR]) {
    expression.lastIndex = start;
    const match = expression.exec(folded);
    if (!match) continue;
    const { y, m, d, d2, month } = match.groups!;
    const named = month === undefined ? null : words.find(month, 'month');
    // May and March are months where they are written large.
    if (month !== undefined && (!named || !/[A-Z]/.test(text[start + match[0].indexOf(month)]!))) continue;
    const end = start + match[0].length;
    return [d, ...(d2 === undefined ? [] : [d2])].map((day) => ({
      type: 'date' as const,
      value: dateOf(Number(y ?? 0), named?.value ?? Number(m ?? 0), Number(day ?? 0)),
      unit: null,
      approximate: null,
      start,
      end,
    }));
  }
  return [];
}

const TIME =
  /(?<h>1[0-2]|\d)(?::(?<m>[0-5]\d))? ?(?<half>[ap])\.?m\b\.?|(?<h24>[01]?\d|2[0-3]):(?<m24>[0-5]\d)(?::[0-5]\d)?/y;

/** The time of day that begins at a place: `2 p.m.`, `14:30`. */
export function timeAt(folded: string, start: number): Quantity | null {
  TIME.lastIndex = start;
  const match = TIME.exec(folded);
  if (!match) return null;
  const { h, m, half, h24, m24 } = match.groups!;
  const hour = h24 === undefined ? (Number(h) % 12) + (half === 'p' ? 12 : 0) : Number(h24);
  const value = [hour, Number(m24 ?? m ?? 0)].map((part) => String(part).padStart(2, '0')).join(':');
  return { type: 'time', value, unit: null, approximate: null, start, end: start + match[0].length };
}
