import type { Span } from '../../types.js';
import type { Claim } from './claim.js';

/** A claim that says nothing yet, of the words that a span holds. */
export const blankClaim = ({ start }: Span, block: number, place: Claim['place'] = 'item'): Omit<Claim, 'rule'> => ({
  recipient: null,
  level: null,
  category: null,
  program: null,
  quoted: null,
  sameCategory: false,
  organizer: null,
  year: null,
  streak: null,
  past: false,
  place,
  block,
  at: start,
});
