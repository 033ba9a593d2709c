import type { Span } from '../../../types.js';
import { bareNameStart } from '../../../../extractors/bare-korean.js';
import type { Clause, OtherWinners, Phrase } from '../claim.js';
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

/**
 * A program of a kind that nobody listed: the bare name before 에서 in whose clause a level is won, `제3회 고향사랑 대축제에서
 * 우수상을`. Null where the words name a place, a field, or point back.
 */
export function awardedAt(text: string, { start, end }: Span, others: OtherWinners): Phrase | null {
  const match = AT.exec(text.slice(Math.max(start, end - LONGEST), end));
  if (!match) return null;
  const to = end - match[0].length;
  const from = bareNameStart(text, to, start);
  const name = text.slice(from, to);
  const last = name.slice(name.lastIndexOf(' ') + 1);
  if (
    !/[가-힣]{2}.*[가-힣]{3}/.test(name) ||
    /[시군구읍면동리도층실관등]$|시상$|분야$|부문$|[은는이가을를]$/.test(last) ||
    others.venues.some((venue) => last.endsWith(venue)) ||
    others.all.some((noun) => last.endsWith(noun)) ||
    name.split(' ').every((word) => others.general.has(word))
  )
    return null;
  return { span: { start: from, end: to }, id: null };
}

/** Whether such a name is one by its own words: an edition, the whole country, a kind of contest. */
export const isProgramByName = ({ span }: Phrase, text: string): boolean =>
  BY_NAME.test(text.slice(span.start, span.end));

const BY_NAME =
  /^(?:제 ?\d+회|(?:19|20)\d\d|대한민국|전국|한국) |(?:대상|대전|대축제|축전|품평회|연찬회|분석|진단|조사|측정|점검)$/;

/** Units from the end of a name to the level that is won there. */
const LONGEST = 30;

/** `에서 `, and at most a field or an adverb before the level. */
const AT = /에서(?:는|도)? (?:[가-힣·‘’' ]{1,22} )?[‘'“"]?$/;

const nearestBefore = (phrases: readonly Phrase[], level: Span): Phrase | null =>
  phrases.filter(({ span }) => span.end <= level.start).at(-1) ?? null;

export const firstPhraseWithin = (phrases: readonly Phrase[], span: Span, topical: boolean): Phrase | null =>
  topical ? null : (phrases.find((phrase) => covers(span, phrase.span)) ?? null);
