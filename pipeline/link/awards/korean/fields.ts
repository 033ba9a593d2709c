import type { Span } from '../../../types.js';
import type { Claim, Clause, LevelReading, Phrase, PlaceGroup } from '../claim.js';
import { covers } from '../clause.js';
import type { Regions } from '../regions.js';
import type { Share } from './row.js';

/** The fields said for a level: side by side before it, or in the bracket right after it. */
export function categoriesFor(
  clause: Clause,
  window: Span,
  level: LevelReading,
  count: number,
  text: string,
): { phrases: readonly Phrase[]; whole: Span } | null {
  const after = clause.categories.findIndex((_, at) => {
    const whole = clause.categoryWholes[at]!;
    return whole.start >= level.span.end && /^[’'”"」』]?\s?\($/.test(text.slice(level.span.end, whole.start));
  });
  if (after >= 0) return { phrases: [clause.categories[after]!], whole: clause.categoryWholes[after]! };
  const inside = clause.categories
    .map((phrase, at) => ({ phrase, whole: clause.categoryWholes[at]! }))
    .filter(
      ({ whole }) => whole.start >= window.start && whole.end <= window.end + 1 && !hasTwin(text, whole, window.end),
    );
  const last = inside.at(-1);
  if (!last) return null;
  // `A 분야의 ‘…’ 사례와 B 분야의 ‘…’ 사례로 각각 최우수상과 우수상을`: as many fields as levels.
  if (count > 1 && inside.length === count && each(text, window, level.span.end))
    return { phrases: inside.map(({ phrase }) => phrase), whole: last.whole };
  // `율기 부문에서는 청렴도 평가 상위권, 부패방지 평가 1등급을`: the field of what comes first.
  if (
    clause.programs.some(
      ({ span }) =>
        last.whole.end <= span.start &&
        span.end <= level.span.start &&
        text.slice(last.whole.end, span.start).includes(', '),
    )
  )
    return null;
  // `경제 분야에서는 물가관리 평가 우수상을 받았고`: what of a government's work the sentence is about, ahead of the name.
  if (
    /^에서는 $/.test(text.slice(last.whole.end, last.whole.end + 4)) &&
    clause.programs.some(
      ({ span }) => span.start - last.whole.end < 7 && last.whole.end <= span.start && span.end <= level.span.start,
    )
  )
    return null;
  const phrases = [last.phrase];
  for (let at = inside.length - 2; at >= 0; at--) {
    const gap = text.slice(inside[at]!.whole.end, inside[at + 1]!.whole.start);
    if (!/^\s?[와과,·및]\s?[‘'“"`]?$/.test(gap)) break;
    phrases.unshift(inside[at]!.phrase);
  }
  return { phrases, whole: last.whole };
}

/** `“가축방역 분야” 및 “청정축산사업”에서`: a field in quotes beside another name, each with an award of its own. */
const hasTwin = (text: string, { end }: Span, limit: number): boolean =>
  TWIN.test(text.slice(end - 2, Math.min(limit, end + 50)));

const TWIN =
  /^(?:분야|부문)[’'”"」](?: 및 |[와과] |\s?[·,] ?)[‘'“"「][^‘’'“”"「」]{4,40}(?<!분야|부문)[’'”"」](?:에서?)? /;

const COUNTED = /^[’'”"」』]?\s?[1-9](?:개|건|관왕)/;

/** `장관 표창 2개(신체활동·금연)`: as many fields in the bracket as awards. */
export function sharedBracket(text: string, from: number): Phrase[] | null {
  if (!COUNTED.test(text.slice(from, from + 8))) return null;
  const match = /^[’'”"」』]?\s?(?<count>[1-9])(?:개|건|관왕)\s?\((?<names>[^()]{3,80})\)/.exec(
    text.slice(from, from + 100),
  );
  if (!match) return null;
  const names = match.groups!['names']!;
  const count = Number(match.groups!['count']);
  const parts = [names.split(/,\s?/), names.split(/[·,]\s?/)].find(({ length }) => length === count);
  if (!parts) return null;
  let at = from + match[0].indexOf('(') + 1;
  return parts.map((part) => {
    const start = text.indexOf(part, at);
    at = start + part.length;
    return { span: { start, end: at }, id: null };
  });
}

export const each = (text: string, window: Span, until: number) =>
  /각각|나란히|차례로/.test(text.slice(window.start, until));

/** A winner with the field that the sentence says for it alone: null where it says none. */
export interface Winner {
  readonly recipient: NonNullable<Claim['recipient']>;
  readonly category: Phrase | null;
}

/**
 * The winners of a level, each with its own field: the one before its name (`정량 부문에서 중구가, 정성 부문에서 동구가`,
 * `최우수상은 안전 분야의 A시와 돌봄 분야의 B군이`), or the one in its bracket (`공주시(관광)`).
 */
export function winnersOf(
  clause: Clause,
  { winners, order }: Share,
  from: number,
  level: Span,
  text: string,
  regions: Regions,
): Winner[] {
  const behind = order === 'level-first' || order === 'attributive';
  const several = behind || winners.length > 1;
  let start = behind ? level.end : from;
  const after = !behind && several ? fieldsAfter(clause, winners, text) : null;
  const isNoted = behind && isRowOfNotes(winners, level, text, regions);
  return winners.flatMap((group, index) => {
    const gap = { start, end: group.span.start };
    const field = after
      ? after[index]!
      : several
        ? (fieldWithin(clause, gap, text) ?? (!behind ? fieldAsTopic(gap, text) : null))
        : null;
    start = group.span.end;
    return group.places.map((place, at) => ({
      recipient: { place, span: group.spans[at]! },
      category: (isNoted ? noteOf(group, at, text) : fieldNoted(clause, group, at, text, regions)) ?? field,
    }));
  });
}

/** `A군이 산림 부문에서, B군이 교육 부문에서 각각`: the field behind the name of each; null where one has none there. */
function fieldsAfter(clause: Clause, winners: readonly PlaceGroup[], text: string): readonly Phrase[] | null {
  const fields: Phrase[] = [];
  for (const { span } of winners) {
    const at = clause.categoryWholes.findIndex(({ start }) => start > span.end);
    const whole = clause.categoryWholes[at];
    if (!whole || !/^[이가은는도] $/.test(text.slice(span.end, whole.start))) return null;
    fields.push(clause.categories[at]!);
  }
  return fields;
}

/** The last field within a span that is said of what stands at its end, and not in a clause that describes that. */
function fieldWithin(clause: Clause, span: Span, text: string): Phrase | null {
  const at = clause.categoryWholes.findLastIndex((whole) => covers(span, whole));
  if (at < 0 || DESCRIBED.test(text.slice(clause.categoryWholes[at]!.end, span.end))) return null;
  return clause.categories[at]!;
}

/** `분야별로는 청년정책은 A구, 노인복지는 B시가 각각`: a noun as the topic right before a name, in a row of several. */
function fieldAsTopic({ start, end }: Span, text: string): Phrase | null {
  const match = AS_TOPIC.exec(text.slice(start, end));
  const name = match?.groups?.['name'];
  if (!match || !name || NO_TOPIC.test(name)) return null;
  const from = start + match.index + match[0].indexOf(name);
  return { span: { start: from, end: from + name.length }, id: null };
}

/** Governments, kinds of them, times, and levels. */
const NO_TOPIC =
  /[도시군구부상권에]$|단위$|에서$|으로$|그룹$|^(?:광역|기초|올해|이번|지난해|작년|이날|최우수|우수|장려|위원회|정부)/;

const AS_TOPIC = /(?:^|, |별로 보면 |별로는 |에서 )(?<name>[가-힣·]{2,9}(?: [가-힣·]{2,6})?)[은는] (?:[가-힣]{2,4} )?$/;

/** `교육 분야 등 여러 지표에서 고른 성과를 거둔 A시` */
const DESCRIBED = /^\s?등\s|^(?:에서|의|에|에서는|에는)? [^‘'“"]{24,}$/;

/** `장관상은 부문별로 A시·B군(보행환경), C군(교통약자 배려)이`: brackets that say the fields of a row, whatever words they hold. */
function isRowOfNotes(winners: readonly PlaceGroup[], level: Span, text: string, regions: Regions): boolean {
  const notes = winners.flatMap((group) => group.notes).filter((note) => note !== null);
  const [first] = winners;
  if (!first || notes.length === 0) return false;
  const words = notes.map(({ start, end }) => text.slice(start, end));
  const isOfFields = /(?:부문|분야)별로? /.test(text.slice(level.end, first.span.start));
  return (
    words.every((note) => SOME_WORDS.test(note) && !regions.begin(note)) &&
    (isOfFields || (words.length > 1 && words.filter((note) => ONE_WORD.test(note)).length > 1))
  );
}

/** The bracket behind a name, or behind the last of those that `·` joins with it. */
function noteOf({ notes, spans }: PlaceGroup, at: number, text: string): Phrase | null {
  for (let next = at; next < notes.length; next++) {
    if (next > at && !/^·/.test(text.slice(spans[next - 1]!.end, spans[next]!.start))) return null;
    const note = notes[next];
    if (note) return { span: note, id: null };
  }
  return null;
}

/** The field that a bracket behind a name says: with 분야, or in one word. */
function fieldNoted(clause: Clause, group: PlaceGroup, at: number, text: string, regions: Regions): Phrase | null {
  const { notes } = group;
  const note = notes[at];
  if (!note) return sharedNote(clause, group, at, text);
  const said = fieldWithin(clause, note, text);
  if (said) return said;
  const words = text.slice(note.start, note.end);
  return ONE_WORD.test(words) && !regions.begin(words) ? { span: note, id: null } : null;
}

/** `A시·B군(교통 부문 우수)`: the field that the bracket behind the next name says of both. */
function sharedNote(clause: Clause, { notes, spans }: PlaceGroup, at: number, text: string): Phrase | null {
  const [note, next] = [notes[at + 1], spans[at + 1]];
  if (!note || !next || !/^·(?:[가-힣]{2,4} )?$/.test(text.slice(spans[at]!.end, next.start))) return null;
  return fieldWithin(clause, note, text);
}

/** `교통약자 배려` */
const SOME_WORDS = /^(?!사진|왼쪽|오른쪽|가운데|이하|이상)[가-힣·]{1,12}(?: [가-힣·]{1,10}){0,3}$/;

/** `관광`, `청년·일자리`; no number, no province, no `왼쪽`. */
const ONE_WORD = /^(?!사진|왼쪽|오른쪽|가운데|이하|이상)[가-힣]{2,6}(?:·[가-힣]{2,6})?$/;
