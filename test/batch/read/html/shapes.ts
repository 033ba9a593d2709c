import type { Story } from './stories.js';

/** Builds the page of a story as one kind of news site does. The furniture is ours; the ways of building are common. */
export type Shape = (story: Story) => string;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const tags = (name: string, lines: readonly string[], attributes = ''): string =>
  lines.map((line) => `<${name}${attributes}>${escaped(line)}</${name}>`).join('\n');
const links = (lines: readonly string[]): string =>
  `<ul>${lines.map((line, index) => `<li><a href="/news/${1000 + index}">${escaped(line)}</a></li>`).join('')}</ul>`;
const broken = (paragraph: string): string => paragraph.split('\n').map(escaped).join('<br>\n');

const MENU = {
  ko: ['정치', '경제', '사회', '지역', '문화', '스포츠', '오피니언', '사람들', '포토', '동영상'],
  en: ['Politics', 'Business', 'Society', 'Region', 'Culture', 'Sports', 'Opinion', 'People', 'Photos', 'Video'],
};
const POPULAR = {
  ko: [
    '장마 앞두고 배수로 손보는 마을들',
    '기름값 여섯 주째 내려…다음 달은',
    '주말 산불 조심, 바람 거세다',
    '동네 빵집이 살아남는 법 다섯 가지',
    '수능 끝난 거리, 상인들 웃음',
    '겨울 철새 돌아온 강가에서',
  ],
  en: [
    'Villages clear their drains before the monsoon',
    'Fuel prices fall for a sixth week in a row',
    'Strong winds raise fire risk on the east coast',
    'Five ways a corner bakery survives',
    'Streets fill again after the exam',
    'Winter birds return to the river',
  ],
};
const FOOTER = {
  ko: '서울시 종로구 어느길 12 | 대표전화 02-000-0000 | 등록번호 서울 아00000 | 발행인 아무개 | 청소년보호책임자 아무개',
  en: '12 Some Street, Jongno-gu, Seoul | Tel +82-2-000-0000 | Registration Seoul A00000 | Publisher Someone',
};
const RIGHTS = {
  ko: (outlet: string) => `저작권자 © ${outlet} 무단전재 및 재배포 금지`,
  en: (outlet: string) => `© ${outlet}. All rights reserved. Reproduction without permission is prohibited.`,
};
const COMMENTS = {
  ko: ['우리 동네에도 생겼으면 좋겠네요', '수고하셨습니다 박수 보냅니다', '세금이 이렇게 쓰이면 좋지요'],
  en: ['I wish we had this in our town', 'Well done to everybody involved', 'This is what taxes are for'],
};

/** A content management system that hundreds of local papers share: paragraphs in a named div, boxes all around. */
const localPaper: Shape = ({ language, title, outlet, published, reporter, caption, paragraphs }) => `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${escaped(title)} - ${escaped(outlet)}</title>
<meta property="og:title" content="${escaped(title)} - ${escaped(outlet)}">
<meta property="og:site_name" content="${escaped(outlet)}">
<meta property="article:published_time" content="${published}">
<script>var menu = "<p>not a paragraph</p>";</script>
<style>p { margin: 0 }</style>
</head>
<body>
<div id="skip-menu"><a href="#content">${language === 'ko' ? '본문 바로가기' : 'Skip to content'}</a></div>
<header id="user-header"><nav>${links(MENU[language])}</nav></header>
<section id="user-container"><div class="article-view">
<header class="article-view-header"><h3 class="heading">${escaped(title)}</h3>
<ul class="infomation"><li>${escaped(reporter)}</li><li>${published.slice(0, 10)}</li><li>0</li></ul>
<div class="sns-list">${links(['Facebook', 'X', 'KakaoTalk', 'URL'])}</div></header>
<article id="article-view-content-div" class="article-veiw-body view-page font-size17" itemprop="articleBody">
${caption === undefined ? '' : `<div style="text-align:center"><figure class="photo-layout image photo_1" style="width:600px"><img src="/p.jpg" alt=""><figcaption>${escaped(caption)}</figcaption></figure></div>`}
${paragraphs.map((paragraph) => `<p>${broken(paragraph)}</p>`).join('\n')}
</article>
<div class="view-copyright">${escaped(RIGHTS[language](outlet))}</div>
<div class="tag-group">${links(MENU[language].slice(0, 3))}</div>
<section class="article-related"><h4>${language === 'ko' ? '관련기사' : 'Related articles'}</h4>${links(POPULAR[language].slice(0, 3))}</section>
<div id="reply" class="replay-box">${tags('p', COMMENTS[language])}</div>
</div>
<aside class="sidebar"><h4>${language === 'ko' ? '많이 본 뉴스' : 'Most read'}</h4>${links(POPULAR[language])}</aside></section>
<footer id="user-footer"><p>${escaped(FOOTER[language])}</p><p>Copyright ${escaped(outlet)}</p></footer>
</body></html>`;

