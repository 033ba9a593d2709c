import type { Doc, Span } from '../../../types.js';
import type { Clause, LevelReading, PlaceGroup } from '../claim.js';
import { programWithin, type Part, type Row } from './part.js';
import { isSubject } from './subjects.js';
import { verdictOf } from './verdict.js';
import { foreignAfter, foreignWinner, goesOnAboutOthers, isDescribing } from './winners.js';

/** The rule by which the levels of a part are no award of a government; null where they are one. */
export function refusalOf(row: Row, part: Part): string | null {
  const { verdict, rule } = isOwnHonour(row, part) ? GIVEN : isOfPrizeTold(row, part) ? NOT_SAID : verdictOf(row, part);
  if (verdict !== 'won') return rule;
  const reason = winnerRefused(row, part);
  return reason && `awards/ko/${reason}`;
}

const GIVEN = { verdict: 'given', rule: 'awards/ko/given' } as const;
const NOT_SAID = { verdict: 'not-said', rule: 'awards/ko/not-said' } as const;

/** `구청장상`, `군수 표창`: what a head gives to the people; what a government's own contest gives to others. */
const isOwnHonour = ({ clause, text, isOwnContest }: Row, { share, first }: Part): boolean =>
  isOwnContest || share.levels.every(({ rule }) => rule.endsWith('/ko/head')) || isOfOwnOffice(clause, first, text);

/** `군은 이번 수상으로 기관 표창과 …를 받는다`, `수상은 위원장이 장관상을 받았다`: what the award told before brings, with no program of its own. */
const isOfPrizeTold = ({ clause, text }: Row, { share, first: { span } }: Part): boolean =>
  share.levels.every(({ family }) => family === 'citation') &&
  OF_THIS_PRIZE.test(text.slice(clause.span.start, Math.min(span.start, clause.span.start + 24))) &&
  !programWithin(clause, { start: clause.span.start, end: span.start });

const OF_THIS_PRIZE = /^(?:[가-힣]{1,5}[은는] )?(?:이번 (?:수상|선정|결과)(?:으로|로) |수상은 )/;

/** Why nobody who is told to have won is a government; null where one is. */
function winnerRefused(row: Row, part: Part): 'other-winner' | 'no-winner' | null {
  const { doc, clause, text, known } = row;
  const { share, earlier, first, last, window, ahead } = part;
  const { winners, order } = share;
  if (order === 'topic' && !isWonIn(clause, ahead, text) && !isCounted(text, first.span))
    return foreignAfter(doc, ahead, known) ? 'other-winner' : 'no-winner';
  const isLeftOut = order === 'carried' || order === 'none';
  if (order === 'level-last' || isLeftOut) {
    const subject = winners.at(-1);
    const start =
      order === 'level-last' && (isSubject(subject!) || IS_GIVEN_TO.test(subject!.after))
        ? subjectEnd(text, subject!)
        : window.start;
    // `소방서는 2위로 우수상을`: the one of whom the level before was told.
    const isOfOthers =
      foreignWinner(doc, { start, end: first.span.start }, known) || (isLeftOut && row.othersEnd === earlier?.end);
    if (isOfOthers) {
      row.othersEnd = share.end;
      return 'other-winner';
    }
  }
  if (order !== 'level-first' && isGivenToOther(doc, row, part)) return 'other-winner';
  if (order === 'none' && clause.place === 'body' && goesOnAboutOthers(doc, clause, known)) return 'other-winner';
  if (order !== 'attributive' && isOfOneFrom(text, { start: clause.span.start, end: first.span.start }))
    return 'other-winner';
  if (order !== 'level-first' && isDescribing(text, last.span.end, clause.span.end, known)) return 'other-winner';
  return null;
}

/** `도시과가 최우수 부서로`, `최우수 부서인 도시과에는`: an office that its own government chose. */
function isOfOwnOffice({ span }: Clause, { words, span: { start, end } }: LevelReading, text: string): boolean {
  if (!text.endsWith('부서', words.end) || words.end - words.start > 8) return false;
  const around = text.slice(Math.max(span.start, start - 30), Math.min(span.end, end + 20));
  return OFFICE.test(around);
}

/** An office whose government does not stand before it. */
const OFFICE = /(?<![시군구] |[가-힣])[가-힣]{2,8}(?:과|담당관)(?:\([^()]{1,20}\))?(?:[이가와과를은는,]|에는?)[\s,]/;

/** `위원회는 A구에 대상을 안겼다` */
const IS_GIVEN_TO = /^에게?[는도]? /;

/** `중앙회는 A군산림조합에 평가 대상을 안겼다` */
function isGivenToOther({ view: { text } }: Doc, { clause, known }: Row, { first, last }: Part): boolean {
  if (!IS_GIVEN.test(text.slice(last.span.end, last.span.end + 8))) return false;
  const near = text.slice(Math.max(clause.span.start, first.span.start - 60), first.span.start);
  const noun = GIVEN_TO.exec(near)?.[1];
  return noun !== undefined && known.all.some((end) => noun.endsWith(end));
}

const IS_GIVEN = /^[’'”"」』]?[을를] (?:안[겼긴]|줬|주었|건넸|전달)/;
const GIVEN_TO = /([가-힣]{2,20})에게? [^.]{0,36}$/;

/** `A구에 본사를 둔 새솔전자가`, `B시 다온동에 있는 업체 가람정밀이`: who comes from a government's area, as the subject of a level. */
const isOfOneFrom = (text: string, { start, end }: Span): boolean =>
  FROM_THERE.test(text.slice(Math.max(start, end - LONGEST_SUBJECT), end));

/** Units before a level in which its subject is looked for. */
const LONGEST_SUBJECT = 120;

const FROM_THERE =
  /[시군구](?: [가-힣\d]{2,8}[읍면동리단지로])?에 (?:본사|공장|사업장|본점|매장|터|둥지|뿌리)[를을] [가-힣]{1,4} [^,.‘’“”'"]{2,30}[이가은는] /;

/** Where a subject ends with the words that count it: `A구, B구 등 서울 11개 자치구가`. */
const subjectEnd = (text: string, { span }: PlaceGroup): number =>
  span.end +
  (/^(?:\s?등\s[^,.]{0,20}?|\s\d+(?:곳|개 [가-힣·]{2,5}))[이가은는도](?=\s)/.exec(
    text.slice(span.end, span.end + 28),
  )?.[0].length ?? 0);

/** `‘…평가’에서 받은 최우수상은 이번이 세 번째다`: how often the one whom the text is about has it. */
const isCounted = (text: string, { start, end }: Span): boolean =>
  /(?:받은|수상한|차지한) [‘'“"]?$/.test(text.slice(Math.max(0, start - 6), start)) &&
  /^[’'”"]?은 이번이 /.test(text.slice(end, end + 8));

/** `총리 표창은 ‘환경보전대상’에서 나왔다`: a level that is the topic and nobody's but the one whom the text is about. */
function isWonIn(clause: Clause, ahead: Span, text: string): boolean {
  return clause.programs.some(
    ({ span }) =>
      span.start >= ahead.start &&
      span.end <= ahead.end &&
      /^[’'”"」』]?에서 /.test(text.slice(span.end, span.end + 4)),
  );
}
