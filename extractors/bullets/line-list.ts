import type { Block, Doc, Rules } from '../../pipeline/types.js';
import type { Mark } from './marks.js';

/** Compiles a test whether a line that opens with its only mark is an item and not a heading, a caption or a paragraph. */
export function lineItemTest(rules: Rules): (index: number, mark: Mark, doc: Doc) => boolean {
  const lookalikes = rules
    .patterns('lists')
    .filter(({ id }) => id.includes('/not-item/') && id !== OTHER_NEWS)
    .map(({ pattern }) => new RegExp(pattern, 'u'));
  const otherNews = new RegExp(rules.patterns('lists').find(({ id }) => id === OTHER_NEWS)!.pattern, 'u');
  const isLookalike = (words: string) => lookalikes.some((expression) => expression.test(words));
  return (index, mark, doc) => {
    const { text } = doc.view;
    const block = doc.blocks[index]!;
    const words = text.slice(mark.end, block.span.end);
    if (isLookalike(words)) return false;
    const around = ([-1, 1] as const).map((step) => neighbour(doc, index, step));
    const siblings = around
      .filter((other) => other !== undefined && opensWith(other, mark.character, doc))
      .map((other) => wordsOf(other!, doc));
    if (siblings.length === 0) return isUnderHeading(around[0], block, mark, words, doc);
    const heading = headingOf(index, mark.character, doc);
    if (heading && otherNews.test(text.slice(heading.span.start, heading.span.end))) return false;
    // The same words twice are a caption, beside its picture and under it.
    if (siblings.includes(words)) return false;
    if (!isSentence(words)) return true;
    // `The main results are as follows.` over sentences with a mark
    if (heading && ANNOUNCES.test(text.slice(heading.span.start, heading.span.end))) return words.length <= LONGEST_SENTENCE; // prettier-ignore
    if (PARAGRAPH.includes(mark.character)) return false;
    return (
      siblings.some((other) => !isSentence(other)) || (words.length <= LONGEST_SENTENCE && !siblings.some(isLookalike))
    );
  };
}

const ANNOUNCES = /\bas follows[.:]?$/;

const OTHER_NEWS = 'lists/ko/not-item/heading-of-other-news';

/** Press releases open paragraphs with these, so that a line with one of them is an item only where it is no sentence. */
const PARAGRAPH = '□○■◆◇◎※▣●◈';

/** Units of a line; a longer sentence is a paragraph. */
const LONGEST_SENTENCE = 160;

/** `◆ 최고경영자상` over one `▲박철수 새벽군수`: a single item stands where a heading of another mark is over it. */
function isUnderHeading(above: Block | undefined, block: Block, mark: Mark, words: string, doc: Doc): boolean {
  if (!above || PARAGRAPH.includes(mark.character) || block.kind === 'caption' || isSentence(words)) return false;
  const heading = doc.view.text.slice(above.span.start, above.span.end);
  return (
    PARAGRAPH.includes(heading[0]!) &&
    heading.length <= LONGEST_HEADING &&
    !isSentence(heading) &&
    words.length <= LONGEST_SINGLE
  );
}

const LONGEST_HEADING = 60;

const LONGEST_SINGLE = 80;

/** The line over the first of the lines that open with the mark. */
function headingOf(index: number, character: string, doc: Doc): Block | undefined {
  let at = index;
  for (let steps = 0; steps < FARTHEST; steps++) {
    at = neighbourIndex(doc, at, -1);
    if (at < 0) return undefined;
    if (!opensWith(doc.blocks[at]!, character, doc)) return doc.blocks[at];
  }
  return undefined;
}

/** The next live line of the section in the direction of `step`. See `neighbourIndex`. */
export function neighbour(doc: Doc, index: number, step: 1 | -1): Block | undefined {
  return doc.blocks[neighbourIndex(doc, index, step)];
}

/**
 * The index of the next live line of the section in the direction of `step`; lines of a lower level (`- …`, `* …`) are
 * passed over. -1 where there is none within a screenful of lines.
 */
export function neighbourIndex(doc: Doc, index: number, step: 1 | -1): number {
  const { section } = doc.blocks[index]!;
  for (let at = index + step; at >= 0 && at < doc.blocks.length && Math.abs(at - index) <= FARTHEST; at += step) {
    const block = doc.blocks[at]!;
    if (block.section !== section) return -1;
    if (block.drop || isLower(block, doc)) continue;
    return at;
  }
  return -1;
}

/** Lines. */
const FARTHEST = 60;

const LOWER_LEVEL = '-*·–';

/** A short line of a lower level; a question (`- 어떤 일을 …?`) and a sentence are none, so that answers are no list. */
function isLower({ span }: Block, { view }: Doc): boolean {
  if (!LOWER_LEVEL.includes(view.text[span.start]!)) return false;
  return span.end - span.start <= LONGEST_HEADING && !/[.?!][”’"']?$/.test(view.text.slice(span.end - 2, span.end));
}

/** Whether a line opens with the mark. */
export function opensWith(block: Block, character: string, doc: Doc): boolean {
  return doc.view.text[block.span.start] === character;
}

function wordsOf(block: Block, doc: Doc): string {
  return doc.view.text.slice(block.span.start + 1, block.span.end).trimStart();
}

/** Ends as a sentence does, or one ends within; the clipped style of releases (`… 추진`, `… 함`) is no sentence. */
export function isSentence(words: string): boolean {
  return (
    (ENDS_SENTENCE.test(words.slice(-8)) && !/ (?:etc|[ap]\.m)\.$/.test(words)) ||
    /[가-힣]다\.\s?[가-힣“‘"]|[a-z]{3}\. [A-Z][a-z]/.test(words)
  );
}

const ENDS_SENTENCE = /(?:[다요죠까][.!?]?|(?<!\betc)(?<=[A-Za-z0-9)])[.!?])[”’"')\]]{0,2}\s*$/;
