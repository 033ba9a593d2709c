import { describe, test } from '@jest/globals';
import { expectItems } from './items.js';

describe('items of Korean lists', () => {
  test.each([
    ['등이다 closes the list', '주요 사업은 ▲⟦골목 조명 정비⟧ ▲⟦작은 쉼터 조성⟧ ▲⟦마을버스 증차⟧ 등이다.'],
    ['등을 and a verb close the list', '구는 ▲⟦빗물받이 청소⟧ ▲⟦하천 산책로 보수⟧ 등을 높이 평가받았다.'],
    ['등의 and a noun close the list', '참여 가구에는 ▲⟦종량제봉투 지급⟧ ▲⟦주차요금 감면⟧ 등의 혜택이 돌아간다.'],
    ['등으로 closes the list', '군은 ▲⟦빈집 정비⟧ ▲⟦귀농인 정착 지원⟧ 등으로 좋은 점수를 얻었다.'],
    ['등에서 closes the list', '시는 △⟦재난 대비⟧ △⟦세입 관리⟧ 등에서 앞섰다.'],
    ['등이 and a predicate close the list', '심사에서는 △⟦주민 제안 반영⟧ △⟦예산 공개⟧ 등이 돋보였다.'],
    ['등 and a sum close the list', '구는 ▲⟦장난감 대여⟧ ▲⟦육아 상담⟧ ▲⟦돌봄 교실 운영⟧ 등 12개 사업을 편다.'],
    ['등 and a comma close the list', '구는 ▷⟦전통시장 주차장 확충⟧ ▷⟦상인 교육⟧ 등, 상권을 살리는 일에 힘썼다.'],
    ['등 and a noun of the tail close the list', '군은 ▲⟦경로당 순회 진료⟧ ▲⟦이동 목욕차 운영⟧ 등 촘촘한 복지를 폈다.'],
    ['등도 closes the list', '이와 함께 ▲⟦도서관 야간 개방⟧ ▲⟦책 배달 서비스⟧ 등도 눈길을 끌었다.'],
    ['a list ends with the line where nothing follows', '눈에 띄는 변화 ▲⟦공원 화장실 개선⟧ ▲⟦보행로 확장⟧'],
    ['등 closes a list at the end of a headline', '새벽군, ▲⟦보건소 신축⟧ ▲⟦공공의원 개원⟧ 등'],
    [
      'a verb before 등 is of the tail',
      '시는 ▲⟦재정 평가 최우수상⟧ ▲⟦민원 평가 우수상⟧을 수상하는 등 두루 좋은 성적을 냈다.',
    ],
    [
      'an inner 등 before a noun belongs to the item',
      '협약에는 ▲⟦쌀·과일 등 농산물 판로 지원⟧ ▲⟦체육 등 민간 교류 확대⟧ 등이 들었다.',
    ],
    [
      'an inner 등 of the last item belongs to it',
      '구는 ▲⟦공유 자전거 확대⟧ ▲⟦폐지 등 재활용품 수거 지원⟧ 등을 인정받았다.',
    ],
    [
      'an inner 등 with a verb belongs to the item',
      '단체는 ▲⟦공원 청소⟧ ▲⟦쓰레기 등을 치우는 봉사단 운영⟧ 등을 맡는다.',
    ],
    [
      'a second 등 of the tail does not lengthen the item',
      '군은 ▲⟦소하천 정비⟧ ▲⟦제방 보강⟧ 등을 추진해 장관상 등 세 개의 상을 받았다.',
    ],
    ['a place follows the list', '구는 ▲⟦한글 교실 운영⟧ ▲⟦경로당 급식 지원⟧ 등 어르신 복지 분야에서 두각을 나타냈다.'],
    [
      'a sum without 등 closes the list where it is the number of the items',
      '시상은 ▲⟦효행⟧ ▲⟦봉사⟧ ▲⟦문화⟧ 3개 부문으로 나눈다.',
    ],
    ['a native numeral makes a sum', '심사는 ▲⟦창의성⟧ ▲⟦확산 가능성⟧ 두 항목으로 이뤄졌다.'],
    ['a sum with 총 closes the list', '조사는 △⟦보행 환경⟧ △⟦대중교통⟧ △⟦주차⟧ △⟦안전⟧ 총 4개 분야에 걸쳐 진행됐다.'],
    ['a sum with 의 closes the list', '공모전은 ▷⟦사진⟧ ▷⟦영상⟧ ▷⟦수기⟧의 3개 분야에 작품 200점이 들어왔다.'],
    ['a sum of people closes the list', '새 위원은 ▲⟦한들 교수⟧ ▲⟦정노을 변호사⟧ 총 2명이다.'],
    ['a number that is not the sum belongs to the item', '구는 ▲⟦어린이집 확충⟧ ▲⟦작은도서관 3곳 건립⟧ 등을 약속했다.'],
    ['이다 after a noun closes the list', '네 가지 축은 ▲⟦복지⟧ ▲⟦안전⟧ ▲⟦교육⟧ ▲⟦환경⟧이다.'],
    ['다 after a vowel closes the list', '새로 넣은 것은 ▲⟦반려견 놀이터⟧ ▲⟦공유 주방⟧ ▲⟦야간 돌봄 제도⟧다.'],
    [
      '다 after a bracket closes the list',
      '발표에 나서는 곳은 ▲⟦하늘구(작은 도서관)⟧ ▲⟦푸른시(빗물 정원, 두 번째 이야기)⟧다.',
    ],
    ['였다 closes the list', '지난해 뽑힌 마을은 ●⟦윗들마을(산골면)⟧ ●⟦바람마을(바다면)⟧였다.'],
    ['이며 closes the list', '평가 항목은 ▲⟦이행 완료⟧ ▲⟦주민 소통⟧이며, 등급은 다섯 가지다.'],
    ['순으로 closes the list', '득표는 ▲⟦청년 센터⟧ ▲⟦수영장⟧ ▲⟦공원⟧ 순으로 많았다.'],
    ['에서 before an evaluation closes the list', '시는 ▲⟦저상버스 도입⟧ ▲⟦통합관제센터 운영⟧에서 높은 점수를 받았다.'],
    [
      '을 before a result closes the list',
      '심사위원회는 ●⟦주민 감사관 제도⟧ ●⟦도서관을 두 배로 늘린 교육 투자⟧ ●⟦복합문화센터 개관⟧을 성과로 들었다.',
    ],
    [
      '이 before what the items are closes the list',
      '올해 받은 상으로는 ▷⟦‘구·군 평가 1위’⟧ ▷⟦‘최고혁신상’⟧이 대표적이다.',
    ],
    ['까지 with a comma closes the list', '△⟦농정 평가 최우수상⟧ △⟦쌀 브랜드 2년 연속 대상⟧까지, 상이 쏟아졌다.'],
    [
      '도 before a result closes the list',
      '▲⟦저상버스 도입⟧, ▲⟦임산부 택시 지원⟧, ▲⟦도시 숲 조성과 공원 확보 노력⟧도 좋은 평을 들었다.',
    ],
    [
      '을 위해 closes the list',
      '두 기관은 ▲⟦지역 상권 활성화⟧ ▲⟦취약계층의 자립과 경제생활의 독립⟧을 위해 협력하기로 했다.',
    ],
    [
      '을 and a verb close a list of prizes',
      '구는 ■ ⟦보육 유공 국무총리 표창⟧ ■ ⟦통계 진흥 유공 국무총리상⟧을 받았다.',
    ],
    [
      'a particle inside the last item does not close the list',
      '시는 ▲⟦노후 상수관 교체⟧ ▲⟦전통시장에 스마트 소방 설비 구축⟧을 인정받았다.',
    ],
    ['이 있다 closes the list', '주요 과제로는 ▲⟦청년 주거 지원⟧ ▲⟦마을 축제 프로그램 진행⟧이 있다.'],
    ['로 각각 선정됐다 closes the list', '군은 ▲⟦재난관리 우수기관⟧ ▲⟦국민행복민원실⟧로 각각 선정됐다.'],
    ['a verb made of the last noun closes the list', '구는 ▲⟦치매 안심 마을 운영⟧ ▲⟦돌봄 인력 확대⟧를 추진하고 있다.'],
    [
      'a bound noun that gathers the items is cut',
      '위원회는 시의 ▲⟦방문형 서비스⟧ ▲⟦상담 알림제⟧ ▲⟦통합 지원 체계 구축⟧ 부분을 높이 평가했다.',
    ],
    ['a bound noun that all items have stays', '조사 항목은 ▲⟦복지 분야⟧ ▲⟦안전 분야⟧ ▲⟦환경 분야⟧ 등이다.'],
    [
      'commas, full stops and 등 in brackets and quotes close nothing',
      '구는 ▲⟦‘함께 걷자. 느리게, 등’ 캠페인⟧ ▲⟦나눔 냉장고(반찬, 과일 등)⟧ 등을 선보였다.',
    ],
    [
      'marks may stand without spaces',
      '시는 ▲⟦민원실 운영(2022년)⟧▲⟦자원봉사(2023년)⟧▲⟦환경보전 유공(2024년)⟧ 등으로 표창을 받았다.',
    ],
    ['a mark may be glued to the word before it', '하늘구는▲ ⟦무료 법률 상담⟧ ▲ ⟦세무 상담⟧ 등을 제공한다.'],
    [
      'a comma before a mark is no part of the item',
      '상은 ▲⟦환경대상⟧, ▲ ⟦도서관 평가 최우수상⟧, ▲⟦제안 평가 우수기관⟧ 등이다.',
    ],
    ['및 before a mark is no part of the item', '구는 ▲⟦숲길 정비⟧ 및 ▲⟦쉼터 설치⟧ 등을 마쳤다.'],
    [
      'a particle after a quote and before a mark is no part of the item',
      '뽑힌 팀은 △⟦길을 낸 ‘도로팀’⟧과 △⟦불을 밝힌 ‘안전팀’⟧이다.',
    ],
    ['a list may open a sentence', '상이 여러 곳에서 왔다. ▷⟦합동평가 1위⟧ ▷⟦민원 평가 우수기관⟧ 등이 손에 꼽힌다.'],
    ['a list may open a paragraph', '▲⟦이한들 서울 하늘구청장⟧ ▲⟦박노을 경기 푸른시장⟧'],
    [
      'two lists in one paragraph',
      '안전에서는 ▲⟦보안등 설치⟧ ▲⟦순찰 강화⟧ 등을, 복지에서는 ▲⟦도시락 배달⟧ ▲⟦안부 전화⟧ 등을 폈다.',
    ],
    [
      'two lists back to back',
      '시는 △⟦상수도 개선⟧ △⟦하수도 정비⟧ 등이 우수상으로 △⟦빗물 정원 조성⟧ △⟦옥상 녹화⟧ 등이 장려상으로 뽑혔다.',
    ],
    [
      'a list after another one’s sentence',
      '시는 ▲⟦나눔 장터 운영⟧ ▲⟦헌옷 수거⟧에서 좋은 점수를 받았다. ▲⟦물길 복원⟧ ▲⟦텃밭 분양⟧ 등도 호평을 얻었다.',
    ],
    [
      'a missing space after the sentence does not hide its end',
      '수상자는 △⟦문화 정노을⟧ △⟦체육 한들 씨⟧다.정노을 씨는 축제를 열었다.',
    ],
    [
      'two marks in one article',
      '심사는 ◇⟦시장⟧ ◇⟦군수⟧ ◇⟦구청장⟧ 등 세 부문이다.\n시장은 ▲⟦병원 유치⟧ ▲⟦철도 연장⟧ 등을 평가받았다.',
    ],
    [
      'a heading of another mark is no item',
      '●대상 ▲⟦이한들 하늘구청장⟧ ▲⟦박노을 푸른시장⟧ ●특별상 ▲⟦정바람 새벽군수⟧',
    ],
    [
      'a mark mistyped within a list opens an item',
      '상은 ▲⟦봉사상(정한결)⟧ ▲⟦어버이상(안새별)⟧ △⟦효행상(이가람)⟧ ▲⟦장애인상(박노을)⟧ 등이다.',
    ],
    ['numbers and dates inside an item close nothing', '행사는 ▲⟦2024. 3. 5. 개막식⟧ ▲⟦3.5㎞ 걷기 대회⟧ 등이다.'],
    ['a list may stand in a quotation', '구청장은 “▲⟦통학로 정비⟧ ▲⟦돌봄 확대⟧를 추진하겠다”고 말했다.'],
    [
      'one item stands where the paragraph beside it has a list',
      '안전 분야에서는 ▲⟦순찰 강화⟧ ▲⟦보안등 설치⟧ 등이 뽑혔다.\n복지 분야에서는 ▲⟦도시락 배달⟧이 좋은 평가를 받았다.',
    ],
    ['a noun that says how is cut', '심사는 ▲⟦서류(50점)⟧ ▲⟦현장 발표(30점)⟧ ▲⟦주민 투표(20점)⟧ 방식으로 치러졌다.'],
    [
      'a lost middle dot does not hide the end',
      '시는 ▲⟦하천 복원⟧ ▲⟦지하차도 문제 해결⟧ 등 교통?교육?환경 등 여러 분야에서 성과를 냈다.',
    ],
  ])('%s', (_title, marked) => expectItems(marked, 'ko'));

  test.each([
    [
      'lines of one mark are items',
      '주요 발자취는 이렇다.\n○ ⟦2021년 공약이행 분야 우수상⟧\n○ ⟦2022년 최우수상(작은도서관, 마을학교)⟧\n○ ⟦2023년 대상⟧\n구는 더 힘쓰겠다고 했다.',
    ],
    [
      'box marks may open lines of items',
      '군이 꼽은 일은 다음과 같다.\n■ ⟦모든 면에 놓인 공유냉장고⟧\n■ ⟦출렁다리 준공⟧\n■ ⟦회전교차로 4곳 추가⟧',
    ],
    [
      'lines under a paragraph of a press release are items, the paragraph is not',
      '□ 새벽군은 상을 받았다고 밝혔다.\n ○ ⟦(대상) 하늘구 : 골목 조명⟧\n ○ ⟦(우수상) 푸른시 : 빗물 정원⟧\n□ 군수는 고맙다고 말했다.',
    ],
    [
      'lines of a lower level do not part items',
      '□ 선정 결과\n ○ ⟦하늘구 도서관⟧\n  - 2021년 개관\n ○ ⟦푸른시 공원⟧\n  - 2022년 개장',
    ],
    ['one item under a heading of another mark', '◆ 대상\n▲⟦이한들 하늘구청장⟧\n◆ 공로상\n▲⟦정바람 새벽군 팀장⟧'],
    [
      'several items in a line under a heading',
      '●부문별 대상\n▲⟦창의 이한들 하늘구청장⟧ ▲⟦행정 박노을 푸른시장⟧\n●특별상\n▲⟦정바람 새벽군수⟧',
    ],
    [
      'a list broken over lines goes on',
      '심사 기준은 ▲⟦갖춤성(60점)⟧ ▲⟦민주성(25점)⟧\n▲⟦투명성(15점)⟧ ▲⟦일치도⟧ 등 4개 분야다.',
    ],
    ['the last line may have a tail', '주요 내용은 다음과 같다.\n▲ ⟦돌봄 교실 확대⟧\n▲ ⟦통학버스 운행⟧ 등이다.'],
    [
      'lines that are short sentences are items',
      '구의 약속이다.\n▶ ⟦걷기 좋은 골목을 만든다⟧.\n▶ ⟦아이 키우기 좋은 동네를 만든다⟧.',
    ],
    [
      'winners in brackets are lines of items',
      '뽑힌 공무원은 셋이다.\n▶⟦최우수 김○○ 세무과 팀장(숙원 해결)⟧\n▶⟦우수 이○○ 수도과 주무관(제때 준공)⟧',
    ],
  ])('%s', (_title, marked) => expectItems(marked, 'ko'));
});

