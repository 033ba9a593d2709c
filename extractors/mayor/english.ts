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
  type Office,
  type OfficeBeside,
  type Surroundings,
} from './english-office.js';
import { officeOfScene } from './english-scene.js';
import { hasEnded, hasLeft, isPast, statusOf } from './english-status.js';
import { titleReader } from './title-reader.js';

/**
 * Finds English heads: the patterns of the rule set `mayors` find a title with capitalised words beside it; the tables
 * of names say how many of the words are a name, the places beside the title whose head it is.
 */
export function englishHeads(rules: Rules): HeadFinder {
  const gazetteer = gazetteerOf(rules);
  const names = englishNames(rules);
  const readTitles = titleReader<Context>(rules, 'en', {
    'mayors/en/bracket': bracket,
    'mayors/en/title-name': titleName,
    'mayors/en/title-comma-name': titleName,
    'mayors/en/name-title': nameTitle,
    'mayors/en/name-place-title': namePlaceTitle,
    'mayors/en/office-comma-name': officeCommaName,
    'mayors/en/title-place-name': titlePlaceName,
    'mayors/en/plural': plural,
    'mayors/en/repeat-surname': repeat,
  });

  return (view, span, index, findPlaces) => {
    const { text } = view;
    let places: PlaceIndex | null = null;
    return readTitles(view, span, (title) => {
      places ??= indexPlaces(findPlaces());
      const before = officeBefore({ text, span, places }, title, gazetteer);
      const status = before.office === 'other' ? null : statusOf(text, span, before.start, title);
      const own = { start: before.titleStart, end: title.end };
      return status && { text, span, places, view, index, title: own, before, status };
    });
  };

  /** `X-gu (Mayor N)` */
  function bracket(match: PatternMatch, context: Context): readonly Mention[] {
    const { text, span, places, title } = context;
    const opening = text.lastIndexOf('(', title.start);
    const office = places.extentEndingAt.get(opening) ?? places.extentEndingAt.get(opening - 1) ?? null;
    const words = match.groups['name']!;
    // Beside a government and within its bracket a surname may be any.
    const isBuilt = office !== null && SURNAME_AND_GIVEN.test(text.slice(words.start, words.end));
    const name = longestStart(text, words, office !== null) ?? (isBuilt ? words : null);
    if (!name || (isCommonTitle(text.slice(title.start, title.end)) && !office)) return [];
    const end = name.end < span.end && text[name.end] === ')' ? name.end + 1 : name.end;
    return head(match, name, office, { start: office?.start ?? opening, end }, context);
  }

  /** `Mayor N`, `X-gu Mayor N`, `Mayor N of X` */
  function titleName(match: PatternMatch, context: Context): readonly Mention[] {
    const { text, title, before } = context;
    if (isCommonTitle(text.slice(title.start, title.end)) && (!before.office || isStem(before.office))) return [];
    const words = match.groups['name']!;
    const scene = before.office ? null : officeOfScene(context, before.start, title, gazetteer);
    const hasOffice = before.office !== null || scene !== null;
    const name = longestStart(text, words, before.office !== null, hasOffice) ?? nameBeforeOffice(words, context);
    if (!name) return [];
    const after = officeAfter(context, name.end, gazetteer);
    if (after.office === 'other' && !before.office) return [];
    const behind = before.office || after.office === 'other' ? null : after.office;
    const end = behind ? after.end : name.end;
    return head(match, name, before.office ?? behind ?? scene, { start: before.start, end }, context);
  }

  /** `N of X`: a name that its office tells for one. */
  function nameBeforeOffice(words: Span, context: Context): Span | null {
    const name = longestStart(context.text, words, true);
    const office = name && officeAfter(context, name.end, gazetteer).office;
    return office && office !== 'other' ? name : null;
  }

  /** `X City mayor, N,` */
  function officeCommaName(match: PatternMatch, context: Context): readonly Mention[] {
    const { text, title, before } = context;
    if (!before.office || isCommonTitle(text.slice(title.start, title.end))) return [];
    const words = match.groups['name']!;
    const name = longestStart(text, words, false, true);
    return name?.end === words.end
      ? head(match, name, before.office, { start: before.start, end: name.end }, context)
      : [];
  }

  /** `N, Mayor of X`, `N, X District Mayor`, `N, the head of the district office` */
  function nameTitle(match: PatternMatch, context: Context): readonly Mention[] {
    const { text, span, title, before } = context;
    const after = officeAfter(context, title.end, gazetteer);
    const office = before.office ?? after.office;
    const name = shortestEnd(text, match.groups['name']!, office !== null);
    if (!name || (after.office === 'other' && !before.office)) return [];
    if (isCommonTitle(text.slice(title.start, title.end))) {
      // Nothing of the office's may follow: `head of the Gwanak-gu Public Health Center`, `… Gwanak-gu planning team`.
      const follows = text.slice(after.end, Math.min(after.end + 8, span.end));
      const isBehind = before.office !== null && !isStem(before.office);
      if (!ENDS_OFFICE.test(follows) || (after.end === title.end && !isBehind)) return [];
    }
    const extent = { start: name.start, end: Math.max(title.end, after.end) };
    const isOver = isPast(text.slice(name.end, before.start)) || hasEnded(text, extent.end);
    const status = isOver ? 'former' : context.status;
    return head(match, name, office, extent, { ...context, status });
  }

  /** `N X-gu Mayor`, in the order of the Korean words */
  function namePlaceTitle(match: PatternMatch, context: Context): readonly Mention[] {
    const { text, span, title, before } = context;
    if (!before.office || isCommonTitle(text.slice(title.start, title.end))) return [];
    const words = NAME_BEFORE.exec(text.slice(Math.max(span.start, before.start - 40), before.start))?.[1];
    if (words === undefined) return [];
    const end = before.start - 1;
    const name = shortestEnd(text, { start: end - words.length, end }, false);
    return name ? head(match, name, before.office, hull(name, title), context) : [];
  }

  /** `Mayor of X N`, `the mayor of X, N,` */
  function titlePlaceName(match: PatternMatch, context: Context): readonly Mention[] {
    const { text, span, title } = context;
    const after = officeAfter(context, title.end, gazetteer);
    if (!after.office || after.office === 'other') return [];
    const words = text.slice(after.end, Math.min(after.end + 60, span.end));
    const follows = NAME_AFTER.exec(words);
    // `Thanked by the mayor of X, N smiled.`
    if (!follows || (words.startsWith(',') && !/^(?:$|[^A-Za-z\s]| \()/.test(words.slice(follows[0].length))))
      return [];
    // `head of the Sky Namsaek Orchestra`
    if (/^ (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z][a-z]/.test(words.slice(follows[0].length))) return [];
    const start = after.end + follows[0].length - follows[1]!.length;
    const name = longestStart(text, { start, end: start + follows[1]!.length }, false, true);
    return name ? head(match, name, after.office, hull(title, name), context) : [];
  }

  /** `Mayors N of X, M of Y and L of Z` */
  function plural(match: PatternMatch, context: Context): readonly Mention[] {
    const { text, span } = context;
    const found: Mention[] = [];
    for (let at = match.end; ;) {
      const words = NAME_OF.exec(text.slice(at, Math.min(at + 60, span.end)))?.[1];
      if (words === undefined) return found;
      const start = text.indexOf(words, at);
      const end = start + words.length;
      const name = longestStart(text, { start, end }, true);
      const after = officeAfter(context, end, gazetteer);
      if (!name || name.end !== end || !after.office || after.office === 'other') return found;
      found.push(...head(match, name, after.office, { start, end: after.end }, context));
      at = after.end;
    }
  }

  /** `Mayor Han` */
  function repeat({ pattern, groups }: PatternMatch, { text, title, view, index }: Context): readonly Mention[] {
    const surname = groups['surname']!;
    if (!names.isSurname(text.slice(surname.start, surname.end))) return [];
    return [repeatMention(surname, title, pattern.id, view, index)];
  }

  /** The longest beginning of the words that is a name. */
  function longestStart(text: string, { start, end }: Span, isPlaced: boolean, hasOffice = isPlaced): Span | null {
    const spans = [{ start, end }];
    for (let to = text.lastIndexOf(' ', end - 1); to > start; to = text.lastIndexOf(' ', to - 1)) {
      spans.push({ start, end: to });
    }
    return firstName(text, spans, isPlaced, hasOffice);
  }

  /** The longest end of the words that is a name. */
  function shortestEnd(text: string, { start, end }: Span, isPlaced: boolean): Span | null {
    const spans = [{ start, end }];
    for (let space = text.indexOf(' ', start); space >= 0 && space < end; space = text.indexOf(' ', space + 1)) {
      spans.push({ start: space + 1, end });
    }
    return firstName(text, spans, isPlaced, isPlaced);
  }

  /**
   * The first of the spans that is a name. Beside its place two words may be one of which the tables know the surname
   * alone; without it, such two need the hyphen or the syllables of a Korean given name (Lee Sang-mok, Kim Doeup). One
   * word needs its place, or a length that no surname has (Seogangseok). A surname that the tables do not know passes
   * where the office is known and the given name is built of known syllables.
   */
  function firstName(text: string, spans: readonly Span[], isPlaced: boolean, hasOffice: boolean): Span | null {
    const wordsOf = ({ start, end }: Span): string => text.slice(start, end);
    // `In Pocheon, the mayor said`
    const isScene = (span: Span): boolean => text.startsWith('In ', span.start) && gazetteer.stemsEn.has(text.slice(span.start + 3, span.end).toLowerCase()); // prettier-ignore
    const isRead = (span: Span): boolean => {
      const words = wordsOf(span);
      return (
        (isPlaced || words.length >= 7 || words.includes(' ')) &&
        names.read(words) !== null &&
        !GOVERNMENT.test(words) &&
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
    const hasRareSurname = (span: Span): boolean => {
      const [first, second, ...more] = wordsOf(span).split(' ');
      if (second === undefined || more.length > 0) return false;
      return SYLLABLE.test(first!) && CAPITALISED.test(second) && names.isGivenName(second);
    };
    if (spans.some(isScene)) return null;
    return spans.find(isRead) ?? spans.find(isBuiltLikeOne) ?? (hasOffice ? spans.find(hasRareSurname) : null) ?? null;
  }
}

interface Context extends Surroundings {
  readonly view: View;
  readonly index: number;
  /** Without the word that it shares with a place before it: `Mayor` of `Yongsan District Mayor`. */
  readonly title: Span;
  readonly before: OfficeBeside;
  readonly status: HeadStatus;
}

/** `Gangwon-do (Governor …)`: no name, whatever its syllables. */
const GOVERNMENT = /-(?:do|si|gun|gu)$/;

/** What may follow an office behind `head of`: no noun. */
const ENDS_OFFICE =
  /^(?:$|[^A-Za-z\s'’]|\n| [^A-Za-z]| (?:and|as|at|from|has|in|is|on|said|says|since|to|told|until|was|who|will|with)\b)/;

const NAME_AFTER = /^(?:,| is)? ([A-Z][A-Za-z]*(?:-[A-Za-z]+)*(?: [A-Z][A-Za-z]*(?:-[A-Za-z]+)*){0,2})/;

const NAME_OF = /^\)?(?:,? and |, )?([A-Z][A-Za-z]*(?:-[A-Za-z]+)*(?: [A-Z][A-Za-z]*(?:-[A-Za-z]+)*){1,2}) (?:of |\()/;

const NAME_BEFORE = /(?<![A-Za-z-])([A-Z][A-Za-z]*(?:-[A-Za-z]+)*(?: [A-Z][A-Za-z]*(?:-[A-Za-z]+)*){0,2}) $/;

const CAPITALISED = /^[A-Z][a-z]+(?:-[A-Za-z]+){0,2}$/;

const SURNAME_AND_GIVEN = /^[A-Z][a-z]+ [A-Z][a-z]+-[a-z]+$/;

const HYPHENED = /^[A-Z][a-z]+-[a-z]+$/;

/** One syllable as Korean ones are romanised. */
const SYLLABLE = /^(?:[BDGHJ-NPRSTYW]|Ch|Sh|Dd|Gg|Jj|Kk|Pp|Ss|Tt)?h?[aeiouwyAEIOUWY]{1,4}(?:ng|ck|[bgk-npt])?$/;

/** Two syllables as Korean ones are romanised. */
const TWO_SYLLABLES =
  /^(?=.{5})(?:[BDGHJKMNPRSTYW]|Ch|Sh)?[aeiouwyAEIOUWY]{1,4}(?:ng|ck|[bgk-npt])?(?:[bdghjkmnprstyw]|ch|sh)?[aeiouwy]{1,4}(?:ng|ck|[bgk-npt])?$/;

/** The head, with its place's mention where a bare stem or an unknown name stands for the place. */
function head(
  { pattern }: PatternMatch,
  name: Span,
  office: Office,
  extent: Span,
  { text, title, status: said, view, index }: Context,
): Mention[] {
  const status = said === 'current' && hasLeft(text, name.end) ? 'former' : said;
  const place = office === 'other' ? null : office;
  const district = place && { start: place.start, end: place.end };
  const mention = headMention({ name, title, district, extent, status, rule: pattern.id }, view, index);
  if (!district || !isStem(office)) return [mention];
  const stemRule = office.governments.length > 0 ? 'districts/en/stem-with-head' : 'districts/en/unknown-with-head';
  return [mention, stemMention(district, office.governments, stemRule, view, index)];
}
