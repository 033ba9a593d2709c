import { describe, test } from '@jest/globals';
import type { BulletKind } from '../../../pipeline/types.js';
import { expectKinds } from './kinds.js';

describe('lists of more kinds than one in Korean', () => {
  test.each<[string, BulletKind[], string]>([
    [
      'awards and initiatives in one list',
      ['award', 'award', 'initiative', 'initiative'],
      '시장은 ▲⟦일자리 대상 4년 연속 최우수상⟧ ▲⟦‘관광 혁신 대상’ 수상⟧ ▲⟦종합병원 유치⟧ ▲⟦고서 복제본 제작⟧ 등을 높이 평가받았다.',
    ],
    [
      'initiatives, then awards',
      ['initiative', 'initiative', 'award', 'award'],
      '군은 △⟦소하천 정비⟧ △⟦농로 포장⟧ 등을 폈다. 덕분에 △⟦농정 평가 대상⟧ △⟦방역 평가 최우수상⟧ 등을 받았다.',
    ],
    [
      'a head and an official under their headings',
      ['award', 'other'],
      '◆ 최고경영자상\n▲⟦이한들 경기 푸른시장⟧\n◆ 공무원상\n▲⟦김한결 푸른시 복지과장⟧',
    ],
  ])('%s', (_title, kinds, marked) => expectKinds(marked, kinds, 'ko'));
});

describe('lists of more kinds than one in English', () => {
  test.each<[string, BulletKind[], string]>([
    [
      'a chronicle',
      ['initiative', 'initiative', 'award'],
      'The road so far is this.\n▲⟦2021: designated a city for youth⟧\n▲⟦2022: certified as a city for women⟧\n▲⟦2023: Grand Prize, Korea City Awards⟧',
    ],
    [
      'awards and initiatives in one list',
      ['award', 'award', 'initiative', 'initiative'],
      'He was praised for ▲ ⟦four consecutive years of the Top Excellence Award at the job fair⟧ ▲ ⟦the first "Tourism Innovation Award"⟧ ▲ ⟦attracting a hospital⟧ ▲ ⟦making a replica of an old book⟧.',
    ],
  ])('%s', (_title, kinds, marked) => expectKinds(marked, kinds, 'en'));
});
