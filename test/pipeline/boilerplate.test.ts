import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { SHARED, readGold, testWithShared } from '../shared.js';
import { fileIn, lineOf, liveLines, readArticle, readText, ruleFor } from './read-text.js';

const TITLE = '관악구, 지역복지 평가에서 상 받아';
const LEAD =
  '[새벽신문=홍길동 기자] 서울 관악구(구청장 박준희)는 지난해 시작한 사업으로 상을 하나 받았다고 5일 밝혔다.';
const MORE = '박준희 구청장은 주민과 직원이 함께 애쓴 덕분이라며 앞으로도 더 뛰겠다고 말했다.';
const STORY = [TITLE, LEAD, MORE];

const page = (...lines: string[]) => readText(lines.join('\n'));

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

describe('whole pages of layouts that no rule was written from', () => {
  test('a page of a Korean local paper keeps title, caption and story', () => {
    const doc = page(
      ...['주요서비스 바로가기', '본문 바로가기', '기사검색 바로가기', '상단영역', 'UPDATED. 2024-01-05 10:11 (금)'],
      ...['로그인', '회원가입', '모바일웹', '전체메뉴 버튼', '기사검색', '전체 정치 경제 사회 문화 스포츠 오피니언'],
      ...[
        '본문영역',
        '현재위치',
        '홈',
        '지역',
        '서울',
        TITLE,
        '이전 기사보기',
        '다음 기사보기',
        '스크롤 이동 상태바',
        TITLE,
      ],
      ...[
        '기자명 홍길동 기자',
        '입력 2024.01.05 10:00',
        '댓글 0',
        '복사하기',
        '본문 글씨 줄이기',
        '본문 글씨 키우기',
        '스크랩',
      ],
      ...[
        '이메일(으)로 기사보내기',
        '다른 공유 찾기',
        '기사스크랩하기',
        '이 기사를 공유합니다',
        '관악구청 전경. (사진=관악구)',
      ],
      ...[
        LEAD,
        MORE,
        '저작권자 © 새벽신문 무단전재 및 재배포 금지',
        '홍길동 기자',
        '다른기사 보기',
        '개의 댓글',
        '댓글 정렬',
      ],
      ...[
        'BEST댓글 노출 조건',
        '답글과 추천수를 합산하여 자동으로 노출됩니다.',
        '삭제한 댓글은 다시 복구할 수 없습니다.',
      ],
      ...[
        '그래도 삭제하시겠습니까?',
        '/ 400',
        '내 댓글 모음',
        '주요기사',
        '서초구, 올해 마을버스 노선 늘린다',
        '인기기사',
        '1',
      ],
      ...[
        '고양시, 호수공원 축제 성황',
        '2',
        '양천구 안양천에 새 길 열려',
        '하단영역',
        '매체소개 기사제보 광고문의 불편신고',
      ],
      ...[
        '서울특별시 영등포구 국회대로 00 5층 대표전화 : 02-000-0000',
        'Copyright © 2024 새벽신문. All rights reserved.',
        '위로',
      ],
    );
    expect(liveLines(doc)).toEqual([TITLE, '관악구청 전경. (사진=관악구)', LEAD, MORE]);
    expect(doc.blocks.find(({ kind }) => kind === 'title')?.span.start).toBe(doc.view.text.indexOf(TITLE));
  });

  test('a page of an English edition with Korean interface words keeps title, subhead and story', () => {
    const story = 'Gwanak-gu (Mayor Park Jun-hee) said on the 5th that it had won a prize for the park that it built.';
    const doc = page(
      ...[
        '본문 바로가기',
        'bar_progress',
        'Text Size',
        'Close',
        'Gwanak-gu Wins a Prize for Its New Park',
        'A Park for Everybody, Says the Jury',
      ],
      ...[
        'Gwanak-gu Wins a Prize for Its New Park',
        story,
        '© Riverside Daily(www.example.com). All rights reserved.',
        'Special Coverage',
      ],
      ...['Smart City Expo: what to see in Osan City', 'Join us on social!', 'Top'],
    );
    expect(liveLines(doc)).toEqual([
      'Gwanak-gu Wins a Prize for Its New Park',
      'A Park for Everybody, Says the Jury',
      story,
    ]);
    expect(doc.language).toBe('en');
  });
});

