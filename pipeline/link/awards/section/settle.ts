import type { Phrase } from '../claim.js';
import { isOwnContest } from '../english/own-contest.js';
import { isGivenByItself } from '../fill.js';
import type { FilledClaim } from '../unite.js';
import type { Progress } from './progress.js';

/** Gives the claims of a section that has been read to its end the program that they left out. */
export function settle({ reader, setting, filled, pending, headline, headlineOf, analysed }: Progress): void {
  const program = headline ?? setting.main ?? analysed;
  for (const claim of pending) {
    const { place } = claim.recipient;
    if (program && (isOwnContest(reader.doc, place, program) || isGivenByItself(reader.doc, place, program))) continue;
    // `ranked first in birth rate`, `took second place in the league`: of no evaluation that the text names.
    if (program === null && claim.level?.family === 'rank' && claim.rule.startsWith('awards/en/')) continue;
    const isOthers = claim.place === 'title' && isOfAnother(claim, program, headlineOf, filled);
    filled.push(isOthers ? claim : { ...claim, program, carried: [...claim.carried, 'program'] });
  }
}

/** `A-gu Wins the L in the P... B-gu Receives the M`, `A-gu Wins the L · B-gu Receives the M`: another story's program. */
const isOfAnother = (
  { recipient }: FilledClaim,
  program: Phrase | null,
  headlineOf: number | null,
  told: readonly FilledClaim[],
): boolean =>
  headlineOf === null
    ? program !== null && isWonByOthersAlone(program, recipient.place, told)
    : recipient.place !== headlineOf;

function isWonByOthersAlone(program: Phrase, place: number, told: readonly FilledClaim[]): boolean {
  const winners = told.filter((claim) => claim.program === program);
  return winners.length > 0 && winners.every(({ recipient }) => recipient.place !== place);
}
