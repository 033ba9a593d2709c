import { isBracketHeading, isProse, width } from '../line-form.js';
import type { Block } from '../types.js';
import { findingOf, type Finding } from './finding.js';

/**
 * Says why each block is dropped, null where it is read. To what is known about single lines it adds what only the place
 * of a line tells:
 * - `structure/short-line-run`: five and more lines in a row that are dropped or look like menu entries;
 * - `structure/ranking`: three and more lines above the story that are numbered from 1 on;
 * - `structure/masthead`: menu entries above others of the page's head, and what stands above a letterhead's end;
 * - `structure/menu-columns`: entries set apart by bars;
 * - `structure/aside`: lines under the heading of an aside, until a paragraph begins;
 * - `structure/after-end`: headlines and short lines after the copyright line, or the reporter's name below the last
 *   paragraph, until a paragraph begins.
 */
export function judgePlaces(text: string, blocks: readonly Block[], found: readonly (Finding | null)[]): Findings {
  const [first, last] = storyRange(text, blocks, found);
  if (first < 0) return found.map((finding) => (finding?.role === 'aside' ? null : finding));

  const end = found.findIndex((finding, index) => index > first && finding?.role === 'end');
  const isEdge = (index: number) => index < first || index > last || (end >= 0 && index > end);
  const hasHeadline = blocks.some(
    ({ kind }, index) => index < first && !found[index] && (kind === 'title' || kind === 'subhead'),
  );
  const findings = found.map((finding, index) => {
    if (finding?.edgeOnly && !isEdge(index)) return null;
    // "[인사] 대전시" above the story is its title where there is no other.
    return finding?.role === 'aside' && index < first && !hasHeadline ? null : finding;
  });
  dropColumns(text, blocks, findings, isEdge);
  dropRankings(text, blocks, findings, first);
  dropAsides(text, blocks, findings, first, last);
  const shortTitle = shortTitleAbove(blocks, findings, first);
  dropRuns(text, blocks, findings, (index) => (index < first ? isHead(blocks, findings, index) : isEdge(index)));
  dropMasthead(blocks, findings, first);
  if (shortTitle >= 0) findings[shortTitle] = null;
  return findings;
}

type Findings = (Finding | null)[];

const SHORT_LINE_RUN = findingOf('structure/short-line-run');
const MASTHEAD = findingOf('structure/masthead');
const RANKING = findingOf('structure/ranking');
const MENU_COLUMNS = findingOf('structure/menu-columns');
const ASIDE = findingOf('structure/aside');
const AFTER_END = findingOf('structure/after-end');

/** First and last paragraph; of a picture with a long caption alone, the captions; -1 where there is neither. */
function storyRange(text: string, blocks: readonly Block[], found: readonly (Finding | null)[]): [number, number] {
  for (const kind of ['body', 'caption']) {
    const tells = (block: Block, index: number) => block.kind === kind && !found[index] && isProse(text, block.span);
    const first = blocks.findIndex(tells);
    if (first >= 0) return [first, blocks.findLastIndex(tells)];
  }
  return [-1, -1];
}

function isParagraph(text: string, { span, kind }: Block): boolean {
  return kind === 'body' && isProse(text, span);
}

function dropColumns(
  text: string,
  blocks: readonly Block[],
  findings: Findings,
  isEdge: (index: number) => boolean,
): void {
  for (const [index, { span, kind }] of blocks.entries()) {
    if (findings[index] || kind === 'body' || !isEdge(index)) continue;
    if (COLUMNS.test(text.slice(span.start, span.end))) findings[index] = MENU_COLUMNS;
  }
}

/** "최신뉴스 | 자치 | 정책", "Local Autonomy | Policy": short cells without a full stop. */
const COLUMNS = /^[^|.]{1,24}(?:\|[^|.]{1,24}){1,20}$/;

/** "1. …", "2 …", "3) …" right below one another above the story: what other readers read. */
function dropRankings(text: string, blocks: readonly Block[], findings: Findings, first: number): void {
  const numberOf = ({ span }: Block): number => Number(NUMBERED.exec(text.slice(span.start, span.start + 5))?.[1] ?? 0);
  for (let start = 0; start < first; start++) {
    let length = 0;
    while (start + length < first && numberOf(blocks[start + length]!) === length + 1) length++;
    if (length < FEWEST_RANKED) continue;
    for (let index = start; index < start + length; index++) findings[index] ??= RANKING;
    start += length - 1;
  }
}

