import { isNotInstalled } from '../../batch/optional-package.js';
import type { Pattern } from '../../index.js';

/** A pattern's diagnosis: `attack` is a line on which it takes more than linear time; `unknown`: not told in time. */
export type Diagnosis = { readonly status: 'safe' | 'unknown' } | { readonly status: 'slow'; readonly attack: string };

export type SuperLinearCheck = (pattern: Pattern) => Promise<Diagnosis>;

/** The check by recheck (Shimizu, Sugiyama 2021), which is not part of sasil; null where it is not installed. */
export async function superLinearCheck(): Promise<SuperLinearCheck | null> {
  const recheck = await import('recheck').catch((error: unknown) => {
    if (isNotInstalled(error)) return null;
    throw error;
  });
  if (recheck === null) return null;
  return async ({ pattern }) => {
    const diagnosis = await recheck.check(pattern, 'u', { checker: 'automaton', timeout: MILLISECONDS });
    if (diagnosis.status === 'vulnerable') return { status: 'slow', attack: diagnosis.attack.pattern };
    return { status: diagnosis.status };
  };
}

const MILLISECONDS = 1000;
