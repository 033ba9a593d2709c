import type { Doc, Span } from '../../types.js';
import { blankClaim } from './blank-claim.js';
import type { Claim, Clause, LevelReading, Phrase } from './claim.js';
import { covers, isUpper } from './clause.js';
import { stemOf } from './item/stem.js';
import type { AwardReader } from './reader.js';

/** What the words around a list say for all of its items. */
export interface ListContext {
  readonly lead: Clause | null;
  readonly tail: Clause | null;
  /** The lead speaks of fields of a known program (`in four areas:`): what an item names is a field, not a program. */
  readonly ofFields: boolean;
  /** The field that the text before the list set out for all of its winners. */
  readonly announced: Phrase | null;
}

/** A list item's words without a level, an organizer, a streak or a head: what is left names the program or the field. */
export function readItem(reader: AwardReader, item: Clause, claims: readonly Claim[], context: ListContext): Claim[] {
  const { doc } = reader;
  const heading = headingLevel(doc, context);
  const noted = nameNoted(doc, item);
  if (noted)
    return [{ ...(claims[0] ?? bareClaim(item, heading)), level: item.levels[0]!, program: noted, category: null }];
  const base = claims.length > 0 ? claims : [bareClaim(item, heading)];
  return base.map((claim) => {
    const level = claim.level ?? heading;
    const recipient = claim.recipient ?? firstPlace(doc, item);
    // `Gold Award: Daedeok-gu, Sasang-gu`: after the colon stand winners.
    const headed =
      level !== null &&
      covers(item.span, level.span) &&
      /^\s?[:：]/.test(doc.view.text.slice(level.span.end, level.span.end + 2));
    const stem = headed ? null : stemOf(reader, item, level, recipient?.span ?? null);
    const field = recipient && !claim.category ? stem : null;
    const filled = { ...claim, level, recipient };
    // `Excellent city in Jeonbuk Shelter Drill city and county evaluation`: the whole of it is what it was won in.
    if (claim.program && !claim.category && stem && covers(stem.span, claim.program.span) && isWholeName(doc, stem))
      return { ...filled, program: { ...stem, id: claim.program.id } };
    if (claim.category || claim.program) {
      // `보건복지부 건강증진사업 영양 분야 장관 표창`: what stands before the field is what it is a field of.
      const whole = !recipient && claim.category && item.levels.length === 1 && stem && isBeforeField(doc, stem, claim.category) ? stem : null; // prettier-ignore
      return { ...filled, program: claim.program ?? whole ?? context.lead?.programs.at(-1) ?? null };
    }
    const isCase = stem && recipient && recipient.span.end <= stem.span.start && QUOTED.test(quotes(doc, stem));
    if (field && isWinnerItem(item, recipient!.span))
      return {
        ...filled,
        category: sharedField(context) ?? context.announced ?? (isCase ? null : asField(doc, field)),
      };
    // `고창군 ‘빈 점포 함께 쓰기’가 우수상을`: the case that won, quoted behind its winner.
    if (isCase) return filled;
    const prize = level && !recipient && stem && isLocalPrize(reader, stem, level) ? { span: { start: stem.span.start, end: level.words.end }, id: null } : null; // prettier-ignore
    if (prize) return { ...filled, level: null, program: prize };
    if (!stem || (item.categories.length > 0 && item.levels.length > 1)) return filled;
    return context.ofFields ? { ...filled, category: stem } : { ...filled, program: stem };
  });
}

/** `충북 교통 대상` in a list of awards: a region's prize whose own name ends in 대상, and not 대상 of an evaluation. */
function isLocalPrize({ doc, regions }: AwardReader, { span }: Phrase, { words }: LevelReading): boolean {
  const { text } = doc.view;
  if (text.slice(span.end, words.end) !== ' 대상') return false;
  const name = text.slice(span.start, span.end);
  const [scope] = name.split(' ', 1);
  return (
    (OF_ALL.test(scope!) || regions.has(scope!.replace(/도$/, ''))) && NO_EVALUATION.test(name.slice(scope!.length))
  );
}

const OF_ALL = /^(?:대한민국|한국|전국)도?$/;

const NO_EVALUATION =
  /^ (?:[가-힣]{2,6} )?[가-힣]{2,6}(?<!평가|대회|공모전?|콘테스트|경연|분야|부문|[가-힣]상|사업|관리|업무|행정|시책|실적|운영|추진|유공|조사|진단|한마당|축제)$/;

