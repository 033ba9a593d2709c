import type { BulletList, Doc, Mention, Span } from '../../types.js';
import { sentences } from '../../sentences.js';
import { withoutEnding } from '../../../extractors/bullets/words.js';
import { mentionsOf, mentionsWithin } from '../mentions.js';
import { placeIndex } from '../place-index.js';
import type { Claim, Clause, Phrase } from './claim.js';
import { covers } from './clause.js';
import { ground } from './english/programs.js';
import { readItem, type ListContext } from './item.js';
import { organizerOfLead } from './organizer.js';
import type { AwardReader } from './reader.js';
import type { Setting } from './setting.js';

/** The claims of a list: its items are clauses of their own, with the words around them as their setting. */
export function readList(
  reader: AwardReader,
  list: BulletList,
  setting: Setting,
  keep: (claim: Claim) => void,
  previous: Clause | null,
): void {
  const { doc, read, kindAt } = reader;
  const { text } = doc.view;
  const opening = list.lead ? read(list.lead, blockOf(doc, list.lead, list.block), 'body') : null;
  const lead = opening?.clause ?? null;
  const tail = list.tail ? read(list.tail, list.block, 'body').clause : null;
  const leadText = list.lead ? text.slice(list.lead.start, list.lead.end) : '';
  const isProgramKnown = setting.program !== null;
  const named =
    lead?.programs.at(-1) ??
    opening?.reading.claims[0]?.program ??
    (lead?.levels[0] ? ground(text, lead.levels[0].span, lead.span.end) : null);
  if (named) setting.program = named;
  // The level may stand in the sentence before the one that opens the list.
  const isBefore = previous?.block === list.block && previous.span.start < list.items[0]!.start;
  // `▲안전 : A시 ▲교통 : B군 등 5개 분야에서 대상 기관이 가려졌다`
  const behind = tail?.levels.length === 1 && text.startsWith('등 ', tail.span.start) ? tail : null;
  const heading = lead?.levels.length ? lead : isBefore ? previous : behind;
  const isWon = heading !== null && heading.levels.length > 0 && !heading.cues.some(isPlanOrGift);
  let lastCategory: Phrase | null = null;
  let winners: boolean | null = null;
  const ofWinners = () => (winners ??= isOfWinners(doc, list.items));
  let context: ListContext | null = null;
  const told: Claim[] = [];
  for (const span of list.items) {
    const kind = kindAt(span.start) ?? list.kind;
    const block = blockOf(doc, span, list.block);
    const won = lead && FIELDS_WON.exec(leadText);
    if (won && (kind === 'category' || lead.levels.length > 0)) {
      const isField = /분야|부문/.test(won[1]!);
      const recipient = lead.groups().find(({ after }) => /^[은는이가]/.test(after));
      keep({
        ...blankClaim(span, block),
        recipient: recipient ? { place: recipient.places[0]!, span: recipient.spans[0]! } : null,
        level: lead.levels.at(-1) ?? null,
        category: isField ? { span, id: null } : null,
        program: isField ? (lead.programs[0] ?? null) : { span, id: null },
        rule: 'awards/ko/fields-won',
      });
      continue;
    }
    // Most lists tell of no award at all.
    if (kind !== 'award' && !tells(reader, span) && !(isWon && ofWinners())) continue;
    const { clause, reading } = read(span, block, 'item');
    // `□ A-gun said that it won the L at the P.`: a paragraph behind a mark tells what the text is about.
    if (setting.main === null && isParagraph(text, span)) setting.main = clause.programs[0] ?? null;
    if (
      isWon &&
      clause.levels.length === 0 &&
      ofWinners() &&
      (kind !== 'award' || clause.groups().flatMap(({ places }) => places).length > 1) &&
      onlyGovernments(doc, clause)
    ) {
      const label = labelOf(doc, clause);
      // `우수기관으로 다음의 기관이 선정되었다. ○ 시 : 원주시, 구미시`: the items only name who won.
      for (const group of clause.groups()) {
        group.places.forEach((place, at) =>
          keep({
            ...blankClaim(span, block),
            recipient: { place, span: group.spans[at]! },
            level: heading.levels.at(-1)!,
            category: fieldBefore(clause, group.span) ?? label,
            program: heading.programs.at(-1) ?? null,
            rule: 'awards/any/listed-winners',
          }),
        );
      }
      continue;
    }
    // `▲A군=A군은 ‘…경진대회’에서 대상을 받았다`: a story behind a mark is told as prose is.
    if (kind !== 'award' && STORY.test(text.slice(span.start, Math.min(span.end, span.start + LONGEST_LABEL)))) {
      for (const sentence of sentences(text, span))
        for (const claim of read(sentence, block, 'body').reading.claims)
          if (claim.program && claim.recipient) keep(claim);
      continue;
    }
    // `▲제설 추진실적 1위` among awards is one.
    if (kind !== 'award' && !(kind === 'other' && list.kind === 'award' && clause.levels.length > 0)) continue;
    // In a list of winners, an item that names no government names another winner.
    const namesWinner = clause
      .groups()
      .some(({ places }) => places.some((place) => place !== 'self' && doc.places[place]!.tier !== 'upper'));
    if (!namesWinner && clause.levels.length === 0 && ofWinners()) continue;
    // `▷대상(1팀) 1000만 원`, `Grand Prize: 1 team, KRW 5 million`: a table of prize money.
    if (!namesWinner && PRIZE_MONEY.test(text.slice(span.start, span.end))) continue;
    // `기타 15건`: how many, not what.
    if (clause.programs.length === 0 && clause.levels.length === 0 && COUNTED.test(text.slice(span.start, span.end)))
      continue;
    if (!namesWinner && clause.programs.length === 0 && OTHERS_WIN.test(leadText)) continue;
    if (reading.claims.length === 0 && reading.refusals.length > 0) continue;
    const asBefore = /\bsame (?:category|field|sector)\b|같은 (?:분야|부문)/.test(text.slice(span.start, span.end));
    context ??= {
      lead,
      tail,
      ofFields: isProgramKnown && isOfFields(reader, list),
      announced: announcedField(doc, list),
    };
    for (const claim of readItem(doc, clause, reading.claims, context)) {
      const category: Phrase | null = asBefore ? lastCategory : claim.category;
      lastCategory = category ?? lastCategory;
      told.push({
        ...claim,
        category,
        program: asBefore ? null : claim.program,
        organizer:
          claim.organizer ?? clause.organizers[0] ?? (lead && organizerOfLead(text, lead.span, lead.organizers)),
      });
    }
  }
  for (const claim of withoutLoneField(told)) keep(claim);
}

