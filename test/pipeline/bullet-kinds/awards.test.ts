import { describe, test } from '@jest/globals';
import type { BulletKind } from '../../../pipeline/types.js';
import { expectKinds } from './kinds.js';

describe('awards in Korean', () => {
  test.each<[string, BulletKind[], string]>([
    [
      'prizes that were received',
      ['award'],
      '구는 △⟦민원 처리 실태조사 최우수상⟧ △⟦일자리 평가 특별상⟧ △⟦‘안전문화대상’ 국무총리상⟧ 등을 받았다.',
    ],
    [
      'level words without 상',
      ['award'],
      '중앙부처 평가에서는 ▲⟦주민참여예산 평가 최우수(행정안전부)⟧ ▲⟦혁신평가 우수(행정안전부)⟧ 등 20개 분야에 이름을 올렸다.',
    ],
    [
      'excellent institutions and counties',
      ['award'],
      '△⟦재정 집행 우수기관⟧ △⟦농정 평가 최우수 군⟧ △⟦산불 대응 평가 우수 군⟧ 등이 대표적이다.',
    ],
    [
      'ranks and grades',
      ['award'],
      '▷⟦합동평가 ‘구·군 종합 1위’⟧ ▷⟦공약평가 ‘최고 등급(SA)’⟧ ▷⟦내부통제 S등급⟧ 등이 있다.',
    ],
    [
      'prizes in brackets',
      ['award'],
      '분야별로 보면 ▶⟦희망복지 운영=하늘군(우수상)⟧ ▶⟦일자리 창출=새벽구(최우수상)⟧이다.',
    ],
    [
      'a prize whose name is all there is',
      ['award'],
      '시가 꼽은 상은 ▲⟦제22회 한들환경대상⟧, ▲⟦2017년 지방자치행정대상⟧ 등이다.',
    ],
    [
      'merits with the years of commendations',
      ['award'],
      '시는 ▲⟦민원실 운영(2022년)⟧ ▲⟦환경보전 유공(2024년)⟧ 등으로 국무총리 표창을 받았다.',
    ],
    [
      'a name without a level among prizes',
      ['award'],
      '분야별로는 ▲⟦환경 평가 대상⟧ ▲⟦재난관리 우수기관 선정⟧ ▲⟦국민행복민원실⟧로 각각 선정됐다.',
    ],
    [
      'consecutive wins',
      ['award'],
      '경남도 평가에서는 ▲⟦합동평가 4년 연속 수상⟧ ▲⟦자원봉사대회 최우수⟧ 등 10개 상을 더했다.',
    ],
    [
      'heads of governments as winners',
      ['award'],
      '부문별 대상 수상자 명단.\n▲⟦이한들 경기 푸른시장(창의)⟧ ▲⟦박노을 전남 새벽군수(안전)⟧',
    ],
    [
      'governments as winners',
      ['award'],
      '부문별 대상은 △⟦창의혁신 경기 푸른시, 전남 새벽군⟧ △⟦문화관광 강원 산골군⟧이 각각 수상했다.',
    ],
    [
      'governments by field, the winners in the tail',
      ['award'],
      '이밖에 ▲ ⟦사후관리 : 경기 푸른시⟧ ▲ ⟦일자리 창출 : 대구 하늘구⟧ 등 10개 분야에서 대상 기관이 가려졌다.',
    ],
    [
      'prizes before the governments that won them',
      ['award'],
      '주요 수상 지방정부는 다음과 같다.\n◆⟦국회의장상 전남 새벽군(군수 한들)의 『햇빛 소득』⟧\n◆⟦국무총리상 광주 하늘구(구청장 정노을)의 『골목 살리기』⟧',
    ],
    [
      'winners in the lines of a release',
      ['award'],
      '□ 대통령상은 다음의 2개 기관에 각각 수여되었다.\n ○ ⟦(행정) 경기 푸른시 : 시장 화재경보기 설치⟧\n ○ ⟦(민원) 부산 하늘구 : 이사 서류 무료 대행⟧',
    ],
    [
      'contests in which awards were won',
      ['award'],
      '구는 올해 ▲⟦복지정책 경진대회⟧ ▲⟦혁신평가⟧ 등에서 장관상을 받았다.',
    ],
    [
      'winners with their field and policy, the prize in the tail',
      ['award'],
      '공모에서는 ▲⟦경제 분야 경기 포천시 ‘반값 버스’⟧ ▲⟦문화 분야 전남 신안군 ‘작은 미술관’⟧이 우수상을 차지했다.',
    ],
    [
      'governments by province that earned a grade',
      ['award'],
      '가장 높은 SA등급을 받은 지자체를 지역별로 옮긴다.\n▲⟦서울 : 광진구·성북구⟧\n▲⟦경기 : 부천시, 안양시⟧',
    ],
    [
      'commendations counted by giver',
      ['award'],
      '이번 포상에서 구는 ▲⟦대통령 표창 1건⟧ ▲⟦국무총리 표창 2건⟧ ▲⟦장관 표창 10건⟧을 받았다.',
    ],
    [
      'prizes by year, the last with a copula',
      ['award'],
      '구가 받은 상은 ▲⟦2021년 우수상⟧ ▲⟦2022년 최우수상⟧ ▲⟦2023년 대상⟧이다.',
    ],
    [
      'winners of two prizes in one sentence',
      ['award'],
      '금상은 ▲⟦광진구⟧ ▲⟦성북구⟧, 은상은 ▲⟦부천시⟧ ▲⟦안양시⟧가 차지했다.',
    ],
    [
      'winners with their cases in quotes, each list with its own tail',
      ['award'],
      '심사에서는 △⟦부천시 ‘빈집을 작업실로’⟧ △⟦옥천군 ‘농로 야간 조명 설치’⟧가 최우수상을 받았고, △⟦성북구 ‘골목 소화기 점검’⟧ △⟦안양시 ‘밤길 안내판 교체’⟧가 장려상에 올랐다.',
    ],
    [
      'one winner with its own tail before several',
      ['award'],
      '△⟦부천시 ‘빈집을 작업실로’⟧가 대상을 받았으며, △⟦옥천군 ‘농로 조명 설치’⟧ △⟦성북구 ‘골목 점검’⟧이 우수상을 받았다.',
    ],
    [
      'governments by province that have a grade',
      ['award'],
      '구청장 평가가 나왔다. SA 등급을 받은 지자체를 지역별로 간추렸다. △⟦서울 : 광진구·성북구⟧ △⟦부산 : 남구·금정구⟧ △⟦경기 : 부천시·안양시⟧다.',
    ],
    [
      'winners in a row behind their prize',
      ['award'],
      '장려상(환경부장관상)은 △⟦물 분야 대전 유성구·경기 파주시⟧ △⟦숲 분야 전북 완주군⟧이 받았다.',
    ],
    ['prizes by month', ['award'], '올해 성과\n▲⟦5월 행정안전부 혁신평가 우수상⟧\n▲⟦7월 복지 경진대회 최우수상⟧'],
  ])('%s', (_title, kinds, marked) => expectKinds(marked, kinds, 'ko'));
});

