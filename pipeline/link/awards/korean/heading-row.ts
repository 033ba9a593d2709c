import { blankClaim } from '../blank-claim.js';
import type { Claim, Clause, LevelReading } from '../claim.js';
import { onlyGovernments } from '../list/winners.js';
import type { AwardReader } from '../reader.js';

/** `◇ 최우수기관`: the level of a line that says nothing else, so that the lines below name who has it; else null. */
export function levelOfLine({ levels, span }: Clause, text: string): LevelReading | null {
  const [level] = levels;
  if (!level || levels.length > 1) return null;
  const around = text.slice(span.start, level.span.start) + text.slice(level.span.end, span.end);
  return around.length < 8 && !/[가-힣A-Za-z\d]/.test(around) ? level : null;
}

/** The winners of a line that only names governments, `A시, B군`, under the line of their level. */
export function winnersBelow(reader: AwardReader, clause: Clause, level: LevelReading): Claim[] {
  if (clause.levels.length > 0 || clause.programs.length > 0 || !onlyGovernments(reader, clause)) return [];
  return clause.groups().flatMap(({ places, spans }) =>
    places.map((place, at) => ({
      ...blankClaim(spans[at]!, clause.block),
      recipient: { place, span: spans[at]! },
      level,
      rule: 'awards/ko/level-above',
    })),
  );
}