/** `지역특산물 부문에서는 여섯 곳이 상을 받았다. 수상 지자체는 △…`: the one field of which the text before the list's lead tells. */
function announcedField(doc: Doc, { lead, block, items }: BulletList): Phrase | null {
  const start = doc.blocks[block]!.span.start;
  const end = lead && lead.start > start ? lead.start : items[0]!.start;
  if (!lead || !WINNERS_ARE.test(doc.view.text.slice(lead.start, lead.end))) return null;
  const [field, ...others] = mentionsWithin(mentionsOf(doc.mentions, 'category'), { start, end });
  return field && others.length === 0 ? { span: field.span, id: field.id } : null;
}

const WINNERS_ARE = /수상 ?(?:지자체|기관|단체|시군|시·군|도시)[은는] ?$/;

/** In a list of winners most of whom have no field, the words beside one winner's name are none. */
function withoutLoneField(claims: readonly Claim[]): readonly Claim[] {
  const won = claims.filter(({ rule, recipient }) => rule === 'awards/any/heading-level' && recipient !== null);
  const fields = won.filter(({ category }) => category !== null).length;
  if (won.length < 4 || fields * 4 > won.length) return claims;
  return claims.map((claim) => (won.includes(claim) ? { ...claim, category: null } : claim));
}

/** `△안전 분야 A구·B시`: the field before the winners. */
const fieldBefore = ({ categories, categoryWholes }: Clause, winners: Span): Phrase | null =>
  categories.filter((_, at) => categoryWholes[at]!.end <= winners.start).at(-1) ?? null;

/** `수상한 분야는 ▲…`: the items are the fields that were won. */
export const FIELDS_WON = /(?:선정된|수상한|받은|이름을 올린|뽑힌|꼽힌|오른) (분야|부문|평가|사업)[은는]?\s*$/;

const tells = ({ holds }: AwardReader, item: Span) => holds('level', item) || holds('program', item);

const isPlanOrGift = ({ kind }: Mention) => kind === 'plan' || kind === 'give';

/** Lead or tail speak of fields, and no item names a program of its own: `in four areas: ▲… ▲…`, `▲… ▲… 등 4개 분야`. */
function isOfFields({ doc, holds }: AwardReader, { lead, tail, items }: BulletList): boolean {
  const { text } = doc.view;
  return (
    !items.some((item) => holds('program', item)) &&
    ((lead !== null && FIELDS_AHEAD.test(text.slice(lead.start, lead.end))) ||
      (tail !== null && FIELDS_BEHIND.test(text.slice(tail.start, tail.end))))
  );
}

const FIELDS_AHEAD =
  /(?:\b(?:areas|fields|categories|sectors)\b[^.]{0,12}|분야[은는]?|부문[은는]?|(?:분야|부문)별[^.:]{0,20})[:\s]*$/;
const FIELDS_BEHIND = /^\s?등?\s?(?:총\s)?\d+개 (?:분야|부문|과제)/;

