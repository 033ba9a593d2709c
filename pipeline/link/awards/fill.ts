import type { Doc, Span } from '../../types.js';
import type { Claim, Phrase } from './claim.js';
import { isOwnContest } from './english/own-contest.js';
import { yearIn } from './fact.js';
import type { AwardReader } from './reader.js';
import { governmentMeant, ownGovernment, withoutEdition, type Setting } from './setting.js';
import { sameProgram } from './same-name.js';
import type { FilledClaim } from './unite.js';

/** Carries over what the claim leaves out; null where nobody won it. */
export function fill({ doc, isOwnPrize }: AwardReader, claim: Claim, setting: Setting): FilledClaim | null {
  const place =
    claim.recipient === null
      ? (ofCaption(doc, claim) ?? governmentMeant(doc, setting))
      : claim.recipient.place === 'self'
        ? ownGovernment(doc, setting, claim.recipient.span)
        : claim.recipient.place;
  if (place === null || doc.places[place]!.tier === 'administrative') return null;
  // `가온·새솔, 경기도 교통평가 ‘최우수’`: a headline over a province's evaluation tells of those whom it evaluates.
  if (claim.recipient === null && claim.place === 'title' && claim.rule.startsWith('awards/ko/') && doc.places[place]!.tier === 'upper') return null; // prettier-ignore
  // `시장상`, `시장 표창`: a city's mayor honours its people, not the city.
  if (
    claim.level &&
    doc.places[place]!.name.endsWith('시') &&
    doc.view.text.startsWith('시장', claim.level.words.start)
  )
    return null;
  const carried: ('recipient' | 'program')[] = claim.recipient ? [] : ['recipient'];
  const holds =
    setting.fieldHolds &&
    claim.recipient !== null &&
    claim.program === null &&
    claim.quoted === null &&
    claim.place === 'body';
  const isSameField = (claim.sameCategory || holds) && !claim.category;
  let program =
    claim.program ??
    (isSameField && setting.categoryProgram ? ofYear(doc, setting.categoryProgram, claim) : null) ??
    (setting.program || claim.category ? null : claim.quoted) ??
    (setting.program || claim.place === 'title' ? null : (claim.nearby ?? null));
  const category = claim.category ?? (program || claim.place === 'item' ? null : claim.quoted);
  if (!program && setting.program && !claim.apart && !claim.described) {
    carried.push('program');
    program = ofYear(doc, setting.program, claim);
  }
  // `시가 연 경진대회에서 …과가 대상을 받았다`: what a government gives to its own.
  if (
    setting.hosted.some(
      (hosted) =>
        isOwn(hosted.place, place, claim, doc, setting) &&
        (program ? sameProgram(program, hosted.program, doc.view) : claim.place === 'body'),
    )
  )
    return null;
  if (program && doc.blocks[claim.block]!.language === 'en' && isOwnContest(doc, place, program)) return null;
  // `구민상 대상을 받은 김 씨는`, `중소기업대상 우수상은`, `the Guri Mayor's Award`: what a government gives to its people and firms.
  if (program && isOwnPrize(program, place)) return null;
  const span = claim.recipient?.span ?? firstPlace(doc, place);
  const isCarried = isSameField || (claim.goesOn === true && !claim.category && isTopicOf(doc, setting.category));
  const announced = claim.program === null && claim.place === 'body' ? setting.announced : null;
  // `It had taken the M in the same category at the 6th P`: in which it has won now, whoever was told in between.
  const own = claim.past && claim.sameCategory ? setting.fieldOf.get(place) : undefined;
  const field =
    isCarried && !category
      ? (own ?? fieldInOrder(claim, setting) ?? setting.category)
      : (category ?? fieldInOrder(claim, setting) ?? announced ?? fieldOfContest(doc, claim, program, setting));
  tellInOrder(claim, setting);
  if (claim.level === null) setting.announced = claim.category;
  if (field && claim.place !== 'item') {
    setting.fieldOf.set(place, field);
    setting.category = field;
    setting.categoryProgram = program;
  }
  const { level, organizer, year, streak, past, at, rule } = claim;
  const recipient = { place, span };
  return {
    recipient,
    level,
    category: field,
    program,
    ...(claim.overall === true && !field ? { overall: true } : {}),
    ...(claim.also === true && field ? { also: true } : {}),
    ...(claim.sentence === undefined ? {} : { sentence: claim.sentence }),
    ...(claim.summed === true && !field ? { summed: true } : {}),
    ...(claim.total ? { total: true } : {}),
    ...(claim.described ? { described: claim.described } : {}),
    organizer,
    year,
    streak,
    past,
    place: claim.place,
    at,
    rule,
    carried,
    section: setting.section,
  };
}

/** `Employees of A-gu cheer as their team is called`: whom the picture shows, where a caption leaves the winner out. */
function ofCaption(doc: Doc, { place, block }: Claim): number | null {
  if (place !== 'caption' || doc.blocks[block]!.language !== 'en') return null;
  const shown = doc.places.flatMap(({ tier, mentions }, index) =>
    tier === 'basic' && mentions.some((mention) => mention.block === block) ? [index] : [],
  );
  return shown.length === 1 ? shown[0]! : null;
}

/** The field of the contest whose winners the text announced, for one of them whose field is not said. */
const fieldOfContest = (doc: Doc, claim: Claim, program: Phrase | null, { contest }: Setting): Phrase | null =>
  contest && program && claim.place === 'body' && claim.level && claim.recipient && !claim.past && sameProgram(program, contest.program, doc.view) ? contest.field : null; // prettier-ignore

/** `and the M to C and D, respectively`: in the fields of the row before. */
const fieldInOrder = ({ inOrder }: Claim, { fieldRow }: Setting): Phrase | null =>
  inOrder?.of === fieldRow.length ? fieldRow[inOrder.at]! : null;

/** Remembers the fields of one level's winners in their order. */
function tellInOrder({ level, category, place }: Claim, setting: Setting): void {
  if (!level || !category || place !== 'body') return;
  if (setting.fieldRowOf !== level) setting.fieldRow.length = 0;
  setting.fieldRowOf = level;
  setting.fieldRow.push(category);
}

/** A program that is carried to an earlier year is not the edition that the text named. */
const ofYear = (doc: Doc, program: Phrase, { past, year }: Claim): Phrase | null =>
  past || (year !== null && year.value !== yearIn(doc, program)?.value) ? withoutEdition(doc, program) : program;

/** Whether a claim is of the government that ran a contest. */
const isOwn = (host: number | 'self', place: number, { recipient, at }: Claim, doc: Doc, setting: Setting): boolean =>
  host === 'self'
    ? recipient === null || place === ownGovernment(doc, setting, recipient.span)
    : place === host && at > 0;

/** `도시재생 분야에서는`: a field that its sentence sets out. */
const isTopicOf = ({ view }: Doc, field: Phrase | null): boolean =>
  field !== null && !/^[’'”"」』]?\s?(?:분야|부문)\s/.test(view.text.slice(field.span.end, field.span.end + 5));

/** Where a government stands first; one that only a head's title names stands where its head does. */
function firstPlace(doc: Doc, place: number): Span {
  const [mention] = doc.places[place]!.mentions;
  return mention?.span ?? doc.heads.find((head) => head.place === place)!.mentions[0]!.span;
}
