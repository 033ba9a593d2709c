import type { Span } from '../../../types.js';
import type { Clause, Phrase } from '../claim.js';
import { covers } from '../clause.js';

/** `'…우수사례' 대상`: what stands in quotes right before the level is what it was won in. */
export function quotedBefore(text: string, window: Span): Phrase | null {
  if (!CLOSED.test(text.slice(Math.max(window.start, window.end - 6), window.end))) return null;
  const words = text.slice(Math.max(window.start, window.end - 60), window.end);
  const match = /[‘'“"「『](?<name>[^‘’'“”"「」『』]{5,50})[’'”"」』]\s?(?:에서\s|에선\s|에서는\s|의\s)?$/.exec(words);
  if (!match || /(?:상|등급|연속|위)$/.test(match.groups!['name']!)) return null;
  const start = window.end - words.length + match.index + 1;
  return { span: { start, end: start + match.groups!['name']!.length }, id: null };
}

/** A quotation ends right before. */
const CLOSED = /[’'”"」』]\s?(?:에서\s|에선\s|에서는\s|의\s)?$/;

/** The program before a level: the nearest name, or a quotation behind another level that stands nearer. */
export function programBefore(clause: Clause, window: Span, text: string, from: number): Phrase | null {
  const named = nearestBefore(
    clause.programs.filter(({ span }) => span.start >= from),
    { start: window.end, end: window.end },
  );
  if (named && named.span.start >= window.start) return named;
  return quotedBefore(text, window) ?? named;
}

/** `‘식품안전관리’ 및 ‘음식문화개선’ 최우수기관`: the quotation that shares the level of the one behind it. */
export function twinOf({ span }: Phrase, text: string): Phrase | null {
  const words = text.slice(Math.max(0, span.start - 60), span.start);
  const match = TWIN.exec(words);
  if (!match) return null;
  const start = span.start - match[0].length + 1;
  return { span: { start, end: start + match.groups!['name']!.length }, id: null };
}

const TWIN = /[‘'“"「](?<name>[^‘’'“”"「」]{4,40})[’'”"」](?: 및 |[와과] )[‘'“"「]$/;

const nearestBefore = (phrases: readonly Phrase[], level: Span): Phrase | null =>
  phrases.filter(({ span }) => span.end <= level.start).at(-1) ?? null;

export const firstPhraseWithin = (phrases: readonly Phrase[], span: Span, topical: boolean): Phrase | null =>
  topical ? null : (phrases.find((phrase) => covers(span, phrase.span)) ?? null);
