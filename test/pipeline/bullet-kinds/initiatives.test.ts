import { describe, test } from '@jest/globals';
import type { BulletKind } from '../../../pipeline/types.js';
import { expectKinds } from './kinds.js';

describe('initiatives in Korean', () => {
  test.each<[string, BulletKind[], string]>([
    [
      'a plan that counts its parts',
      ['initiative'],
      '대책은 ▲⟦빈 점포 임대 지원⟧ ▲⟦골목 조명 교체⟧ ▲⟦상담창구 설치⟧ 등 세 갈래로 짜였다.',
    ],
    [
      'things done, praised in the tail',
      ['initiative'],
      '구는 ▲⟦고독사 예방체계 구축⟧ ▲⟦돌봄 앱 보급⟧ 등을 높이 평가받았다.',
    ],
    [
      'things done, reasons for a prize',
      ['initiative'],
      '군은 ▲⟦빈집 정비⟧ ▲⟦슬레이트 지붕 철거⟧ 등으로 장관상을 받았다.',
    ],
    ['things planned', ['initiative'], '시는 올해 ▲⟦청년 임대주택 공급⟧ ▲⟦트램 착공⟧ 등을 추진한다.'],
    ['what an agreement covers', ['initiative'], '협약에는 ▲⟦농산물 직거래⟧ ▲⟦문화·관광 교류⟧ 등이 담겼다.'],
    [
      'an agreement that counts its areas',
      ['initiative'],
      '두 곳은 △⟦행정 교류⟧ △⟦민간 교류 지원⟧ △⟦특산품 직거래⟧의 3개 분야에서 돕기로 했다.',
    ],
    [
      'benefits that a government gives',
      ['initiative'],
      '뽑힌 기업에는 ▶⟦이자 우대⟧ ▶⟦세무조사 유예⟧ ▶⟦현판 수여⟧ 등의 혜택을 준다.',
    ],
    [
      'projects counted by field',
      ['initiative'],
      '공약은 ▲⟦관광 기반 확보 사업 2개⟧ ▲⟦교육환경 개선 사업 3개⟧ 등 2개 분야 5개 사업이다.',
    ],
    [
      'cases with the government that has them',
      ['initiative'],
      '무대에 오르는 사례는 ▲⟦하늘구(빈 가게를 살린 골목)⟧ ▲⟦새벽구(밤에 여는 도서관)⟧다.',
    ],
    ['bare names of facilities', ['initiative'], '주민이 쓸 ▲⟦구립 체육관⟧ ▲⟦마을 활력소⟧ 등이 새로 문을 연다.'],
    [
      'a project selection is no award',
      ['initiative'],
      '성과로는 ▲⟦스마트시티 공모사업 선정⟧ ▲⟦국비 120억 원 확보⟧ 등이 있다.',
    ],
    [
      'a rank outside any evaluation is no award',
      ['initiative'],
      '군은 ▲⟦투자 유치 독보적 1위⟧ ▲⟦튼튼한 지역경제⟧ 등을 성과로 꼽았다.',
    ],
    [
      'things done that end in a count',
      ['initiative'],
      '군은 우수기관에 뽑혔다.\n○ ⟦(찾아가는 상담) 경로당 40곳 방문, 틀니 점검 1,100건⟧\n○ ⟦(주민 강사) 마을마다 1명 양성⟧',
    ],
    [
      'works, the prize in the tail',
      ['initiative'],
      '공모에서는 ▲⟦버스비 반값 지원⟧ ▲⟦섬 미술관 운영⟧이 우수상을 차지했다.',
    ],
    [
      'cases of real governments',
      ['initiative'],
      '무대에 오르는 사례는 ▲⟦도봉구(문화 골목)⟧ ▲⟦중구(빈집 쉼터)⟧ ▲⟦서울 노원구(밤 도서관)⟧다.',
    ],
    ['things that money is spent on', ['initiative'], '구는 포상금을 ▷⟦경로당 안마의자⟧ ▷⟦통학로 열선⟧에 쓸 계획이다.'],
    ['things that judges liked', ['initiative'], '심사위원단은 ▲⟦골목 공유 냉장고⟧ ▲⟦5분 도서관⟧을 높이 샀다.'],
    ['bylaws', ['initiative'], '의회는 ▲⟦이웃 돌봄 활동가 조례⟧ ▲⟦빈집은행 조례⟧를 냈다.'],
    ['what is paid', ['initiative'], '구는 ▲⟦기초연금⟧ ▲⟦아동수당⟧ 등 급여를 제때 지급해 좋은 평가를 받았다.'],
    ['what a policy holds', ['initiative'], '주요 내용은 ▲⟦1인가구 안심 보험⟧ ▲⟦마을버스 공영제⟧ 등이다.'],
    [
      'what takes place at an event',
      ['initiative'],
      '장터 기간에는 ▲⟦영수증 금액의 10% 환급⟧ ▲⟦단골손님 경품 추첨⟧ ▲⟦가족 제기차기 대회⟧ 등이 열린다.',
    ],
    [
      'works with what each costs',
      ['initiative'],
      '권역마다 고른 대표 사업은 다음과 같다.\n▲ ⟦동부: 낡은 하수관 정비 42억 원⟧\n▲ ⟦서부: 공영주차장 확충 12억 원⟧',
    ],
    [
      'a sum among things done',
      ['initiative'],
      '구는 ▲⟦골목형상점가 5곳 지정⟧ ▲⟦상인 융자 200억 원⟧ ▲⟦상권 살리기 사업⟧ 등으로 최우수상을 받았다.',
    ],
    ['things begun', ['initiative'], '군이 새로 시작한 것은 ▲⟦스마트 경로당⟧ ▲⟦청년통장⟧ ▲⟦공영주차장⟧이다.'],
  ])('%s', (_title, kinds, marked) => expectKinds(marked, kinds, 'ko'));
});

