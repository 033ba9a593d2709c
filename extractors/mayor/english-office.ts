import type { Span } from '../../pipeline/types.js';
import { oneOf } from '../../pipeline/match.js';
import type { FoundPlace, PlaceIndex } from '../district/found.js';
import type { Gazetteer, Government } from '../district/gazetteer.js';

/** A bare stem that a title makes a place (Icheon Mayor), or, without governments, a well-formed name that is not known. */
export interface Stem extends Span {
  readonly governments: readonly Government[];
}

/** `other`: something that is no local government of Korea. */
export type Office = FoundPlace | Stem | 'other' | null;

/** What stands beside a title, and the range that it takes. */
export interface OfficeBeside extends Span {
  readonly office: Office;
}

export interface Surroundings {
  readonly text: string;
  readonly span: Span;
  readonly places: PlaceIndex;
}

export function isStem(office: Office): office is Stem {
  return office !== null && office !== 'other' && !('extent' in office);
}

/** `head`, `Chief`: titles that many bear, so that only the office beside them makes a head. */
export function isCommonTitle(title: string): boolean {
  return /^(?:head|chief|gunsu)$/i.test(title);
}

/**
 * The office before a title (`Gwanak-gu Mayor`, `Icheon Mayor`) or sharing a word with it (`Yongsan District Mayor`); the
 * title proper begins at `titleStart`.
 */
export function officeBefore(
  { text, span, places }: Surroundings,
  title: Span,
  { stemsEn }: Gazetteer,
): OfficeBeside & { readonly titleStart: number } {
  const none = { office: null, start: title.start, end: title.end, titleStart: title.start };
  const shared = sharing(text, places, title);
  if (shared) return { ...none, office: shared, start: shared.extent.start, titleStart: shared.end + 1 };
  if (title.start === span.start || text[title.start - 1] !== ' ') return none;
  const owner = ownerBefore(text, span, title.start);
  const end = owner ? owner.end : title.start - 1;
  const words = text.slice(title.start, title.end);
  const place = places.extentEndingAt.get(end);
  // `Korea’s youngest mayor`, `South Jeolla’s first female county governor`: of a region, not the one it heads.
  const isOwn = (governments: readonly Government[]): boolean =>
    !owner?.isQualified || fitting(governments, words).length > 0;
  if (place) return isOwn(place.governments) ? { ...none, office: place, start: place.extent.start } : none;
  const stem = stemBefore(text, span.start, end, words, stemsEn);
  if (stem) return isOwn(stem.governments) ? { ...none, office: stem, start: stem.start } : none;
  if (owner && text.slice(end - 5, end) === 'Korea') return none;
  return isForeign(text, span, end + 1) ? { ...none, office: 'other' } : none;
}

/** Where the name of a title’s owner ends: `Andong’s mayor`, `Andong’s first female mayor`. */
function ownerBefore(text: string, span: Span, start: number): { end: number; isQualified: boolean } | null {
  if (text[start - 2] === 's' && isApostrophe(text.charCodeAt(start - 3)))
    return { end: start - 3, isQualified: false };
  const qualified = QUALIFIED.exec(text.slice(Math.max(span.start, start - 48), start));
  return qualified && { end: start - qualified[0].length, isQualified: true };
}

