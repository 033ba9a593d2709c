import type { Span } from '../../pipeline/types.js';
import type { FoundPlace, PlaceIndex } from '../district/found.js';

/** The words that name a place, without the titles around them. */
export function nameOf({ start, end }: FoundPlace): Span {
  return { start, end };
}

/** The place whose unit the title begins with: 관악구 of 관악구청장, 경북도 of 경북도지사. */
export function placeAt({ endingAt }: PlaceIndex, title: Span): FoundPlace | null {
  return endingAt.get(title.start + 1) ?? null;
}

/** The place whose words, with all that belongs to them, end there. */
export function placeEndingAt({ extentEndingAt }: PlaceIndex, end: number): FoundPlace | null {
  return extentEndingAt.get(end) ?? null;
}

/** The place right before a name or behind its title: `관악구 한도윤 구청장`, `한도윤 구청장(관악구)`. */
export function placeBeside(text: string, name: Span, title: Span, places: PlaceIndex): FoundPlace | null {
  for (let end = name.start - 1; end >= name.start - 4; end--) {
    const before = placeEndingAt(places, end);
    if (before && fits(text, before, title) && BESIDE.test(text.slice(end, name.start))) return before;
  }
  const joint = text.startsWith('의 ', title.end) ? 2 : text[title.end] === '(' ? 1 : 0;
  const after = joint > 0 ? places.extentStartingAt.get(title.end + joint) : undefined;
  return after && fits(text, after, title) ? after : null;
}

/** Whether a place has such a head: 구청장 and 청장 a gu, 시장 a si, 군수 a gun, 지사 a do. */
export function fits(text: string, place: FoundPlace | null, title: Span): boolean {
  if (!place) return false;
  const first = text[title.start]!;
  return text[place.end - 1] === (first === '청' ? '구' : first === '지' ? '도' : first);
}

/** Where the words before a bracket end: before white space, a closing quote, 사 of 청사. */
export function wordsEnd(text: string, bracket: number, start: number): number {
  let end = bracket;
  while (end > start && /[\s’”'"]/.test(text[end - 1]!)) end--;
  return text[end - 1] === '사' && text[end - 2] === '청' ? end - 1 : end;
}

/** A name built like a government's that the gazetteer does not have, right before the bracket of its head. */
export function unknownBefore(text: string, bracket: number, start: number, title: Span): Span | null {
  const end = wordsEnd(text, bracket, start);
  const word = text.slice(Math.max(start, end - 8), end).match(/(?<![가-힣])[가-힣]{2,5}$/)?.[0];
  if (word === undefined || word.at(-1) !== text[title.start]) return null;
  return { start: end - word.length, end };
}

/** `시(시장 …)는`: the word that stands for the story's own government. */
export const isOwnBefore = (text: string, opening: number, title: Span, from: number): boolean => {
  const before = text.slice(Math.max(from, opening - 2), opening);
  return /^[\s,“"]?[구시군]$/.test(before) && OWN_TITLES[before.at(-1)!] === text.slice(title.start, title.end);
};

const OWN_TITLES: Readonly<Record<string, string>> = { 구: '구청장', 시: '시장', 군: '군수' };

/** Between a place and the name of its head: `동구 배기철 구청장`, `◇동구 -박희조 구청장`, `관악구의 한도윤 구청장`. */
const BESIDE = /^(?:의 |[ \n]*[-–:·]? ?)$/;
