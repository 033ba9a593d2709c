import { describe, expect, test } from '@jest/globals';
import { liveLines } from '../read-text.js';
import { LEAD, MORE, TITLE, page } from './page.js';

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
