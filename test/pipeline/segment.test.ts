import { describe, expect, test } from '@jest/globals';
import { segment } from '../../pipeline/segment.js';
import type { Doc } from '../../pipeline/types.js';
import { SHARED, testWithShared } from '../shared.js';
import { docOf, fileIn, lineOf, readArticle, rules } from './read-text.js';

const stage = segment(rules);
const segmented = (...lines: string[]): Doc => stage.run(docOf(lines.join('\n')));
const sections = (...lines: string[]): number[] => segmented(...lines).blocks.map(({ section }) => section);
const kinds = (...lines: string[]): string[] => segmented(...lines).blocks.map(({ kind }) => kind);

const STORY = '구는 지난해 시작한 사업이 좋은 평가를 받아 상을 하나 받았다고 5일 밝혔다.';
const OTHER = '시는 올해 처음으로 주민과 함께 만든 공원 덕분에 상을 하나 더 보탰다고 밝혔다.';
const ENGLISH = 'The district said on the 5th that it had won a prize for the park that it built with its residents.';

describe('blocks', () => {
  test.each([
    ['LF', 'a\nb', [0, 1, 2, 3]],
    ['CRLF', 'a\r\nb', [0, 1, 3, 4]],
    ['a lone CR', 'a\rb', [0, 1, 2, 3]],
    ['U+2028', 'a\u2028b', [0, 1, 2, 3]],
    ['U+2029', 'a\u2029b', [0, 1, 2, 3]],
    ['empty lines and white space around', '\n  a \t\n \u3000\n\n  b', [3, 4, 13, 14]],
  ])('are the lines that %s separates', (_, text, offsets) => {
    const { blocks, view } = stage.run(docOf(text));
    const places = blocks.map(({ span }) => view.toSource(span));
    expect(places.flatMap(({ start, end }) => [start, end])).toEqual(offsets);
  });

  test('a text without a line has no block', () => {
    expect(stage.run(docOf(' \n ')).blocks).toEqual([]);
  });
});

describe('the kind of a block', () => {
  test('a headline above the first paragraph is the title, those below it are subheads', () => {
    expect(kinds('관악구, 지역복지 평가에서 상 받아', '- 주민 곁으로 더 가까이', STORY)).toEqual([
      'title',
      'subhead',
      'body',
    ]);
  });

  test('a headline printed twice is the title, whatever stands above it', () => {
    const doc = segmented(
      '우리 동네 소식을 가장 빨리 전합니다',
      '관악구, 상 받아',
      '두 해 내리 웃은 구청 직원들과 주민들',
      '관악구, 상 받아',
      STORY,
    );
    expect(doc.blocks.map(({ kind }) => kind)).toEqual(['subhead', 'title', 'subhead', 'title', 'body']);
  });

  test.each([
    ['a photo credit at the end', '최호권 영등포구청장. 영등포구 제공'],
    ['a credit in brackets', '구청 앞마당에서 열린 잔치. [사진=관악구]'],
    ['a place in the picture', '박준희(왼쪽) 관악구청장이 상패를 받고 있다.'],
    ['a mark before what the picture shows', '▲ 박준희 관악구청장이 상패를 들어 보이고 있다.'],
    ['a credit and nothing else', '관악구청 제공'],
    ['an English credit', 'Mayor Park Jun-hee of Gwanak-gu with the plaque. Provided by Gwanak-gu.'],
    ['an English label', '[Photo] Mayor Park Jun-hee with the plaque'],
    ['an English place in the picture', 'Park Jun-hee, Mayor of Gwanak-gu (third from the left), holds the plaque.'],
    ['a headline fused with its caption', '관악구, 상 받아 시상식에서 직원들이 기념사진을 찍고 있다.'],
  ])('caption: %s', (_, line) => {
    expect(kinds(STORY, line, STORY)[1]).toBe('caption');
  });

  test.each([
    ['a service that is given', '구는 ‘찾아가는 상담 서비스 제공’ 분야에서 상을 하나 받았다고 5일 밝혔다.'],
    ['items that end in 제공', '▲‘돌봄’ 확대 ▲맞춤형 상담 제공'],
    [
      'a service that a city provides',
      'The services provided by Osan City reached 5,000 households last year, it said.',
    ],
  ])('no caption: %s', (_, line) => {
    expect(kinds(STORY, line, STORY)[1]).toBe('body');
  });

  test('a marked line above a paragraph is a subhead, marked lines in a row are items', () => {
    expect(kinds(STORY, '◆ 구청장도 웃었다', STORY)[1]).toBe('subhead');
    expect(kinds(STORY, '■ 공유냉장고', '■ 입학준비금', '■ 출렁다리', STORY).slice(1, 4)).toEqual([
      'body',
      'body',
      'body',
    ]);
  });

  test('a marked line under a marked heading is its item', () => {
    expect(kinds(STORY, '◆ 최고경영자상', '▲김영석 경북 영천시장', STORY).slice(1, 3)).toEqual(['subhead', 'body']);
  });

  test('a menu entry is meta', () => {
    expect(kinds('로그인', STORY)[0]).toBe('meta');
  });
});

