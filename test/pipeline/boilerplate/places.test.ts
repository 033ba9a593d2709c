import { describe, expect, test } from '@jest/globals';
import { liveLines, ruleFor } from '../read-text.js';
import { LEAD, MORE, STORY, TITLE, page } from './page.js';

describe('the place of a line', () => {
  test('five short lines in a row above the title are a menu; above them the name of the paper', () => {
    const menu = ['설악의 하루', '살림터', '마을길', '장터', '이음마당'];
    const doc = page(...menu, ...STORY);
    expect(menu.map((line) => ruleFor(doc, line))).toEqual(menu.map(() => 'structure/short-line-run'));
    expect(liveLines(doc)).toEqual(STORY);
  });

  test('where no headline stands above the story, the last short line is the title', () => {
    const menu = ['로그인', '회원가입', '검색', '공유하기', '살림터'];
    const doc = page(...menu, '관악구 복지 으뜸상', '입력 2024.05.01', '인쇄', LEAD, MORE);
    expect(liveLines(doc)).toEqual(['관악구 복지 으뜸상', LEAD, MORE]);
    expect(doc.blocks[5]!.kind).toBe('title');
  });

  test('a short polite line is a notice and ends no aside', () => {
    expect(
      liveLines(page(...STORY, '알립니다', '인사와 부고는 ▲관악구 ▲오산시 ▲수원시에서 온 것부터 싣습니다.')),
    ).toEqual(STORY);
  });

  test('short lines below the title are subheads', () => {
    const doc = page(TITLE, '주민 곁으로', '세 해 연속', '글자크기', '공유하기', '인쇄하기', LEAD, MORE);
    expect(liveLines(doc)).toEqual([TITLE, '주민 곁으로', '세 해 연속', LEAD, MORE]);
    expect(doc.blocks[1]!.kind).toBe('subhead');
  });

  test('short lines between paragraphs are kept, a ranking between them is not', () => {
    const list = ['수원시', '오산시', '안산시', '과천시', '의왕시'];
    expect(liveLines(page(LEAD, ...list, MORE))).toEqual([LEAD, ...list, MORE]);
    const ranking = list.flatMap((name, index) => [String(index + 1), name]);
    expect(liveLines(page(LEAD, ...ranking, MORE))).toEqual([LEAD, MORE]);
  });

  test('short lines that the last sentence announces are the list of the story', () => {
    const list = ['대상 수원시', '우수 오산시', '우수 안산시', '장려 과천시', '장려 의왕시'];
    expect(liveLines(page(LEAD, `${MORE} 다음은 수상자 명단.`, ...list)).slice(2)).toEqual(list);
    expect(liveLines(page(LEAD, MORE, ...list))).toEqual([LEAD, MORE]);
  });

  test('marked lines are items wherever they stand', () => {
    const list = ['▲수원시', '▲오산시', '▲안산시', '▲과천시', '▲의왕시'];
    expect(liveLines(page(LEAD, MORE, ...list))).toEqual([LEAD, MORE, ...list]);
  });

  test('an aside ends where a paragraph begins', () => {
    const doc = page(TITLE, LEAD, '관련기사', '부산 남구, 두 해 내리 ‘최우수 구’', '대구 서구, 으뜸 기관 뽑혀', MORE);
    expect(liveLines(doc)).toEqual([TITLE, LEAD, MORE]);
    expect(ruleFor(doc, '부산 남구, 두 해 내리 ‘최우수 구’')).toBe('structure/aside');
  });

  test('a heading in brackets right above that paragraph comes back', () => {
    const doc = page('<관악구, 상 받아>', LEAD, '많이 본 뉴스', '부산 남구 바다 축제', '<오산시, 공원 열어>', MORE);
    expect(liveLines(doc)).toEqual(['<관악구, 상 받아>', LEAD, '<오산시, 공원 열어>', MORE]);
  });

  test.each([
    '많이 본 뉴스',
    '이 시각 주요뉴스',
    '함께 본 뉴스',
    '화제의 뉴스',
    '댓글 많은 뉴스',
    '알립니다',
    '새벽일보 주요기사',
  ])('headlines under "%s" are dropped', (heading) => {
    const doc = page(...STORY, heading, '□ 부산 남구, 상 받아', '경기 광주시 새 길 열려');
    expect(liveLines(doc)).toEqual(STORY);
  });

  test.each(['Related Articles', 'Most Read', 'Trending', 'Special Coverage', 'You May Also Like', 'Latest News'])(
    'headlines under "%s" are dropped',
    (heading) => {
      const story =
        'Gwanak-gu (Mayor Park Jun-hee) said on the 5th that it had won a prize for the park that it built.';
      expect(liveLines(page(story, heading, "Busan's Nam-gu Named 'Best District'", 'Osan City Opens a Park'))).toEqual(
        [story],
      );
    },
  );

  test('a personnel box beside the story is dropped, a personnel list that is the story is read', () => {
    const box = ['[인사] 대전시', '◇국장급 ▲문화국장 김○○ ▲환경국장 이○○', '◇자치구 ▲동구 부구청장 박○○'];
    expect(liveLines(page(...STORY, ...box))).toEqual(STORY);
    expect(liveLines(page(...box))).toEqual(box);
    const told = '대전시는 다음 달 1일자로 국장 두 명을 새로 앉히고 부구청장 한 명을 구로 보낸다고 5일 밝혔다.';
    expect(liveLines(page(box[0]!, told, ...box.slice(1)))).toEqual([box[0], told, ...box.slice(1)]);
  });

  test('after the copyright line headlines are dropped and paragraphs are read', () => {
    const other = '오산시(시장 이권재)는 올해 처음으로 주민과 함께 만든 공원을 지난 3일 열었다고 5일 밝혔다.';
    const end = 'ⓒ 새벽신문 무단전재 및 재배포 금지';
    const doc = page(...STORY, end, '서초구, 마을버스 노선 늘린다', '성남시장 “새 도로 연다”', other);
    expect(liveLines(doc)).toEqual([...STORY, other]);
    expect(ruleFor(doc, '서초구, 마을버스 노선 늘린다')).toBe('structure/after-end');
  });

  test('the credit of a photo within the story ends nothing', () => {
    const doc = page(TITLE, LEAD, 'ⓒ 새벽통신', '◆ 구청장도 웃었다', MORE);
    expect(liveLines(doc)).toEqual([TITLE, LEAD, '◆ 구청장도 웃었다', MORE]);
  });

  test("after the reporter's name below the last paragraph headlines are dropped", () => {
    const doc = page(...STORY, '홍길동 기자 gildong@example.com', '서초구, 마을버스 노선 늘린다');
    expect(liveLines(doc)).toEqual(STORY);
  });

  test('what stands above the end of a letterhead is dropped', () => {
    const doc = page('행정안전부 지방자치균형발전실 자치행정과', '배포일시 : 2024. 5. 1.(수)', ...STORY);
    expect(doc.blocks.map(({ drop }) => drop?.rule ?? null).slice(0, 2)).toEqual([
      'structure/masthead',
      'outlets/any/header/press-release',
    ]);
    expect(doc.blocks[2]!.kind).toBe('title');
  });

  test('a picture with a long caption is a story too', () => {
    const caption =
      '양천구가 상을 하나 받았다. 사진은 이기재 구청장(가운데)이 기념촬영을 하는 모습. (사진=양천구청 제공)';
    const doc = page(caption, '[ⓒ 새벽일보. 무단전재-재배포 금지]', '+', '[신년 인터뷰] 서태원 가평군수');
    expect(liveLines(doc)).toEqual([caption]);
  });

  test('where there is no paragraph nothing is dropped for its place', () => {
    const lines = ['관악구, 상 받아', '오산시, 공원 열어', '수원시', '안산시', '과천시', '의왕시', '군포시'];
    expect(liveLines(page(...lines))).toEqual(lines);
  });
});
