import { describe, expect, test } from '@jest/globals';
import { extract } from '../../index.js';

const awardsOf = (text: string) => extract({ id: 'sentence', text }).awards;

describe('an award says where it was read and what was carried over', () => {
  test('each argument has evidence of its role', () => {
    const [award] = awardsOf('서귀포시가 ‘2022 지역관광 평가’에서 숲길 관리 분야 최우수상을 받았다.');
    expect(award!.evidence.map(({ role, text }) => `${role}: ${text}`).sort()).toEqual([
      'category: 숲길 관리',
      'level: 최우수상',
      'program: 2022 지역관광 평가',
      'recipient: 서귀포시',
      'year: 2022',
    ]);
    expect(award).toMatchObject({ basis: 'stated', year: 2022, status: 'received' });
  });

  test('a program from an earlier sentence makes the award inferred', () => {
    const [award] = awardsOf(
      '완도군이 ‘2021 해양환경 평가’에 다섯 해째 나섰다.\n군은 어장 정화 분야에서 우수상을 받았다.',
    );
    expect(award).toMatchObject({
      recipient: { name: '완도군' },
      program: { name: '2021 해양환경 평가' },
      basis: 'inferred',
    });
  });

  test('a second rank in brackets is kept beside the first', () => {
    const [award] = awardsOf('여수시는 ‘섬 관광 평가’에서 최우수상(문화체육관광부 장관상)을 받았다.');
    expect(award).toMatchObject({ level: { text: '최우수상', rank: 'top' }, alsoRank: 'minister' });
  });

  test('one award told in the headline, the lead and a repeat is one record', () => {
    const awards = awardsOf(
      [
        '하동군, 산림 평가 최우수상',
        '하동군(군수 하승철)은 ‘2023 산림행정 평가’에서 숲가꾸기 분야 최우수상을 받았다고 밝혔다.',
        '하동군은 이번 평가에서 최우수상을 차지하며 산림 행정의 힘을 보였다.',
      ].join('\n\n'),
    );
    expect(awards).toHaveLength(1);
    expect(awards[0]!.evidence.filter(({ role }) => role === 'level').length).toBeGreaterThan(1);
  });

  test('awards of two stories in a roundup keep their own government', () => {
    const awards = awardsOf(
      [
        '<마포구, 도서관 평가 우수상>',
        '마포구(구청장 박강수)는 ‘2022 도서관 운영 평가’에서 우수상을 받았다.',
        '<양천구, 안전 평가 대상>',
        '양천구(구청장 이기재)는 ‘2022 안전문화 평가’에서 대상을 받았다.',
      ].join('\n\n'),
    );
    expect(awards.map(({ recipient, level }) => [recipient.name, level.rank])).toEqual([
      ['마포구', 'excellence'],
      ['양천구', 'grand'],
    ]);
  });
});
