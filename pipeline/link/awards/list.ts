import type { BulletKind, BulletList, Span } from '../../types.js';
import { sentences } from '../../sentences.js';
import { blankClaim } from './blank-claim.js';
import type { Claim, Clause, ClauseReading, Phrase } from './claim.js';
import { readItem } from './item.js';
import { covers } from './clause.js';
import { blockOf, frameOf, type Frame } from './list/frame.js';
import { onlyGovernments, winnersNamed } from './list/winners.js';
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
  const frame = frameOf(reader, list, setting, previous);
  const told: Claim[] = [];
  // `같은 부문 최우수상은 ▲A구 ▲B시가 받았다`: in the field told last.
  const shared = SAME_FIELD.test(frame.leadText) ? setting.category : null;
  const inField = (claim: Claim): Claim => (shared && !claim.category ? { ...claim, category: shared } : claim);
  let field: Phrase | null = shared;
  for (const span of list.items) {
    const kind = kindAt(span.start) ?? list.kind;
    const block = blockOf(doc, span, list.block);
    const won = fieldWon(frame, kind, span, block);
    if (won) keep(won);
    // Most lists tell of no award at all.
    if (won || !(kind === 'award' || tells(reader, span) || (frame.heading && frame.ofWinners()))) continue;
    const { clause, reading } = read(span, block, 'item');
    // `□ A-gun said that it won the L at the P.`: a paragraph behind a mark tells what the text is about.
    if (setting.main === null && isParagraph(text, span)) setting.main = clause.programs[0] ?? null;
    if (frame.heading && isOfWinnersOnly(reader, frame, clause, kind)) {
      winnersNamed(reader, clause, frame.heading).map(inField).forEach(keep);
    } else if (kind !== 'award' && STORY.test(text.slice(span.start, Math.min(span.end, span.start + LONGEST_NAME)))) {
      storyTold(reader, span, block).forEach(keep);
    } else if (tellsAward(reader, frame, clause, reading, kind)) {
      const claims = claimsOf(reader, frame, clause, reading, field).map(inField);
      field = claims.findLast(({ category }) => category !== null)?.category ?? field;
      told.push(...claims);
    }
  }
  withoutLoneField(told).forEach(keep);
}

const tells = ({ holds }: AwardReader, item: Span) => holds('level', item) || holds('program', item);

/** `수상한 분야는 ▲…`: an item that is a field, or a program, in which the lead's government has won. */
function fieldWon({ lead, leadText }: Frame, kind: BulletKind, span: Span, block: number): Claim | null {
  const won = lead && FIELDS_WON.exec(leadText);
  if (!won || (kind !== 'category' && lead.levels.length === 0)) return null;
  const isField = /분야|부문/.test(won[1]!);
  const recipient = lead.groups().find(({ after }) => /^[은는이가]/.test(after));
  return {
    ...blankClaim(span, block),
    recipient: recipient ? { place: recipient.places[0]!, span: recipient.spans[0]! } : null,
    level: lead.levels.at(-1) ?? null,
    category: isField ? { span, id: null } : null,
    program: isField ? (lead.programs[0] ?? null) : { span, id: null },
    rule: 'awards/ko/fields-won',
  };
}

const FIELDS_WON = /(?:선정된|수상한|받은|이름을 올린|뽑힌|꼽힌|오른) (분야|부문|평가|사업)[은는]?\s*$/;

/** Whether an item only names winners of the level that the words around the list tell. */
function isOfWinnersOnly(reader: AwardReader, { ofWinners, lead }: Frame, item: Clause, kind: BulletKind): boolean {
  return (
    item.levels.length === 0 &&
    ofWinners() &&
    (kind !== 'award' || lead === null || item.groups().flatMap(({ places }) => places).length > 1) &&
    onlyGovernments(reader, item)
  );
}

/** `▲A군=A군은 ‘…경진대회’에서 대상을 받았다`: a story behind a mark is told as prose is. */
function storyTold({ doc, read }: AwardReader, item: Span, block: number): Claim[] {
  const claims = sentences(doc.view.text, item).flatMap((sentence) => read(sentence, block, 'body').reading.claims);
  return claims.filter(({ program, recipient }) => program && recipient);
}

const isParagraph = (text: string, { start, end }: Span): boolean =>
  end - start > LONGEST_AWARD && text.slice(end - 1, end + 1).includes('.');

/** Units of an item that only names an award. */
const LONGEST_AWARD = 90;

/** The government that a story of a roundup is about, before it: `강남구=`. */
const STORY = /^[가-힣]{1,6}[시군구] ?= ?[가-힣]/;

/** Units of such a name with the first word behind it. */
const LONGEST_NAME = 30;