/** Most of several items name a government. */
function isOfWinners(doc: Doc, items: readonly Span[]): boolean {
  if (items.length < 2) return false;
  const places = placeIndex(doc);
  const isBasic = ({ span }: Mention) => doc.places[places.get(span.start) ?? -1]?.tier === 'basic';
  const districts = mentionsOf(doc.mentions, 'district');
  return items.filter((item) => mentionsWithin(districts, item).some(isBasic)).length * 2 > items.length;
}

/** A claim of a list item that says nothing yet. */
export const blankClaim = (item: Span, block: number): Omit<Claim, 'rule'> => ({
  recipient: null,
  level: null,
  category: null,
  program: null,
  quoted: null,
  sameCategory: false,
  organizer: null,
  year: null,
  streak: null,
  past: false,
  place: 'item',
  block,
  at: item.start,
});

/** `시 : 원주시, 구미시`, `△서울 : 광진구·성북구`, `△문화관광 강원 정선군, 전남 곡성군`: nothing but winners, and a label before them. */
export function onlyGovernments(doc: Doc, item: Clause): boolean {
  const [first] = item.groups();
  if (!first || first.span.start - item.span.start > LONGEST_LABEL) return false;
  let rest = '';
  let at = first.span.start;
  for (const { span } of item.groups()) {
    rest += doc.view.text.slice(at, span.start);
    at = Math.max(at, span.end);
  }
  rest += doc.view.text.slice(at, item.span.end);
  return (
    rest
      .replace(PROVINCE, '')
      .replace(OF_CITY, '')
      .replace(/\band\b|[\s,·:()]|등$/g, '').length <= 2 && !/\d/.test(rest)
  );
}

/** The government that a story of a roundup is about, before it: `강남구=`. */
const STORY = /^[가-힣]{1,6}[시군구] ?= ?[가-힣]/;

const isParagraph = (text: string, { start, end }: Span): boolean =>
  end - start > LONGEST_NAME && text.slice(end - 1, end + 1).includes('.');

/** Units of an item that only names an award. */
const LONGEST_NAME = 90;

/** Units before the first winner of an item. */
const LONGEST_LABEL = 30;

const PROVINCE =
  /(?:서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주)(?:특별시|광역시|도|시)?(?= |$)/g;

/** `Buk-gu, Daegu` */
const OF_CITY = /, (?:Seoul|Busan|Daegu|Incheon|Gwangju|Daejeon|Ulsan)\b/g;

/** The label before an item's winners that is a field; null where none stands there or where it only sorts them (`군부`). */
function labelOf({ view: { text } }: Doc, item: Clause): Phrase | null {
  const words = text.slice(item.span.start, item.groups()[0]!.span.start).trimEnd();
  const last = words.slice(words.lastIndexOf(' ') + 1);
  const name = withoutEnding(PLACE.test(last) ? words.slice(0, -last.length) : words, ' :：=–—-');
  const isField = LABEL.test(words) ? !SORTS_ENGLISH.test(name) : /[가-힣]{2}/.test(name) && !SORTS.test(name);
  if (!isField) return null;
  return { span: { start: item.span.start, end: item.span.start + name.length }, id: null };
}

/** `Energy saving:`, `Old markets –` */
const LABEL = /^[A-Z][a-z]+(?:[ &-]+[A-Za-z]+){0,6} ?(?::| [–—-])$/;
const SORTS_ENGLISH =
  /^(?:(?:[Mm]etropolitan |[Bb]asic |[Ll]ocal )?(?:[Cc]it(?:y|ies)|[Cc]ount(?:y|ies)|[Dd]istricts?|[Pp]rovinces?|[Gg]overnments?|and|&)[ -]*(?:[Gg]roup|[Dd]ivision)?)+$|^(?:Winners?|Recipients?|Seoul|Busan|Daegu|Incheon|Gwangju|Daejeon|Ulsan|Sejong|Gyeonggi|Gangwon|Jeju|(?:North |South )?(?:Chungcheong|Jeolla|Gyeongsang))(?: Province)?$/;

const PLACE =
  /^(?:서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주|[가-힣]{2,7}[도시])$/;

const SORTS =
  /^(?:[시군구도]|[시군구] ?부|[시군구] ?단위|시·군·?구?|광역|기초|자치구|특별·광역시|수도권|비수도권|(?:서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주)[도시권]?)$/;

const COUNTED = /(?:표창|포상|수상|기타|[상등]) ?\d{1,3} ?(?:[건개회]|차례)$/;

const PRIZE_MONEY = /\d\s?(?:[만천억]|백만|천만)?\s?원|\bKRW\b|\b(?:million|thousand|,000) won\b/;

/** `수상자는 다음과 같다`, `This year's winners are as follows`: items that name no government name other winners. */
const OTHERS_WIN = /수상자|수상작|당선작|\bwinners\b/;

const blockOf = (doc: Doc, span: Span, near: number) => {
  for (let at = Math.max(0, near - 3); at < doc.blocks.length; at++) if (covers(doc.blocks[at]!.span, span)) return at;
  return near;
};
