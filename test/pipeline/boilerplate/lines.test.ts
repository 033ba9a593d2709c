import { describe, expect, test } from '@jest/globals';
import { liveLines, ruleFor } from '../read-text.js';
import { LEAD, MORE, STORY, TITLE, page } from './page.js';

describe('lines of the interface', () => {
  test.each([
    ['본문 바로가기', 'outlets/any/menu'],
    ['로그인 | 회원가입 | 지면보기', 'outlets/any/account'],
    ['전체메뉴 검색 로그인', 'outlets/any/menu'],
    ['글자크기 가+ 가-', 'outlets/any/text-size'],
    ['확대 l 축소', 'outlets/any/text-size'],
    ['트위터 페이스북 밴드 카카오스토리', 'outlets/any/share'],
    ['입력 2025.12.05 09:12', 'outlets/any/date-label'],
    ['입력 : ２０２５－１１－０９　글자 크게　공유　인쇄', 'outlets/any/date-label'],
    ['등록일 : 2023-12-15 16:22:29 · 공유일 : 2023-12-15 20:02:07', 'outlets/any/date-label'],
    ['2015-09-10 11면', 'outlets/any/calendar'],
    ['83,960', 'structure/numbers'],
    ['-----', 'structure/signs'],
    ['홍길동 / / 기사승인 : 2011-03-20 17:39:00', 'outlets/any/date-label'],
    ['SNS 기사보내기 | 글씨키우기 | 글씨줄이기', 'outlets/any/share'],
  ])('"%s" is dropped by %s', (line, rule) => {
    const doc = page(line, ...STORY);
    const block = doc.blocks[0]!;
    expect(block.drop?.rule).toBe(rule);
    expect(liveLines(doc)).toEqual(STORY);
  });

  test('ordinary words of menus are dropped at the edges of the page only', () => {
    const doc = page('복지', '교육', TITLE, LEAD, '복지', MORE, '교육', LEAD.replace('하나', '또 하나'));
    expect(doc.blocks.map(({ drop }) => drop?.rule ?? null).slice(0, 6)).toEqual([
      'outlets/any/section-name',
      'outlets/any/section-name',
      null,
      null,
      null,
      null,
    ]);
  });

  test('a day of the month is no word by itself', () => {
    expect(ruleFor(page(...STORY, '일시'), '일시')).toBeNull();
  });

  test('a long menu may hold a word that is not known', () => {
    const menu = '전체 정치 경제 사회 문화 새벽마당 스포츠 오피니언';
    expect(ruleFor(page(menu, ...STORY), menu)).toBe('structure/menu-line');
    const headline = '서울 경기 강원 충북, 교육 복지 으뜸';
    expect(ruleFor(page(headline, ...STORY), headline)).toBeNull();
  });
});

describe('lines that a pattern names', () => {
  test.each([
    ['홍길동 기자', 'outlets/any/byline/ko'],
    ['[새벽신문 홍길동 기자]', 'outlets/any/byline/ko'],
    ['전국부=홍길동 선임기자 gildong@example.com', 'outlets/any/byline/ko'],
    ['홍길동 기자 gildong@example.com | 2020-10-08 13:58:20', 'outlets/any/byline/ko'],
    ['repoter : 홍길동 기자 ( gildong@example.com )', 'outlets/any/byline/label'],
    ['구름많음 수원 9.4℃', 'outlets/any/weather'],
    ['• -거제 -3.8℃', 'outlets/any/weather'],
    ['쪽이 마음에 드셨나요? ○ 매우만족 ○ 만족 ○ 보통 ○ 불만족', 'outlets/any/survey'],
    ['ⓒ AU경제(http://www.areyou.co.kr/) 무단전재 및 재배포금지', 'outlets/any/end/copyright'],
    ['<저작권자(c) 새벽일보, 무단 전재-재배포, AI 학습 및 활용 금지>', 'outlets/any/end/copyright'],
    ['댓글을 작성하려면 로그인 해주세요.', 'outlets/any/long/service-notice'],
    ['▶관련기사 3면', 'outlets/any/related-link'],
    ['제호 : 새벽신문 | 등록번호 : 서울 아00000 | 발행인 : 홍길동 | 서울 영등포구', 'outlets/any/long/imprint'],
  ])('"%s" is dropped by %s', (line, rule) => {
    const doc = page(...STORY, line);
    expect(doc.blocks.at(-1)!.drop?.rule).toBe(rule);
  });

  test.each([
    ['Copyright © 2024 Riverside Daily. All rights reserved.', 'outlets/any/end/copyright'],
    ['[Riverside Daily Reporter Hong Gil-dong]', 'outlets/any/byline/en'],
    ['Weather: Sokcho 21, Goseong 20, Chuncheon 24', 'outlets/any/weather-en'],
    ['Read also: Smart City trends in Osan City', 'outlets/any/long/related-link-en'],
    ['Published : Nov. 16, 2016 - 08:26', 'outlets/any/date-label'],
  ])('"%s" is dropped by %s', (line, rule) => {
    const story = 'Gwanak-gu (Mayor Park Jun-hee) said on the 5th that it had won a prize for the park that it built.';
    expect(page(story, line).blocks[1]!.drop?.rule).toBe(rule);
  });

  test('a byline or a copyright sign inside a paragraph leaves the paragraph alone', () => {
    const lines = [
      LEAD,
      `${MORE} 홍길동 기자 gildong@example.com`,
      `${MORE.replace('더', '늘')} ⓒ 새벽신문 무단전재 금지`,
    ];
    expect(liveLines(page(...lines))).toEqual(lines);
  });
});
