import { oneOf } from '../../match.js';
import type { Doc, Mention, Span, View } from '../../types.js';
import { firstFrom } from '../mentions.js';
import { placeIndex } from '../place-index.js';
import type { PlaceGroup } from './claim.js';
import { isUpper } from './clause.js';

/** A government's name, or words that stand for one. */
interface PlaceName {
  readonly span: Span;
  readonly place: number | 'self';
}

/**
 * Makes a function that groups the governments of a clause: its districts, its heads and its words for the section's own
 * government, but for names that are not `loose` since they are part of another name.
 */
export function groupReader(
  doc: Doc,
): (clause: Span, block: number, districts: readonly Mention[], isLoose: (name: Span) => boolean) => PlaceGroup[] {
  const places = placeIndex(doc);
  const heads: PlaceName[] = [];
  for (const { place, status, mentions, repeats } of doc.heads) {
    if (place === null || status === 'former') continue;
    for (const { span } of mentions) heads.push({ span, place });
    for (const span of repeats) heads.push({ span, place });
  }
  heads.sort((a, b) => a.span.start - b.span.start);
  return (clause, block, districts, isLoose) => {
    const names: PlaceName[] = [];
    for (const { span } of districts) {
      const place = places.get(span.start);
      if (place !== undefined && isLoose(span)) names.push({ span, place });
    }
    for (let at = firstFrom(heads, clause.start); at < heads.length && heads[at]!.span.start < clause.end; at++) {
      const head = heads[at]!;
      if (head.span.end <= clause.end && isLoose(head.span)) names.push(head);
    }
    const own = doc.blocks[block]!.language === 'en' ? selfWordsEnglish : selfWordsKorean;
    for (const span of own(doc.view, clause)) if (isLoose(span)) names.push({ span, place: 'self' });
    return names.length > 0 ? grouped(membersOf(names, doc), doc.view.text, clause) : NONE;
  };
}

const NONE: PlaceGroup[] = [];

/** `구는`, `시가`: the government that the section is about. */
function selfWordsKorean({ text }: View, clause: Span): Span[] {
  const found: Span[] = [];
  for (let at = clause.start; at < clause.end; at++) {
    if (!isUnit(text.charCodeAt(at)) || !isParticle(text.charCodeAt(at + 1))) continue;
    const around = text.slice(Math.max(clause.start, at - 1), Math.min(clause.end, at + 3));
    if (SELF_KOREAN.test(around)) found.push({ start: at, end: at + 1 });
  }
  return found;
}

const isUnit = oneOf('구시군도');
const isParticle = oneOf('는가은이도');
const SELF_KOREAN = /^[\s.,“"]?[구시군도](?:[는가][\s,]|[은이도]\s)/;

/** The same in English: `the district`, `The county`. */
function selfWordsEnglish({ text, folded }: View, clause: Span): Span[] {
  const found: Span[] = [];
  for (let at = folded.indexOf('the ', clause.start); at >= 0 && at < clause.end; at = folded.indexOf('the ', at + 4)) {
    const match = SELF_ENGLISH.exec(text.slice(Math.max(clause.start, at - 1), Math.min(clause.end, at + 24)));
    if (match) found.push({ start: at, end: at + match[1]!.length });
  }
  return found;
}

const SELF_ENGLISH = /^\W?([Tt]he (?:district|city|county))(?=['’]s | (?!of\b|and\b|office|hall|council)[a-z]|,)/;

/** The names in the order of the text, one for each government where a head or a province only says more of it. */
function membersOf(names: PlaceName[], doc: Doc): PlaceName[] {
  const { text } = doc.view;
  names.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const members: PlaceName[] = [];
  for (const place of names) {
    const before = members.at(-1);
    if (before && place.span.start < before.span.end) continue; // the head's mention holds its district's
    // `관악구(청장 박준희)`, `Gwanak-gu (Mayor …)`, `Mayor N of X`: the head stands for the government just named.
    if (
      before &&
      before.place === place.place &&
      /^\s?(?:\(|,\s|청?\s)?[A-Za-z가-힣 ]{0,14}$/.test(text.slice(before.span.end, place.span.start))
    ) {
      members[members.length - 1] = { place: before.place, span: { start: before.span.start, end: place.span.end } };
      continue;
    }
    // `경남 진주시`: the province only says which.
    if (
      before &&
      isUpper(doc, before.place) &&
      !isUpper(doc, place.place) &&
      /^(?:\s?|, |['’]s )$/.test(text.slice(before.span.end, place.span.start))
    ) {
      members[members.length - 1] = { place: place.place, span: place.span };
      continue;
    }
    // `Seo District in Gwangju`, `Jung-gu, Daegu`: so does the city after it.
    if (
      before &&
      isUpper(doc, place.place) &&
      !isUpper(doc, before.place) &&
      /^(?:,? in |, )$/.test(text.slice(before.span.end, place.span.start))
    ) {
      members[members.length - 1] = { place: before.place, span: { start: before.span.start, end: place.span.end } };
      continue;
    }
    members.push(place);
  }
  return members;
}

/** Members that stand side by side are a group. */
function grouped(members: readonly PlaceName[], text: string, clause: Span): PlaceGroup[] {
  const groups: PlaceGroup[] = [];
  let current: PlaceName[] = [];
  const flush = () => {
    if (current.length === 0) return;
    const span = { start: current[0]!.span.start, end: current.at(-1)!.span.end };
    // The bracket of a head belongs to the group; the bracket of a level does not: `달성군(대상)`.
    const behind = text.slice(span.end, Math.min(clause.end, span.end + 70));
    const closed = behind.includes(')') ? CLOSED.exec(behind) : null;
    const end = span.end + (closed ? closed[0].length : 0);
    groups.push({
      span: { start: span.start, end },
      places: current.map(({ place }) => place),
      spans: current.map((member) => member.span),
      after: text.slice(end, Math.min(clause.end, end + 24)),
      before: text.slice(Math.max(clause.start, span.start - 24), span.start),
    });
    current = [];
  };
  for (const member of members) {
    const before = current.at(-1);
    const gap = before ? text.slice(before.span.end, member.span.start) : '';
    // `went to Gimhae City, and Changnyeong-gun won`: a new clause begins.
    const begins =
      gap === ', and ' &&
      /\b(?:to|by) (?:the )?$/.test(
        text.slice(Math.max(clause.start, current[0]!.span.start - 8), current[0]!.span.start),
      );
    if (before && (begins || !BETWEEN.test(gap))) flush();
    current.push(member);
  }
  flush();
  return groups;
}

const CLOSED = /^(?:[^()\s]{0,12}\)|\s?\([^()]{0,40}(?:장|군수|지사|Mayor|Governor|Head)[^()]{0,30}\))/;

/** Head titles in brackets, provinces, and what a government possesses may stand between two members of one group. */
const BETWEEN =
  /^(?:,? (?:in|of) [A-Z][a-z]+(?: Province)?)?(?:\s?\([^()]{0,40}(?:장|군수|지사|Mayor|Governor|Head)[^()]{0,30}\))?(?:청|청장|시장|군수)?(?:\s?[,·/및]\s?|[와과]\s|,? and | & )(?:[가-힣]{2,7}\s)?(?:서울|부산|대구|인천|광주|대전|울산|경기|강원|충북|충남|전북|전남|경북|경남|제주)?\s?$/;
