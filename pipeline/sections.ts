import { isBracketHeading, isProse } from './line-form.js';
import { oneOf } from './match.js';
import type { Span } from './types.js';

/**
 * Which lines open a section: the headings of a roundup's stories. In order of trust: lines wholly in <…>, 〈…〉, 《…》 or
 * 【…】; lines that begin with a place in brackets, [관악구]; and, below a roundup's headline only, marked headings and
 * paragraphs that begin with a government and its head. Two are needed, or one and a roundup's headline; a heading
 * without a paragraph below it (a photo credit, a list of names) opens nothing.
 */
export function sectionStarts(text: string, lines: readonly Span[]): ReadonlySet<number> {
  const roundup = isRoundup(text, lines);
  const ways = roundup
    ? [...ANYWHERE, ...IN_A_ROUNDUP]
    : isDigest(text, lines)
      ? [...ANYWHERE, markedHeadline]
      : ANYWHERE;
  for (const opens of ways) {
    const found: number[] = [];
    for (let index = 0; index < lines.length; index++) if (opens(text, lines[index]!)) found.push(index);
    if (found.length === 0) continue;
    const starts = found.filter((index, order) => hasStory(text, lines, index, found[order + 1] ?? lines.length));
    if (starts.length >= 2 || (roundup && starts.length === 1 && opens === heading))
      return new Set(
        opens === governmentWithHead
          ? starts.map((index, order) => (order > 0 && isHeadline(text, lines[index - 1]!) ? index - 1 : index))
          : starts,
      );
  }
  return NONE;
}

/** `$- A-gu named excellent institution`: the headline right above a story's first paragraph is the story's. */
function isHeadline(text: string, span: Span): boolean {
  const line = text.slice(span.start, span.end);
  return span.end - span.start <= 100 && !isProse(text, span) && HEADLINE.test(line) && !NO_STORY.test(line);
}

const HEADLINE =
  /^(?:\$-|[◆◇■□▣●▶▷◈]) ?\S|^[A-Z][a-z]+(?:-gu|-si|-gun| City| County)[ ,]|^(?:[가-힣]{2,4} )?[가-힣]{1,4}[시군구][,·… ]/;

const NONE: ReadonlySet<number> = new Set();

type Opens = (text: string, span: Span) => boolean;

const heading: Opens = (text, span) => isBracketHeading(text, span) && !NO_STORY.test(text.slice(span.start, span.end));

/** "<저작권자 ⓒ …>", "<사진=…>", "<표>" stand in brackets too. */
const NO_STORY = /[ⓒ©]|저작권|무단|사진|그래픽|제공|^.(?:표|자료|관련)|[Cc]opyright|[Pp]hoto/;

const placeInBrackets: Opens = (text, { start, end }) =>
  text[start] === '[' && PLACE_IN_BRACKETS.test(text.slice(start, Math.min(end, start + 40)));

const PLACE_IN_BRACKETS =
  /^\[(?:(?:[가-힣]{2,4} )?[가-힣]{1,4}[시군구]|[A-Z][A-Za-z-]+(?:-gu|-si|-gun| City| County| District))\]/;

const markedGovernment: Opens = (text, { start, end }) =>
  end - start <= 100 &&
  HEADING_MARKS.includes(text[start]!) &&
  MARKED_GOVERNMENT.test(text.slice(start + 1, end)) &&
  text[end - 1] !== '.';

const HEADING_MARKS = '◆◇■□▣●▶▷◈';

/** Below an English digest's headline a story need not open with its government: `◆ Students second in robot league`. */
const markedHeadline: Opens = (text, { start, end }) =>
  end - start <= 100 && MARKED_HEADLINE.test(text.slice(start, start + 4)) && !/[.:]/.test(text[end - 1]!);

const MARKED_HEADLINE = /^[◆◇■□▣●▶▷◈] ?[A-Z]/;

const MARKED_GOVERNMENT =
  /^ ?(?:(?:[가-힣]{2,4} )?[가-힣]{1,4}[시군구](?:[,·:]|$)|[A-Z][A-Za-z-]+(?:-gu|-si|-gun| City| County| District)\b)/;

const governmentWithHead: Opens = (text, { start, end }) =>
  end - start >= 60 && GOVERNMENT_WITH_HEAD.test(text.slice(start, start + 160));

/** "[○○경제 ○○○ 기자] 관악구(구청장 박준희)는", "Gwangjin-gu, Seoul (Mayor Kim Kyung-ho) will". */
const GOVERNMENT_WITH_HEAD =
  /^(?:\[[^\]]{2,60}\] ?)?(?:(?:[가-힣]{2,5} )?[가-힣]{1,4}[시군구]\((?:구청장|시장|군수|청장) |(?:In )?[A-Z][A-Za-z-]+(?:-gu|-si|-gun|(?: Special)? City| County| District)(?:(?:,| in) [A-Z][A-Za-z -]{2,30})? \((?:District |County )?(?:Mayor|Governor|Head) )/;

const ANYWHERE: readonly Opens[] = [heading, placeInBrackets];
const IN_A_ROUNDUP: readonly Opens[] = [markedGovernment, governmentWithHead];

/** "[서울 자치구 소식] A구, …... B구, …... C구, …": a label in brackets and at least three headlines on one line. */
function isRoundup(text: string, lines: readonly Span[]): boolean {
  for (const span of lines) {
    if (isProse(text, span)) return false;
    if (span.end - span.start < 30 || !opensLabel(text.charCodeAt(span.start))) continue;
    const line = text.slice(span.start, span.end);
    if (!LABEL.test(line)) continue;
    if ((line.match(SEPARATOR)?.length ?? 0) >= 2 || (line.match(GOVERNMENT)?.length ?? 0) >= 3) return true;
  }
  return false;
}

/** "[Around the Regions] A City cited for … ... B-gu gets …" */
function isDigest(text: string, lines: readonly Span[]): boolean {
  const title = lines.find(({ start, end }) => end - start >= 30);
  return (
    title !== undefined && opensLabel(text.charCodeAt(title.start)) && DIGEST.test(text.slice(title.start, title.end))
  );
}

const DIGEST =
  /^[[<【〈](?=[^\]>】〉]{3,40}[\]>】〉])[^\]>】〉]*\b(?:Around|Regions?|Regional|Round-?up|Briefs?|Briefing|Digest|People|Districts|Counties|Cities|Local|Nationwide|News)\b/;

const opensLabel = oneOf('[<【〈');

const LABEL = /^[[<【〈][^\]>】〉]{0,24}(?:소식|뉴스|단신|브리핑|모음|[Nn]ews|[Bb]riefs?|[Rr]oundup)\s?[\]>】〉]/;

const SEPARATOR = /\.{2,3}|…/g;

/** Headlines strung together by `·` or `/` name their governments all the same. */
const GOVERNMENT = /(?:^|[\s·/,\]])[가-힣]{1,4}[시군구](?=[\s,·‘'“])|\b[A-Z][a-z]+(?:-gu|-si|-gun| City| County)\b/g;

/** A paragraph stands below the heading, or is the line itself, before the next heading. */
function hasStory(text: string, lines: readonly Span[], index: number, next: number): boolean {
  for (let at = index; at < next && at <= index + 3; at++) if (isProse(text, lines[at]!)) return true;
  return false;
}
