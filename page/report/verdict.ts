import { html, type Html } from '../html.js';
import { KINDS, KIND_NAMES, letter, type Kind } from '../kinds.js';
import type { Status } from '../../schemas/generated/comparison.js';
import { STATUS_NAMES, statusCounts, statusSign, type StatusCounts } from './status.js';

const ORDER = ['equal', 'differs', 'ko-only', 'en-only'] as const satisfies readonly Status[];

/** The strip at the top: how many facts of each kind are equal, differ, stand on one side, in numbers and in bars. */
export function verdict(facts: readonly { readonly kind: Kind; readonly status: Status }[]): Html {
  const total = statusCounts(facts);
  const kinds = KINDS.map((kind) => ({ kind, counts: statusCounts(facts.filter((fact) => fact.kind === kind)) }));
  const most = Math.max(1, ...kinds.map(({ counts }) => sum(counts)));
  return html`<section class="verdict">
    <p class="sentence">
      ${facts.length === 0 && 'No facts.'}
      ${ORDER.filter((status) => total[status] > 0).map(
        (status) =>
          html`<span class="count s-${status}"
            >${statusSign(status)} <b>${total[status]}</b> ${STATUS_NAMES[status].many}</span
          > `,
      )}
    </p>
    <table class="bars">
      <thead>
        <tr>
          <th scope="col">kind</th>
          <td></td>
          ${ORDER.map((status) => html`<th scope="col">${STATUS_NAMES[status].sign}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${kinds
          .filter(({ counts }) => sum(counts) > 0)
          .map(
            ({ kind, counts }) =>
              html`<tr>
                <th scope="row">${letter(kind)} ${KIND_NAMES[kind][1]}</th>
                <td>${bar(counts, most)}</td>
                ${ORDER.map((status) => html`<td class="number">${counts[status] === 0 ? '·' : counts[status]}</td>`)}
              </tr>`,
          )}
      </tbody>
    </table>
  </section>`;
}

const WIDTH = 300;

function bar(counts: StatusCounts, most: number): Html {
  let x = 0;
  const parts = ORDER.filter((status) => counts[status] > 0).map((status) => {
    const width = (counts[status] / most) * WIDTH;
    const part = html`<rect
      class="fill-${status}"
      x="${x.toFixed(1)}"
      y="1"
      width="${Math.max(width - 1, 1).toFixed(1)}"
      height="10"
      ><title>${counts[status]} ${STATUS_NAMES[status].many}</title></rect
    >`;
    x += width;
    return part;
  });
  return html`<svg class="stack" viewBox="0 0 ${WIDTH} 12" width="${WIDTH}" height="12" aria-hidden="true">
    ${parts}
  </svg>`;
}

function sum(counts: StatusCounts): number {
  return counts.equal + counts.differs + counts['ko-only'] + counts['en-only'];
}
