import type { Clause } from '../claim.js';
import type { FilledClaim } from '../unite.js';

/**
 * `이번 표창은 ‘2024년 강변관리 평가’ 결과에 따른 것이다`: the program of the award told last, which the text had only told to be
 * handed over on a day that is kept, with that award as it stands among `claims`; null where the clause says no such thing.
 */
export function programBehind(
  { levels, programs, span }: Clause,
  claims: readonly FilledClaim[],
  text: string,
): { readonly at: number; readonly claim: FilledClaim } | null {
  const [program, ...others] = programs;
  const at = claims.length - 1;
  const last = claims[at];
  if (!last?.program || !program || others.length > 0 || levels.length > 0) return null;
  if (!/(?:날|주간)$/.test(text.slice(last.program.span.start, last.program.span.end))) return null;
  return THIS_PRIZE.test(text.slice(span.start, program.span.start)) ? { at, claim: { ...last, program } } : null;
}

const THIS_PRIZE = /^(?:이번|이) (?:[가-힣]{1,6} )?(?:표창|수상|상|선정)[은는] [^.]{0,40}$/;
