import { describe, expect, test } from '@jest/globals';
import type { BulletKind, Language } from '../../pipeline/types.js';
import { unmarked } from '../extractors/marked-items.js';
import { linked, quote } from './linked-lists.js';

/** The items in ⟦ ⟧ must be read at their places, and be of the kinds in order; one kind stands for all. */
function expectKinds(marked: string, kinds: readonly BulletKind[], language: Language): void {
  const { text, spans } = unmarked(marked);
  const doc = linked(text, language);
  const want = spans.map((span, index) => ({
    text: text.slice(span.start, span.end),
    span,
    kind: kinds[index] ?? kinds[0],
  }));
  const got = doc.bullets.map((bullet) => ({
    text: quote(doc, bullet.spans[0]),
    span: bullet.spans[0],
    kind: bullet.kind,
  }));
  expect(got).toEqual(want);
  for (const bullet of doc.bullets) expect(bullet.rule).toMatch(/^(?:lists|bullets)\//);
}

describe('kinds of Korean bullets', () => {
  test.each<[string, BulletKind[], string]>([
    [
      'a diary of heads',
      ['other'],
      '오늘의 일정\n△⟦한들 나주시장 = 오전 9시 빈집 정비 현장 점검⟧\n△⟦박노을 무안군수 = 오후 2시 숲길 조성 보고회 주재⟧',
    ],
    ['the figures of a plan', ['other'], '처음 계획은 ▷⟦사업비 90억 원⟧ ▷⟦전망대 2곳⟧ ▷⟦길이 2.1㎞⟧였다.'],
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
      'a rank outside any evaluation is no award',
      ['initiative'],
      '군은 ▲⟦투자 유치 독보적 1위⟧ ▲⟦튼튼한 지역경제⟧ 등을 성과로 꼽았다.',
    ],
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
    [
      'things done that end in a count',
      ['initiative'],
      '군은 우수기관에 뽑혔다.\n○ ⟦(찾아가는 상담) 경로당 40곳 방문, 틀니 점검 1,100건⟧\n○ ⟦(주민 강사) 마을마다 1명 양성⟧',
    ],
    ['places, counted behind', ['other'], '무대는 △⟦호수공원⟧ △⟦시민운동장⟧ 두 곳에 차려진다.'],
    [
      'halls of a fair',
      ['other'],
      '행사장에는 ▲⟦전통시장관⟧ ▲⟦청년창업관⟧ ▲⟦스마트농업관⟧이 들어섰고, 셋째 날에는 음악회가 열렸다.',
    ],
    [
      'winners with their field and policy, the prize in the tail',
      ['award'],
      '공모에서는 ▲⟦경제 분야 경기 포천시 ‘반값 버스’⟧ ▲⟦문화 분야 전남 신안군 ‘작은 미술관’⟧이 우수상을 차지했다.',
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
    ['finalists', ['other'], '본선에는 ▲⟦(마을복지) 부천시, 안양시⟧ ▲⟦(이웃돌봄) 오산시, 광명시⟧가 올랐다.'],
    [
      'governments by province that earned a grade',
      ['award'],
      '가장 높은 SA등급을 받은 지자체를 지역별로 옮긴다.\n▲⟦서울 : 광진구·성북구⟧\n▲⟦경기 : 부천시, 안양시⟧',
    ],
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
    ['things that money is spent on', ['initiative'], '구는 포상금을 ▷⟦경로당 안마의자⟧ ▷⟦통학로 열선⟧에 쓸 계획이다.'],
    ['things that judges liked', ['initiative'], '심사위원단은 ▲⟦골목 공유 냉장고⟧ ▲⟦5분 도서관⟧을 높이 샀다.'],
    ['bylaws', ['initiative'], '의회는 ▲⟦이웃 돌봄 활동가 조례⟧ ▲⟦빈집은행 조례⟧를 냈다.'],
    ['things that are merely there', ['other'], '이 마을에는 ▲⟦느티나무 숲⟧ ▲⟦돌담길⟧ ▲⟦오일장⟧ 등이 있다.'],
    [
      'parks in which something is done',
      ['other'],
      '구는 △⟦별빛근린공원⟧ △⟦달빛근린공원⟧ 등 생활권 주요 공원에 기후대응숲을 조성했다.',
    ],
    ['what is paid', ['initiative'], '구는 ▲⟦기초연금⟧ ▲⟦아동수당⟧ 등 급여를 제때 지급해 좋은 평가를 받았다.'],
    ['what a policy holds', ['initiative'], '주요 내용은 ▲⟦1인가구 안심 보험⟧ ▲⟦마을버스 공영제⟧ 등이다.'],
    [
      'commendations counted by giver',
      ['award'],
      '이번 포상에서 구는 ▲⟦대통령 표창 1건⟧ ▲⟦국무총리 표창 2건⟧ ▲⟦장관 표창 10건⟧을 받았다.',
    ],
    ['prizes of a contest, counted', ['other'], '도는 ▲⟦우수상 2건⟧ ▲⟦장려상 5건⟧을 뽑아 시상했다.'],
    [
      'prizes by year, the last with a copula',
      ['award'],
      '구가 받은 상은 ▲⟦2021년 우수상⟧ ▲⟦2022년 최우수상⟧ ▲⟦2023년 대상⟧이다.',
    ],
    [
      'qualities weighed',
      ['category'],
      '평가단은 ▲⟦사업의 창의성⟧ ▲⟦주민 참여도⟧ ▲⟦확산 가능성⟧을 두루 따져 순위를 매겼다.',
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
      'governments by field that present their cases, the last with its province',
      ['other'],
      '발표할 사례는 다음과 같다.\n○ ⟦(돌봄) 부천시, 안양시⟧\n○ ⟦(체육) 파주시, 경기 광주시⟧',
    ],
    [
      'questions to be weighed',
      ['category'],
      '새 규칙은 ▲⟦사업비의 낭비 여부⟧ ▲⟦운영 기관의 실적⟧ ▲⟦이용료의 유무⟧를 꼼꼼히 살피도록 했다.',
    ],
    [
      'what takes place at an event',
      ['initiative'],
      '장터 기간에는 ▲⟦영수증 금액의 10% 환급⟧ ▲⟦단골손님 경품 추첨⟧ ▲⟦가족 제기차기 대회⟧ 등이 열린다.',
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
    [
      'works with what each costs',
      ['initiative'],
      '권역마다 고른 대표 사업은 다음과 같다.\n▲ ⟦동부: 낡은 하수관 정비 42억 원⟧\n▲ ⟦서부: 공영주차장 확충 12억 원⟧',
    ],
    ['shares of fields', ['other'], '분야별로 보면 △⟦사회복지 7420억원⟧ △⟦교통·물류 402억원⟧ △⟦환경 980억원⟧ 순이다.'],
    ['rooms of a building', ['other'], '1층에는 △⟦놀이방⟧ △⟦쉼터⟧ △⟦상담실⟧이 들어섰다.'],
    [
      'winners in a row behind their prize',
      ['award'],
      '장려상(환경부장관상)은 △⟦물 분야 대전 유성구·경기 파주시⟧ △⟦숲 분야 전북 완주군⟧이 받았다.',
    ],
    ['counts by region', ['other'], '지역별로는 ▲⟦서울 5곳⟧ ▲⟦경기 8곳⟧ ▲⟦강원 3곳⟧이다.'],
    [
      'a sum among things done',
      ['initiative'],
      '구는 ▲⟦골목형상점가 5곳 지정⟧ ▲⟦상인 융자 200억 원⟧ ▲⟦상권 살리기 사업⟧ 등으로 최우수상을 받았다.',
    ],
    ['parts of a policy', ['category'], '청년정책은 ▲⟦참여·권리⟧ ▲⟦일자리⟧ ▲⟦주거⟧로 나뉜다.'],
    ['partners of an agreement', ['other'], '협약을 맺은 기관은 ▲⟦푸른경찰서⟧ ▲⟦푸른소방서⟧ ▲⟦한들병원⟧이다.'],
    ['things begun', ['initiative'], '군이 새로 시작한 것은 ▲⟦스마트 경로당⟧ ▲⟦청년통장⟧ ▲⟦공영주차장⟧이다.'],
    ['fields by their label', ['category'], '구는 ▲⟦총괄 부문⟧ ▲⟦복지 부문⟧에서 각각 대상과 우수상을 받았다.'],
    ['dishes', ['other'], '차림표에는 ▲⟦메밀국수⟧ ▲⟦감자전⟧ ▲⟦막걸리⟧가 올랐다.'],
    ['a calendar', ['other'], '▲⟦9월 3일 : 개막식⟧\n▲⟦9월 5일 : 골목 축제 개최⟧\n▲⟦9월 9일(월) : 시상⟧'],
    ['prizes by month', ['award'], '올해 성과\n▲⟦5월 행정안전부 혁신평가 우수상⟧\n▲⟦7월 복지 경진대회 최우수상⟧'],

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

describe('kinds of English bullets', () => {
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
      'criteria with their points',
      ['category'],
      'It graded the towns on ▲⟦completion of works (100 points)⟧ ▲⟦talks with residents (50 points)⟧ ▲⟦a web page (pass/fail)⟧.',
    ],
    [
      'high marks for things done',
      ['initiative'],
      'The county received high scores in indicators such as △⟦improvement of tea fields⟧ △⟦training of young farmers⟧.',
    ],
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
      'what a lead points back to',
      ['initiative'],
      'The city has kept 58 of its pledges. Those that stand out are ▲⟦a clinic for children⟧ ▲⟦free village buses⟧.',
    ],
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
    [
      'governments as winners behind the level',
      ['award'],
      'The winners are as follows.\n▲⟦Grand Prize: Dangjin City⟧\n▲⟦Excellence Award: Asan City (night bus)⟧',
    ],
    [
      'criteria counted in the lead',
      ['category'],
      'The province judged them on 38 indicators, among them ▷⟦the health of forests⟧ ▷⟦support for young foresters⟧.',
    ],
    ['finalists', ['other'], 'The finalists are ▲⟦(welfare) Bucheon City, Anyang City⟧ ▲⟦(care) Osan City⟧.'],
    [
      'a head by office and name',
      ['award'],
      'Awards also went to ▲⟦Seocheon County Governor Han Deul-nara⟧ ▲⟦Asan Mayor Park No-eul⟧.',
    ],
    [
      'measures named as nouns',
      ['initiative'],
      'Three measures stood out: ▲⟦free soil tests⟧ ▲⟦a ban on mixing seeds⟧ ▲⟦night-time storage⟧.',
    ],
    [
      'places in which something stands',
      ['other'],
      'The county put up shelters at ▲⟦Noeul Station⟧ ▲⟦Bada Station⟧ ▲⟦the old ferry landing⟧.',
    ],
    [
      'the prizes of a contest',
      ['category'],
      'Prizes are given in three categories: ▲⟦Grand Prize⟧ ▲⟦Excellence Award⟧ ▲⟦Special Award⟧.',
    ],
    [
      'heads that attended a ceremony',
      ['other'],
      'The award ceremony was attended by ▲⟦Han Deul-nara, Governor of Saebyeok County⟧ ▲⟦Mayor Park No-eul⟧.',
    ],
    ['criteria that decide', ['category'], 'The order was decided by ▲⟦reach of the idea⟧ ▲⟦measured effect⟧ ▲⟦cost⟧.'],
    [
      'criteria of a jury',
      ['category'],
      'Entries will be judged on ●⟦beauty and use⟧ ●⟦ease of repair⟧ ●⟦cost of upkeep⟧.',
    ],
    [
      'what each field gets',
      ['other'],
      'By field, the money goes to ▷⟦welfare (1.2 trillion won)⟧ ▷⟦transport (310 billion won)⟧ ▷⟦the environment (26 billion won)⟧.',
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
    ['qualities weighed', ['category'], 'Judges looked at ▲⟦creativity⟧ ▲⟦feasibility⟧ ▲⟦sustainability⟧.'],
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
    [
      'things named before the main clause',
      ['initiative'],
      'Thanks to ▲⟦a new bus line⟧ ▲⟦cheaper childcare⟧, it was named an excellent institution.',
    ],
    [
      'a chronicle',
      ['initiative', 'initiative', 'award'],
      'The road so far is this.\n▲⟦2021: designated a city for youth⟧\n▲⟦2022: certified as a city for women⟧\n▲⟦2023: Grand Prize, Korea City Awards⟧',
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

    [
      'awards and initiatives in one list',
      ['award', 'award', 'initiative', 'initiative'],
      'He was praised for ▲ ⟦four consecutive years of the Top Excellence Award at the job fair⟧ ▲ ⟦the first "Tourism Innovation Award"⟧ ▲ ⟦attracting a hospital⟧ ▲ ⟦making a replica of an old book⟧.',
    ],
  ])('%s', (_title, kinds, marked) => expectKinds(marked, kinds, 'en'));
});
