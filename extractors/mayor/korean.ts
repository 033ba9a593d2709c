import type { Mention, Rules, Span, View } from '../../pipeline/types.js';
import { compilePattern, findPattern, isHangul, type PatternMatch } from '../../pipeline/match.js';
import type { FoundPlace } from '../district/found.js';
import { gazetteerOf, type Government } from '../district/gazetteer.js';
import {
  headMention,
  hull,
  repeatMention,
  stemMention,
  type FoundHead,
  type HeadFinder,
  type HeadStatus,
} from './found.js';
import { koreanNames, type NameLikelihood } from './korean-name.js';

/**
 * Finds Korean heads: the patterns of the rule set `mayors` find a title with what may be a name, in this order, and the
 * gazetteers judge. A title is read once, by the first pattern that stands.
 */
export function koreanHeads(rules: Rules): HeadFinder {
  const gazetteer = gazetteerOf(rules);
  const names = koreanNames(rules);
  const patterns = rules
    .patterns('mayors')
    .filter(({ language }) => language === 'ko')
    .map(compilePattern);
  const words = new Set((rules.sets.get('mayors')?.terms ?? []).flatMap((term) => term.names.ko ?? []));

  function judge(match: PatternMatch, context: Context, mentions: Mention[]): boolean {
    const { view, index } = context;
    const form = match.pattern.id.slice('mayors/ko/'.length);
    if (form === 'repeat-surname') {
      const { surname, title } = match.groups;
      if (!surname || !title || !names.isSurname(view.text.slice(surname.start, surname.end))) return false;
      mentions.push(repeatMention(surname, title, match.pattern.id, view, index));
      return true;
    }
    const found = FORMS[form]?.(match, context);
    if (!found) return false;
    mentions.push(headMention(found.head, view, index));
    if (found.stem) mentions.push(found.stem);
    return true;
  }

  type Form = (match: PatternMatch, context: Context) => { head: FoundHead; stem?: Mention } | null;

  const FORMS: Readonly<Record<string, Form>> = {
    bracket,
    /** 한도윤 관악구청장, 하태경 경기지사 */
    'name-place-title'(match, { text, span, places, view, index }) {
      const {
        name,
        title,
        place: stem,
        status: word,
      } = match.groups as Record<'name' | 'title' | 'place', Span> & { status?: Span };
      const status = statusOf(
        text,
        title.end,
        word ? text.slice(word.start, word.end) : wordBefore(text, name.start, span.start),
      );
      if (!status || !isNameBefore(text, name, span)) return null;
      const head = { name, title, status, extent: hull(name, title), rule: match.pattern.id };
      const place = placeAt(places, title);
      if (place)
        return place.start === stem.start || place.extent.start === stem.start
          ? { head: { ...head, district: nameOf(place) } }
          : null;
      const provinces = text[title.start] === '지' ? stemsOf(text, stem, 'upper') : [];
      if (provinces.length === 0) return null;
      return {
        head: { ...head, district: stem },
        stem: stemMention(stem, provinces, 'districts/ko/stem-with-head', view, index),
      };
    },

    /** 한도윤관악구청장: the spaces are lost. */
    'glued-name'(match, { text, places }) {
      const { title } = match.groups as Record<'title', Span>;
      const place = placeAt(places, title);
      if (!place || !isHangul(text.charCodeAt(place.extent.start - 1))) return null;
      const name = { start: place.extent.start - 3, end: place.extent.start };
      const status = statusOf(text, title.end, '');
      if (!status || isHangul(text.charCodeAt(name.start - 1)) || likelihoodOf(text, name) !== 'sure') return null;
      return {
        head: { name, title, status, district: nameOf(place), extent: hull(name, title), rule: match.pattern.id },
      };
    },

    /** 조도훈 협의회장(순천시장) */
    'name-bracket'(match, { text, span, places }) {
      const { name, title } = match.groups as Record<'name' | 'title', Span>;
      const place = placeAt(places, title);
      if (!place || !isNameBefore(text, name, span)) return null;
      const extent = { start: name.start, end: closingAfter(text, title.end) };
      return { head: { name, title, status: 'current', district: nameOf(place), extent, rule: match.pattern.id } };
    },

    'bracket-reversed': bracket,
    'name-title': nameTitle,
    'name-title-said': nameTitle,
    'name-title-joining': nameTitle,

    /** 관악구청장 한도윤은, 완도군수(배성현) */
    'title-name'(match, { text, span, places }) {
      const { name, title } = match.groups as Record<'name' | 'title', Span>;
      const place = placeAt(places, title);
      const isOpening = !place && title.start === span.start;
      if ((!place && !isOpening) || likelihoodOf(text, name) !== 'sure' || isWordOf(text, name)) return null;
      if (
        text[name.end] !== ')' &&
        (name.end - name.start !== 3 || /[로서의은는이을를과와도만인한]$/.test(text.slice(name.start, name.end)))
      )
        return null;
      const from = place ? place.extent.start : title.start;
      const status = statusOf(text, name.end, wordBefore(text, from, span.start));
      if (!status) return null;
      const extent = { start: place?.start ?? title.start, end: closingAfter(text, name.end) };
      return { head: { name, title, status, district: place && nameOf(place), extent, rule: match.pattern.id } };
    },

    /** 한도윤 관악·서지호 은평·채이담 강동구청장: each with the stem of a government of the last one's kind. */
    'stem-list'(match, { text, span, view, index }) {
      const { name, title, stem } = match.groups as Record<'name' | 'title' | 'stem', Span>;
      const governments = stemsOf(text, stem, 'basic').filter(({ id }) => id.endsWith(UNITS[text[title.start]!]!));
      if (governments.length === 0 || !isNameBefore(text, name, span)) return null;
      return {
        head: { name, title, district: stem, status: 'current', extent: hull(name, stem), rule: match.pattern.id },
        stem: stemMention(stem, governments, 'districts/ko/stem-with-head', view, index),
      };
    },
  };

  return (view, span, index, findPlaces) => {
    const { text } = view;
    if (!TITLE.test(text.slice(span.start, span.end))) return [];
    const places = findPlaces();
    const mentions: Mention[] = [];
    const read = new Set<number>();
    for (const pattern of patterns) {
      for (const match of findPattern(pattern, view, span)) {
        const title = match.groups['title']!;
        if (read.has(title.start) && !match.groups['stem']) continue;
        const head = judge(match, { text, span, places, view, index }, mentions);
        if (head) read.add(title.start);
      }
    }
    return mentions;
  };

  /** 관악구(구청장 한도윤), 동대문구(동대문구청장 …), 완도군(배성현 군수) */
  function bracket(
    match: PatternMatch,
    { text, span, places, view, index }: Context,
  ): { head: FoundHead; stem?: Mention } | null {
    const { name, title, office } = match.groups as Record<'name' | 'title', Span> & { office?: Span };
    const before = office ? text.slice(office.start, office.end).trim() : '';
    const inside = placeAt(places, title);
    if (before !== '' && !inside && !FORMER_WORD.test(before) && before !== '현') return null;
    const outside = placeEndingAt(places, closingBefore(text, match.start, span.start));
    const place = inside ?? (fits(text, outside, title) ? outside : null);
    const likelihood = likelihoodOf(text, name);
    const status = statusOf(text, title.end > name.end ? title.end : name.end, before);
    if (!status) return null;
    const extent = {
      start: place ? Math.min(place.start, match.start) : match.start,
      end: closingAfter(text, match.end),
    };
    const head = { name, title, extent, status, rule: match.pattern.id };
    if (place) {
      const accepted =
        likelihood !== 'no' || (name.end - name.start === 3 && text[name.end] === ')' && !isWordOf(text, name));
      return accepted ? { head: { ...head, district: nameOf(place) } } : null;
    }
    if (likelihood === 'no' || text[title.start] === '청' || text[title.start] === '지') return null;
    const unknown = unknownBefore(text, match.start, span.start, title);
    if (unknown) {
      return {
        head: { ...head, district: unknown, extent: hull(extent, unknown) },
        stem: stemMention(unknown, [], 'districts/ko/unknown-with-head', view, index),
      };
    }
    return likelihood === 'sure' && text[title.start] !== '시' ? { head: { ...head, district: null } } : null;
  }

  /** 한도윤 구청장, with its government right before (관악구 한도윤 구청장) or after (문선우 군수의 금산군), or none. */
  function nameTitle(match: PatternMatch, { text, span, places }: Context): { head: FoundHead } | null {
    const { name, title, status: word } = match.groups as Record<'name' | 'title', Span> & { status?: Span };
    const status = statusOf(
      text,
      title.end,
      word ? text.slice(word.start, word.end) : wordBefore(text, name.start, span.start),
    );
    if (!status || isWordOf(text, name)) return null;
    const place = placeBeside(text, name, title, places);
    const head = {
      name,
      title,
      status,
      extent: hull(name, title),
      rule: place ? 'mayors/ko/name-title' : match.pattern.id,
    };
    if (place) return likelihoodOf(text, name) !== 'no' ? { head: { ...head, district: nameOf(place) } } : null;
    if (likelihoodOf(text, name) !== 'sure' || isVerb(text, name, span)) return null;
    return name.end - name.start === 3 || match.pattern.id === 'mayors/ko/name-title-joining'
      ? { head: { ...head, district: null } }
      : null;
  }

  function placeBeside(text: string, name: Span, title: Span, places: readonly FoundPlace[]): FoundPlace | null {
    const before = places.find(
      ({ extent }) =>
        extent.end < name.start && name.start - extent.end <= 4 && BESIDE.test(text.slice(extent.end, name.start)),
    );
    if (before && fits(text, before, title)) return before;
    if (!text.startsWith('의 ', title.end)) return null;
    const after = places.find(({ extent }) => extent.start === title.end + 2);
    return after && fits(text, after, title) ? after : null;
  }

  function likelihoodOf(text: string, { start, end }: Span): NameLikelihood {
    return names.judge(text.slice(start, end).replace(' ', ''));
  }

  /** A word that may stand before a title and looks like a name: 현직, 주민이, 서울, 경기도. */
  function isWordOf(text: string, { start, end }: Span): boolean {
    const word = text.slice(start, end);
    const { stemsKo, namesKo, regionsKo } = gazetteer;
    if (words.has(word) || namesKo.has(word) || regionsKo.has(word)) return true;
    if (word.length === 2) return stemsKo.has(word);
    return /[이은의도을과]$/.test(word) && words.has(word.slice(0, -1));
  }

  function isNameBefore(text: string, name: Span, span: Span): boolean {
    return likelihoodOf(text, name) !== 'no' && !isWordOf(text, name) && !isVerb(text, name, span);
  }

  /** 회의를 주재한 관악구청장: a word with the ending of a verb, after one with a particle, is a verb. */
  function isVerb(text: string, name: Span, span: Span): boolean {
    if (!/[한된인할]/.test(text[name.end - 1]!)) return false;
    return name.start - 2 >= span.start && text[name.start - 1] === ' ' && /[을를에로]/.test(text[name.start - 2]!);
  }

  function stemsOf(text: string, { start, end }: Span, tier: string): readonly Government[] {
    return (gazetteer.stemsKo.get(text.slice(start, end)) ?? []).filter((government) => government.tier === tier);
  }
}

