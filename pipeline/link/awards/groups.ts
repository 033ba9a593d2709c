import { isHangul, oneOf } from '../../match.js';
import type { Doc, Mention, Rules, Span, View } from '../../types.js';
import { firstFrom } from '../mentions.js';
import { placeIndex } from '../place-index.js';
import type { LevelReading, PlaceGroup } from './claim.js';
import { covers, isUpper } from './clause.js';
import { pointedGovernments, type RowBefore } from './korean/pointed-governments.js';
import { tailReader, type NameTail } from './korean/tail.js';
import { withoutRegion } from './english/region-behind.js';

/** A government's name, or words that stand for one. */
interface PlaceName {
  readonly span: Span;
  readonly place: number | 'self';
}

/** The governments of a clause, but for names that are not `loose` since they are part of another name. */
export type GroupsOf = (clause: Span, block: number, named: NamedGovernments) => PlaceGroup[];

/** What a clause names that its groups are made of or must keep apart. */
export interface NamedGovernments {
  readonly districts: readonly Mention[];
  readonly levels: readonly LevelReading[];
  isLoose(name: Span): boolean;
}

/** Makes, for each article, a function that groups a clause's districts, heads and words for the section's own government. */
export function groupReader(rules: Rules): (doc: Doc) => GroupsOf {
  const tailOf = tailReader(rules);
  return (doc) => {
    const { view } = doc;
    const places = placeIndex(doc);
    const heads: PlaceName[] = [];
    for (const { place, status, mentions, repeats } of doc.heads) {
      if (place === null || status === 'former') continue;
      for (const { span } of mentions) heads.push({ span, place });
      for (const span of repeats) heads.push({ span, place });
    }
    heads.sort((a, b) => a.span.start - b.span.start);
    return (clause, block, { districts, levels, isLoose }) => {
      const names: PlaceName[] = [];
      for (const { span } of districts) {
        const place = places.get(span.start);
        if (place !== undefined && isLoose(span)) names.push({ span, place });
      }
      for (let at = firstFrom(heads, clause.start); at < heads.length && heads[at]!.span.start < clause.end; at++) {
        const head = heads[at]!;
        if (head.span.end <= clause.end && isLoose(head.span)) names.push(head);
      }
      const isEnglish = doc.blocks[block]!.language === 'en';
      const own = isEnglish ? selfWordsEnglish : selfWordsKorean;
      const pointed = isEnglish ? NONE : pointedGovernments(doc, clause, rowBefore(doc, block));
      // `두 시는` is not `시는`.
      const isPointed = (name: Span) => pointed.some(({ span }) => covers(span, name));
      for (const span of own(view, clause)) if (isLoose(span) && !isPointed(span)) names.push({ span, place: 'self' });
      if (names.length === 0) return pointed;
      const tail = isEnglish
        ? (end: number) => englishTail(view.text, end, clause.end, levels)
        : (end: number) => tailOf(view, end, clause.end, levels);
      const groups = grouped(membersOf(names, doc), view.text, clause, levels, tail);
      return pointed.length === 0 ? groups : [...groups, ...pointed].sort((a, b) => a.span.start - b.span.start);
    };
  };
}

/** Gives the last row of basic governments that stand side by side in a block before a position. */
const rowBefore =
  (doc: Doc, block: number): RowBefore =>
  (position) => {
    const { start } = doc.blocks[block]!.span;
    const spans: Span[] = [];
    const places: number[] = [];
    const names = doc.places
      .flatMap(({ mentions, tier }, place) => (tier === 'basic' ? mentions.map(({ span }) => ({ span, place })) : []))
      .filter(({ span }) => span.start >= start && span.end <= position)
      .sort((a, b) => b.span.start - a.span.start);
    for (const { span, place } of names) {
      if (spans[0] && !BETWEEN.test(doc.view.text.slice(span.end, spans[0].start))) break;
      spans.unshift(span);
      places.unshift(place);
    }
    return spans.length > 1 ? { places, spans, notes: spans.map(() => null) } : null;
  };

/** `A County (crew training) and`, `A-gu, Seoul (night care), `: a bracket in small letters says more of a name in a row, or of a row's last one. */
function englishTail(text: string, end: number, clauseEnd: number, levels: readonly LevelReading[]): NameTail {
  const match = NOTE.exec(text.slice(end, Math.min(clauseEnd, end + LONGEST_NOTE)));
  if (!match) return { end, note: null };
  const note = match[1]!;
  const start = end + match[0].length - note.length - ')'.length;
  // `A City (excellence)`: its level.
  if (levels.some(({ span }) => span.start >= end && span.start <= start + note.length)) return { end, note: null };
  return { end: start + note.length + 1, note: { start, end: start + note.length } };
}