describe('sections', () => {
  test('headings in brackets open the stories of a roundup', () => {
    expect(sections('<관악구, 복지 평가 우수>', STORY, STORY, '<오산시, 공원 새로 열어>', OTHER)).toEqual([
      1, 1, 1, 2, 2,
    ]);
  });

  test.each([
    ['〈', '〉'],
    ['＜', '＞'],
    ['【', '】'],
    ['《', '》'],
  ])('brackets of the form %s%s count', (open, close) => {
    const heads = ['관악구, 복지 평가 우수', '오산시, 공원 새로 열어'].map((head) => `${open}${head}${close}`);
    expect(sections(heads[0]!, STORY, heads[1]!, OTHER)).toEqual([1, 1, 2, 2]);
  });

  test('a repeated heading is a boundary too', () => {
    const heading = '<Gwanak-gu Holds a Forum>';
    expect(sections(heading, ENGLISH, heading, ENGLISH, heading, ENGLISH)).toEqual([1, 1, 2, 2, 3, 3]);
  });

  test('what stands above the first heading is section 0', () => {
    expect(sections('자치구 두 곳, 나란히 상 받아', '<관악구, 우수상>', STORY, '<오산시, 장려상>', OTHER)).toEqual([
      0, 1, 1, 2, 2,
    ]);
  });

  test('one heading opens no section, but one below a roundup headline does', () => {
    expect(sections('관악구, 상 받아', STORY, '<구청장도 웃었다>', OTHER)).toEqual([0, 0, 0, 0]);
    const headline = '[서울 자치구 소식] 관악구, 상 받아... 오산시, 공원 열어... 중구, 길 넓혀';
    expect(sections(headline, STORY, '<오산시, 공원 열어>', OTHER)).toEqual([0, 0, 1, 1]);
  });

  test('marked subheads of one story open none', () => {
    expect(
      sections('서천군·아산시, 나란히 1위', STORY, '◆ 서천군, 3년 연속', STORY, '◆ 아산시, 첫 1위', OTHER),
    ).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test('below a roundup headline marked governments open sections', () => {
    const headline = '[경기 시군 소식] 수원시, 상 받아... 오산시, 공원 열어... 안산시, 길 넓혀';
    expect(sections(headline, '◆ 수원시, 상 받아', STORY, '◆ 오산시, 공원 열어', OTHER)).toEqual([0, 1, 1, 2, 2]);
  });

  test('below a roundup headline paragraphs that begin with a government and its head open sections', () => {
    const headline = '[Seoul District News] Jung-gu Wins... Mapo-gu Opens a Park... Guro-gu Widens a Road';
    const jung = 'Jung-gu (Mayor Kim Gil-sung) said on the 5th that it had won a prize for its park.';
    const mapo = 'Mapo-gu (Mayor Park Kang-soo) said on the 5th that it had opened a park.';
    expect(sections(headline, jung, ENGLISH, mapo, ENGLISH)).toEqual([0, 1, 1, 2, 2]);
    expect(sections('Two Districts Win Prizes', jung, ENGLISH, mapo, ENGLISH)).toEqual([0, 0, 0, 0, 0]);
  });

  test('lines that begin with a place in brackets open sections', () => {
    expect(sections(`[관악구] ${STORY}`, STORY, `[오산시] ${OTHER}`)).toEqual([1, 1, 2]);
    expect(sections(`[서울=새벽뉴스] ${STORY}`, STORY, `[수원=새벽뉴스] ${OTHER}`)).toEqual([0, 0, 0]);
  });

  test.each([
    ['award levels over lists of names', ['<최우수상>', '관악구', '<우수상>', '오산시']],
    ['a copyright line and a photo credit', ['<사진=관악구청>', STORY, '<저작권자 ⓒ 새벽일보, 무단 전재 금지>']],
  ])('%s in brackets open none', (_, lines) => {
    expect(new Set(sections(STORY, ...lines))).toEqual(new Set([0]));
  });

  testWithShared('a real roundup whose four headings are the same has four stories', () => {
    const doc = readArticle(fileIn(`${SHARED}/seeds`, '004'));
    const headings = doc.blocks.filter((block) => lineOf(doc, block).startsWith('<Gwanak-gu'));
    expect(headings.map(({ section }) => section)).toEqual([1, 2, 3, 4]);
    expect(headings.map(({ drop }) => drop?.reason)).toEqual([undefined, 'duplicate', 'duplicate', 'duplicate']);
    const mayors = ['Park Jun-hee', 'Kim Mi-kyung', 'Kim Kyung-ho', 'Lee Sung-heon'];
    const sectionsOf = (name: string) =>
      new Set(doc.blocks.filter((block) => lineOf(doc, block).includes(name)).map(({ section }) => section));
    expect(mayors.map((name) => [...sectionsOf(name)])).toEqual([[1], [2], [3], [4]]);
  });

  testWithShared('roundups of the development corpus have as many stories as headings', () => {
    const count = (name: string) => readArticle(`${SHARED}/dev/articles/${name}.txt`).blocks.at(-1)!.section;
    expect(['06.ko', '06.en', '11.ko', '11.en', '20.ko', '20.en', '19.ko', '01.ko'].map(count)).toEqual([
      4, 4, 4, 4, 2, 2, 0, 0,
    ]);
  });
});
