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
  const owner = text[title.start - 2] === 's' && isApostrophe(text.charCodeAt(title.start - 3)) ? 2 : 0;
  const end = title.start - 1 - owner;
  const place = places.extentEndingAt.get(end);
  if (place) return { ...none, office: place, start: place.extent.start };
  const stem = stemBefore(text, span.start, end, text.slice(title.start, title.end), stemsEn);
  if (stem) return { ...none, office: stem, start: stem.start };
  return isForeign(text, span, title.start) ? { ...none, office: 'other' } : none;
}

/** `In Andong, Mayor N`, `In Seoul, current Mayor N`: the place that opens the sentence. */
export function officeOfOpening({ text, span, places }: Surroundings, at: number, { stemsEn }: Gazetteer): Office {
  const opening =
    /(?:^|[.”"] )(?:Over |Meanwhile, |Back )?[Ii]n (?<name>[A-Z][A-Za-z -]{1,30})(?<rest>, (?:(?:current|incumbent|former|sitting) )?)$/.exec(
      text.slice(Math.max(span.start, at - 60), at),
    );
  if (!opening) return null;
  const end = at - opening.groups!['rest']!.length;
  const place = places.extentEndingAt.get(end);
  if (place) return place;
  const start = end - opening.groups!['name']!.length;
  const governments = stemsEn.get(text.slice(start, end).toLowerCase());
  return governments ? { start, end, governments } : null;
}

/** The place that ends within a title. */
function sharing(text: string, { endingAt }: PlaceIndex, title: Span): FoundPlace | null {
  for (let end = text.indexOf(' ', title.start); end >= 0 && end < title.end; end = text.indexOf(' ', end + 1)) {
    const place = endingAt.get(end);
    if (place) return place;
  }
  return null;
}

/** The office after ` of `, if that stands at `at`. `the district office` is the section's own: no office, but a range. */
export function officeAfter({ text, span, places }: Surroundings, at: number, { stemsEn }: Gazetteer): OfficeBeside {
  if (!text.startsWith(' of ', at)) return { office: null, start: at, end: at };
  const start = at + 4 + OFFICE_OF.exec(text.slice(at + 4, Math.min(at + 24, span.end)))![0].length;
  const place = places.extentStartingAt.get(start);
  if (place) return { office: place, start, end: place.extent.end };
  const own = text.slice(start, Math.min(start + 24, span.end)).match(OWN_OFFICE)?.[0];
  if (own) return { office: null, start: at, end: start + own.length };
  const stem = stemAfter(text, span.end, start, stemsEn) ?? unknownAfter(text, span.end, start);
  return stem ? { office: stem, start, end: stem.end } : { office: 'other', start, end: start };
}

/** `of the city of Gyeongju` */
const OFFICE_OF = /^(?:the )?(?:(?:city|county|district|province) of (?=[A-Z]))?/;

const OWN_OFFICE =
  /^(?:(?:his|her) (?:home )?)?(?:district office|district|county office|county|city|province|local government)\b/i;

function stemBefore(text: string, from: number, end: number, title: string, stems: Gazetteer['stemsEn']): Stem | null {
  let best: Stem | null = null;
  let start = end;
  for (let words = 0; words < 2 && start > from; words++) {
    start--;
    while (start > from && isOfWord(text.charCodeAt(start - 1))) start--;
    if (!isCapital(text.charCodeAt(start))) break;
    const governments = stems.get(text.slice(start, end).toLowerCase());
    if (governments) best = { start, end, governments: withTitle(governments, title) };
    if (text[start - 1] !== ' ') break;
  }
  return best;
}

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

/** Of governments with one stem those that have such a head: a Governor is a county's or a province's. */
function withTitle(governments: readonly Government[], title: string): readonly Government[] {
  const isCounty = /gov|county|magistrate/i.test(title);
  const fitting = governments.filter(({ id, tier }) =>
    isCounty ? id.endsWith('-gun') || tier === 'upper' : !id.endsWith('-gun'),
  );
  return fitting.length > 0 ? fitting : governments;
}

/** A capitalised word before a title is an office that is not ours (`Bank of Korea Governor`), unless a sentence opens with it. */
function isForeign(text: string, span: Span, start: number): boolean {
  const end = start - 1;
  let from = end;
  while (from > span.start && isOfWord(text.charCodeAt(from - 1))) from--;
  return from < end && isCapital(text.charCodeAt(from)) && !LEADING.has(text.slice(from, end));
}

const LEADING: ReadonlySet<string> = new Set(
  'A After Also Although And As At Because Before But By Current Democratic During Earlier Elected For From Honorable However If In Incumbent Its Later Meanwhile Now Of On Our Previously Recently Since So Still That The Their Then To Today Under When Where While With Yesterday'.split(
    ' ',
  ),
);

/** Letters, and what stands between the letters of one word. */
const isOfWord = oneOf("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'’-");

const isApostrophe = oneOf("'’");

function isCapital(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}
