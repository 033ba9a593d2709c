import type { Status } from '../../schemas/generated/comparison.js';
import { html, joined, type Html } from '../html.js';
import { STATUSES } from '../marks.js';

export { STATUSES };

/** How many facts there are of each status. */
export type StatusCounts = Readonly<Record<Status, number>>;

/** A status in a sign, in words behind a number, and in words alone. */
export const STATUS_NAMES: Readonly<
  Record<Status, { readonly sign: string; readonly many: string; readonly one: string }>
> = {
  equal: { sign: '=', many: 'equal', one: 'equal' },
  differs: { sign: '≠', many: 'differ', one: 'differs' },
  'ko-only': { sign: 'KO', many: 'only in Korean', one: 'only in Korean' },
  'en-only': { sign: 'EN', many: 'only in English', one: 'only in English' },
};

/** Counts facts by their status. */
export function statusCounts(facts: readonly { readonly status: Status }[]): StatusCounts {
  const counts = { equal: 0, differs: 0, 'ko-only': 0, 'en-only': 0 };
  for (const { status } of facts) counts[status]++;
  return counts;
}

/** `14 = 2 ≠ 1 KO 3 EN`, what is none left out. */
export function verdictLine(counts: StatusCounts): Html {
  const shown = (['equal', 'differs', 'ko-only', 'en-only'] as const).filter((status) => counts[status] > 0);
  return joined(
    shown.map(
      (status) =>
        html`<span title="${STATUS_NAMES[status].many}">${counts[status]} ${STATUS_NAMES[status].sign}</span>`,
    ),
    ' · ',
  );
}

/** The sign of a status, as a small label. */
export function statusSign(status: Status): Html {
  return html`<span class="sign s-${status}">${STATUS_NAMES[status].sign}</span>`;
}

/** A box to tick for each status that is there. */
export function statusFilter(counts: StatusCounts): Html {
  return html`<fieldset class="filters">
    <legend>Show</legend>
    ${STATUSES.filter((status) => counts[status] > 0).map(
      (status) =>
        html`<label class="filter"
          ><input type="checkbox" name="status" value="${status}" checked />${statusSign(status)}
          ${STATUS_NAMES[status].many} <b>${counts[status]}</b></label
        >`,
    )}
  </fieldset>`;
}
