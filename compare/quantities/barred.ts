import type { Span } from '../../pipeline/types.js';

/** Where figures are no quantities: telephone numbers, addresses of pages and mail, words with figures in them (COVID-19, B2B). */
export function barredIn(folded: string): (at: number) => Span | null {
  const spans = [...folded.matchAll(/\S+/g)].flatMap(({ 0: token, index }): Span[] => {
    if (ADDRESS.test(token)) return [{ start: index, end: index + token.length }];
    return [...token.matchAll(BARRED)].map(({ 0: part, index: at }) => ({
      start: index + at,
      end: index + at + part.length,
    }));
  });
  return (at) => spans.find(({ start, end }) => at >= start && at < end) ?? null;
}

const ADDRESS = /^[('"“]?(?:https?:|www\.)|@/;
const BARRED = /(?<!\d)\d{2,4}-\d{3,4}-\d{4}|(?<![a-z])[a-z]{1,20}-?\d[a-z\d]*|(?<!\d)\d{1,9}[a-z]{1,9}\d\w*/g;
