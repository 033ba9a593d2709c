import { html, type Html } from './html.js';

/** The kinds of facts a page tells apart, in the order in which it names them. */
export const KINDS = [
  'mayor',
  'district',
  'award',
  'category',
  'organizer',
  'initiative',
  'bullet',
  'person',
  'quantity',
] as const;

export type Kind = (typeof KINDS)[number];

/**
 * How a kind is named, for one and for many. Its letter and the form of its underline, which stand in `marks.css`, tell
 * it where colours do not.
 */
export const KIND_NAMES: Readonly<Record<Kind, readonly [one: string, many: string]>> = {
  mayor: ['mayor', 'mayors'],
  district: ['district', 'districts'],
  award: ['award', 'awards'],
  category: ['category', 'categories'],
  organizer: ['organizer', 'organizers'],
  initiative: ['initiative', 'initiatives'],
  bullet: ['list item', 'list items'],
  person: ['person', 'persons'],
  quantity: ['quantity', 'quantities'],
};

/** `3 mayors`, `1 award`. */
export function amountOf(kind: Kind, count: number): string {
  return `${count} ${KIND_NAMES[kind][count === 1 ? 0 : 1]}`;
}

/** The letter of a kind in its colour. The letter itself is drawn by the style, so that it is in no text. */
export function letter(kind: Kind): Html {
  return html`<i class="letter k-${kind}"></i>`;
}

/** The legend, which is the filter too: a box to tick for each kind that is there, with how many there are. */
export function kindFilter(facts: readonly { readonly kind: Kind }[]): Html {
  const counts = new Map<Kind, number>();
  for (const { kind } of facts) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const boxes = KINDS.filter((kind) => counts.has(kind)).map(
    (kind) =>
      html`<label class="filter"
        ><input type="checkbox" name="kind" value="${kind}" checked />${letter(kind)}
        <span class="sample k-${kind}">${KIND_NAMES[kind][1]}</span> <b>${counts.get(kind)}</b></label
      >`,
  );
  return html`<fieldset class="filters">
    <legend>Show</legend>
    ${boxes}
  </fieldset>`;
}