describe('articles as they are published', () => {
  testWithShared('the real page of navigation, keywords and two copies keeps one copy', () => {
    const doc = readArticle(fileIn(`${SHARED}/seeds`, '003'));
    const reasons = doc.blocks.map(({ drop }) => drop?.reason ?? 'live');
    // 73 lines of menus and rankings, two headlines, reporter, date, seven paragraphs, copyright, and those eight again.
    const live = (count: number) => Array.from({ length: count }, () => 'live');
    expect(reasons.slice(0, 73)).toEqual(Array.from({ length: 73 }, () => 'boilerplate'));
    expect(reasons.slice(73, 77)).toEqual(['live', 'live', 'boilerplate', 'boilerplate']);
    expect(reasons.slice(77, 85)).toEqual([...live(7), 'boilerplate']);
    expect(reasons.slice(85)).toEqual([...Array.from({ length: 7 }, () => 'duplicate'), 'boilerplate']);
    expect(doc.blocks.slice(85, 92).map(({ drop }) => drop?.reason === 'duplicate' && drop.of)).toEqual([
      77, 78, 79, 80, 81, 82, 83,
    ]);
    expect([doc.blocks[84]!.drop?.rule, doc.blocks[92]!.drop?.rule]).toEqual([
      'outlets/any/end/copyright',
      'outlets/any/end/copyright',
    ]);
  });

  testWithShared('no paragraph of the five real articles is lost but for repeats', () => {
    for (const start of ['000', '001', '002', '003', '004']) {
      const doc = readArticle(fileIn(`${SHARED}/seeds`, start));
      const lost = doc.blocks.filter((block) => block.drop?.reason === 'boilerplate' && lineOf(doc, block).length > 65);
      expect([start, lost.map((block) => lineOf(doc, block))]).toEqual([start, []]);
    }
  });

  testWithShared('every word of the gold facts of 53 articles stands in a line that is read', () => {
    const folders = [
      [`${SHARED}/seeds`, `${SHARED}/gold`],
      [`${SHARED}/dev/articles`, `${SHARED}/dev/gold`],
    ] as const;
    const plain = (text: string) =>
      text
        .normalize('NFC')
        .replace(/["'‘’“”`「」『』]/g, '')
        .replace(/\s+/g, ' ');
    for (const [articles, gold] of folders) {
      for (const { article, mayors, districts, awards, bullets } of readGold(gold)) {
        const doc = readArticle(fileIn(articles, article));
        const read = plain(
          doc.blocks
            .filter(({ drop }) => !drop)
            .map(({ span }) => doc.view.quote(span))
            .join('\n'),
        );
        const wanted = [
          ...districts,
          ...mayors.flatMap(({ name, title }) => [name, title]),
          ...awards.flatMap(({ program, organizer, category, level }) => [program, organizer, category, level]),
          ...bullets.map(({ text }) => text),
        ].filter((words) => words !== null);
        expect([article, wanted.filter((words) => !read.includes(plain(words)))]).toEqual([article, []]);
      }
    }
  });

  testWithShared('lookalikes beside the stories of the development corpus are not read', () => {
    const beside = [
      ['01.ko', '영등포구 ‘봄꽃 동행’'],
      ['07.en', 'Shopping District guide'],
      ['08.ko', '중앙부처'],
      ['12.ko', '시장 상인'],
      ['13.ko', '부산 남구'],
      ['13.en', "Busan's Nam-gu"],
      ['20.ko', '강진군'],
      ['22.ko', '유성구'],
      ['22.en', 'Weather'],
    ] as const;
    for (const [name, words] of beside) {
      const path = `${SHARED}/dev/articles/${name}.txt`;
      expect([name, readFileSync(path, 'utf8').normalize('NFC').includes(words)]).toEqual([name, true]);
      expect([name, liveLines(readArticle(path)).filter((line) => line.includes(words))]).toEqual([name, []]);
    }
  });
});
