import { describe, test } from '@jest/globals';
import type { BulletKind } from '../../../pipeline/types.js';
import { expectKinds } from './kinds.js';

describe('bullets of no other kind in Korean', () => {
  test.each<[string, BulletKind[], string]>([
    [
      'a diary of heads',
      ['other'],
      '오늘의 일정\n△⟦한들 나주시장 = 오전 9시 빈집 정비 현장 점검⟧\n△⟦박노을 무안군수 = 오후 2시 숲길 조성 보고회 주재⟧',
    ],
    ['the figures of a plan', ['other'], '처음 계획은 ▷⟦사업비 90억 원⟧ ▷⟦전망대 2곳⟧ ▷⟦길이 2.1㎞⟧였다.'],
    ['citizens that are blanked', ['other'], '수상자는 ▲⟦효행 조○○⟧ ▲⟦행정 윤○○⟧ ▲⟦국토 이○○ 씨⟧ 등 3명이다.'],
    ['citizens by field', ['other'], '수상자는 △⟦문화·예술 김한결⟧ △⟦효행 한새별⟧ △⟦지역발전 배가람 씨⟧다.'],
    ['citizens in brackets', ['other'], '수상자는 △⟦봉사(이한결, 홍새별)⟧ △⟦효행(김가람)⟧ 등 2개 부문 3명이다.'],
    [
      'citizens and the prizes that they get',
      ['other'],
      '올해 구민상 수상자는 ▲⟦어버이상(안새별, 최가람)⟧ ▲⟦효행상(이한결, 전노을)⟧ 등이다.',
    ],
    ['officials', ['other'], '▶⟦최우수 김○○ 세무과 팀장(숙원 해결)⟧\n▶⟦우수 이○○ 수도과 주무관(제때 준공)⟧'],
    [
      'officials who are praised',
      ['other'],
      '▲⟦민원을 푼 김한결 환경팀장⟧ ▲⟦정원을 따낸 정새별 산림과 주무관⟧이 그 주인공이다.',
    ],
    ['an official under the heading of a prize', ['other'], '◆ 창의혁신공무원상\n▲⟦김한결 새벽군 기획감사실장⟧'],
    ['heads that only took part', ['other'], '참석자는 ▲⟦이한들 경기 푸른시장⟧ ▲⟦박노을 전남 새벽군수⟧ 등이다.'],
    ['topics of a course', ['other'], '강의는 △⟦자치로 여는 지방시대⟧ △⟦지방정책의 명과 암⟧ 등 15차례로 꾸린다.'],
    ['ways to apply', ['other'], '추천 방법은 ▷⟦구민 20명 이상 연명 추천⟧ ▷⟦기관장 추천⟧ 등이다.'],
    ['sums of money', ['other'], '인센티브는 ◇⟦3억 원 푸른시·새벽군⟧ ◇⟦2억 원 하늘시·산골군⟧이다.'],
    ['counts of prizes', ['other'], '심사에서 △⟦최우수상 7점⟧ △⟦우수상 14점⟧ 등을 골랐다.'],
    ['an order of events', ['other'], '행사는 ▲⟦개막식⟧ ▲⟦시상⟧ ▲⟦축사⟧ 순으로 열렸다.'],
    [
      'a tally by class of government',
      ['other'],
      '우수기관은 다음과 같다.\n○ ⟦시 : 푸른시, 하늘시⟧\n○ ⟦자치구 : 서울 새벽구⟧',
    ],
    ['places', ['other'], '행사는 ▲⟦하늘동(강당)⟧ ▲⟦푸른1·2동(공원)⟧ 등에서 열린다.'],
    ['governments that only take part', ['other'], '회원은 ▲⟦서울 하늘구⟧ ▲⟦경기 푸른시⟧ 등이다.'],
    ['counts of prizes by giver', ['other'], '상은 ▲⟦중앙부처 34건⟧ ▲⟦대구시 12건⟧ 등이다.'],
    ['what a booklet holds', ['other'], '책자는 ▷⟦사진으로 보는 군정⟧ ▷⟦역대 군수⟧ 등을 수록했다.'],
    ['shares', ['other'], '응답은 ▲⟦매우 만족 45%⟧ ▲⟦만족 30%⟧ ▲⟦보통 20%⟧ 등으로 나왔다.'],
    [
      'a table of prizes: winners and money',
      ['other'],
      '시상 규모는 ▲⟦대상(1팀) 1000만 원⟧ ▲⟦최우수상(2팀) 500만 원⟧ ▲⟦우수상 3팀(각 100만 원)⟧이다.',
    ],
    [
      'statistics by year',
      ['other'],
      '<최근 2년 대외평가 수상>\n○ ⟦2021년 9건, 포상금 2억1000만원⟧\n○ ⟦2022년 12건, 포상금 3억4000만원⟧',
    ],
    ['places, counted behind', ['other'], '무대는 △⟦호수공원⟧ △⟦시민운동장⟧ 두 곳에 차려진다.'],
    [
      'halls of a fair',
      ['other'],
      '행사장에는 ▲⟦전통시장관⟧ ▲⟦청년창업관⟧ ▲⟦스마트농업관⟧이 들어섰고, 셋째 날에는 음악회가 열렸다.',
    ],
    ['finalists', ['other'], '본선에는 ▲⟦(마을복지) 부천시, 안양시⟧ ▲⟦(이웃돌봄) 오산시, 광명시⟧가 올랐다.'],
    [
      'governments by province that take part',
      ['other'],
      '교육에는 ▲⟦서울 : 광진구·성북구⟧ ▲⟦경기 : 부천시, 안양시⟧가 참여했다.',
    ],
    [
      'brands as winners',
      ['other'],
      '올해 상을 받은 브랜드는 다음과 같다.\n▲⟦대상 : 햇살쌀(당진)⟧\n▲⟦최우수상 : 맑은들쌀(아산)⟧',
    ],
    ['things that are merely there', ['other'], '이 마을에는 ▲⟦느티나무 숲⟧ ▲⟦돌담길⟧ ▲⟦오일장⟧ 등이 있다.'],
    [
      'parks in which something is done',
      ['other'],
      '구는 △⟦별빛근린공원⟧ △⟦달빛근린공원⟧ 등 생활권 주요 공원에 기후대응숲을 조성했다.',
    ],
    ['prizes of a contest, counted', ['other'], '도는 ▲⟦우수상 2건⟧ ▲⟦장려상 5건⟧을 뽑아 시상했다.'],
    [
      'governments by field that present their cases, the last with its province',
      ['other'],
      '발표할 사례는 다음과 같다.\n○ ⟦(돌봄) 부천시, 안양시⟧\n○ ⟦(체육) 파주시, 경기 광주시⟧',
    ],
    [
      'citizens by field, the verb behind the last',
      ['other'],
      '올해의 얼굴로 ▲⟦봉사 부문 김한결⟧ ▲⟦체육 부문 박노을 씨⟧가 뽑혔다.',
    ],
    [
      'heads that attended a ceremony',
      ['other'],
      '시상식에는 ▲⟦이한들 경기 푸른시장⟧ ▲⟦박노을 전남 새벽군수⟧ 등이 참석했다.',
    ],
    [
      'sums of a budget',
      ['other'],
      '구는 내년 살림에 ▲⟦교육경비 120억 원⟧ ▲⟦도로정비 80억 원⟧ ▲⟦공원조성 45억 원⟧을 담았다.',
    ],
    ['shares of fields', ['other'], '분야별로 보면 △⟦사회복지 7420억원⟧ △⟦교통·물류 402억원⟧ △⟦환경 980억원⟧ 순이다.'],
    ['rooms of a building', ['other'], '1층에는 △⟦놀이방⟧ △⟦쉼터⟧ △⟦상담실⟧이 들어섰다.'],
    ['counts by region', ['other'], '지역별로는 ▲⟦서울 5곳⟧ ▲⟦경기 8곳⟧ ▲⟦강원 3곳⟧이다.'],
    ['partners of an agreement', ['other'], '협약을 맺은 기관은 ▲⟦푸른경찰서⟧ ▲⟦푸른소방서⟧ ▲⟦한들병원⟧이다.'],
    ['dishes', ['other'], '차림표에는 ▲⟦메밀국수⟧ ▲⟦감자전⟧ ▲⟦막걸리⟧가 올랐다.'],
    ['a calendar', ['other'], '▲⟦9월 3일 : 개막식⟧\n▲⟦9월 5일 : 골목 축제 개최⟧\n▲⟦9월 9일(월) : 시상⟧'],
  ])('%s', (_title, kinds, marked) => expectKinds(marked, kinds, 'ko'));
});