describe('what a mark opens in Korean and is no item', () => {
  test.each([
    ['a caption', '▲ 이한들 하늘구청장이 시상식에서 소감을 말하고 있다. 하늘구 제공\n구는 상을 받았다.'],
    ['a caption that is a headline', '▲ 새벽군, 복지 평가 우수상 수상\n새벽군은 상을 받았다고 밝혔다.'],
    ['two captions in a row', '▲ 하늘구청 전경\n▲ 시상식에서 상패를 든 이한들 구청장(왼쪽)'],
    [
      'the same caption twice',
      '▲ 박노을 푸른시장이 상패를 들어 보이고 있다.\n▲ 박노을 푸른시장이 상패를 들어 보이고 있다.',
    ],
    ['a mark behind a caption’s words', '시상식이 열리는 모습. △사진 하늘구'],
    [
      'an answer in an interview',
      '- 취임 소감은.\n▲ 주민 여러분께 고맙습니다. 약속을 지키겠습니다.\n- 계획은.\n▲ 골목부터 살피겠습니다. 안전이 먼저입니다.',
    ],
    ['a link to a related story', '▶관련기사 하늘구, 3년 연속 수상\n▶본보 3월 2일자 5면 참조'],
    ['subheads', '■ 청렴한 행정\n구는 상담실을 열었다.\n■ 따뜻한 복지\n구는 도시락을 나눴다.'],
    [
      'a heading mark over a paragraph',
      '◆ 새벽군, 9년 연속 우수기관\n새벽군은 이로써 기록을 썼다.\n◆ 푸른시, 경제 ‘탁월’\n푸른시는 등급을 받았다.',
    ],
    [
      'paragraphs of a press release',
      '□ 하늘구는 평가에서 대상을 받았다고 밝혔다.\n□ 이 평가는 해마다 열린다.\n ○ 올해는 40개 기관이 참여했다.\n ○ 구는 두 해째 참여했다.',
    ],
    ['a lone note', '구는 행사를 연다.\n※ 문의 : 하늘구 복지과(02-000-0000)'],
    ['a circle that blanks a name', '김○○ 씨와 이○○ 씨가 상을 받았고, 박○ 주무관은 축하했다.'],
    ['blanks in a row', '문제 : 하늘구의 새 이름은 □□□□ 이다. 정답은 ○○○○ 이다.'],
    ['a sign-off', '더 나은 내일을 열겠다.\n◎공감언론 하늘통신 sky@example.com'],
    ['a rise in percent', '세입은 전년보다 ▲3.2% 늘었고 세출은 ▽1.5% 줄었다.'],
    ['headlines of other news', '구는 힘쓰겠다고 말했다.\n이 시각 주요뉴스\n□ 시장 상인의 하루\n□ 첫눈 내린 아침'],
    [
      'ways to reach the newsroom',
      '■ 제보하기\n▷ 전화 : 02-000-0000\n▷ 이메일 : news@example.com\n▷ 카카오톡 : 하늘통신',
    ],
    ['middle dots and dashes', '- 복지\n- 안전\n· 교육\n· 환경'],
    ['a mark with no words', '오늘의 날씨 ▲ ▼'],
    ['one item with no list beside it', '구는 ▲보안등 설치를 마쳤다.\n주민이 기뻐했다.'],
  ])('%s', (_title, text) => expectItems(text, 'ko'));
});
