import type { Mention, Rules, Span, View } from '../../pipeline/types.js';
import { compilePattern, isHangul, type PatternMatch } from '../../pipeline/match.js';
import { indexPlaces, type PlaceIndex } from '../district/found.js';
import { gazetteerOf, type Government } from '../district/gazetteer.js';
import { headMention, hull, repeatMention, stemMention, type FoundHead, type HeadFinder } from './found.js';
import { koreanNames } from './korean-name.js';
import { isVerb, nameSpans } from './korean-name-span.js';
import {
  fits,
  isOwnBefore,
  nameOf,
  placeAt,
  placeBeside,
  placeEndingAt,
  unknownBefore,
  wordsEnd,
} from './korean-place.js';
import { isFormerWord, statusOf, wordBefore } from './korean-status.js';
import { bracketedBefore, stemAt, stemBeside, type StemBeside } from './korean-stem.js';
import { titleReader } from './title-reader.js';

/**
 * Finds Korean heads: the patterns of the rule set `mayors` find a title with what may be a name, and the gazetteers of
 * surnames, syllables and governments judge, form by form.
 */
export function koreanHeads(rules: Rules): HeadFinder {
  const gazetteer = gazetteerOf(rules);
  const names = koreanNames(rules);
  const { likelihoodOf, isNameBefore, isRareNameSpeaking, isWordOf } = nameSpans(rules);
  const stemList = compilePattern(rules.patterns('mayors').find(({ id }) => id === STEM_LIST)!);

  const readTitles = titleReader<Context>(rules, 'ko', {
    'mayors/ko/bracket': bracket,
    'mayors/ko/bracket-reversed': bracket,
    'mayors/ko/name-place-title': namePlaceTitle,
    'mayors/ko/name-place-apart': namePlaceApart,
    'mayors/ko/glued-name': gluedName,
    'mayors/ko/name-bracket': nameBracket,
    'mayors/ko/name-stem-title': nameStemTitle,
    'mayors/ko/name-title-said': nameTitle,
    'mayors/ko/name-title': nameTitle,
    'mayors/ko/name-title-joining': nameTitle,
    'mayors/ko/title-name': titleName,
    'mayors/ko/repeat-surname': repeat,
  });

  return (view, span, index, findPlaces) => {
    let context: Context | null = null;
    return readTitles(
      view,
      span,
      () => (context ??= { text: view.text, span, places: indexPlaces(findPlaces()), view, index }),
    );
  };

  /** 관악구(구청장 한도윤), 동대문구(동대문구청장 …), 완도군(배성현 군수) */
  function bracket(match: PatternMatch, context: Context): Mention[] | null {
    const { text, span, places, view, index } = context;
    const { name, title, office } = match.groups as Groups<'name' | 'title', 'office'>;
    const opening = (office ?? name).start - 1;
    const before = office ? text.slice(office.start, office.end).trim() : '';
    const inside = placeAt(places, title);
    if (before !== '' && !inside && !isFormerWord(before) && before !== '현') return null;
    const status = statusOf(text, Math.max(title.end, name.end), before);
    if (!status) return null;

    const outside = placeEndingAt(places, wordsEnd(text, opening, span.start));
    const place = inside ?? (fits(text, outside, title) ? outside : null);
    const likelihood = likelihoodOf(text, name);
    const end = closed(text, Math.max(title.end, name.end));
    const head = { name, title, status, rule: match.pattern.id };
    if (place) {
      const isAlone = name.end - name.start === 3 && text[name.end] === ')' && !isWordOf(text, name);
      if (likelihood === 'no' && !isAlone) return null;
      return made(
        { ...head, district: nameOf(place), extent: { start: Math.min(place.start, opening), end } },
        context,
      );
    }
    if (likelihood === 'no' || text[title.start] === '청' || text[title.start] === '지') return null;
    if (isOwnBefore(text, opening, title, span.start)) return made({ ...head, district: null, extent: { start: opening, end } }, context); // prettier-ignore
    const unknown = unknownBefore(text, opening, span.start, title);
    if (unknown) {
      const stem = stemMention(unknown, [], 'districts/ko/unknown-with-head', view, index);
      return made({ ...head, district: unknown, extent: { start: unknown.start, end } }, context, stem);
    }
    const isClear = likelihood === 'sure' && text[title.start] !== '시';
    return isClear ? made({ ...head, district: null, extent: { start: opening, end } }, context) : null;
  }

  /** 한도윤 관악구청장, 하태경 경기지사, with those of a list before it */
  function namePlaceTitle(match: PatternMatch, context: Context): Mention[] | null {
    const { text, span, places, view, index } = context;
    const { name, title, place: stem, status: word } = match.groups as Groups<'name' | 'title' | 'place', 'status'>;
    const before = word ? text.slice(word.start, word.end) : wordBefore(text, name.start, span.start);
    const status = statusOf(text, title.end, before);
    if (!status || !(isNameBefore(text, name, span) || isRareNameSpeaking(text, name, title))) return null;
    const head = { name, title, status, extent: hull(name, title), rule: match.pattern.id };
    const place = placeAt(places, title);
    if (place) {
      if (place.start !== stem.start && place.extent.start !== stem.start) return null;
      return [...listBefore(head, context), ...made({ ...head, district: nameOf(place) }, context)];
    }
    const provinces = text[title.start] === '지' ? stemsOf(text, stem, 'upper') : [];
    if (provinces.length === 0) return null;
    return made({ ...head, district: stem }, context, stemMention(stem, provinces, STEM_RULE, view, index));
  }

  /** 한도윤 관악구 구청장, 한도윤 관악구 청장 */
  function namePlaceApart(match: PatternMatch, context: Context): Mention[] | null {
    const { text, span, places } = context;
    const { name, title, place: stem, status: word } = match.groups as Groups<'name' | 'title' | 'place', 'status'>;
    const before = word ? text.slice(word.start, word.end) : wordBefore(text, name.start, span.start);
    const status = statusOf(text, title.end, before);
    const place = places.endingAt.get(stem.end);
    if (!status || place?.start !== stem.start || !fits(text, place, title) || !isNameBefore(text, name, span))
      return null;
    const head = { name, title, status, extent: hull(name, title), rule: match.pattern.id };
    return made({ ...head, district: nameOf(place) }, context);
  }

  /** 한도윤 관악·서지호 은평·채이담 강동구청장: each with the stem of a government of the last one's kind. */
  function listBefore({ name: last, title }: Pick<FoundHead, 'name' | 'title'>, context: Context): Mention[] {
    const { text, span, view, index } = context;
    const from = Math.max(span.start, last.start - 16);
    const match = stemList.expression.exec(text.slice(from, last.start));
    stemList.expression.lastIndex = 0;
    if (!match) return [];
    const [name, stem] = ['name', 'stem'].map((group) => shift(match.indices!.groups![group]!, from)) as [Span, Span];
    const unit = UNITS[text[title.start]!];
    const governments = stemsOf(text, stem, 'basic').filter(({ id }) => unit !== undefined && id.endsWith(unit));
    if (governments.length === 0 || !isNameBefore(text, name, span)) return [];
    const head: FoundHead = {
      name,
      title,
      district: stem,
      status: 'current',
      extent: hull(name, stem),
      rule: STEM_LIST,
    };
    return [
      ...listBefore(head, context),
      ...made(head, context, stemMention(stem, governments, STEM_RULE, view, index)),
    ];
  }

  /** 한도윤관악구청장, 완도군 배성현군수: the spaces are lost. */
  function gluedName(match: PatternMatch, context: Context): Mention[] | null {
    const { text, places } = context;
    const { title } = match.groups as Groups<'title'>;
    const inside = placeAt(places, title);
    const end = inside ? inside.extent.start : title.start;
    const name = { start: end - 3, end };
    const status = statusOf(text, title.end, '');
    if (!status || name.start < context.span.start || isHangul(text.charCodeAt(name.start - 1))) return null;
    // 경제부시장 is a deputy.
    if (text[end - 1] === '부' || likelihoodOf(text, name) !== 'sure' || isWordOf(text, name)) return null;
    if (MARKETS.test(text.slice(title.end, title.end + 24))) return null;
    const place = inside ?? placeBeside(text, name, title, places);
    const extent = hull(name, title);
    return made({ name, title, status, district: place && nameOf(place), extent, rule: match.pattern.id }, context);
  }

  /** 조도훈 협의회장(순천시장) */
  function nameBracket(match: PatternMatch, context: Context): Mention[] | null {
    const { text, span, places } = context;
    const { name, title, status: word } = match.groups as Groups<'name' | 'title', 'status'>;
    const place = placeAt(places, title);
    if (!place || !isNameBefore(text, name, span)) return null;
    const status = word && isFormerWord(text.slice(word.start, word.end)) ? 'former' : 'current';
    const extent = { start: name.start, end: closed(text, title.end) };
    return made({ name, title, status, district: nameOf(place), extent, rule: match.pattern.id }, context);
  }

  /** 한도윤 구청장, with its government right before (관악구 한도윤 구청장) or after (문선우 군수의 금산군, 한도윤 구청장(관악구)), or none. */
  function nameTitle(match: PatternMatch, context: Context): Mention[] | null {
    const { text, span, places } = context;
    const { name, title, status: word } = match.groups as Groups<'name' | 'title', 'status'>;
    const before = word ? text.slice(word.start, word.end) : wordBefore(text, name.start, span.start);
    const status = statusOf(text, title.end, before);
    const likelihood = likelihoodOf(text, name);
    if (!status || likelihood === 'no' || isWordOf(text, name)) return null;
    const place = placeBeside(text, name, title, places);
    const head = { name, title, status, extent: hull(name, title) };
    if (place) return made({ ...head, district: nameOf(place), rule: NAME_TITLE }, context);
    const stem = stemBeside(text, name, title, span.start, gazetteer.stemsKo);
    if (stem) return ofStem({ ...head, rule: NAME_TITLE }, stem, context);
    const isShort = name.end - name.start !== 3;
    if (isVerb(text, name, span) || (match.pattern.id === NAME_TITLE && isShort)) return null;
    // `배터리 시장은`: beside 시장 only three known syllables pass for a name, beside 구청장 one may be unknown.
    const isClear = /^[구군도]/.test(text[title.start]!);
    const isSaid = match.pattern.id === 'mayors/ko/name-title-said';
    if (isSaid && !isClear && isShort) return null;
    if (likelihood === 'possible' && !(isSaid && isClear)) return null;
    return made({ ...head, district: null, rule: match.pattern.id }, context);
  }

  /** 배성현(안동)·한도윤(영주) 시장 */
  function nameStemTitle(match: PatternMatch, context: Context): Mention[] | null {
    const { text, span } = context;
    const { title } = match.groups as Groups<'title'>;
    const found: Mention[] = [];
    for (const { name, stem: words } of bracketedBefore(text, title.start, span.start)) {
      const stem = stemAt(text, words, title, gazetteer.stemsKo);
      const status = statusOf(text, title.end, wordBefore(text, name.start, span.start));
      if (!stem || !status || likelihoodOf(text, name) !== 'sure' || isWordOf(text, name)) break;
      found.push(...ofStem({ name, title, status, extent: hull(name, words), rule: match.pattern.id }, stem, context));
    }
    return found;
  }

  /** 관악구청장 한도윤은, 관악구 구청장 한도윤은, 완도군수(배성현); without a government only where it opens the block. */
  function titleName(match: PatternMatch, context: Context): Mention[] | null {
    const { text, span, places } = context;
    const { name, title } = match.groups as Groups<'name' | 'title'>;
    const apart = placeEndingAt(places, title.start - 1);
    const place = placeAt(places, title) ?? (fits(text, apart, title) ? apart : null);
    if (!place && title.start !== span.start) return null;
    if (likelihoodOf(text, name) !== 'sure' || isWordOf(text, name)) return null;
    const isBracketed = text[name.end] === ')';
    if (!isBracketed && /[로서의은는이을를과와도만인한]$/.test(text.slice(name.start, name.end))) return null;
    const status = statusOf(text, name.end, wordBefore(text, place?.extent.start ?? title.start, span.start));
    if (!status) return null;
    const extent = { start: place?.start ?? title.start, end: closed(text, name.end) };
    return made({ name, title, status, district: place && nameOf(place), extent, rule: match.pattern.id }, context);
  }

  /** 정 구청장 */
  function repeat({ pattern, groups }: PatternMatch, { text, view, index }: Context): Mention[] | null {
    const { surname, title } = groups as Groups<'surname' | 'title'>;
    if (!names.isSurname(text.slice(surname.start, surname.end))) return null;
    return [repeatMention(surname, title, pattern.id, view, index)];
  }

  function stemsOf(text: string, { start, end }: Span, tier: string): readonly Government[] {
    return (gazetteer.stemsKo.get(text.slice(start, end)) ?? []).filter((government) => government.tier === tier);
  }
}

