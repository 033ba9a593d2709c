import type { ComparedParagraph, ComparedParagraphs } from '../../schemas/generated/comparison.js';
import { offsetsFrom } from '../../pipeline/utf16.js';
import { html, type Html } from '../html.js';
import { marksOf, marksWithin, type Mark, type Place } from '../marks.js';
import { markedText } from '../marked-text.js';
import { runningText } from '../running-text.js';
import type { PlacedComparison } from './pair.js';
import { isDropped, paragraphId, type Side } from './paragraphs.js';
import { STATUS_NAMES } from './status.js';

/**
 * The texts in two columns, what tells the same beside each other; hatched where one has no counterpart. Neighbouring
 * lines that were not read are folded, with the reason of each.
 */
export function sideBySide(pair: PlacedComparison, rows: readonly ComparedParagraphs[]): Html {
  const marks = { ko: marksOfSide(pair, 'ko'), en: marksOfSide(pair, 'en') };
  const pieces: Html[] = [];
  let dropped: ComparedParagraphs[] = [];
  const fold = (): void => {
    if (dropped.length > 0) pieces.push(folded(pair, dropped));
    dropped = [];
  };
  for (const [index, row] of rows.entries()) {
    if ([...row.ko, ...row.en].every(isDropped)) {
      dropped.push(row);
      continue;
    }
    fold();
    pieces.push(
      html`<div class="row s-${row.status}" id="r-${pair.number}-${index}">
        ${side(pair, row, 'ko', marks.ko)}
        <div
          class="seam"
          title="${STATUS_NAMES[row.status].one}; cost ${row.cost.toFixed(2)}: the share of what is told here that the other side does not tell"
        >
          <b>${STATUS_NAMES[row.status].sign}</b> ${row.cost.toFixed(2)}
        </div>
        ${side(pair, row, 'en', marks.en)}
      </div>`,
    );
  }
  fold();
  return html`<section class="texts">
    <h3>Texts</h3>
    <div class="row names">
      <div lang="ko">한국어</div>
      <div class="seam" title="the share of what is told here that the other side does not tell">cost</div>
      <div lang="en">English</div>
    </div>
    ${pieces}
  </section>`;
}

function side(pair: PlacedComparison, row: ComparedParagraphs, language: Side, marks: MarksIn): Html {
  const paragraphs = row[language];
  if (paragraphs.length === 0) {
    return html`<div class="side gap" data-side="${language}">
      <span>not in the ${language === 'ko' ? 'Korean' : 'English'} text</span>
    </div>`;
  }
  return html`<div class="side" data-side="${language}" lang="${language}">
    ${paragraphs.map((paragraph) =>
      isDropped(paragraph)
        ? droppedLine(pair, paragraph, language)
        : html`<p
            class="block ${paragraph.kind}"
            id="${paragraphId(pair.number, language, paragraph.block)}"
            data-no="${paragraph.block}"
          >
            <span class="words">${markedText(paragraph.text, marks(paragraph))}</span>
          </p>`,
    )}
  </div>`;
}

/** The marks of a paragraph, counted from its beginning in UTF-16 code units. */
type MarksIn = (paragraph: ComparedParagraph) => Mark[];

function marksOfSide(pair: PlacedComparison, language: Side): MarksIn {
  const places = pair.facts.flatMap(({ key, kind, status, elsewhere, ...sides }): Place[] => {
    const fact = sides[language];
    const quotes = fact?.evidence ?? (elsewhere === null ? [] : [elsewhere]);
    return quotes.map(({ start, end }) => ({ start, end, kind, fact: key, status }));
  });
  const marks = marksOf(places);
  const unit = pair[language].offsetUnit;
  return (paragraph) => {
    const offset = offsetsFrom(paragraph.text, unit);
    return marksWithin(marks, paragraph).map((mark) => ({ ...mark, start: offset(mark.start), end: offset(mark.end) }));
  };
}

function folded(pair: PlacedComparison, rows: readonly ComparedParagraphs[]): Html {
  const lines = (language: Side): Html =>
    html`<div class="side" data-side="${language}" lang="${language}">
      ${rows.flatMap((row) => row[language]).map((paragraph) => droppedLine(pair, paragraph, language))}
    </div>`;
  const count = rows.flatMap(({ ko, en }) => [...ko, ...en]).length;
  return html`<details class="fold">
    <summary>${count === 1 ? '1 line' : `${count} lines`} not read</summary>
    <div class="row">
      ${lines('ko')}
      <div class="seam"></div>
      ${lines('en')}
    </div>
  </details>`;
}

function droppedLine(pair: PlacedComparison, paragraph: ComparedParagraph, language: Side): Html {
  const { block, text, repeats, rule } = paragraph;
  const reason = [
    repeats !== null && html`repeats <a href="#${paragraphId(pair.number, language, repeats)}">line ${repeats}</a> `,
    rule !== null && html`<code>${rule}</code>`,
  ];
  return html`<p class="block dropped" id="${paragraphId(pair.number, language, block)}" data-no="${block}">
    <span class="words">${runningText(text)}</span> <span class="reason" lang="en">${reason}</span>
  </p>`;
}