/** A portal: the whole text in one element, lines ended by `<br><br>`, the caption in an `<em>` within. */
const portal: Shape = ({ language, title, outlet, published, reporter, caption, paragraphs }) => `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8">
<title>${escaped(title)}</title>
<meta property="og:title" content="${escaped(title)}"><meta property="og:article:author" content="${escaped(outlet)}">
<meta property="og:site_name" content="${escaped(outlet)}">
</head><body>
<div id="wrap"><div class="Nlnb"><ul role="menu">${links(MENU[language])}</ul></div>
<div id="ct" role="main" class="newsct">
<div class="media_end_head"><h2 id="title_area" class="media_end_head_headline"><span>${escaped(title)}</span></h2>
<div class="media_end_head_info"><span class="media_end_head_info_datestamp_time" data-date-time="${published}">${published.slice(0, 10)}</span>
<em class="media_end_head_journalist_name">${escaped(reporter)}</em></div></div>
<div id="contents" class="newsct_body"><div class="newsct_article _article_body">
<article id="dic_area" class="go_trans _article_content">${
  caption === undefined
    ? ''
    : `<span class="end_photo_org"><div class="nbd_im_w _LAZY_LOADING_WRAP"><img src="p.jpg"></div><em class="img_desc">${escaped(caption)}</em></span>`
}${paragraphs.map(broken).join('<br><br>')}</article></div>
<div class="byline"><p class="byline_p"><span>${escaped(reporter)} (reporter@example.com)</span></p></div>
<div class="c_text"><p>${escaped(RIGHTS[language](outlet))}</p></div>
<div class="media_end_categorize"><p>${language === 'ko' ? '이 기사는 언론사에서 사회 섹션으로 분류했습니다.' : 'The outlet has filed this article under Society.'}</p></div>
</div>
<div class="ends_addition"><h3>${escaped(outlet)}</h3>${links(POPULAR[language])}</div></div></div>
</body></html>`;

/** Twenty years old: tables for layout, capitals, `<font>`, no metadata but the title. */
const oldTables: Shape = ({ language, title, outlet, published, reporter, caption, paragraphs }) => `<HTML>
<HEAD><TITLE>:: ${escaped(outlet)} ::</TITLE>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=euc-kr">
<SCRIPT LANGUAGE="JavaScript" SRC="menu.js"></SCRIPT></HEAD>
<BODY BGCOLOR=#FFFFFF leftmargin=0>
<TABLE WIDTH=900 BORDER=0 CELLPADDING=0><TR><TD COLSPAN=3>${MENU[language].map((word) => `<A HREF="list.asp?c=${word.length}"><FONT SIZE=2>${escaped(word)}</FONT></A> |`).join('\n')}</TD></TR>
<TR><TD WIDTH=150 VALIGN=top>${POPULAR[language].map((line) => `<A HREF="view.asp">${escaped(line)}</A><BR>`).join('\n')}</TD>
<TD WIDTH=600 VALIGN=top>
<TABLE WIDTH=100%><TR><TD><FONT SIZE=5><B>${escaped(title)}</B></FONT></TD></TR>
<TR><TD ALIGN=right>${escaped(reporter)} ${published.slice(0, 10)}</TD></TR>
<TR><TD CLASS=view_text>${
  caption === undefined
    ? ''
    : `<TABLE ALIGN=left WIDTH=250><TR><TD><IMG SRC=p.jpg></TD></TR><TR><TD><FONT COLOR=gray>${escaped(caption)}</FONT></TD></TR></TABLE>`
}${paragraphs.map((paragraph) => `&nbsp;${broken(paragraph)}`).join('<BR><BR>\n')}</TD></TR></TABLE>
</TD><TD WIDTH=150></TD></TR>
<TR><TD COLSPAN=3><FONT SIZE=1>${escaped(FOOTER[language])}<BR>${escaped(RIGHTS[language](outlet))}</FONT></TD></TR></TABLE>
</BODY></HTML>`;

