import { describe, test } from '@jest/globals';
import type { BulletKind } from '../../../pipeline/types.js';
import { expectKinds } from './kinds.js';

describe('categories in Korean', () => {
  test.each<[string, BulletKind[], string]>([
    ['criteria by how they are used', ['category'], '이번 평가는 ▲⟦서류 검토⟧ ▲⟦현장 발표⟧ 등을 토대로 이뤄졌다.'],
    [
      'divisions of a prize in the lead',
      ['category'],
      '시상 부문은 ▲⟦지역사회봉사⟧ ▲⟦미풍양속⟧ ▲⟦문화체육교육⟧ ▲⟦특별⟧ 등 4개다.',
    ],
    [
      'fields counted in the tail',
      ['category'],
      '이 대회는 ▷⟦경제⟧ ▷⟦문화관광⟧ ▷⟦지방소멸 대응⟧의 3개 분야에 정책 137건을 냈다.',
    ],
    [
      'fields although they are named as actions',
      ['category'],
      '구는 ▲⟦찾아가는 보건복지서비스 제공⟧ ▲⟦희망복지지원단 운영⟧ 등 2개 분야에서 상을 받았다.',
    ],
    ['criteria', ['category'], '평가 항목은 ▲⟦공약 이행 완료⟧ ▲⟦주민 소통⟧ ▲⟦공약 일치도⟧ 등이다.'],
    ['qualities that are judged', ['category'], '서류심사는 △⟦적합성⟧ △⟦독창성⟧ △⟦확산 가능성⟧ 등으로 치렀다.'],
    ['what is evaluated', ['category'], '도는 △⟦정량지표 달성률⟧ △⟦우수사례 건수⟧ 등을 종합적으로 평가했다.'],
    [
      'nothing but fields of administration',
      ['category'],
      '구는 ▲⟦안전⟧ ▲⟦교통⟧ ▲⟦복지⟧ 등 생활과 맞닿은 곳을 살폈다.',
    ],
    ['classes of winners', ['category'], '시상 부문은 ◇⟦광역시장·도지사⟧ ◇⟦시장(대도시)⟧ ◇⟦군수⟧ 등 5개다.'],
    [
      'the prizes of a contest that is open',
      ['category'],
      '구민상은 △⟦효행상⟧ △⟦봉사상⟧ △⟦환경상⟧ 등 3개 부문에서 5명을 뽑아 시상할 계획이다.',
    ],
    [
      'qualities weighed',
      ['category'],
      '평가단은 ▲⟦사업의 창의성⟧ ▲⟦주민 참여도⟧ ▲⟦확산 가능성⟧을 두루 따져 순위를 매겼다.',
    ],
    [
      'questions to be weighed',
      ['category'],
      '새 규칙은 ▲⟦사업비의 낭비 여부⟧ ▲⟦운영 기관의 실적⟧ ▲⟦이용료의 유무⟧를 꼼꼼히 살피도록 했다.',
    ],
    ['parts of a policy', ['category'], '청년정책은 ▲⟦참여·권리⟧ ▲⟦일자리⟧ ▲⟦주거⟧로 나뉜다.'],
    ['fields by their label', ['category'], '구는 ▲⟦총괄 부문⟧ ▲⟦복지 부문⟧에서 각각 대상과 우수상을 받았다.'],
  ])('%s', (_title, kinds, marked) => expectKinds(marked, kinds, 'ko'));
});

describe('categories in English', () => {
  test.each<[string, BulletKind[], string]>([
    [
      'what a team is made up of',
      ['category'],
      'A flood team was set up. It consists of ▲ ⟦river watch⟧ ▲ ⟦shelter inspections⟧ ▲ ⟦field support teams⟧.',
    ],
    [
      'what a course is divided into',
      ['category'],
      'The course is divided into ▲⟦a basic class⟧ ▲⟦an advanced class⟧ ▲⟦a class for teachers⟧.',
    ],
    [
      'criteria with their points',
      ['category'],
      'It graded the towns on ▲⟦completion of works (100 points)⟧ ▲⟦talks with residents (50 points)⟧ ▲⟦a web page (pass/fail)⟧.',
    ],
    [
      'categories after a colon',
      ['category'],
      'It has three categories: ▲⟦Community Service⟧ ▲⟦Good Customs⟧ ▲⟦Special⟧.',
    ],
    [
      'areas after a comma',
      ['category'],
      'Judges look at policies in two areas, ▲⟦self-discipline⟧ ▲⟦public service⟧.',
    ],
    [
      'fields that a contest has',
      ['category'],
      'Local governments entered 137 policies in three fields: ▷⟦economy⟧ ▷⟦culture and tourism⟧ ▷⟦response to local extinction⟧.',
    ],
    [
      'classes of winners',
      ['category'],
      'One winner is picked in each of two categories: ◇ ⟦mayors (large cities)⟧ ◇ ⟦county governors⟧.',
    ],
    [
      'what an evaluation consists of',
      ['category'],
      'The evaluation consisted of ▲⟦20 quantitative indicators⟧ ▲⟦a citizen survey⟧.',
    ],
    ['a sum in the tail', ['category'], 'The city won in ▲⟦welfare planning⟧ ▲⟦visiting care⟧ in two categories.'],
    [
      'criteria counted in the lead',
      ['category'],
      'The province judged them on 38 indicators, among them ▷⟦the health of forests⟧ ▷⟦support for young foresters⟧.',
    ],
    [
      'the prizes of a contest',
      ['category'],
      'Prizes are given in three categories: ▲⟦Grand Prize⟧ ▲⟦Excellence Award⟧ ▲⟦Special Award⟧.',
    ],
    ['criteria that decide', ['category'], 'The order was decided by ▲⟦reach of the idea⟧ ▲⟦measured effect⟧ ▲⟦cost⟧.'],
    [
      'criteria of a jury',
      ['category'],
      'Entries will be judged on ●⟦beauty and use⟧ ●⟦ease of repair⟧ ●⟦cost of upkeep⟧.',
    ],
    ['qualities weighed', ['category'], 'Judges looked at ▲⟦creativity⟧ ▲⟦feasibility⟧ ▲⟦sustainability⟧.'],
  ])('%s', (_title, kinds, marked) => expectKinds(marked, kinds, 'en'));
});
