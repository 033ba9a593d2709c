import type { Mention, Rules, Span, View } from '../../pipeline/types.js';
import type { PatternMatch } from '../../pipeline/match.js';
import { indexPlaces, type PlaceIndex } from '../district/found.js';
import { gazetteerOf } from '../district/gazetteer.js';
import { headMention, hull, repeatMention, stemMention, type HeadFinder, type HeadStatus } from './found.js';
import { englishNames } from './english-name.js';
import {
  isCommonTitle,
  isStem,
  officeAfter,
  officeBefore,
  officeOfOpening,
  type Office,
  type OfficeBeside,
  type Surroundings,
} from './english-office.js';
import { titleForms } from './title-forms.js';

/**
 * Finds English heads: the patterns of the rule set `mayors` find a title with capitalised words beside it; the tables
 * of names say how many of the words are a name, the places beside the title whose head it is.
 */
export function englishHeads(rules: Rules): HeadFinder {
  const gazetteer = gazetteerOf(rules);
  const names = englishNames(rules);
  const readTitles = titleForms(rules, 'en');

  const forms: Readonly<Record<string, Form>> = {
    'mayors/en/bracket': bracket,
    'mayors/en/title-name': titleName,
    'mayors/en/title-comma-name': titleName,
    'mayors/en/name-title': nameTitle,
    'mayors/en/name-place-title': namePlaceTitle,
    'mayors/en/title-place-name': titlePlaceName,
    'mayors/en/repeat-surname': repeat,
  };

  return (view, span, index, findPlaces) => {
    const found: Mention[] = [];
    let places: PlaceIndex | null = null;
    readTitles(view, span, (match) => {
      places ??= indexPlaces(findPlaces());
      const mentions = read(match, { text: view.text, span, places, view, index });
      found.push(...mentions);
      return mentions.length > 0;
    });
    return found;
  };

  function read(match: PatternMatch, context: Surroundings & Where): Mention[] {
    const { text, span } = context;
    const title = match.groups['title']!;
    const before = officeBefore(context, title, gazetteer);
    if (before.office === 'other') return [];
    const status = statusOf(text.slice(span.start, before.start), text.slice(title.end, span.end));
    if (!status) return [];
    const own = { start: before.titleStart, end: title.end };
    return forms[match.pattern.id]?.(match, { ...context, title: own, before, status, rule: match.pattern.id }) ?? [];
  }

  /** `X-gu (Mayor N)` */
  function bracket(match: PatternMatch, context: Context): Mention[] {
    const { text, span, places, title } = context;
    const opening = text.lastIndexOf('(', title.start);
    const office = places.extentEndingAt.get(opening) ?? places.extentEndingAt.get(opening - 1) ?? null;
    const name = longestStart(text, match.groups['name']!, office !== null);
    if (!name || (isCommonTitle(text.slice(title.start, title.end)) && !office)) return [];
    const end = name.end < span.end && text[name.end] === ')' ? name.end + 1 : name.end;
    return head(name, office, { start: office?.start ?? opening, end }, context);
  }

  /** `Mayor N`, `X-gu Mayor N`, `Mayor N of X` */
  function titleName(match: PatternMatch, context: Context): Mention[] {
    const { text, title, before } = context;
    if (isCommonTitle(text.slice(title.start, title.end)) && (!before.office || isStem(before.office))) return [];
    const name = longestStart(text, match.groups['name']!, before.office !== null);
    if (!name) return [];
    const after = officeAfter(context, name.end, gazetteer);
    if (after.office === 'other') return [];
    const end = after.office ? after.end : name.end;
    const office = before.office ?? after.office ?? officeOfOpening(context, before.start, gazetteer);
    return head(name, office, { start: before.start, end }, context);
  }

  /** `N, Mayor of X`, `N, X District Mayor`, `N, the head of the district office` */
  function nameTitle(match: PatternMatch, context: Context): Mention[] {
    const { text, span, title, before } = context;
    const after = officeAfter(context, title.end, gazetteer);
    const office = before.office ?? after.office;
    const name = shortestEnd(text, match.groups['name']!, office !== null);
    if (!name || after.office === 'other') return [];
    if (isCommonTitle(text.slice(title.start, title.end))) {
      // Nothing of the office's may follow: `head of the Gwanak-gu Public Health Center`.
      const follows = /^(?:['’]s| [A-Z])/.test(text.slice(after.end, Math.min(after.end + 3, span.end)));
      if (follows || after.end === title.end) return [];
    }
    return head(name, office, { start: name.start, end: Math.max(title.end, after.end) }, context);
  }

  /** `N X-gu Mayor`, in the order of the Korean words */
  function namePlaceTitle(_match: PatternMatch, context: Context): Mention[] {
    const { text, span, title, before } = context;
    if (!before.office || isCommonTitle(text.slice(title.start, title.end))) return [];
    const words = NAME_BEFORE.exec(text.slice(Math.max(span.start, before.start - 40), before.start))?.[1];
    if (words === undefined) return [];
    const end = before.start - 1;
    const name = shortestEnd(text, { start: end - words.length, end }, false);
    return name ? head(name, before.office, hull(name, title), context) : [];
  }

  /** `Mayor of X N`, `the mayor of X, N,` */
  function titlePlaceName(_match: PatternMatch, context: Context): Mention[] {
    const { text, span, title } = context;
    const after = officeAfter(context, title.end, gazetteer);
    if (!after.office || after.office === 'other') return [];
    const follows = NAME_AFTER.exec(text.slice(after.end, Math.min(after.end + 60, span.end)));
    if (!follows) return [];
    const start = after.end + follows[0].length - follows[1]!.length;
    const name = longestStart(text, { start, end: start + follows[1]!.length }, false);
    return name ? head(name, after.office, hull(title, name), context) : [];
  }

  /** `Mayor Han` */
  function repeat({ groups }: PatternMatch, { text, title, rule, view, index }: Context): Mention[] {
    const surname = groups['surname']!;
    if (!names.isSurname(text.slice(surname.start, surname.end))) return [];
    return [repeatMention(surname, title, rule, view, index)];
  }

  /** The longest beginning of the words that is a name. */
  function longestStart(text: string, { start, end }: Span, isPlaced: boolean): Span | null {
    const ends = [...text.slice(start, end).matchAll(/ /g)].map((space) => start + space.index);
    return firstName(
      text,
      [end, ...ends.reverse()].map((to) => ({ start, end: to })),
      isPlaced,
    );
  }

  /** The longest end of the words that is a name. */
  function shortestEnd(text: string, { start, end }: Span, isPlaced: boolean): Span | null {
    const starts = [...text.slice(start, end).matchAll(/ /g)].map((space) => start + space.index + 1);
    return firstName(
      text,
      [start, ...starts].map((from) => ({ start: from, end })),
      isPlaced,
    );
  }

  /**
   * The first of the spans that is a name. Beside its place two words may be one of which the tables know the surname
   * alone; without it, such two need the hyphen or the syllables of a Korean given name (Lee Sang-mok, Kim Doeup). One
   * word needs its place, or a length that no surname has (Seogangseok).
   */
  function firstName(text: string, spans: readonly Span[], isPlaced: boolean): Span | null {
    const wordsOf = ({ start, end }: Span): string => text.slice(start, end);
    const isRead = (span: Span): boolean => {
      const words = wordsOf(span);
      return (
        (isPlaced || words.length >= 7 || words.includes(' ')) &&
        names.read(words) !== null &&
        !gazetteer.stemsEn.has(words.toLowerCase())
      );
    };
    const isBuiltLikeOne = (span: Span): boolean => {
      const [first, second, ...more] = wordsOf(span).split(' ');
      if (second === undefined || more.length > 0) return false;
      if (!isPlaced) return names.isSurname(first!) && (HYPHENED.test(second) || TWO_SYLLABLES.test(second));
      return (
        (names.isSurname(first!) || names.isSurname(second)) && CAPITALISED.test(first!) && CAPITALISED.test(second)
      );
    };
    return spans.find(isRead) ?? spans.find(isBuiltLikeOne) ?? null;
  }
}

type Form = (match: PatternMatch, context: Context) => Mention[];

interface Where {
  readonly view: View;
  readonly index: number;
}

interface Context extends Surroundings, Where {
  /** Without the word that it shares with a place before it: `Mayor` of `Yongsan District Mayor`. */
  readonly title: Span;
  readonly before: OfficeBeside;
  readonly status: HeadStatus;
  readonly rule: string;
}

const NAME_AFTER = /^,? ([A-Z][A-Za-z]*(?:-[A-Za-z]+)*(?: [A-Z][A-Za-z]*(?:-[A-Za-z]+)*){0,2})/;

const NAME_BEFORE = /(?<![A-Za-z-])([A-Z][A-Za-z]*(?:-[A-Za-z]+)*(?: [A-Z][A-Za-z]*(?:-[A-Za-z]+)*){0,2}) $/;

const CAPITALISED = /^[A-Z][a-z]+(?:-[A-Za-z]+)?$/;

const HYPHENED = /^[A-Z][a-z]+-[a-z]+$/;

/** Two syllables as Korean ones are romanised. */
const TWO_SYLLABLES =
  /^(?=.{5})(?:[BDGHJKMNPRSTYW]|Ch|Sh)?[aeiouwyAEIOUWY]{1,4}(?:ng|ck|[bgk-npt])?(?:[bdghjkmnprstyw]|ch|sh)?[aeiouwy]{1,4}(?:ng|ck|[bgk-npt])?$/;

/** The head, with its place's mention where a bare stem or an unknown name stands for the place. */
function head(name: Span, office: Office, extent: Span, { title, status, rule, view, index }: Context): Mention[] {
  const place = office === 'other' ? null : office;
  const district = place && { start: place.start, end: place.end };
  const mention = headMention({ name, title, district, extent, status, rule }, view, index);
  if (!district || !isStem(office)) return [mention];
  const stemRule = office.governments.length > 0 ? 'districts/en/stem-with-head' : 'districts/en/unknown-with-head';
  return [mention, stemMention(district, office.governments, stemRule, view, index)];
}

/** The status by the words before the office and after the title; null for one who only stands in. */
function statusOf(before: string, after: string): HeadStatus | null {
  const last = before.slice(-24);
  if (/(?:Deputy|Vice|Acting|Honorary|Lieutenant|Assistant|Interim)(?: for)? $/i.test(last)) return null;
  if (/^-elect\b|^ candidate\b/.test(after) || /\bcandidate for (?:the )?$/i.test(last)) return 'candidate';
  return /\b(?:former|formerly|ex|then|late)(?: |-)$/i.test(last) ? 'former' : 'current';
}
