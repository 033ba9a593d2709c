import type { ComparedParagraph, ComparedParagraphs } from '../../schemas/generated/comparison.js';
import { html, type Html } from '../html.js';
import { isDropped } from './paragraphs.js';
import { STATUS_NAMES } from './status.js';

const SIZE = 260;

/**
 * How the paragraphs lie: Korean from left to right, English from top to bottom, each as long as its text; a box where
 * two tell the same, a stripe where one stands alone. What was translated in order lies on the diagonal.
 */
export function alignmentPlot(rows: readonly ComparedParagraphs[], number: number): Html | false {
  const read = rows.map((row, index) => ({ ...row, index, ko: live(row.ko), en: live(row.en) }));
  const length = { ko: lengthOf(read.flatMap(({ ko }) => ko)), en: lengthOf(read.flatMap(({ en }) => en)) };
  if (length.ko === 0 || length.en === 0) return false;
  const startOf = { ko: startsIn(read.flatMap(({ ko }) => ko)), en: startsIn(read.flatMap(({ en }) => en)) };
  const boxes = read.map(({ ko, en, status, cost, index }) => {
    const x = ko.length === 0 ? 0 : (startOf.ko.get(ko[0]!)! / length.ko) * SIZE;
    const y = en.length === 0 ? 0 : (startOf.en.get(en[0]!)! / length.en) * SIZE;
    const width = ko.length === 0 ? SIZE : (lengthOf(ko) / length.ko) * SIZE;
    const height = en.length === 0 ? SIZE : (lengthOf(en) / length.en) * SIZE;
    if (ko.length + en.length === 0) return false;
    const lines = [...ko, ...en].map(({ block }) => block).join(', ');
    return html`<a href="#r-${number}-${index}"
      ><rect
        class="box fill-${status}"
        x="${x.toFixed(1)}"
        y="${y.toFixed(1)}"
        width="${Math.max(width - 0.8, 1).toFixed(1)}"
        height="${Math.max(height - 0.8, 1).toFixed(1)}"
        ><title>lines ${lines}: ${STATUS_NAMES[status].one}, cost ${cost.toFixed(2)}</title></rect
      ></a
    >`;
  });
  const ratio = length.en / length.ko;
  return html`<section class="plot">
    <h3>How the texts lie beside each other</h3>
    <svg
      viewBox="-1 -18 ${SIZE + 2} ${SIZE + 20}"
      width="${SIZE + 2}"
      height="${SIZE + 20}"
      role="group"
      aria-label="Alignment of paragraphs"
    >
      <text x="0" y="-6">Korean →</text>
      <rect class="frame" width="${SIZE}" height="${SIZE}"></rect>
      ${boxes}
    </svg>
    <p>
      Korean from left to right, English from top to bottom. What was translated in order lies on the diagonal; stripes
      are paragraphs that stand alone. The English text has ${ratio.toFixed(1)} times as many characters.
    </p>
  </section>`;
}

function live(paragraphs: readonly ComparedParagraph[]): ComparedParagraph[] {
  return paragraphs.filter((paragraph) => !isDropped(paragraph));
}

function lengthOf(paragraphs: readonly ComparedParagraph[]): number {
  return paragraphs.reduce((sum, { text }) => sum + text.length, 0);
}

/** Where each paragraph begins when all are laid end to end in the order of their article. */
function startsIn(paragraphs: readonly ComparedParagraph[]): ReadonlyMap<ComparedParagraph, number> {
  const starts = new Map<ComparedParagraph, number>();
  let start = 0;
  for (const paragraph of [...paragraphs].sort((a, b) => a.block - b.block)) {
    starts.set(paragraph, start);
    start += paragraph.text.length;
  }
  return starts;
}
