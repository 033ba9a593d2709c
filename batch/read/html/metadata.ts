import type { Metadata } from '../../../pipeline/types.js';
import type { Page } from './dom.js';
import { contentOf, headline } from './headline.js';
import { isoDate } from './iso-date.js';
import { articleData } from './json-ld.js';

/** What a page says about its article: in `<meta>`, JSON-LD and microdata. Must be asked before the page is changed. */
export function metadataOf(page: Page): Metadata {
  const data = articleData(page);
  const outlet = contentOf(page, 'og:site_name') ?? data.publisher;
  const title = headline(page, data, outlet);
  const publishedAt = [
    data.datePublished,
    ...DATES.map((name) => contentOf(page, name)),
    ...['[itemprop="datePublished"]', 'time[pubdate]'].map((selector) => timeOf(page, selector)),
    onlyTime(page),
  ].reduce<string | null>((date, text) => date ?? (text === undefined ? null : isoDate(text)), null);
  return {
    ...(title === null ? {} : { title }),
    ...(outlet === undefined ? {} : { outlet: outlet.replace(/\s+/g, ' ') }),
    ...(publishedAt === null ? {} : { publishedAt }),
  };
}

const DATES = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'datePublished',
  'date',
  'pubdate',
  'publishdate',
  'DC.date.issued',
  'DC.date',
];

function timeOf(page: Page, selector: string): string | undefined {
  const element = page.querySelector(selector);
  return element?.getAttribute('content') ?? element?.getAttribute('datetime') ?? undefined;
}

/** Where a page has several times, most are those of other articles. */
function onlyTime(page: Page): string | undefined {
  const times = new Set([...page.querySelectorAll('time[datetime]')].map((time) => time.getAttribute('datetime')!));
  return times.size === 1 ? [...times][0] : undefined;
}