interface Context {
  readonly text: string;
  readonly span: Span;
  readonly places: readonly FoundPlace[];
  readonly view: View;
  readonly index: number;
}

const TITLE = /구청장|시장|군수|지사|청장/;

const FORMER_WORD = /^(?:전|前|전임|직전|故)$/;

/** Between a place and the name of its head: `동구 배기철 구청장`, `◇동구 -박희조 구청장`, `관악구의 한도윤 구청장`. */
const BESIDE = /^(?:의 |[ \n]*[-–:·]?[ ]?)$/;

const UNITS: Readonly<Record<string, string>> = { 구: '-gu', 시: '-si', 군: '-gun' };

function nameOf({ start, end }: FoundPlace): Span {
  return { start, end };
}

/** The place whose unit the title begins with: 관악구 of 관악구청장, 경북도 of 경북도지사. */
function placeAt(places: readonly FoundPlace[], title: Span): FoundPlace | null {
  return places.find(({ end }) => end === title.start + 1) ?? null;
}

function placeEndingAt(places: readonly FoundPlace[], end: number): FoundPlace | null {
  return places.find(({ extent }) => extent.end === end) ?? null;
}

/** Whether a place has such a head: 구청장 and 청장 a gu, 시장 a si, 군수 a gun, 지사 a do. */
function fits(text: string, place: FoundPlace | null, title: Span): boolean {
  if (!place) return false;
  const first = text[title.start]!;
  return text[place.end - 1] === (first === '청' ? '구' : first === '지' ? '도' : first);
}

