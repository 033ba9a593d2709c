import type { Doc } from '../pipeline/types.js';

/** Without a level and a program no award is told, so that its organizers, years and verbs are of no use. */
export function mayTellAward({ mentions }: Doc): boolean {
  return mentions.some(({ kind }) => kind === 'level' || kind === 'program');
}
