import { html, type Html, type Insertable } from './html.js';
import { lanesOf } from './lanes.js';
import type { Mark } from './marks.js';
import { runningText } from './running-text.js';

/**
 * A text with its marks, which may lie in each other and across each other: the text is cut wherever one begins or
 * ends, and a mark that reaches over the end of another goes on as a second element.
 */
export function markedText(text: string, marks: readonly Mark[]): Html {
  const lanes = lanesOf(marks);
  const cuts = new Set([0, text.length]);
  for (const { start, end } of marks) cuts.add(start).add(end);
  const places = [...cuts].sort((a, b) => a - b);

  const bottom: Open = { mark: null, inside: [], isFirst: false };
  const open: Open[] = [bottom];
  const top = (): Open => open.at(-1)!;
  const close = (): void => {
    const { mark, inside, isFirst } = open.pop()!;
    top().inside.push(element(mark!, lanes.get(mark!)!, inside, isFirst));
  };
  for (const [index, place] of places.entries()) {
    while (open.some(({ mark }) => mark !== null && mark.end <= place)) close();
    const opened = new Set(open.map(({ mark }) => mark));
    const covering = marks.filter((mark) => !opened.has(mark) && mark.start <= place && place < mark.end);
    covering.sort((a, b) => lanes.get(b)! - lanes.get(a)! || b.end - a.end);
    for (const mark of covering) open.push({ mark, inside: [], isFirst: mark.start === place });
    top().inside.push(runningText(text.slice(place, places[index + 1])));
  }
  return html`${bottom.inside}`;
}

interface Open {
  readonly mark: Mark | null;
  readonly inside: Insertable[];
  /** Whether the mark begins here, and does not go on from before a cut. */
  readonly isFirst: boolean;
}

function element(
  { kind, start, facts, roles, status }: Mark,
  lane: number,
  inside: Insertable,
  isFirst: boolean,
): Html {
  const classes = [`k-${kind}`, `l${lane}`, ...(status === null ? [] : [`s-${status}`])].join(' ');
  const more = [isFirst && html`data-at="${start}"`, roles.length > 0 && html` title="${roles.join(', ')}"`];
  return html`<mark class="${classes}" data-f="${facts.join(' ')}" ${more}>${inside}</mark>`;
}
