import { describe, expect, test } from '@jest/globals';
import { provenance } from '../../pipeline/provenance.js';
import { SHARED, testWithShared } from '../shared.js';
import { docOf, fileIn, readArticle, readText } from './read-text.js';

const STORY = '서울 관악구(구청장 박준희)는 지난해 시작한 사업으로 상을 하나 받았다고 5일 밝혔다.';
const of = (...lines: string[]) => provenance(readText(lines.join('\n')));

describe('the outlet', () => {
  test.each([
    ['ⓒ 새벽일보 무단전재 및 재배포 금지', '새벽일보'],
    ['ⓒ AU경제(http://www.areyou.co.kr/) 무단전재 및 재배포금지', 'AU경제'],
    ['<저작권자(c) 새벽통신, 무단 전재-재배포 금지>', '새벽통신'],
    ['저작권자 © 새벽신문 무단전재 및 재배포 금지', '새벽신문'],
    ['[ⓒ 새벽일보. 무단전재-재배포 금지]', '새벽일보'],
    ['© The Asia Business Daily(www.asiae.co.kr). All rights reserved.', 'The Asia Business Daily'],
    ['<ⓒ경제를 보는 눈, 세계를 보는 창 아시아경제(www.asiae.co.kr) 무단전재 배포금지>', '아시아경제'],
    ['Copyright © 2024 Riverside Daily. All rights reserved.', 'Riverside Daily'],
    ['Copyright ⓒ 새벽신문 All rights reserved. 무단 전재-재배포, AI 학습 및 활용 금지', '새벽신문'],
  ])('of "%s" is %s', (line, outlet) => {
    expect(of(STORY, line).outlet).toBe(outlet);
  });

  test.each([
    [`[새벽신문=홍길동 기자] ${STORY}`, '새벽신문'],
    [`[서울=새벽뉴스] 홍길동 기자 = ${STORY}`, '새벽뉴스'],
    [
      '[Asia Economy Reporter Hong Gil-dong] Gwanak-gu said on the 5th that it had won a prize for the park that it built.',
      'Asia Economy',
    ],
  ])('is read from the bracket before the story where no copyright line names one: "%s"', (line, outlet) => {
    expect(of(line).outlet).toBe(outlet);
  });

  test.each([
    'ⓒ 무단전재 및 재배포 금지',
    'ⓒ 새벽통신',
    'ⓒ AI 학습 및 활용 금지, 무단전재 금지',
    '© All rights reserved.',
    'Copyright. All rights reserved.',
    `[서울=지역팀 기자] ${STORY}`,
    '[Staff Reporter] Gwanak-gu said on the 5th that it had won a prize for the park that it built.',
  ])('is null for "%s"', (line) => {
    expect(of(STORY, line).outlet).toBeNull();
  });
});

describe('the date', () => {
  test.each([
    ['입력 2025.12.05 09:12', '2025-12-05T09:12:00+09:00'],
    ['등록일 : 2023-12-15 16:22:29 · 공유일 : 2023-12-15 20:02:07', '2023-12-15T16:22:29+09:00'],
    ['기사입력 2017/08/11 [10:11]', '2017-08-11T10:11:00+09:00'],
    ['기사입력 : 2020년03월17일 08:02', '2020-03-17T08:02:00+09:00'],
    ['입력2024.12.05. 오후 3:05', '2024-12-05T15:05:00+09:00'],
    ['입력 2024.12.05. 오전 12:05', '2024-12-05T00:05:00+09:00'],
    ['홍길동 기자 입력 2021. 9. 15. 15:01', '2021-09-15T15:01:00+09:00'],
    ['• 승인 2021.11.12 11:43', '2021-11-12T11:43:00+09:00'],
    ['등록 2018.11.19', '2018-11-19'],
    ['입력 : ２０２５－１１－０９　글자 크게', '2025-11-09'],
    ['Published : Nov. 16, 2016 - 08:26', '2016-11-16T08:26:00+09:00'],
    ['Published 2024-01-05 3:05 PM', '2024-01-05T15:05:00+09:00'],
  ])('of "%s" is %s', (line, date) => {
    expect(of('관악구, 상 받아 활짝 웃었다', line, STORY).publishedAt).toBe(date);
  });

  test('of the first label counts, not that of a change', () => {
    expect(of('수정 2025.12.06 10:00', '입력 2025.12.05 09:12', STORY).publishedAt).toBe('2025-12-05T09:12:00+09:00');
    expect(of('수정 2025.12.06 10:00', STORY).publishedAt).toBeNull();
  });

  test.each(['2015-09-10 11면', '입력 2025.13.05', STORY.replace('5일', '등록 2024년 3월 5일'), '조회수 20240305'])(
    'is null for "%s"',
    (line) => {
      expect(of(line, STORY).publishedAt).toBeNull();
    },
  );
});

describe('the title', () => {
  test('is the span of the first title that is read', () => {
    const doc = readText(['로그인', '관악구, 상 받아 활짝 웃었다', '관악구, 상 받아 활짝 웃었다', STORY].join('\n'));
    const { title } = provenance(doc);
    expect(title).toEqual({ start: 4, end: 20 });
    expect(doc.view.quote(title!)).toBe('관악구, 상 받아 활짝 웃었다');
  });

  test('is null where the page begins with a paragraph, and for a document not yet read', () => {
    expect(of(STORY).title).toBeNull();
    expect(provenance(docOf(STORY))).toEqual({ title: null, outlet: null, publishedAt: null });
  });

  testWithShared('outlet and date of the five real articles', () => {
    const read = ['000', '001', '002', '003', '004'].map((start) => {
      const { outlet, publishedAt } = provenance(readArticle(fileIn(`${SHARED}/seeds`, start)));
      return [outlet, publishedAt];
    });
    expect(read).toEqual([
      ['The Asia Business Daily', null],
      ['The Asia Business Daily', null],
      ['The Asia Business Daily', null],
      ['AU경제', '2023-12-15T16:22:29+09:00'],
      ['The Asia Business Daily', null],
    ]);
  });
});
