import type { Rules, Stage } from './types.js';
import { linkPlaces } from './link/places.js';
import { linkHeads } from './link/heads.js';
import { linkBullets } from './link/bullets.js';
import { linkAwards } from './link/awards.js';

/** Joins mentions into facts: places first, since heads stand for them; lists before awards, since items are clauses. */
export function link(rules: Rules): Stage {
  const steps = [linkPlaces(rules), linkHeads(rules), linkBullets(rules), linkAwards(rules)];
  return { name: 'link', run: (doc) => steps.reduce((current, step) => step(current), doc) };
}
