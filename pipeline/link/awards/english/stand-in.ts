import type { Span } from '../../../types.js';
import type { LevelReading } from '../claim.js';

/** Stands for a level in the build of the sentence. */
export const standIn = (span: Span): LevelReading => ({
  span,
  words: span,
  rank: 'unspecified',
  alsoRank: null,
  family: 'prize',
  strength: 'weak',
  rule: 'awards/en/no-level',
});