describe('bullets of no other kind in English', () => {
  test.each<[string, BulletKind[], string]>([
    [
      'what a company is praised for',
      ['other'],
      'At the fair, the company was praised for ▲⟦a robot arm⟧ ▲⟦training of pupils⟧.',
    ],
    [
      'the order of a contest',
      ['other'],
      'The contest runs in the following order: ▶⟦screening in May⟧ ▶⟦presentation in June⟧.',
    ],
    ['hours', ['other'], 'The slide opens at these hours: ▲⟦1st round 10:00-12:00⟧ ▲⟦2nd round 13:00-15:00⟧.'],
    ['figures by region', ['other'], 'By region, ▲⟦Jung-gu (12 cases)⟧ ▲⟦Dong-gu (9)⟧ ▲⟦Seo-gu (4)⟧ followed.'],
    [
      'the divisions that won a city’s own prizes',
      ['other'],
      'Selected were ▲⟦Top Excellence: "Buses after school" (Road Team)⟧ ▲⟦Excellence: "Clear fields" (Farm Division)⟧.',
    ],
    [
      'the labels of an event',
      ['other'],
      'A market opens by the river in May.\n▶ ⟦When: May 3-5, 9 a.m. to 6 p.m.⟧\n▶ ⟦Where: Naju Riverside Park⟧\n▶ ⟦Getting there: Naju Station, then a free bus⟧',
    ],
    ['citizens by honorific', ['other'], 'The winners are ▲⟦Ms. Cho in filial piety⟧ ▲⟦Mr. Yoon in administration⟧.'],
    [
      'citizens by role',
      ['other'],
      'The selected recipients are △ ⟦Culture: Lee Hangyeol, Head of the Pureun Branch⟧ △ ⟦Sports: Han Saebyeol, Chairman of the Sports Council⟧.',
    ],
    [
      'officials',
      ['other'],
      'The county commended three others: ▲ ⟦Ms. Kim, team leader, who solved a complaint⟧ ▲ ⟦Mr. Choi of the Forest Division⟧.',
    ],
    [
      'topics of a course',
      ['other'],
      'The courses include △⟦the local era⟧ △⟦local extinction⟧ △⟦local systems abroad⟧.',
    ],
    ['ways to apply', ['other'], 'Nominations can be made ▲⟦jointly by 20 residents⟧ or ▲⟦by the head of a school⟧.'],
    ['places and dates', ['other'], 'The schedule is as follows: ▲ ⟦Hangang-ro (18th)⟧ ▲ ⟦Bogwang (22nd)⟧.'],
    [
      'sums of money',
      ['other'],
      'Prize money of ◇ ⟦300 million won for Haneul City⟧ ◇ ⟦200 million won for Pureun County⟧ will be paid by rank.',
    ],
    [
      'a table of prizes: winners and money',
      ['other'],
      'The purse is as follows: ▲⟦Grand Prize: 1 team, KRW 5 million⟧ ▲⟦Excellence Award (3): 2 million won each⟧ ▲⟦Encouragement Award: five teams⟧.',
    ],
    ['counts by label', ['other'], 'The year in figures: ▲⟦Kind driver: six⟧ ▲⟦Good neighbor: 12 people⟧.'],
    [
      'a calendar',
      ['other'],
      'What comes next\n▲⟦Sept. 9: the county names its shop of the year⟧\n▲⟦Oct. 20: a choir opens the harvest fair⟧',
    ],
    [
      'councilors and their prizes',
      ['other'],
      'Prizes went to ▲⟦Councilor Han Deul-nara (Grand Prize, bylaws)⟧ ▲⟦Vice Chairperson Park No-eul (Special Award)⟧.',
    ],
    ['residents by name', ['other'], 'The city thanked ▲⟦Kim Noeul-bit, a night nurse⟧ ▲⟦Lee Ba-ram (Haneul-dong)⟧.'],
    [
      'brands as winners',
      ['other'],
      'The winners among 12 brands are as follows.\n▲⟦Grand Prize: Sunny Field (Dangjin)⟧\n▲⟦Top Excellence Award: Clear Stream Rice (Asan)⟧',
    ],
    ['finalists', ['other'], 'The finalists are ▲⟦(welfare) Bucheon City, Anyang City⟧ ▲⟦(care) Osan City⟧.'],
    [
      'places in which something stands',
      ['other'],
      'The county put up shelters at ▲⟦Noeul Station⟧ ▲⟦Bada Station⟧ ▲⟦the old ferry landing⟧.',
    ],
    [
      'heads that attended a ceremony',
      ['other'],
      'The award ceremony was attended by ▲⟦Han Deul-nara, Governor of Saebyeok County⟧ ▲⟦Mayor Park No-eul⟧.',
    ],
    [
      'what each field gets',
      ['other'],
      'By field, the money goes to ▷⟦welfare (1.2 trillion won)⟧ ▷⟦transport (310 billion won)⟧ ▷⟦the environment (26 billion won)⟧.',
    ],
    [
      'divisions as winners',
      ['other'],
      'Awards for employees went to ▲⟦the Welfare Division (Grand Prize)⟧ ▲⟦the Cleaning Division (Excellence Award)⟧.',
    ],
    [
      'offers with their prices',
      ['other'],
      'Guests can pick one of the courses: ▲⟦Tea picking, 12,000 won⟧ ▲⟦A boat ride at dusk, 1 million won⟧ ▲⟦Supper by the lake, 30,000 won⟧.',
    ],
    ['wares', ['other'], 'The stalls sell ▲⟦rice cakes⟧ ▲⟦dried persimmons⟧ ▲⟦wild herbs⟧.'],
  ])('%s', (_title, kinds, marked) => expectKinds(marked, kinds, 'en'));
});
