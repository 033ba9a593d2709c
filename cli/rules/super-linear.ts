import type { Pattern } from '../../index.js';

/** Tells a line on which a pattern takes more than linear time; null where it is safe or cannot be told in time. */
export type SuperLinearCheck = (pattern: Pattern) => Promise<string | null>;

/** The check by recheck (Shimizu, Sugiyama 2021), which is not part of sasil; null where it is not installed. */
export async function superLinearCheck(): Promise<SuperLinearCheck | null> {
  const recheck = await import('recheck').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ERR_MODULE_NOT_FOUND') return null;
    throw error;
  });
  if (recheck === null) return null;
  return async ({ pattern }) => {
    const diagnosis = await recheck.check(pattern, 'u', { checker: 'automaton', timeout: MILLISECONDS });
    return diagnosis.status === 'vulnerable' ? diagnosis.attack.pattern : null;
  };
}

const MILLISECONDS = 2000;
