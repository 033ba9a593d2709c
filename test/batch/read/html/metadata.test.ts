import { describe, expect, test } from '@jest/globals';
import { isoDate } from '../../../../batch/read/html/iso-date.js';
import { metadataOf } from '../../../../batch/read/html/metadata.js';
import { parsePage } from '../../../../batch/read/html/parse-page.js';

const of = async (head: string, body = '') =>
  metadataOf(await parsePage(`<html><head>${head}</head><body>${body}</body></html>`));

const meta = (name: string, content: string): string => `<meta property="${name}" content="${content}">`;
const data = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('the headline', () => {
  const title = '강북구, 나눔 냉장고로 최우수상';

  test.each([
    ['og:title', meta('og:title', title), '', title],
    [
      'og:title without the name of the site',
      meta('og:title', `${title} - 새벽일보`) + meta('og:site_name', '새벽일보'),
      '',
      title,
    ],
    [
      'the line of the page that og:title begins with',
      meta('og:title', `${title} | 지역 : 새벽`),
      `<h3>${title}</h3>`,
      title,
    ],
    ['the line that <title> ends with', `<title>새벽일보 > 지역 > ${title}</title>`, `<div>${title}</div>`, title],
    ['the headline of JSON-LD', data({ '@type': 'NewsArticle', headline: title }), '<h1>새벽일보</h1>', title],
    ['the only h1', '<title>:: 새벽일보 ::</title>', `<h1> 강북구,\n나눔 냉장고로 최우수상 </h1>`, title],
    ['none where there are several', '<title>새벽일보</title>', '<h1>가나</h1><h1>다라</h1>', undefined],
    ['none where <title> stands nowhere in the page', `<title>${title}</title>`, '<p>글</p>', undefined],
    ['not the name of the site', `<title>새벽 - ${title}</title>`, `<p>새벽</p><h2>${title}</h2>`, title],
    [
      'not the beginning of a longer word',
      meta('og:title', '강북구청장 인사말씀 전문'),
      '<p>강북구청장</p>',
      '강북구청장 인사말씀 전문',
    ],
  ])('is %s', async (_, head, body, expected) => {
    expect((await of(head, body)).title).toBe(expected);
  });
});

describe('the outlet', () => {
  test.each([
    ['og:site_name', meta('og:site_name', '새벽일보'), '새벽일보'],
    [
      'the publisher',
      data([{ '@type': 'WebPage' }, { '@type': ['NewsArticle'], publisher: [{ name: '새벽일보' }] }]),
      '새벽일보',
    ],
    ['none', '<title>새벽일보</title>', undefined],
  ])('is %s', async (_, head, expected) => {
    expect((await of(head)).outlet).toBe(expected);
  });
});

describe('the date', () => {
  const date = '2024-05-21T09:30:00+09:00';

  test.each([
    ['article:published_time', meta('article:published_time', date), '', date],
    ['a meta of another name', '<meta name="pubdate" content="2024-05-21 09:30">', '', '2024-05-21T09:30:00'],
    ['datePublished of JSON-LD', data({ '@graph': [{ '@type': 'NewsArticle', datePublished: date }] }), '', date],
    ['microdata', '', `<span itemprop="datePublished" content="${date}">어제</span>`, date],
    ['the only time of the page', '', `<time datetime="${date}">어제</time>`, date],
    ['none where it has several', '', `<time datetime="${date}"></time><time datetime="2020-01-01"></time>`, undefined],
    [
      'not what is broken',
      '<script type="application/ld+json">{"a"</script>' + meta('article:published_time', 'today'),
      '',
      undefined,
    ],
    ['not that of another thing', data({ '@type': 'WebSite', datePublished: date }), '', undefined],
  ])('is %s', async (_, head, body, expected) => {
    expect((await of(head, body)).publishedAt).toBe(expected);
  });

  test.each([
    ['2024-05-21T09:30:11+09:00', '2024-05-21T09:30:11+09:00'],
    ['2024-05-21T09:30:11.123+0900', '2024-05-21T09:30:11+09:00'],
    ['2024-05-21T00:30:11Z', '2024-05-21T00:30:11Z'],
    ['2024-05-21 09:30', '2024-05-21T09:30:00'],
    ['2024.5.1. 9:30', '2024-05-01T09:30:00'],
    ['2024/05/21', '2024-05-21'],
    ['2024년 5월 21일', '2024-05-21'],
    ['20240521093011', '2024-05-21T09:30:11'],
    ['20240521', '2024-05-21'],
    ['Tue, 21 May 2024 09:30:11 +0900', '2024-05-21T00:30:11Z'],
    ['Tue, 21 May 2024 09:30:11', null],
    ['2024-05-21 25:30', '2024-05-21'],
    ['2024-13-01', null],
    ['2024-05-211', null],
    ['어제', null],
    ['', null],
  ])('isoDate: %s is %s', (text, date) => {
    expect(isoDate(text)).toBe(date);
  });
});
