import type { Clause, LevelReading, Verdict } from '../claim.js';
import { covers } from '../clause.js';

/** Whether somebody got the level: by the words around it, by a bracket, or because an item or a headline says so. */
export function isWon(
  clause: Clause,
  levels: readonly LevelReading[],
  text: string,
  from: number,
  until: number,
): Verdict {
  const end = levels.at(-1)!.span.end;
  const start = levels[0]!.span.start;
  const weak = levels.every(({ strength }) => strength === 'weak');
  const around = clause.cues.filter(({ span }) => span.start >= from && span.end <= until);
  // `will receive`, `hopes to win`: a receive word inside a plan or right after it says nothing for itself.
  const near = clause.cues.filter(
    (cue) =>
      cue.kind !== 'receive' ||
      !clause.cues.some(
        (plan) => plan.kind === 'plan' && plan.span.start <= cue.span.start && cue.span.start <= plan.span.end + 2,
      ),
  );
  if (/\bwent to\b/.test(text.slice(end, until))) return 'won';
  if (isUnsaid(clause, levels, text, from, until)) return 'not-said';
  if (
    near.some(({ kind, span }) => kind === 'plan' && span.end > start - 60 && span.start < end + 140) &&
    !near.some(({ kind, span }) => kind === 'receive' && span.end <= start)
  )
    return 'planned';
  if (clause.place === 'item') return 'won';
  if (
    near.some(({ kind, span }) => kind === 'give' && span.end <= end + 40) &&
    !around.some(
      ({ kind, span }) =>
        kind === 'receive' &&
        span.end <= start &&
        !near.some((give) => give.kind === 'give' && covers(give.span, span)),
    )
  )
    return 'given';
  const received = near.some(
    ({ kind, span }) =>
      kind === 'receive' && (span.end <= start + 1 || (span.start >= end - 14 && span.start < end + 160)),
  );
  if (received) return 'won';
  if (weak) return 'not-said';
  return (clause.place === 'title' || clause.place === 'caption') &&
    !near.some(({ kind, span }) => kind === 'give' && span.end <= start)
    ? 'won'
    : 'not-said';
}

/** Where the words around a level say that nobody in particular has it, whatever the verb. */
export function isUnsaid(
  clause: Clause,
  levels: readonly LevelReading[],
  text: string,
  from: number,
  until: number,
): boolean {
  const { start } = levels[0]!.span;
  if (NOT_SAID_BEFORE.test(text.slice(Math.max(clause.span.start, start - 30), start))) return true;
  // `first place in four out of five areas`: a part of the score.
  if (IN_SOME.test(text.slice(levels.at(-1)!.span.end, levels.at(-1)!.span.end + 24))) return true;
  // `the top prize candidate`
  if (CANDIDATE.test(text.slice(levels.at(-1)!.span.end, levels.at(-1)!.span.end + 14))) return true;
  // `grand prize 5 million won`: what can be won.
  if (OFFERED.test(text.slice(levels.at(-1)!.span.end, levels.at(-1)!.span.end + 24))) return true;
  if (clause.place === 'title' && /\?\s*$/.test(text.slice(clause.span.start, clause.span.end))) return true;
  // `ranked first in the safety index`: a statistic, not an award.
  if (clause.programs.some(({ span }) => span.start >= start && span.end <= until)) return false;
  return levels[0]!.family === 'rank' && /\bIndex\b|\bindex\b|\bTop \d+\b/.test(text.slice(from, until));
}

const CANDIDATE = /^ (?:candidate|contender|nominee|finalist|favou?rite|hopeful)s?\b/;

const IN_SOME = /^ in (?:\d+|[a-z]{3,7})(?: out)? of (?:the )?(?:\d|two|three|four|five|six|seven|eight|nine|ten)/;

const OFFERED = /^s? (?:of )?(?:₩|KRW )?\d[\d.,]* (?:[Mm]illion|[Bb]illion|[Tt]housand)? ?(?:won|Won|KRW)\b/;

/**
 * `there is no Grand Prize`, `were the Grand Prize`; `45 institutional commendations`, `five local governments shared two
 * Grand Prizes`: a total, told of nobody in particular.
 */
const NOT_SAID_BEFORE =
  /\b(?:[Tt]here is no|[Nn]ot yet|[Nn]o award|[Ww]ithout)\b|\b(?:are|were|not|offered) (?:the )?$|\b(?:[4-9]|\d{2,3}|four|five|six|seven|eight|nine|ten|eleven|twelve) $|\bthose in $/;
