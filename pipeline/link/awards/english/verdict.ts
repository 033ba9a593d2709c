import { covers } from '../clause.js';
import { aroundLevel, type Finding } from '../verdict-rules.js';
import type { Part } from './part.js';

/** Whether somebody got the levels of a part whose sentence has no build that is understood: by the cues around, or its place. */
export function verdictByCues(part: Part): Finding {
  const { doc, clause, levels, from, until } = part;
  const { text } = doc.view;
  const end = levels.at(-1)!.span.end;
  const start = levels[0]!.span.start;
  const isWeak = levels.every(({ strength }) => strength === 'weak');
  const around = clause.cues.filter(({ span }) => span.start >= from && span.end <= until);
  // `will receive`, `hopes to win`: a receive word inside a plan or right after it says nothing for itself.
  const near = clause.cues.filter(
    (cue) =>
      cue.kind !== 'receive' ||
      !clause.cues.some(
        (plan) => plan.kind === 'plan' && plan.span.start <= cue.span.start && cue.span.start <= plan.span.end + 2,
      ),
  );
  if (/\bwent to\b/.test(text.slice(end, until))) return byReading('won');
  const unsaid = unsaidBy(part);
  if (unsaid) return unsaid;
  if (
    near.some(({ kind, span }) => kind === 'plan' && span.end > start - 60 && span.start < end + 140) &&
    !near.some(({ kind, span }) => kind === 'receive' && span.end <= start)
  )
    return byReading('planned');
  if (clause.place === 'item') return byReading('won');
  const isGiven =
    near.some(({ kind, span }) => kind === 'give' && span.end <= end + 40) &&
    !around.some(
      ({ kind, span }) =>
        kind === 'receive' &&
        span.end <= start &&
        !near.some((give) => give.kind === 'give' && covers(give.span, span)),
    );
  if (isGiven) return byReading('given');
  const isReceived = near.some(
    ({ kind, span }) =>
      kind === 'receive' && (span.end <= start + 1 || (span.start >= end - 14 && span.start < end + 160)),
  );
  if (isReceived) return byReading('won');
  const isTold = clause.place === 'title' || clause.place === 'caption';
  const isHandedOut = near.some(({ kind, span }) => kind === 'give' && span.end <= start);
  return byReading(!isWeak && isTold && !isHandedOut ? 'won' : 'not-said');
}

/** What says that nobody in particular has the levels of a part, whatever the verb; null where nothing does. */
export function unsaidBy({ doc, clause, words, levels, from, until }: Part): Finding | null {
  const { text } = doc.view;
  const span = { start: levels[0]!.span.start, end: levels.at(-1)!.span.end };
  const [rule] = words.verdicts(aroundLevel(text, clause.span, span));
  if (rule) return { verdict: rule.verdict, rule: rule.id };
  if (clause.place === 'title' && /\?\s*$/.test(text.slice(clause.span.start, clause.span.end)))
    return byReading('not-said');
  // `ranked first in the safety index`: a statistic, not an award.
  if (levels[0]!.family !== 'rank' || clause.programs.some((program) => program.span.start >= span.start && program.span.end <= until)) return null; // prettier-ignore
  return INDEX.test(text.slice(from, until)) ? byReading('not-said') : null;
}

const INDEX = /\b[Ii]ndex\b|\bTop \d+\b/;

/** What the sentence says, by no rule of a set. */
export const byReading = (verdict: Finding['verdict']): Finding => ({ verdict, rule: `awards/en/${verdict}` });