/** `장관 표창(2024년 하천관리 우수지자체)`: the bracket behind an item's level, to the item's end, names what it was won in. */
function nameNoted(doc: Doc, { levels: [level], span, groups, categories }: Clause): Phrase | null {
  if (!level || level.family !== 'citation' || categories.length > 0 || groups().length > 0) return null;
  const { text } = doc.view;
  const note = NOTE.exec(text.slice(level.words.end, Math.min(span.end, level.words.end + LONGEST_NOTE)));
  if (
    !note ||
    level.words.end + note[0].length < span.end ||
    text.slice(span.start, level.words.start).trim().length > 8
  )
    return null;
  const start = level.words.end + note[0].indexOf('(') + 1;
  return { span: { start, end: start + note[1]!.length }, id: null };
}

/** A name of several words, no level alone. */
const NOTE = /^\s?\(((?:(?:19|20)\d\d년?도? )?[가-힣·]{2,16}(?: [가-힣·]{2,14}){1,4})\)/;
/** Units of such a bracket. */
const LONGEST_NOTE = 60;

function bareClaim(item: Clause, heading: LevelReading | null): Claim {
  return {
    ...blankClaim(item.span, item.block),
    category: item.categories[0] ?? null,
    program: item.programs[0] ?? null,
    year: item.years[0] ?? null,
    streak: item.streaks[0] ?? null,
    rule: heading ? 'awards/any/heading-level' : 'awards/any/item-without-level',
  };
}

/** `◆ 종합대상` over the items, or `… 등으로 국무총리 표창을 받았다` after them: one level for all. */
function headingLevel(doc: Doc, { lead, tail }: ListContext): LevelReading | null {
  // `△A시 △B군이 우수상을 받았고, △C군이 장려상을 받았다`, `▲A 평가 ▲B 평가에서 대상을, ▲C 평가에서는 우수상을`: of the words behind.
  if (
    tail?.levels.length === 1 &&
    /^(?:[이가] |에서[는도]? )/.test(doc.view.text.slice(tail.span.start, tail.span.start + 5))
  )
    return tail.levels[0]!;
  const levels = lead?.levels ?? [];
  if (levels.length > 0) return levels.at(-1)!;
  const [last] = tail?.levels ?? [];
  // `장관상만 다섯 차례 받았다`: a total.
  if (!last || tail!.levels.length > 1 || doc.view.text[last.span.end] === '만') return null;
  // `… 뒤를 이었고, A군은 1등급을 받았다`: of somebody else.
  return tail!.groups().some(({ span, after }) => span.end <= last.span.start && /^[은는이가]\s/.test(after))
    ? null
    : last;
}

/** The winner that an item names; an upper-tier government in an item runs the evaluation (`경기도 도서관 평가`). */
function firstPlace(doc: Doc, item: Clause): Claim['recipient'] {
  const group = item.groups().find(({ places }) => places[0] !== 'self' && !isUpper(doc, places[0]!));
  return group ? { place: group.places[0]!, span: group.spans[0]! } : null;
}

/** The item names its winner, so what stands beside the name is the field: `창의혁신 백선기 경북 칠곡군수`. */
const isWinnerItem = (item: Clause, winner: Span) => item.levels.length === 0 || winner.start > item.span.start;

/** Words of an item that end as the name of an evaluation does, and in English open as a name does. */
const isWholeName = (doc: Doc, { span }: Phrase): boolean =>
  /^[A-Z\d][\w'’&/ -]* (?:evaluation|assessment|contest|competition)$|^제 ?\d+회 [가-힣 ]+(?:평가|경진대회|공모전)$/.test(
    doc.view.text.slice(span.start, span.end),
  );

/** The stem with a character on either side. */
const quotes = (doc: Doc, { span }: Phrase) => doc.view.text.slice(span.start - 1, span.end + 1);

const QUOTED = /^[‘“'"].*[’”'"]/;

/** `우수정책 부문 장관상은 △삼척시(탄소흡수 숲) …`: the one field of the words around the list is that of every item. */
function sharedField({ lead, tail }: ListContext): Phrase | null {
  const around = [...(lead?.categories ?? []), ...(tail?.categories ?? [])];
  return around.length === 1 ? around[0]! : null;
}

/** `(행정제도 개선)`, `Creative Innovation:`, `(culture and tourism)`: brackets and colons are left off. */
function asField(doc: Doc, stem: Phrase): Phrase | null {
  const words = doc.view.text.slice(stem.span.start, stem.span.end);
  return words.length > 40 || /[.‘“『「]/.test(words) || /^[\d\s()]+$/.test(words) ? null : stem;
}

/** A name, not a year, that stands before a field. */
const isBeforeField = (doc: Doc, { span }: Phrase, field: Phrase): boolean =>
  span.end <= field.span.start && /[가-힣]{4}/.test(doc.view.text.slice(span.start, span.end));