/** Semantic elements and JSON-LD; adverts between the paragraphs, cards below. */
const modern: Shape = ({ language, title, outlet, published, reporter, caption, paragraphs }) => `<!DOCTYPE html>
<html lang="${language === 'ko' ? 'ko-KR' : 'en'}"><head><meta charset="utf-8">
<title>${escaped(title)} | ${escaped(outlet)}</title>
<script type="application/ld+json">${JSON.stringify({
  '@context': 'https://schema.org',
  '@graph': [
    { '@type': 'WebSite', name: outlet },
    {
      '@type': 'NewsArticle',
      headline: title,
      datePublished: published,
      publisher: { '@type': 'Organization', name: outlet },
    },
  ],
}).replaceAll('<', '\\u003c')}</script>
</head><body>
<header class="global-header"><a href="/">${escaped(outlet)}</a><nav aria-label="menu">${links(MENU[language])}</nav></header>
<main><article class="story">
<h1>${escaped(title)}</h1>
<p class="byline">${escaped(reporter)} <time datetime="${published}">${published.slice(0, 10)}</time></p>
${caption === undefined ? '' : `<figure><picture><img src="p.webp" alt=""></picture><figcaption>${escaped(caption)}</figcaption></figure>`}
<div class="story-body">${paragraphs
  .map((paragraph, index) =>
    [
      ...paragraph
        .split('\n')
        .map((line) => (line.startsWith('◆') ? `<h2>${escaped(line)}</h2>` : `<p>${escaped(line)}</p>`)),
      ...(index === 1
        ? [`<div class="ad-slot" aria-hidden="true"><span>${language === 'ko' ? '광고' : 'Advertisement'}</span></div>`]
        : []),
    ].join('\n'),
  )
  .join('\n')}</div>
<section class="newsletter-signup"><h3>${language === 'ko' ? '소식지를 받아 보세요' : 'Get our newsletter'}</h3><form><input type="email"><button>${language === 'ko' ? '구독' : 'Subscribe'}</button></form></section>
</article>
<aside class="recommended">${POPULAR[language].map((line) => `<a class="card" href="/n"><h4>${escaped(line)}</h4><p>${escaped(line)}</p></a>`).join('\n')}</aside>
</main><footer><p>${escaped(FOOTER[language])}</p></footer></body></html>`;

/** Every line in a `<div>` of its own, with meaningless class names, as generated sites have. */
const generated: Shape = ({
  language,
  title,
  outlet,
  published,
  reporter,
  caption,
  paragraphs,
}) => `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(title)}</title>
<meta name="date" content="${published}"></head><body><div id="root"><div class="css-1a"><div class="css-2b">${MENU[language].map((word) => `<div class="css-3c"><a href="/">${escaped(word)}</a></div>`).join('')}</div>
<div class="css-4d"><div class="css-5e"><h1 class="css-6f">${escaped(title)}</h1><div class="css-7g">${escaped(outlet)} · ${escaped(reporter)}</div></div>
<div class="css-8h">${caption === undefined ? '' : `<div class="css-9i"><img src="p.jpg"><div class="css-0j">${escaped(caption)}</div></div>`}${paragraphs
  .flatMap((paragraph) => paragraph.split('\n'))
  .map((line) => `<div class="css-kk"><span>${escaped(line)}</span></div>`)
  .join('')}</div></div>
<div class="css-ll">${POPULAR[language].map((line) => `<div class="css-mm"><a href="/n">${escaped(line)}</a></div>`).join('')}</div>
<div class="css-nn">${escaped(FOOTER[language])}</div></div></div></body></html>`;

/** A blog or a bulletin of a government: no head, unclosed paragraphs, `&nbsp;` for empty lines, an attachment list. */
const bulletin: Shape = ({ language, title, published, caption, paragraphs }) => `<title>${escaped(title)}</title>
<div id=lnb>${links(MENU[language])}</div>
<div class=board_view><h2>${escaped(title)}</h2>
<dl class=info><dt>${language === 'ko' ? '작성일' : 'Date'}<dd>${published.slice(0, 10)}<dt>${language === 'ko' ? '조회수' : 'Views'}<dd>1,024</dl>
<div class=view_cont>
${paragraphs.map((paragraph) => `<p style="line-height:200%"><span style="font-family:바탕;font-size:12pt">${broken(paragraph)}</span>\n<p>&nbsp;`).join('\n')}
${caption === undefined ? '' : `<p><img src=a.jpg><p>${escaped(caption)}`}
</div>
<ul class=file_list><li><a href=/down>${language === 'ko' ? '보도자료.hwp' : 'release.hwp'}</a></ul>
</div>
<div id=footer>${escaped(FOOTER[language])}</div>`;

export const SHAPES: Readonly<Record<string, Shape>> = { localPaper, portal, oldTables, modern, generated, bulletin };