type Groups<Always extends string, Sometimes extends string = never> = Record<Always, Span> &
  Partial<Record<Sometimes, Span>>;

interface Context {
  readonly text: string;
  readonly span: Span;
  readonly places: PlaceIndex;
  readonly view: View;
  readonly index: number;
}

const NAME_TITLE = 'mayors/ko/name-title';
const STEM_LIST = 'mayors/ko/stem-list';
const STEM_RULE = 'districts/ko/stem-with-head';

/** Ends of ids, by the first syllable of a title. */
const UNITS: Readonly<Record<string, string>> = { 구: '-gu', 시: '-si', 군: '-gun' };

function made(head: FoundHead, { view, index }: Context, stem?: Mention): Mention[] {
  return [headMention(head, view, index), ...(stem ? [stem] : [])];
}

function ofStem(head: Omit<FoundHead, 'district'>, stem: StemBeside, context: Context): Mention[] {
  const { start, end, governments } = stem;
  const { view, index } = context;
  return made({ ...head, district: { start, end } }, context, stemMention({ start, end }, governments, STEM_RULE, view, index)); // prettier-ignore
}

/** After the closing bracket that stands at `end`, if one does. */
function closed(text: string, end: number): number {
  return end < text.length && /[)\]〕]/.test(text[end]!) ? end + 1 : end;
}

function shift([start, end]: readonly [number, number], offset: number): Span {
  return { start: offset + start, end: offset + end };
}

/** `바다시 주문진시장과 묵호시장`: markets in a row. */
const MARKETS = /^(?:[과와·]|, )[^.]{0,14}[가-힣]{2,4}(?:시장|항|장터|상가)(?![가-힣]{2})/;