/** An owner’s apostrophe, and adjectives up to the title. */
const QUALIFIED =
  /['’]s(?: (?:[a-z]+-[a-z-]+|[a-z]+(?:ed|est|ing)|current|deputy|female|first|former|incumbent|interim|late|longtime|male|new|newly|only|previous|second|third|vice|woman)){1,3} $/;

/** The place that ends within a title. */
function sharing(text: string, { endingAt }: PlaceIndex, title: Span): FoundPlace | null {
  for (let end = text.indexOf(' ', title.start); end >= 0 && end < title.end; end = text.indexOf(' ', end + 1)) {
    const place = endingAt.get(end);
    if (place) return place;
  }
  return null;
}

/**
 * The office after ` of `, or in a bracket, if that stands at `at`. `the district office` is the section's own: no office,
 * but a range; and so is a party.
 */
export function officeAfter(surroundings: Surroundings, at: number, { stemsEn }: Gazetteer): OfficeBeside {
  const { text, span, places } = surroundings;
  const none = { office: null, start: at, end: at };
  if (text.startsWith(' (', at)) return officeInBracket(surroundings, at + 2, stemsEn) ?? none;
  const joint = JOINT.exec(text.slice(at, Math.min(at + 16, span.end)))?.[0];
  if (joint === undefined) return none;
  const of = at + joint.length;
  const own = OWN_OFFICE.exec(text.slice(of, Math.min(of + 40, span.end)))?.[0];
  if (own !== undefined) return { ...none, end: of + own.length };
  const start = of + OFFICE_OF.exec(text.slice(of, Math.min(of + 60, span.end)))![0].length;
  const place = places.extentStartingAt.get(start);
  const end = place?.extent.end ?? start;
  // `mayor of the Gyeonggi Province city`: one that lies there.
  if (place && IN_REGION.test(text.slice(end, end + 9))) return { ...none, end };
  if (place) return { office: place, start, end };
  if (!joint.endsWith('of ')) {
    const stem = stemAfter(text, span.end, of, stemsEn);
    return stem ? { office: stem, start: of, end: stem.end } : none;
  }
  if (PARTY.test(text.slice(of, Math.min(of + 80, span.end)))) return none;
  const stem = stemAfter(text, span.end, start, stemsEn) ?? unknownAfter(text, span.end, start);
  // `of South Jeolla’s Naju`
  const owned = stem && /^['’]s [A-Z]/.test(text.slice(stem.end, stem.end + 4)) ? stem.end + 3 : 0;
  if (owned > 0) {
    const lower = places.extentStartingAt.get(owned);
    if (lower) return { office: lower, start, end: lower.extent.end };
    const bare = stemAfter(text, span.end, owned, stemsEn);
    if (bare) return { office: bare, start, end: bare.end };
  }
  return stem ? { office: stem, start, end: stem.end } : { office: 'other', start, end: start };
}

const IN_REGION = /^ (?:city|county)\b/;

/** `Mayor N of X`, `Mayor N from X`, `Mayor N, who heads X` */
const JOINT = /^(?:,? of | from |, who (?:governs|heads|leads|runs) )/;

/** `(Andong)`, `(Andong City, Reform Party)` */
function officeInBracket(
  { text, span, places }: Surroundings,
  start: number,
  stems: Gazetteer['stemsEn'],
): OfficeBeside | null {
  const place = places.extentStartingAt.get(start);
  if (place) return { office: place, start, end: place.extent.end };
  const stem = stemAfter(text, span.end, start, stems);
  return stem && /[),]/.test(text[stem.end] ?? '') ? { office: stem, start, end: stem.end } : null;
}

/** `of the city of Gyeongju`, `of the southern port city of Tongyeong`, `of neighboring Yeongju` */
const OFFICE_OF =
  /^(?:the )?(?:(?:[a-z][a-z-]* ){0,4}(?:city|county|district|province) of (?=[A-Z])|(?:(?!of )[a-z][a-z-]* ){1,3}(?=[A-Z]))?/;

/** `of the ruling party`, `of the main opposition Reform Party` */
const PARTY =
  /^(?:the |his |her )?(?:(?:conservative|governing|largest|liberal|main|minor|new|opposition|own|progressive|rival|ruling|same|smaller|[A-Z][A-Za-z-]*) ){0,4}(?:[Pp]arty|[Bb]loc|[Cc]amp|[Cc]oalition|Alliance|Union|[Oo]pposition)\b/;

const OWN_OFFICE =
  /^(?:the |(?:his|her) (?:home )?)?(?:district office|county office|local government|(?:city|county|district|province)(?! of [A-Z]))\b/i;

/** The longest of one or two words before `end` that are a stem: `Andong`, `South Jeolla`, also in `then-Andong`. */
export function stemBefore(
  text: string,
  from: number,
  end: number,
  title: string,
  stems: Gazetteer['stemsEn'],
): Stem | null {
  let best: Stem | null = null;
  let start = end;
  for (let words = 0; words < 2 && start > from; words++) {
    start--;
    while (start > from && isOfWord(text.charCodeAt(start - 1))) start--;
    start += FORMERLY.exec(text.slice(start, start + 5))?.[0].length ?? 0;
    if (!isCapital(text.charCodeAt(start))) break;
    const governments = stems.get(text.slice(start, end).toLowerCase());
    if (governments) best = { start, end, governments: withTitle(governments, title) };
    if (text[start - 1] !== ' ') break;
  }
  return best;
}

const FORMERLY = /^(?:then|ex)-/i;

function stemAfter(text: string, to: number, start: number, stems: Gazetteer['stemsEn']): Stem | null {
  let best: Stem | null = null;
  let end = start;
  for (let words = 0; words < 2 && end < to; words++) {
    while (end < to && isOfWord(text.charCodeAt(end)) && text[end] !== '’') end++;
    const stem = text.slice(start, text.endsWith("'s", end) ? end - 2 : end);
    const governments = isCapital(stem.charCodeAt(0)) ? stems.get(stem.toLowerCase()) : undefined;
    if (governments) best = { start, end: start + stem.length, governments };
    if (text[end] !== ' ') break;
    end++;
  }
  return best;
}

/** `Yeongnam County`, `Hakdong-gu`: built like a government's name, not in the gazetteer. */
function unknownAfter(text: string, to: number, start: number): Stem | null {
  const words = text.slice(start, Math.min(start + 40, to));
  const name = words.match(/^[A-Z][a-z]+(?:-(?:gu|gun|si)| City| County| District)\b/)?.[0];
  return name ? { start, end: start + name.length, governments: [] } : null;
}

/** Of governments with one stem those that have such a head. */
function withTitle(governments: readonly Government[], title: string): readonly Government[] {
  const own = fitting(governments, title);
  return own.length > 0 ? own : governments;
}

/** The governments that have a head with such a title: a Governor is a county's or a province's. */
export function fitting(governments: readonly Government[], title: string): readonly Government[] {
  const isProvince = ({ id }: Government): boolean => PROVINCE.test(id);
  if (/district|ward/i.test(title)) return governments.filter(({ id }) => id.endsWith('-gu'));
  if (/county|magistrate/i.test(title)) return governments.filter(({ id }) => id.endsWith('-gun'));
  if (/gov/i.test(title)) return governments.filter((one) => one.id.endsWith('-gun') || isProvince(one));
  if (!/mayor/i.test(title)) return governments;
  return governments.filter((one) => !one.id.endsWith('-gun') && !isProvince(one));
}

const PROVINCE = /^kr-(?:gyeonggi|gangwon|chungbuk|chungnam|jeonbuk|jeonnam|gyeongbuk|gyeongnam|jeju)$/;

/** A capitalised word before a title is an office that is not ours (`Bank of Korea Governor`), unless a sentence opens with it. */
function isForeign(text: string, span: Span, start: number): boolean {
  const end = start - 1;
  let from = end;
  while (from > span.start && isOfWord(text.charCodeAt(from - 1))) from--;
  const word = text.slice(from, end);
  return from < end && isCapital(text.charCodeAt(from)) && !LEADING.has(word) && !ADJECTIVE.test(word);
}

/** `Three-term Mayor N`, `Outgoing Mayor N` */
const ADJECTIVE = /^(?:[A-Z][a-z]+-(?:elected|party|serving|term|time|year)|Newly|Outgoing|Re-?elected|Sitting)$/;

const LEADING: ReadonlySet<string> = new Set(
  'A After Also Although And As At Because Before But By Current Democratic During Earlier Elected For Former From Honorable However If In Incumbent Its Late Later Meanwhile Now Of On Our Previous Previously Recently Since So Still That The Their Then To Today Under When Where While With Yesterday'.split(
    ' ',
  ),
);

/** Letters, and what stands between the letters of one word. */
const isOfWord = oneOf("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'’-");

const isApostrophe = oneOf("'’");

function isCapital(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}
