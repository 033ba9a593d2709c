import type { Doc, Rules, Stage } from './types.js';
import { linkPlaces } from './link/places.js';
import { linkHeads } from './link/heads.js';
import { linkBullets } from './link/bullets.js';
import { linkAwards } from './link/awards.js';

/** Joins mentions into facts: places first, since heads stand for them; lists before awards, since items are clauses. */
export function link(rules: Rules): readonly Stage[] {
  const stage = (name: string, run: (doc: Doc) => Doc): Stage => ({ name: `link/${name}`, run });
  return [
    stage('places', linkPlaces(rules)),
    stage('heads', linkHeads(rules)),
    stage('bullets', linkBullets(rules)),
    stage('awards', linkAwards(rules)),
  ];
}