/** Where the words before a bracket end: before white space, a closing quote, 사 of 청사. */
function closingBefore(text: string, bracket: number, start: number): number {
  let end = bracket;
  while (end > start && /[\s’”'"]/.test(text[end - 1]!)) end--;
  return text[end - 1] === '사' && text[end - 2] === '청' ? end - 1 : end;
}

function closingAfter(text: string, end: number): number {
  return text[end] !== undefined && /[)\]〕]/.test(text[end]!) ? end + 1 : end;
}

/** A name built like a government's that the gazetteer does not have, right before the bracket of its head. */
function unknownBefore(text: string, bracket: number, start: number, title: Span): Span | null {
  const end = closingBefore(text, bracket, start);
  const word = text.slice(Math.max(start, end - 8), end).match(/[가-힣]+$/)?.[0] ?? '';
  if (word.length < 2 || word.length > 5 || word.at(-1) !== text[title.start]) return null;
  return { start: end - word.length, end };
}

/** The word right before `start`, if Hangul or hanja: 전, 전임, 前. */
function wordBefore(text: string, start: number, from: number): string {
  return text.slice(Math.max(from, start - 5), start).match(/(?:^|[^가-힣])([가-힣前現故]{1,3}) ?$/)?.[1] ?? '';
}

/** The status by the word before and what follows at `end`; null for one who only stands in, or a thing named after the office. */
function statusOf(text: string, end: number, before: string): HeadStatus | null {
  const after = text.slice(end, end + 8);
  if (/^\s?(?:권한대행|직무대[행리])/.test(after)) return null;
  if (/^(?:상|배|기)(?:[을은이과를의에]|[^가-힣]|$)|^(?:협의회|들)/.test(after)) return null;
  if (/^\s?(?:예비)?후보(?!지|군)|^\s?당선[인자]|^\s?내정자/.test(after)) return 'candidate';
  return FORMER_WORD.test(before) ? 'former' : 'current';
}
