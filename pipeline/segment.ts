import { isCaption } from './caption.js';
import { endsLikeSentence, isBracketHeading, isProse, isShort, markTest, type IsMarked } from './line-form.js';
import { sectionStarts } from './sections.js';
import { withTitle } from './title.js';
import type { Block, BlockKind, Rules, Span, Stage } from './types.js';

/**
 * Cuts the text into blocks, one for each line that is not empty, tells what each looks like, and numbers the sections
 * of a roundup. Adds `blocks`, not yet dropped and of language `und`.
 */
export function segment(rules: Rules): Stage {
  const isMarked = markTest(rules);
  return {
    name: 'segment',
    run(doc) {
      const text = doc.view.text;
      const lines = linesOf(text);
      const starts = sectionStarts(text, lines);
      const blocks: Block[] = [];
      let section = 0;
      for (const [index, span] of lines.entries()) {
        if (starts.has(index)) section++;
        const kind = kindOf(text, span, blocks.at(-1), lines[index + 1], isMarked);
        blocks.push({ span, kind, language: 'und', section });
      }
      return withTitle({ ...doc, blocks });
    },
  };
}

/** LF, CR, CRLF, U+2028 and U+2029 end a line; white space at a line's ends is no part of it. */
function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  for (const match of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    const line = match[0].trimEnd();
    const trimmed = line.trimStart();
    const end = match.index + line.length;
    if (trimmed) lines.push({ start: end - trimmed.length, end });
  }
  return lines;
}

/** By form alone: a caption has a photo cue, a subhead is longer than a menu entry and no sentence, `meta` is the rest. */
function kindOf(
  text: string,
  span: Span,
  previous: Block | undefined,
  next: Span | undefined,
  isMarked: IsMarked,
): BlockKind {
  if (isBracketHeading(text, span)) return 'subhead';
  if (isCaption(text, span)) return 'caption';
  if (isMarked(text, span)) return headsItsList(text, span, previous, next, isMarked) ? 'subhead' : 'body';
  if (endsLikeSentence(text, span) || isProse(text, span)) return 'body';
  return isShort(text, span) ? 'meta' : 'subhead';
}

/**
 * "◆ 최고경영자상" heads the paragraph or the "▲○○○ ▲○○○" below it; "■ 회전교차로 4곳" between lines of its own mark
 * does not, nor does "▲○○○ 실장" below a marked heading.
 */
function headsItsList(
  text: string,
  span: Span,
  previous: Block | undefined,
  next: Span | undefined,
  isMarked: IsMarked,
): boolean {
  const mark = text[span.start]!;
  if (!next || mark === '※' || text[next.start] === mark || span.end - span.start > LONGEST_HEADING) return false;
  if (previous && isMarked(text, previous.span)) {
    if (text[previous.span.start] === mark || previous.kind === 'subhead') return false;
  }
  return !endsLikeSentence(text, span) && !text.slice(span.start + 1, span.end).includes(mark);
}

/** Characters. */
const LONGEST_HEADING = 80;
