import type { Doc } from '../../../types.js';
import { blankClaim } from '../blank-claim.js';
import type { Claim, Clause, Phrase, PlaceGroup } from '../claim.js';
import type { KoreanWords } from './words.js';
import { levellessClaims } from '../no-level.js';
import { winnersOf } from './fields.js';
import type { Regions } from '../regions.js';
import type { Share } from './row.js';
import { subjectsOf } from './subjects.js';
import { isChosenAsWinner } from './winner-role.js';
import { foreignWinner, isOwnContest } from './winners.js';

/** An award won without a word about its level: `‘관광 혁신 대상’ 수상`, `CEO상 대도시 시장 부문 수상자로 정해졌다`. */
export function withoutLevel(doc: Doc, clause: Clause, groups: readonly PlaceGroup[], known: KoreanWords): Claim[] {
  const { text } = doc.view;
  const claims: Claim[] = [];
  if (isOwnContest(doc, clause)) return claims;
  for (const program of clause.programs) {
    const after = text.slice(program.span.end, Math.min(clause.span.end, program.span.end + 60));
    const name = text.slice(program.span.start, program.span.end);
    const won =
      /^[’'”"」』`]?(?:\s?\([^)]{1,30}\))?(?:[을를에의]|에도|에서)?\s?(?:[^,.]{0,34}\s)?(?:수상(?:[했하해의]|자로|$|,|기관|단체|지자체|도시| (?:기관|단체|지자체|도시)(?:으?로|에) )|받았|받은|받아|선정[됐되돼]|뽑혔|뽑혀|뽑히|차지|거머|획득|올랐|골랐|주인공(?:이 [됐되]|으로))/.test(
        after,
      );
    const given = GIVEN.test(after) ? groups.find((group) => isGivenTo(group, text.slice(group.span.end, program.span.start))) : undefined; // prettier-ignore
    if (given) {
      claims.push(...levellessClaims(clause, { subject: given, program, category: null, rule: 'awards/ko/no-level' }));
      continue;
    }
    // `평가서 6개 시·군 수상`: others, counted.
    if (/^[’'”"」』`]?\S{0,3} \d+(?:개 ?[시군구]|곳)/.test(after)) continue;
    // `시군 부문 수상기관 9곳을 가렸다`: it announces who won.
    if (ANNOUNCED.test(after)) continue;
    if (/못했|못한|않았|실패/.test(text.slice(program.span.end, Math.min(clause.span.end, program.span.end + 30))))
      continue;
    if (!won || /^[’'”"」』`]?(?:을|를)?\s?(?:위해|통해|앞두)/.test(after)) continue;
    // `‘농촌협약’ 대상 지자체로 선정`, `‘…사업 공모’에 뽑혀`: chosen to take part.
    if (/^[’'”"」』`]?\s?대상\s?(?:지|기관|도시)/.test(after) || (/(?:공모|사업|협약)$/.test(name) && !/수상/.test(after))) continue; // prettier-ignore
    // An evaluation is passed, an award is won: only a prize's own name, or 수상 said plainly, is an award.
    if (!/(?:대상|상|상\(賞\)|어워드|어워즈|CEO)$/.test(name) && !/수상(?!자가|작)|선정|뽑/.test(after)) continue;
    const chosen = CHOSEN.test(after) ? groups.filter(({ span }) => span.start > program.span.end) : [];
    while (chosen.length > 0 && !/^[이가을를] /.test(chosen.at(-1)!.after)) chosen.pop();
    if (chosen.length > 0) {
      const at = clause.categoryWholes.findIndex(({ start }) => start >= program.span.end);
      const category = clause.categories[at] ?? null;
      for (const subject of chosen)
        claims.push(...levellessClaims(clause, { subject, program, category, rule: 'awards/ko/no-level' }).map((claim, index) => ({ ...claim, category: category ?? noteAlone(subject, index, text) }))); // prettier-ignore
      continue;
    }
    const before =
      groups
        .filter(
          ({ span, after: next }) =>
            span.end <= program.span.start || (span.start >= program.span.end && !TELLS.test(next)),
        )
        .at(0) ?? null;
    const subject =
      groups.filter(({ span, after: next }) => span.end <= program.span.start && /^[은는이가도(]/.test(next)).at(-1) ??
      before;
    if (foreignWinner(doc, { start: subject ? subject.span.end : clause.span.start, end: program.span.start }, known))
      continue;
    if (
      clause.cues.some(({ kind, span }) => (kind === 'plan' || kind === 'give') && span.start > program.span.end) &&
      !/받았|수상했|선정됐|뽑혔/.test(after)
    )
      continue;
    const whole = clause.categoryWholes.findIndex(
      (span) => span.start >= program.span.end && span.end <= program.span.end + 40,
    );
    const category = whole >= 0 ? clause.categories[whole]! : null;
    claims.push(...levellessClaims(clause, { subject, program, category, rule: 'awards/ko/no-level' }));
  }
  return claims;
}

/** `…고 A시가 16일 전했다`: who tells of others. */
const TELLS = /^[이가은는] (?:\d{1,2}일 )?(?:전했|밝혔|알렸|설명했|말했)/;

/** `A시(문화), B시(걷기)를`: the one word in the bracket behind a winner. */
function noteAlone({ notes }: PlaceGroup, at: number, text: string): Phrase | null {
  const note = notes[at];
  return note && /^[가-힣]{2,6}$/.test(text.slice(note.start, note.end)) ? { span: note, id: null } : null;
}

/** `위원회는 A구에 ‘정원도시상’을 안겼다` */
const GIVEN = /^[’'”"」』`]?[을를] (?:안[겼긴]|줬|주었|수여했|전달했|건넸)/;
const isGivenTo = ({ after }: PlaceGroup, gap: string): boolean =>
  /^에게? /.test(after) && /^에게? (?:[가-힣]{2,8} )?[‘'“"「]?$/.test(gap);

const ANNOUNCED =
  /수상 ?[가-힣·]{1,3} (?:총 |최종 )?\d{1,3}(?:[곳건팀점]|개 ?[가-힣·]{0,4})[을를이] |수상 ?[가-힣·]{1,3}[을를] (?:최종 )?(?:선정|공개|발표|확정|가[렸려]|뽑[았아])|(?<!\d)\d{1,3}(?:[곳팀]|개 ?[가-힣·]{1,4})[을를] (?:최종 )?수상/;

/** `수상단체로 A시와 B군이 뽑혔다`: the winners stand behind. */
const CHOSEN = /^[’'”"」』`]?(?: [^,.‘“]{2,20} (?:부문|분야))? 수상 ?(?:단체|지자체|기관|도시)(?:으로|로) /;

/**
 * Winners of the award of which the text tells, without a word about it: `올해는 A구(주거), B시(관광)가 함께 수상했다`. Each must
 * have a field of its own, so that a sentence about others who won something says nothing.
 */
export function fellowWinners(clause: Clause, groups: readonly PlaceGroup[], text: string, regions: Regions): Claim[] {
  const verb = clause.cues.find(
    ({ kind, span }) =>
      kind === 'receive' &&
      (WON.test(text.slice(Math.max(0, span.start - 3), span.end + 3)) ||
        isChosenAsWinner(text, span.start) ||
        (clause.categories.length > 1 && CHOSEN_TOO.test(text.slice(span.start, span.end + 3)))),
  );
  if (!verb) return areWinners(clause, groups, text) ? eachInField(clause, groups, text, regions) : [];
  const winners = subjectsOf(
    text,
    groups.filter(({ span }) => span.end <= verb.span.start),
  );
  const last = winners.at(-1);
  if (last && COUNTED.test(text.slice(last.span.end, verb.span.start))) return totals(clause, winners);
  return eachInField(clause, winners, text, regions);
}

/** `대통령상 세 곳을 시상했다. 일자리 분야는 A군, 지역산업 분야는 B시다.`: as many fields as winners, and nothing else. */
const areWinners = ({ categories }: Clause, groups: readonly PlaceGroup[], text: string): boolean =>
  groups.length > 1 &&
  groups.length === categories.length &&
  groups.every(({ before }) => /(?:분야|부문)(?:은|는|에는) (?:[가-힣]{2} )?$/.test(before)) &&
  /^(?:이?다|였다|이었다)[.\s]*$/.test(text.slice(groups.at(-1)!.span.end, groups.at(-1)!.span.end + 6));

function eachInField(clause: Clause, winners: readonly PlaceGroup[], text: string, regions: Regions): Claim[] {
  const share: Share = { levels: [], winners, order: 'level-last', end: clause.span.start };
  return winnersOf(clause, share, clause.span.start, clause.span, text, regions)
    .filter(({ category }) => category !== null)
    .map(({ recipient, category }) => ({
      ...blankClaim(recipient.span, clause.block, clause.place),
      recipient,
      category,
      rule: 'awards/ko/fellow-winners',
    }));
}

/** `전남에서는 A군과 우리뿐이다`, `A시와 B군 두 곳뿐이다`: all who have the award of the sentence before. */
export function onlyWinners({ block, place }: Clause, groups: readonly PlaceGroup[]): Claim[] {
  const last = groups.at(-1);
  if (!last || !ARE_ALL.test(last.after)) return [];
  return last.places.flatMap((recipient, at) => {
    const span = last.spans[at]!;
    const claim = blankClaim(span, block, place);
    return recipient === 'self'
      ? []
      : [{ ...claim, recipient: { place: recipient, span }, sameCategory: true, rule: ONLY }];
  });
}

const ARE_ALL = /^(?:[와과] (?:우리|저희|본 [시군구]))?(?: [두세네\d] ?곳)?뿐이/;
const ONLY = 'awards/ko/only-winners';

/** Whether a claim says nothing but who had the level of the sentence before, which told of none. */
export const isOfNoLevel = ({ rule, level }: Claim): boolean => rule === ONLY && level === null;

/** `B군과 C군도 각각 12개 부문, 15개 부문에서 수상했다`: how much others won, in no program that is named. */
function totals(clause: Clause, winners: readonly PlaceGroup[]): Claim[] {
  return winners.flatMap(({ places, spans }) =>
    places.flatMap((place, at) => {
      const recipient = { place, span: spans[at]! };
      const claim = { ...blankClaim(recipient.span, clause.block, clause.place), recipient, rule: 'awards/ko/total' };
      return place === 'self' ? [] : [{ ...claim, total: true, apart: true }];
    }),
  );
}

const COUNTED = /^[이가은는도] .{0,40}\d+개 (?:부문|분야)(?:에서|을|를)? (?:상을 |모두 )?$/;

/** `도시 부문은 A구, 환경 부문은 B군이 뽑혔다`: said of several fields. */
const CHOSEN_TOO = /^(?:뽑혔|선정[됐돼]|차지했|이름을 올)/;

const WON = /수상[했하]|상을 받[았고은]/;

/** `… 분야에서는 A시가, … 분야는 B군이 각각 수상했다`: what the sentence before told of others in their fields. */
export const withLevelBefore = (claim: Claim, previous: Clause | null): Claim =>
  previous?.block === claim.block &&
  previous.levels.length === 1 &&
  (claim.rule === ONLY || (claim.rule === 'awards/ko/fellow-winners' && previous.categories.length > 0))
    ? { ...claim, level: previous.levels[0]! }
    : claim;
