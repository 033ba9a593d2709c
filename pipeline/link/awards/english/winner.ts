import type { PlaceGroup } from '../claim.js';

/**
 * The winner as the sentence names it: governments by name, words that stand for one told before (`it`, `the project`),
 * the subject of the verb before (`and received`), or somebody who is no government.
 */
export type Winner =
  | { readonly kind: 'named'; readonly groups: readonly PlaceGroup[] }
  | { readonly kind: 'own' }
  | { readonly kind: 'shared' }
  | { readonly kind: 'other' };

export const OWN: Winner = { kind: 'own' };
export const SHARED: Winner = { kind: 'shared' };
export const OTHER: Winner = { kind: 'other' };