describe('initiatives in English', () => {
  test.each<[string, BulletKind[], string]>([
    [
      'works of some sectors with their sums',
      ['initiative'],
      'The works chosen include the fishing and marine sectors: ▲⟦Island Bridge Creation (12 billion KRW)⟧, ▲⟦Flower Road Project (3 billion KRW)⟧, ▲⟦Rice Mill Support (2 billion KRW)⟧, among others.',
    ],
    [
      'projects that their verb follows',
      ['initiative'],
      'In the sports sector, projects such as ▲⟦Riverside Path Project (3 billion KRW)⟧, ▲⟦Hill Trail Installation (2 billion KRW)⟧ will help it become a resort.',
    ],
    [
      'high marks for things done',
      ['initiative'],
      'The county received high scores in indicators such as △⟦improvement of tea fields⟧ △⟦training of young farmers⟧.',
    ],
    [
      'what a lead points back to',
      ['initiative'],
      'The city has kept 58 of its pledges. Those that stand out are ▲⟦a clinic for children⟧ ▲⟦free village buses⟧.',
    ],
    [
      'things done, praised in the lead',
      ['initiative'],
      'The district was highly evaluated for ▲⟦establishing a care system⟧ ▲⟦operating a night clinic⟧.',
    ],
    [
      'things named as nouns',
      ['initiative'],
      'It was praised for ▲ ⟦a safer, smoother city⟧ ▲ ⟦low-floor buses and taxi support⟧.',
    ],
    [
      'what an agreement covers',
      ['initiative'],
      'The agreement covers ▲ ⟦exchanges in education and art⟧ ▲ ⟦direct trade of farm products⟧.',
    ],
    [
      'what two cities do in some areas',
      ['initiative'],
      'The two cities agreed to cooperate in two areas: ▲⟦promotion of tourism⟧ ▲⟦support for farmers⟧.',
    ],
    [
      'cases with the government that has them',
      ['initiative'],
      'Those on stage will be ▲⟦Haneul-gu (a small library)⟧ ▲⟦Saebyeok-gu (a bar street reborn)⟧.',
    ],
    [
      'a selection of a project',
      ['initiative'],
      'The mayor cited ▲⟦selection as a special zone for chips⟧ ▲⟦hosting of a sports festival⟧.',
    ],
    [
      'strategies',
      ['initiative'],
      'The county set its strategies as follows: ▲⟦Faster! A growing center⟧ ▲⟦Greener! A city of parks⟧.',
    ],
    [
      'measures named as nouns',
      ['initiative'],
      'Three measures stood out: ▲⟦free soil tests⟧ ▲⟦a ban on mixing seeds⟧ ▲⟦night-time storage⟧.',
    ],
    [
      'a clause about the whole list',
      ['initiative'],
      'The plan consists of ▲⟦laying a deck⟧ ▲⟦planting trees⟧ ▲⟦restoring a pond⟧, with all work to be done by June.',
    ],
    [
      'what it promised to do',
      ['initiative'],
      'The county said that it would do the following:\n○ ⟦set up 200 cabins⟧\n○ ⟦lend machines until May⟧\n○ ⟦send nurses to every village⟧',
    ],
    [
      'things named before the main clause',
      ['initiative'],
      'Thanks to ▲⟦a new bus line⟧ ▲⟦cheaper childcare⟧, it was named an excellent institution.',
    ],
  ])('%s', (_title, kinds, marked) => expectKinds(marked, kinds, 'en'));
});