/** Whether an item tells of an award, and of no other winner, no prize money and no count. */
function tellsAward(
  { doc }: AwardReader,
  { list, leadText, ofWinners }: Frame,
  item: Clause,
  reading: ClauseReading,
  kind: BulletKind,
): boolean {
  const hasLevel = item.levels.length > 0;
  const hasProgram = item.programs.length > 0;
  // `▲제설 추진실적 1위` among awards is one.
  if (kind !== 'award' && !(kind === 'other' && list.kind === 'award' && hasLevel)) return false;
  const words = doc.view.text.slice(item.span.start, item.span.end);
  const namesWinner = item
    .groups()
    .some(({ places }) => places.some((place) => place !== 'self' && doc.places[place]!.tier !== 'upper'));
  if (!namesWinner) {
    // In a list of winners, an item that names no government names another winner.
    if (!hasLevel && ofWinners()) return false;
    if (!hasProgram && OTHERS_WIN.test(leadText)) return false;
    // `▷대상(1팀) 1000만 원`, `Grand Prize: 1 team, KRW 5 million`: a table of prize money.
    if (PRIZE_MONEY.test(words)) return false;
  }
  // `기타 15건`: how many, not what.
  if (!hasProgram && !namesWinner && (COUNTS_PERSONS.test(words) || (!hasLevel && COUNTED.test(words)))) return false;
  return reading.claims.length > 0 || reading.refusals.length === 0;
}

/** `수상자는 다음과 같다`, `This year's winners are as follows`: items that name no government name other winners. */
const OTHERS_WIN = /수상자|수상작|당선작|\bwinners\b/;

const PRIZE_MONEY = /\d\s?(?:[만천억]|백만|천만)?\s?원|\bKRW\b|\b(?:million|thousand|,000) won\b/;

/** `공무원 7명(최우수 1, 우수 2)` */
const COUNTS_PERSONS = /(?:공무원|직원|개인|팀|부서|시민|주민) ?\d+ ?[명곳팀개]/;

const COUNTED = /(?:표창|포상|수상|기타|[상등]) ?\d{1,3} ?(?:[건개회]|차례)$/;

/** The claims of an item that tells of an award; `before` is the field told last in the list. */
function claimsOf(
  reader: AwardReader,
  { lead, context }: Frame,
  item: Clause,
  reading: ClauseReading,
  before: Phrase | null,
): Claim[] {
  const { text } = reader.doc.view;
  const asBefore = SAME_FIELD.test(text.slice(item.span.start, item.span.end));
  const leading = () => lead && organizerOfLead(text, lead.span, lead.organizers);
  const field = lead && fieldOfLead(lead, text);
  return readItem(reader, item, reading.claims, context()).map((claim) => ({
    ...claim,
    category: asBefore ? before : (claim.category ?? (isOfWinner(claim, item) ? field : null)),
    program: asBefore ? null : claim.program,
    organizer: claim.organizer ?? item.organizers[0] ?? leading(),
  }));
}

/** `관광 분야 수상 기관은 ▲최우수 A시 ▲우수 B군`, `관광 분야에서는 ▲…`: the one field with which a lead ends. */
function fieldOfLead({ categories, categoryWholes, span }: Clause, text: string): Phrase | null {
  const isLast = categories.length === 1 && TO_WINNERS.test(text.slice(categoryWholes[0]!.end, span.end));
  return isLast ? categories[0]! : null;
}

const TO_WINNERS =
  /^(?:에서는?|[은는의])?(?: (?:수상|선정|우수|입상) ?(?:기관|지자체|시군|시·군|자치구|도시)(?:은|는|으로는|으로))? ?$/;

/** Whether the item itself names who won which level. */
const isOfWinner = ({ level, recipient }: Claim, { span }: Clause): boolean =>
  level !== null && recipient !== null && covers(span, level.span) && covers(span, recipient.span);

const SAME_FIELD = /\bsame (?:category|field|sector)\b|같은 (?:분야|부문)/;

/** In a list of winners most of whom have no field, the words beside one winner's name are none. */
function withoutLoneField(claims: readonly Claim[]): readonly Claim[] {
  const won = claims.filter(({ rule, recipient }) => rule === 'awards/any/heading-level' && recipient !== null);
  const fields = won.filter(({ category }) => category !== null).length;
  if (won.length < 4 || fields * 4 > won.length) return claims;
  return claims.map((claim) => (won.includes(claim) ? { ...claim, category: null } : claim));
}

/** `▲가게 ‘바삭’의 김온 ▲찻집의 이솔 씨가 우수상을 받았다`: the items, none of them a government, are the subject of what won. */
export const isOfNamed = ({ kind, items }: BulletList, piece: Span, { doc: { view }, holds }: AwardReader): boolean =>
  kind === 'other' &&
  items.at(-1)!.end === piece.start &&
  /^(?: ?[씨양])?(?:[이가은는도]|에게) /.test(view.text.slice(piece.start, piece.start + 5)) &&
  !items.some((item) => holds('district', item));

/** A level beside a list whose items have none is theirs: `▲… ▲… 등으로 국무총리 표창을 받았다`. */
export function isLevelOf(
  { kind, lead, tail, items }: BulletList,
  piece: Span,
  { doc: { view }, holds }: AwardReader,
): boolean {
  const isOfAwards = kind === 'award' || (lead !== null && FIELDS_WON.test(view.text.slice(lead.start, lead.end)));
  return (
    isOfAwards &&
    [lead, tail].some((part) => part && part.start < piece.end && piece.start < part.end) &&
    items.every((item) => !holds('level', item))
  );
}