const NUMBERED = /^([1-9]\d?)(?:[.)]\s?|\s{1,2})\D/;
const FEWEST_RANKED = 3;

/** Below the first paragraph an aside or the story's end silences everything until the next paragraph. */
function dropAsides(text: string, blocks: readonly Block[], findings: Findings, first: number, last: number): void {
  let silence: Finding | null = null;
  for (const [index, block] of blocks.entries()) {
    const finding = findings[index];
    // Above the story the title may stand among an aside's lines: of those only a ranking is dropped, as a run.
    if (index < first) continue;
    if (finding) {
      if (finding.role === 'aside') silence = ASIDE;
      else if (finding.role === 'end' || (finding.role === 'byline' && index > last)) silence ??= AFTER_END;
    } else if (silence) {
      if (goesOn(text, block)) {
        silence = null;
        restoreHeading(text, blocks, findings, index - 1);
      } else if (silence === ASIDE || !isProse(text, block.span)) findings[index] = silence;
    }
  }
}

/** "인사와 부고는 … 순으로 싣습니다.": stories are told in the plain form, so a short polite line is a notice. */
function goesOn(text: string, block: Block): boolean {
  if (!isParagraph(text, block)) return false;
  return !POLITE.test(text.slice(block.span.end - 6, block.span.end)) || width(text, block.span) >= 60;
}

const POLITE = /(?:니다|세요|시오)[.!?]?$/;

/** The heading in brackets right above a paragraph heads the story that goes on, not the aside. */
function restoreHeading(text: string, blocks: readonly Block[], findings: Findings, index: number): void {
  const silenced = findings[index] === ASIDE || findings[index] === AFTER_END;
  if (silenced && isBracketHeading(text, blocks[index]!.span)) findings[index] = null;
}

/** "관악구 복지 으뜸상": where no headline stands above the first paragraph, the last short line is one; -1 where none is. */
function shortTitleAbove(blocks: readonly Block[], findings: Findings, first: number): number {
  for (let index = first - 1; index >= 0; index--) {
    const { kind } = blocks[index]!;
    if (findings[index] || kind === 'caption' || kind === 'body') continue;
    if (kind !== 'meta' || findings[index - 1]?.rule === 'structure/numbers') return -1;
    return isHead(blocks, findings, index) ? index : -1;
  }
  return -1;
}

/** Fewest lines of a run. With 5 lines of 14 columns nothing of the story was lost in real articles. */
const RUN = 5;

function dropRuns(
  text: string,
  blocks: readonly Block[],
  findings: Findings,
  isEdge: (index: number) => boolean,
): void {
  for (let start = 0; start < blocks.length; start++) {
    let end = start;
    let numbers = 0;
    while (end < blocks.length && (findings[end] || blocks[end]!.kind === 'meta')) {
      if (findings[end]?.rule === 'structure/numbers') numbers++;
      end++;
    }
    const ranked = numbers * 3 >= end - start;
    if (end - start >= RUN && (ranked || (isEdge(start) && !announces(text, blocks[start - 1])))) {
      for (let index = start; index < end; index++) findings[index] ??= SHORT_LINE_RUN;
    }
    start = end;
  }
}

/** "다음은 수상자 명단.", "The winners are as follows:": the short lines below are the story's own list. */
function announces(text: string, block: Block | undefined): boolean {
  return (
    block !== undefined &&
    ANNOUNCEMENT.test(text.slice(Math.max(block.span.start, block.span.end - 24), block.span.end))
  );
}

const ANNOUNCEMENT = /(?:명단|다음과 같다|아래와 같다|순|follows?|below)[.)]?$|:$/;

/** "설악의 하루" above "홈 | 정치 | 경제": the short lines among which the page's head still goes on. */
function dropMasthead(blocks: readonly Block[], findings: Findings, first: number): void {
  for (let index = first - 1, below = false; index >= 0; index--) {
    if (findings[index]?.role === 'header') {
      for (let above = 0; above < index; above++) findings[above] ??= MASTHEAD;
      return;
    }
    if (findings[index]) below = true;
    else if (below && blocks[index]!.kind === 'meta' && isHead(blocks, findings, index)) findings[index] = MASTHEAD;
  }
}

/** No headline stands above it: below the title a short line may be a subhead. */
function isHead(blocks: readonly Block[], findings: Findings, index: number): boolean {
  for (let above = 0; above < index; above++) if (!findings[above] && blocks[above]!.kind !== 'meta') return false;
  return true;
}
