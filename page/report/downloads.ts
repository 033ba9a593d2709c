import { html, type Html } from '../html.js';
import { factRows } from './fact-rows.js';
import type { PlacedComparison } from './pair.js';

/** The comparisons as files, inside the page: JSON as it came in, the facts as CSV. */
export function downloads(all: readonly PlacedComparison[]): Html {
  const json = all.map(({ original }) => `${JSON.stringify(original)}\n`).join('');
  return html`<p class="downloads">
    Take away:
    <a download="comparisons.jsonl" href="${dataUri('application/jsonl', json)}">comparisons, JSON Lines</a>
    <a download="facts.csv" href="${dataUri('text/csv', factRows(all))}">facts, CSV</a>
  </p>`;
}

function dataUri(type: string, content: string): string {
  return `data:${type};charset=utf-8;base64,${Buffer.from(content).toString('base64')}`;
}
