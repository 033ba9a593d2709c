import type { Doc, Mention, Span } from '../../../types.js';
import { withoutEnding } from '../../../../extractors/bullets/words.js';
import { mentionsOf, mentionsWithin } from '../../mentions.js';
import { placeIndex } from '../../place-index.js';
import { blankClaim } from '../blank-claim.js';
import type { Claim, Clause, Phrase } from '../claim.js';
import type { AwardReader } from '../reader.js';

/** Most of several items name a government. */
export function isOfWinners(doc: Doc, items: readonly Span[]): boolean {
  if (items.length < 2) return false;
  const places = placeIndex(doc);
  const isBasic = ({ span }: Mention) => doc.places[places.get(span.start) ?? -1]?.tier === 'basic';
  const districts = mentionsOf(doc.mentions, 'district');
  return items.filter((item) => mentionsWithin(districts, item).some(isBasic)).length * 2 > items.length;
}

/** `시 : 원주시, 구미시`, `△서울 : 광진구·성북구`, `△문화관광 강원 정선군, 전남 곡성군`: nothing but winners, and a label before them. */
export function onlyGovernments({ doc, regions }: AwardReader, item: Clause): boolean {
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
    regions.leftOut(rest.replace(OF_CITY, '')).replace(/\band\b|[\s,·:()]|등$/g, '').length <= 2 && !/\d/.test(rest)
  );
}

/** `Buk-gu, Daegu` */
const OF_CITY = /, (?:Seoul|Busan|Daegu|Incheon|Gwangju|Daejeon|Ulsan)\b/g;

/** Units before the first winner of an item. */
const LONGEST_LABEL = 30;

/** `우수기관으로 다음의 기관이 선정되었다. ○ 시 : 원주시, 구미시`: the winners of what the `heading` tells, of an item that only names them. */
export function winnersNamed(reader: AwardReader, item: Clause, heading: Clause): Claim[] {
  const label = labelOf(reader, item);
  return item.groups().flatMap(({ places, spans, span }) =>
    places.map((place, at) => ({
      ...blankClaim(item.span, item.block),
      recipient: { place, span: spans[at]! },
      level: heading.levels.at(-1)!,
      category: fieldBefore(item, span) ?? label,
      program: heading.programs.at(-1) ?? null,
      rule: 'awards/any/listed-winners',
    })),
  );
}

/** `△안전 분야 A구·B시`: the field before the winners. */
const fieldBefore = ({ categories, categoryWholes }: Clause, winners: Span): Phrase | null =>
  categories.filter((_, at) => categoryWholes[at]!.end <= winners.start).at(-1) ?? null;

/** The label before an item's winners that is a field; null where none stands there or where it only sorts them (`군부`). */
function labelOf({ doc, regions }: AwardReader, item: Clause): Phrase | null {
  const { text } = doc.view;
  const words = text.slice(item.span.start, item.groups()[0]!.span.start).trimEnd();
  const last = words.slice(words.lastIndexOf(' ') + 1);
  const name = withoutEnding(regions.has(last) || PLACE.test(last) ? words.slice(0, -last.length) : words, ' :：=–—-');
  const isField = ENGLISH_LABEL.test(words)
    ? !SORTS_ENGLISH.test(name)
    : /[가-힣]{2}/.test(name) && !SORTS.test(name) && !regions.has(name.replace(/[도시권]$/, ''));
  if (!isField) return null;
  return { span: { start: item.span.start, end: item.span.start + name.length }, id: null };
}

const PLACE = /^[가-힣]{2,7}[도시]$/;

const SORTS = /^(?:[시군구도]|[시군구] ?부|[시군구] ?단위|시·군·?구?|광역|기초|자치구|특별·광역시|수도권|비수도권)$/;

/** `Energy saving:`, `Old markets –` */
const ENGLISH_LABEL = /^[A-Z][a-z]+(?:[ &-]+[A-Za-z]+){0,6} ?(?::| [–—-])$/;

/** `Cities:`, `County group:`, `Gyeonggi Province:`: what kind of winners, or where. */
const SORTS_ENGLISH =
  /^(?:(?:[Mm]etropolitan |[Bb]asic |[Ll]ocal )?(?:[Cc]it(?:y|ies)|[Cc]ount(?:y|ies)|[Dd]istricts?|[Pp]rovinces?|[Gg]overnments?|and|&)[ -]*(?:[Gg]roup|[Dd]ivision)?)+$|^(?:Winners?|Recipients?|Seoul|Busan|Daegu|Incheon|Gwangju|Daejeon|Ulsan|Sejong|Gyeonggi|Gangwon|Jeju|(?:North |South )?(?:Chungcheong|Jeolla|Gyeongsang))(?: Province)?$/;
