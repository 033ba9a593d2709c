import type { RecordBlock } from '../../schemas/generated/record.js';
import { html, type Html } from '../html.js';
import { marksWithin, type Mark } from '../marks.js';
import { markedText } from '../marked-text.js';
import { runningText } from '../running-text.js';

/**
 * The lines of an article with their numbers, as `sasil rules explain` counts them. Lines that were dropped are folded,
 * neighbours together, each with the reason. Ids of lines begin with `t-` and `prefix`.
 */
export function textBlocks(text: string, blocks: readonly RecordBlock[], marks: readonly Mark[], prefix: string): Html {
  const pieces: Html[] = [];
  let dropped: Html[] = [];
  let reasons: Reason[] = [];
  const fold = (): void => {
    if (dropped.length > 0) pieces.push(folded(dropped, reasons));
    dropped = [];
    reasons = [];
  };
  for (const [index, block] of blocks.entries()) {
    const words = text.slice(block.start, block.end);
    const id = `t-${prefix}-${index}`;
    if (block.kind === 'boilerplate' || block.kind === 'duplicate') {
      dropped.push(droppedLine(words, block, id, index, prefix));
      reasons.push(block.kind);
      continue;
    }
    fold();
    const isNewSection = index > 0 && blocks[index - 1]!.section !== block.section;
    pieces.push(
      html`<p
        class="block ${block.kind}${isNewSection && ' section'}"
        id="${id}"
        data-no="${index}"
        lang="${block.language}"
      >
        <span class="words">${markedText(words, marksWithin(marks, block))}</span>
      </p>`,
    );
  }
  fold();
  return html`${pieces}`;
}

function droppedLine(
  words: string,
  block: Extract<RecordBlock, { kind: Reason }>,
  id: string,
  index: number,
  prefix: string,
): Html {
  const reason =
    block.kind === 'boilerplate'
      ? html`<code>${block.rule}</code>`
      : html`repeats <a href="#t-${prefix}-${block.of}">line ${block.of}</a>, ${percent(block.similarity)} alike`;
  return html`<p class="block dropped" id="${id}" data-no="${index}">
    <span class="words" lang="${block.language}">${runningText(words)}</span>
    <span class="reason" lang="en">${reason}</span>
  </p>`;
}

function folded(lines: readonly Html[], reasons: readonly Reason[]): Html {
  const repeats = reasons.filter((reason) => reason === 'duplicate').length;
  const ofPage = reasons.length - repeats;
  const what =
    repeats === 0
      ? 'of the page'
      : ofPage === 0
        ? 'said before'
        : `of the page (${ofPage}) or said before (${repeats})`;
  return html`<details class="fold">
    <summary lang="en">${lines.length === 1 ? '1 line' : `${lines.length} lines`} ${what}, not read</summary>
    ${lines}
  </details>`;
}

type Reason = 'boilerplate' | 'duplicate';

function percent(share: number): string {
  return `${Math.floor(share * 100)} %`;
}
