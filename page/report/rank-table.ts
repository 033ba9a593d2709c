import { html, type Html } from '../html.js';
import type { PlacedFact } from './pair.js';

/** Which rank of an award in Korean is which in English, the darker the more often; `none` where one side lacks the award. */
export function rankTable(facts: readonly PlacedFact[]): Html | false {
  const cells = new Map<string, number>();
  const totals = new Map<string, number>();
  for (const { kind, ko, en } of facts) {
    if (kind !== 'award') continue;
    const [from, to] = [rankOf(ko?.fields['rank']), rankOf(en?.fields['rank'])];
    cells.set(`${from} ${to}`, (cells.get(`${from} ${to}`) ?? 0) + 1);
    for (const rank of new Set([from, to])) if (rank !== NONE) totals.set(rank, (totals.get(rank) ?? 0) + 1);
  }
  if (cells.size === 0) return false;
  const ranks = [...totals].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1)).map(([rank]) => rank);
  const most = Math.max(...cells.values());
  const shown = [...ranks, NONE];
  const cell = (from: string, to: string): Html => {
    const count = cells.get(`${from} ${to}`);
    if (count === undefined) return html`<td class="h0">${from === NONE && to === NONE ? '' : '·'}</td>`;
    return html`<td class="h${heat(count, most)}${from === to && ' same'}" title="${from} → ${to}: ${count}">
      ${count}
    </td>`;
  };
  return html`<section class="ranks">
    <h3>Ranks of awards: Korean down, English across</h3>
    <div class="wide">
      <table class="heat">
        <thead>
          <tr>
            <td></td>
            ${shown.map((rank) => html`<th scope="col"><span>${rank}</span></th>`)}
          </tr>
        </thead>
        <tbody>
          ${shown.map(
            (from) =>
              html`<tr>
                <th scope="row">${from}</th>
                ${shown.map((to) => cell(from, to))}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <p>The diagonal, framed, is the same rank in both; <b>none</b> is an award that the other version does not tell.</p>
  </section>`;
}

const NONE = 'none';

function rankOf(value: unknown): string {
  return typeof value === 'string' ? value : NONE;
}

/** Steps 1 to 5, even for a single case among hundreds: by the logarithm. */
function heat(count: number, most: number): number {
  return most === 1 ? 3 : 1 + Math.round((4 * Math.log(count)) / Math.log(most));
}
