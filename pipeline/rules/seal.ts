import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { RuleFile } from '../rules.js';

/**
 * What the build leaves beside the built-in rules after it has checked them, since checking and hashing them takes a
 * tenth of the time to the first record.
 */
export interface Seal {
  /** Of the files' names and texts: rules that were changed since are checked again. */
  readonly filesHash: string;
  /** `Rules.hash` of these rules alone. */
  readonly rulesHash: string;
}

/** The seal of the built-in rules if it is of these very files; null where there is none, as in the source tree. */
export function sealOf(files: readonly RuleFile[], file: URL): Seal | null {
  let seal: Seal;
  try {
    seal = JSON.parse(readFileSync(file, 'utf8')) as Seal;
  } catch {
    return null;
  }
  return seal.filesHash === hashOfFiles(files) ? seal : null;
}

export function hashOfFiles(files: readonly RuleFile[]): string {
  return createHash('sha256')
    .update(JSON.stringify(files.map(({ path, text }) => [path, text])))
    .digest('hex');
}