const NOTE =
  /^(?:, [A-Z][a-z]+(?: Province)?)? \(((?!(?:left|right|from|center|head|mayor|formerly|once|also|for|hereafter|the|both|two|three|four|south|north|east|west|first|second|third|fourth|county|city|district|last)\b)[a-z][A-Za-z ,&'’-]{2,40})\)(?=(?:,? and |[,;] )[A-Z]|[.;]| (?:won|received|took|each|both|shared|were)\b|$)/;
/** Units of such a bracket, with what comes behind it. */
const LONGEST_NOTE = 60;

const NONE: PlaceGroup[] = [];

/** `구는`, `시가`: the government that the section is about. */
function selfWordsKorean({ text }: View, clause: Span): Span[] {
  const found: Span[] = [];
  for (let at = clause.start; at < clause.end; at++) {
    if (!isUnit(text.charCodeAt(at)) || !isParticle(text.charCodeAt(at + 1))) continue;
    const around = text.slice(Math.max(clause.start, at - 1), Math.min(clause.end, at + 3));
    // `8개 시가`: others, counted.
    if (SELF_KOREAN.test(around) && text[at - 2] !== '개') found.push({ start: at, end: at + 1 });
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

const SELF_ENGLISH =
  /^\W?([Tt]he (?:district|city|county|province))(?=['’]s | (?!of\b|and\b|office|hall|council|group\b|category\b|division\b|class\b|section\b|sector\b)[a-z]|,)/;

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
      /^(?:\s?|, |['’]s )$/.test(text.slice(before.span.end, place.span.start)) &&
      // `Ulsan, Anyang and …`: a row of winners.
      (isHangul(text.charCodeAt(place.span.start)) || liesIn(doc, place.place, before.place))
    ) {
      members[members.length - 1] = { place: place.place, span: place.span };
      continue;
    }
    // `Seo District in Gwangju`, `Jung-gu, Daegu`: so does the city after it.
    if (
      before &&
      isUpper(doc, place.place) &&
      !isUpper(doc, before.place) &&
      /^(?:,? in |, | of )$/.test(text.slice(before.span.end, place.span.start))
    ) {
      members[members.length - 1] = { place: before.place, span: { start: before.span.start, end: place.span.end } };
      continue;
    }
    members.push(place);
  }
  return members;
}

function liesIn(doc: Doc, place: number | 'self', region: number | 'self'): boolean {
  const idOf = (at: number | 'self') => (at === 'self' ? null : doc.places[at]!.id);
  const outer = idOf(region);
  return outer !== null && idOf(place)?.startsWith(`${outer}-`) === true;
}

/** Members that stand side by side are a group. */
function grouped(
  members: readonly PlaceName[],
  text: string,
  clause: Span,
  levels: readonly LevelReading[],
  tailOf: (end: number) => NameTail,
): PlaceGroup[] {
  const groups: PlaceGroup[] = [];
  let current: PlaceName[] = [];
  let tails: NameTail[] = [];
  const flush = () => {
    if (current.length === 0) return;
    const start = current[0]!.span.start;
    const { end } = tails.at(-1)!;
    groups.push({
      span: { start, end },
      places: current.map(({ place }) => place),
      spans: current.map((member) => member.span),
      notes: tails.map(({ note }) => note),
      after: text.slice(end, Math.min(clause.end, end + 24)),
      before: text.slice(Math.max(clause.start, start - 24), start),
    });
    current = [];
    tails = [];
  };
  for (const member of members) {
    const before = tails.at(-1);
    const gap = before ? text.slice(before.end, member.span.start) : '';
    // `went to Gimhae City, and Changnyeong-gun won`: a new clause begins.
    const begins =
      withoutRegion(gap) === ', and ' &&
      /\b(?:to|by) (?:the )?$/.test(
        text.slice(Math.max(clause.start, current[0]!.span.start - 8), current[0]!.span.start),
      );
    // `A시, 우수는 B시`: what stands on either side of a level is no row.
    const isDivided = () =>
      levels.length > 0 && levels.some(({ span }) => span.start >= before!.end && span.end <= member.span.start);
    if (before && (begins || !BETWEEN.test(gap) || isDivided())) flush();
    current.push(member);
    tails.push(tailOf(closedAt(member.span.end, text, clause)));
  }
  flush();
  return groups;
}

/** The bracket of a head belongs to the name; the bracket of a level does not: `달성군(대상)`. */
function closedAt(end: number, text: string, clause: Span): number {
  const behind = text.slice(end, Math.min(clause.end, end + 70));
  const closed = behind.includes(')') ? CLOSED.exec(behind) : null;
  return end + (closed ? closed[0].length : 0);
}

const CLOSED = /^(?:[^()\s·,/]{0,12}\)|\s?\([^()]{0,40}(?:장(?![려관])|군수|지사|Mayor|Governor|Head)[^()]{0,30}\))/;

/** Head titles in brackets, provinces, and what a government possesses may stand between two members of one group. */
const BETWEEN =
  /^(?:,? (?:in|of) [A-Z][a-z]+(?: Province)?)?(?:\s?\([^()]{0,40}(?:장(?![려관])|군수|지사|Mayor|Governor|Head)[^()]{0,30}\))?(?:청|청장|시장|군수)?(?:\s?[,·/및]\s?|[와과]\s|,? and | & )(?:[가-힣]{1,6}[도시]\s)?(?:서울|부산|대구|인천|광주|대전|울산|경기|강원|충북|충남|전북|전남|경북|경남|제주)?\s?$/;
