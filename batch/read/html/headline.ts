import type { Page } from './dom.js';
import type { ArticleData } from './json-ld.js';
import { linesOf } from './lines.js';

/**
 * The headline of a page's article: the line of the page that its metadata or its `<title>` name, without the name of
 * the site around it; else what the metadata say; else the only `<h1>`. Null where the page tells none.
 */
export function headline(page: Page, data: ArticleData, site: string | undefined): string | null {
  const declared = ['og:title', 'twitter:title'].map((name) => contentOf(page, name));
  const named = [...declared, data.headline].flatMap((title) => (title ? [folded(title)] : []));
  const titles = [...named, folded(page.querySelector('title')?.textContent ?? '')];
  const lines = [...new Set(linesOf(page.body).map(({ text }) => text))];
  for (const title of titles) {
    const standing = lines.filter((line) => isIn(line, title)).sort((a, b) => b.length - a.length);
    if (standing[0] !== undefined) return standing[0];
  }
  const headings = [...page.querySelectorAll('h1')].map(({ textContent }) => folded(textContent ?? ''));
  return withoutSite(named[0], site) ?? (headings.length === 1 && headings[0] !== '' ? headings[0]! : null);
}

/** The value of a `<meta>` by its `property` or `name`. */
export function contentOf(page: Page, name: string): string | undefined {
  for (const attribute of ['property', 'name']) {
    const content = page.querySelector(`meta[${attribute}="${name}"]`)?.getAttribute('content')?.trim();
    if (content) return content;
  }
  return undefined;
}

/** The whole of a title, or its beginning or end beside a sign such as " - ", " | ", " :: ". */
function isIn(line: string, title: string): boolean {
  if (line === title) return true;
  if (line.length < 6 || line.length * 3 < title.length) return false;
  if (title.startsWith(line)) return /^\s*[-–—|:·<«‹~_([]/.test(title.slice(line.length));
  return title.endsWith(line) && /[-–—|:·>»›~_)\]]\s*$/.test(title.slice(0, -line.length));
}

function withoutSite(title: string | undefined, site: string | undefined): string | null {
  if (title === undefined) return null;
  if (site === undefined || !title.endsWith(site)) return title;
  let end = title.length - site.length;
  while (end > 0 && SEPARATORS.includes(title[end - 1]!)) end--;
  return title.slice(0, end) || title;
}

const SEPARATORS = ' -–—|:·<«‹~_';

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