describe('awards in English', () => {
  test.each<[string, BulletKind[], string]>([
    [
      'prizes by name',
      ['award'],
      'The district received △⟦the top award in the grievance survey⟧ △⟦the Prime Minister’s Award at the safety fair⟧ △⟦an S grade for self-control⟧.',
    ],
    [
      'level first',
      ['award'],
      'It received awards in 26 fields, including ▲⟦Best in the Budget Evaluation (Ministry of the Interior and Safety)⟧ ▲⟦Excellence in the Innovation Evaluation⟧ ▲⟦Excellent institution for lifelong education⟧.',
    ],
    [
      'level last, in brackets',
      ['award'],
      'It received excellent evaluations in two areas: ▲ ⟦Creation of jobs (Grand Prize)⟧ ▲ ⟦Visiting services (Excellence Award)⟧.',
    ],
    [
      'first places',
      ['award'],
      'The best-known results are ▷⟦first place overall in the joint evaluation⟧ ▷⟦the highest grade (SA) for two consecutive years⟧.',
    ],
    [
      'selections as excellent institution',
      ['award'],
      'The main results are ▲ ⟦selection as an excellent institution in the joint evaluation⟧ ▲ ⟦gold, silver and bronze at the fair⟧.',
    ],
    [
      'an evaluation without level among prizes',
      ['award'],
      'From the province came 13 awards such as ▲⟦Joint Evaluation for three consecutive years⟧ ▲⟦Grand Prize at the volunteer contest⟧ ▲⟦First place in the carbon evaluation⟧.',
    ],
    [
      'merits with the years of commendations',
      ['award'],
      'The Commendation came three times, for ▲ ⟦operation of the civil office (2022)⟧ ▲ ⟦conservation (2024)⟧.',
    ],
    [
      'heads as winners',
      ['award'],
      'Other Grand Prizes go to ▲⟦Han Deul, Governor of Saebyeok County (culture)⟧ ▲⟦Park Noeul, head of the Haneul-gu office (welfare)⟧.',
    ],
    [
      'heads by field',
      ['award'],
      '● Grand Prize by category\n▲ ⟦Culture: Han Deul, Governor of Saebyeok-gun⟧\n▲ ⟦Safety: Park Noeul, Mayor of Pureun City⟧',
    ],
    [
      'governments as winners',
      ['award'],
      '□ The Presidential Award went to the following two.\n ○ ⟦Pureun City : building a fire alarm system⟧\n ○ ⟦Haneul-gu : handling papers free of charge⟧',
    ],
    [
      'governments as winners behind the level',
      ['award'],
      'The winners are as follows.\n▲⟦Grand Prize: Dangjin City⟧\n▲⟦Excellence Award: Asan City (night bus)⟧',
    ],
    [
      'a head by office and name',
      ['award'],
      'Awards also went to ▲⟦Seocheon County Governor Han Deul-nara⟧ ▲⟦Asan Mayor Park No-eul⟧.',
    ],
    [
      'excellent governments',
      ['award'],
      'Ten local governments were chosen as excellent, including ▲⟦Haneul-gu⟧ ▲⟦Suwon City⟧ ▲⟦Sinan County⟧.',
    ],
    [
      'evaluations in which a government was first',
      ['award'],
      'It was ranked first in ▲⟦the Welfare Evaluation⟧ ▲⟦the Innovation Evaluation⟧.',
    ],
    [
      'recognitions without a level',
      ['award'],
      'The district also received ▲⟦the "Best City" title of a forum⟧ ▲⟦an A in the integrity survey⟧ ▲⟦a citation from the ministry⟧.',
    ],
  ])('%s', (_title, kinds, marked) => expectKinds(marked, kinds, 'en'));
});
