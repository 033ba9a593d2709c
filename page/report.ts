import type { Comparison } from '../schemas/generated/comparison.js';
import { document } from './document.js';
import { html, type Html } from './html.js';
import { keysHelp } from './keys.js';
import { kindFilter } from './kinds.js';
import { runningText } from './running-text.js';
import { downloads } from './report/downloads.js';
import { overview } from './report/overview.js';
import { pairSection, placed, type PlacedComparison } from './report/pair.js';
import { statusCounts, statusFilter, verdictLine } from './report/status.js';
import { HATCHES } from './report/hatches.js';

/**
 * One HTML page of comparisons: what both versions of a story say, what differs and what one of them leaves out, fact
 * by fact and paragraph by paragraph; for several stories also all of them together. The page needs nothing else and
 * asks for nothing; comparisons must be valid.
 */
export function reportPage(comparisons: readonly Comparison[]): string {
  const all = comparisons.map(placed);
  const [only] = all;
  const facts = all.flatMap(({ facts }) => facts);
  return document({
    title: `${all.length === 1 ? `${only!.ko.id} and ${only!.en.id}` : `${all.length} stories`} – sasil compare`,
    kind: 'report',
    body: html`
      ${HATCHES}
      <header class="bar">
        <p class="brand">sasil <span>compare</span></p>
        ${statusFilter(statusCounts(facts))} ${kindFilter(facts)} ${keysHelp('story')}
      </header>
      ${all.length > 1 && pairList(all)}
      <main>
        ${all.length > 1 && overview(all)} ${all.map(pairSection)}
        ${all.length === 1 && html`<section class="after">${downloads(all)}</section>`}
      </main>
      <aside id="panel" aria-live="polite" aria-label="Facts at the cursor"></aside>
    `,
  });
}

function pairList(all: readonly PlacedComparison[]): Html {
  return html`<nav class="list" aria-label="Stories">
    <input
      type="search"
      id="search"
      placeholder="${all.length} stories"
      aria-label="Find a story by its titles or ids"
    />
    <ol>
      <li><a href="#a-0">All stories together</a></li>
      ${all.map(
        ({ ko, en, number, facts }) =>
          html`<li>
            <a href="#a-${number}"
              ><span lang="ko">${runningText(ko.title?.text ?? ko.id)}</span>
              <span lang="en" class="other">${runningText(en.title?.text ?? en.id)}</span>
              <small>${verdictLine(statusCounts(facts))}</small></a
            >
          </li>`,
      )}
    </ol>
  </nav>`;
}
