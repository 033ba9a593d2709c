import type { Span } from '../../../types.js';
import type { Clause, LevelReading, Phrase } from '../claim.js';

/** The fields said for a level: side by side before it, or in the bracket right after it. */
export function categoriesFor(
  clause: Clause,
  window: Span,
  level: LevelReading,
  count: number,
  text: string,
): { phrases: readonly Phrase[]; whole: Span } | null {
  const after = clause.categories.findIndex((_, at) => {
    const whole = clause.categoryWholes[at]!;
    return whole.start >= level.span.end && /^[’'”"」』]?\s?\($/.test(text.slice(level.span.end, whole.start));
  });
  if (after >= 0) return { phrases: [clause.categories[after]!], whole: clause.categoryWholes[after]! };
  const inside = clause.categories
    .map((phrase, at) => ({ phrase, whole: clause.categoryWholes[at]! }))
    .filter(({ whole }) => whole.start >= window.start && whole.end <= window.end + 1);
  const last = inside.at(-1);
  if (!last) return null;
  // `A 분야의 ‘…’ 사례와 B 분야의 ‘…’ 사례로 각각 최우수상과 우수상을`: as many fields as levels.
  if (count > 1 && inside.length === count && each(text, window, level.span.end))
    return { phrases: inside.map(({ phrase }) => phrase), whole: last.whole };
  const phrases = [last.phrase];
  for (let at = inside.length - 2; at >= 0; at--) {
    const gap = text.slice(inside[at]!.whole.end, inside[at + 1]!.whole.start);
    if (!/^\s?[와과,·및]\s?[‘'“"`]?$/.test(gap)) break;
    phrases.unshift(inside[at]!.phrase);
  }
  return { phrases, whole: last.whole };
}

const COUNTED = /^[’'”"」』]?\s?[1-9](?:개|건|관왕)/;

/** `장관 표창 2개(신체활동·금연)`: as many fields in the bracket as awards. */
export function sharedBracket(text: string, from: number): Phrase[] | null {
  if (!COUNTED.test(text.slice(from, from + 8))) return null;
  const match = /^[’'”"」』]?\s?(?<count>[1-9])(?:개|건|관왕)\s?\((?<names>[^()]{3,80})\)/.exec(
    text.slice(from, from + 100),
  );
  if (!match) return null;
  const names = match.groups!['names']!;
  const parts = names.split(/[·,]\s?/);
  if (parts.length !== Number(match.groups!['count'])) return null;
  let at = from + match[0].indexOf('(') + 1;
  return parts.map((part) => {
    const start = text.indexOf(part, at);
    at = start + part.length;
    return { span: { start, end: at }, id: null };
  });
}

export const each = (text: string, window: Span, until: number) =>
  /각각|나란히|차례로/.test(text.slice(window.start, until));
