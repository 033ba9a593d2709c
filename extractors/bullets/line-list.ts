import type { Block, Doc, Rules } from '../../pipeline/types.js';
import { compilePattern } from '../../pipeline/match.js';
import { matches } from './item-form.js';
import type { Mark } from './marks.js';

/** Tells whether a line that opens with its only mark is an item of a list and not a heading, a caption or a paragraph. */
export function lineItemTest(rules: Rules): (index: number, mark: Mark, doc: Doc) => boolean {
  const lookalikes = rules
    .patterns('lists')
    .filter(
      ({ id }) => id.includes('/not-item/') && !id.endsWith('/heading-of-other-news') && !id.endsWith('/percentage'),
    )
    .map(compilePattern);
  const otherNews = compilePattern(rules.patterns('lists').find(({ id }) => id.endsWith('/heading-of-other-news'))!);
  const isLookalike = (text: string) => lookalikes.some((pattern) => matches(pattern, text));
  return (index, mark, doc) => {
    const { text } = doc.view;
    const block = doc.blocks[index]!;
    const words = text.slice(mark.end, block.span.end);
    if (isLookalike(words)) return false;
    const before = neighbour(doc, index, -1, mark.character);
    const after = neighbour(doc, index, 1, mark.character);
    const heading = headingOf(index, mark.character, doc);
    if (heading && matches(otherNews, text.slice(heading.span.start, heading.span.end))) return false;
    const siblings = [before, after].filter((other) => other && opensWith(other, mark.character, doc));
    // A caption stands beside its picture and under it.
    if (siblings.some((other) => wordsOf(other!, doc) === words)) return false;
    if (siblings.length === 0) return isUnderHeading(before, block, mark, words, doc);
    if (isSentence(words) && !siblings.some((other) => isNominal(other!, doc))) {
      return (
        !PARAGRAPH_MARKS.has(mark.character) &&
        words.length <= LONGEST_SENTENCE &&
        !siblings.some((other) => isLookalike(wordsOf(other!, doc)))
      );
    }
    // A paragraph among items, or a note below them.
    return !isSentence(words) || !PARAGRAPH_MARKS.has(mark.character);
  };
}

/** Press releases open paragraphs with these, so that a line with one of them is an item only where it is no sentence. */
const PARAGRAPH_MARKS = new Set('□○■◆◇◎※▣●◈');

/** Characters of a line; a longer sentence is a paragraph. */
const LONGEST_SENTENCE = 160;

/** `◆ 최고경영자상` over one `▲박철수 새벽군수`: a single item stands as long as a heading of another mark is over it. */
function isUnderHeading(before: Block | undefined, block: Block, mark: Mark, words: string, doc: Doc): boolean {
  if (!before || PARAGRAPH_MARKS.has(mark.character) || block.kind === 'caption' || isSentence(words)) return false;
  const first = doc.view.text[before.span.start]!;
  const heading = doc.view.text.slice(before.span.start, before.span.end);
  return (
    HEADING_MARKS.test(first) &&
    first !== mark.character &&
    heading.length <= 60 &&
    !isSentence(heading) &&
    words.length <= 80
  );
}

const HEADING_MARKS = /[■◆●□○◇◎▣◈▶]/;

/**
 * The next live line of the section in the direction; lines of a lower level (`- …`, `* …`) under a circle or box are
 * passed over. Gives up after a screenful of dropped lines.
 */
export function neighbour(doc: Doc, index: number, step: 1 | -1, character: string): Block | undefined {
  const at = neighbourIndex(doc, index, step, character);
  return at < 0 ? undefined : doc.blocks[at];
}

/** As `neighbour`, its index in `Doc.blocks`; -1 where there is none. */
export function neighbourIndex(doc: Doc, index: number, step: 1 | -1, character: string): number {
  const { section } = doc.blocks[index]!;
  for (let at = index + step; at >= 0 && at < doc.blocks.length && Math.abs(at - index) <= FARTHEST; at += step) {
    const block = doc.blocks[at]!;
    if (block.section !== section) return -1;
    if (block.drop) continue;
    if (PARAGRAPH_MARKS.has(character) && /[-*·–]/.test(doc.view.text[block.span.start]!)) continue;
    return at;
  }
  return -1;
}

/** Lines. */
const FARTHEST = 60;

/** The line over the first of the lines that open with the mark. */
function headingOf(index: number, character: string, doc: Doc): Block | undefined {
  let at = index;
  for (let steps = 0; steps < FARTHEST; steps++) {
    at = neighbourIndex(doc, at, -1, character);
    if (at < 0) return undefined;
    if (!opensWith(doc.blocks[at]!, character, doc)) return doc.blocks[at];
  }
  return undefined;
}

export function opensWith(block: Block, character: string, doc: Doc): boolean {
  return doc.view.text[block.span.start] === character;
}

function wordsOf(block: Block, doc: Doc): string {
  return doc.view.text.slice(block.span.start + 1, block.span.end).trimStart();
}

function isNominal(block: Block, doc: Doc): boolean {
  return !isSentence(wordsOf(block, doc));
}

/** Ends as a sentence does; the clipped style of releases (`… 추진`, `… 함`) is no sentence. */
export function isSentence(words: string): boolean {
  return /(?:[다요죠까][.!?]?|[A-Za-z0-9)][.!?])[”’"')\]]{0,2}$/.test(words) || /[가-힣]다\.\s?[가-힣“‘"]/.test(words);
}
