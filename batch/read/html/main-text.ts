import { nodesBelow, type Page, type PageNode } from './dom.js';
import { linesOf, type Line } from './lines.js';
import { parsePage } from './parse-page.js';

/**
 * The lines of a page's article, without menus, lists of other articles and comments, as Mozilla's Readability finds
 * them (F1 0.947 in the article extraction benchmark of 181 pages); all lines where it finds no article.
 */
export async function mainText(html: string): Promise<string[]> {
  const { Readability } = (await import('@mozilla/readability')) as unknown as { Readability: ReadabilityOf };
  const find = async (charThreshold: number): Promise<Line[]> => {
    // It takes its tree apart, so that each attempt has its own.
    const page = await parsePage(html);
    if (isTooDeep(page)) return [];
    try {
      const found = new Readability(page, { charThreshold, serializer: (node) => node }).parse();
      return found?.content ? withoutMenus(linesOf(found.content)) : [];
    } catch {
      // On trees that it does not expect it fails with errors of its own.
      return [];
    }
  };

  if (isKorean(html)) {
    const lines = await find(KOREAN_THRESHOLD);
    if (lines.some(({ text }) => KOREAN_SENTENCE.test(text))) return lines.map(({ text }) => text);
  }
  const lines = await find(THRESHOLD);
  const found = lines.length > 0 ? lines : withoutMenus(linesOf((await parsePage(html)).body));
  return found.map(({ text }) => text);
}

type ReadabilityOf = new (
  page: Page,
  options: { readonly charThreshold: number; readonly serializer: (node: PageNode) => PageNode },
) => { parse(): { readonly content: PageNode | null } | null };

/** Readability's own: what is shorter is looked for again with less of the page left out. */
const THRESHOLD = 500;

/**
 * Korean says the same in two fifths of the characters, and many an article of a local paper has three sentences; a
 * footer, which may be as long, has none.
 */
const KOREAN_THRESHOLD = 100;
const KOREAN_SENTENCE = /[가-힣]다[.”"’']/;

function isKorean(html: string): boolean {
  return /[가-힣]{2}/.test(html);
}

/**
 * Readability looks at the text of a place once for each element around it, and so at each of these: its time grows with
 * the square of the depth. A page of 60 KB can keep it busy for minutes; this limit, some ten seconds, is that of 200,000
 * elements sixteen deep.
 */
function isTooDeep({ body }: Page): boolean {
  let effort = 0;
  for (const { depth } of nodesBelow(body)) effort += depth * depth;
  return effort > 50e6;
}

/** Three links in three lines are a menu or a list of other articles; fewer may be the article's own. */
function withoutMenus(lines: readonly Line[]): Line[] {
  const kept: Line[] = [];
  let run: Line[] = [];
  const endRun = (): void => {
    if (run.length < 3) kept.push(...run);
    run = [];
  };
  for (const line of lines) {
    if (line.isLink) {
      run.push(line);
      continue;
    }
    endRun();
    kept.push(line);
  }
  endRun();
  return kept;
}
