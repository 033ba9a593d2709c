import { html, type Html } from '../html.js';
import { downloads } from './downloads.js';
import type { PlacedComparison } from './pair.js';
import { rankTable } from './rank-table.js';
import { verdict } from './verdict.js';

/** All stories together: the verdict, which ranks became which, and the numbers to take away. */
export function overview(all: readonly PlacedComparison[]): Html {
  const facts = all.flatMap(({ facts }) => facts);
  return html`<section class="article" id="a-0" aria-label="All stories">
    <header class="head"><h2>${all.length} stories in Korean and in English</h2></header>
    ${verdict(facts)} ${rankTable(facts)} ${downloads(all)}
  </section>`;
}
