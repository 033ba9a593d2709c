import type { Phrase } from '../claim.js';
import { isOwnContest } from '../english/own-contest.js';
import type { FilledClaim } from '../unite.js';
import type { Progress } from './progress.js';

/** Gives the claims of a section that has been read to its end the program that they left out. */
export function settle(progress: Progress): void {
  const { reader, setting, filled, pending, headline, headlineOf, analysed } = progress;
  const named = headline ?? setting.main ?? analysed;
  let described: Phrase | null = null;
  for (const claim of pending) {
    described = claim.described ?? described;
    const program = (claim.described && !isFirstTold(claim, filled) ? null : named) ?? described;
    const { place } = claim.recipient;
    if (program && (isOwnContest(reader.doc, place, program) || reader.isOwnPrize(program, place))) continue;
    // `살기 좋은 도시 1위로 꼽혔다. 구는 ‘…평가’에서`: how one stood, told ahead of an evaluation of something else.
    if (!headline && program && isStanding(claim, program, reader.doc.view.text)) continue;
    // `ranked first in birth rate`, `took second place in the league`: of no evaluation that the text names.
    if (program === null && claim.level?.family === 'rank' && /^awards\/(?:en|ko)\//.test(claim.rule)) continue;
    const isOthers = claim.place === 'title' && isOfAnother(claim, program, headlineOf, filled);
    filled.push(isOthers ? claim : { ...claim, program, carried: [...claim.carried, 'program'] });
  }
  if (filled.length <= progress.othersTold && filled.every((claim) => isOfNobody(claim, reader.doc.view.text)))
    filled.length = 0;
}

/** Whether a rank is told ahead of a program, of which it is no result: `1위로 꼽혔다. 구는 ‘…평가’에서`. */
const isStanding = ({ level, place, rule, at }: FilledClaim, { span }: Phrase, text: string): boolean =>
  level?.family === 'rank' &&
  place === 'body' &&
  rule.startsWith('awards/ko/') &&
  span.start > at &&
  !IS_RESULT.test(text.slice(span.end, span.end + 8));

/** `전국 1위에 올랐다. … ‘P’ 결과다.` */
const IS_RESULT = /^[’'”"」』]? 결과(?:이?다|였다)/;

/**
 * A story in which others win as often, and no level goes to a government by its name or to an office of its own, has no
 * government's award.
 */
const isOfNobody = ({ carried, place, at }: FilledClaim, text: string): boolean =>
  carried.includes('recipient') && place !== 'item' && !OWN_OFFICE.test(text.slice(Math.max(0, at - 60), at));

const OWN_OFFICE = /(?:^|[\s,])(?:보건소|도서관|센터|사업소|농업기술센터|보건의료원)[은는이가도] /;

/** `도가 시군 행정 실적을 평가한 결과 A군이 …`: ahead of all other awards it is the one that the text then calls by its name. */
const isFirstTold = ({ at }: FilledClaim, told: readonly FilledClaim[]): boolean =>
  told.every((other) => other.place !== 'body' || other.at >= at);

/** `A-gu Wins the L in the P... B-gu Receives the M`, `A-gu Wins the L · B-gu Receives the M`: another story's program. */
const isOfAnother = (
  { recipient, rule }: FilledClaim,
  program: Phrase | null,
  headlineOf: number | null,
  told: readonly FilledClaim[],
): boolean =>
  headlineOf === null
    ? // `Winners of the P`, and below it `Grand Prize: A-gu`, `Excellence Award: B-gu`
      rule !== 'awards/en/handed-to' && program !== null && isWonByOthersAlone(program, recipient.place, told)
    : recipient.place !== headlineOf;

function isWonByOthersAlone(program: Phrase, place: number, told: readonly FilledClaim[]): boolean {
  const winners = told.filter((claim) => claim.program === program);
  return winners.length > 0 && winners.every(({ recipient }) => recipient.place !== place);
}
