import { describe, expect, test } from '@jest/globals';
import type { BulletKind, Language } from '../../pipeline/types.js';
import { unmarked } from '../extractors/marked-items.js';
import { linked, quote } from './linked-lists.js';

/** The items in ⟦ ⟧ must be all that is read, at their places, and each of the kind. */
function expectItems(marked: string, kind: BulletKind, language: Language): void {
  const { text, spans } = unmarked(marked);
  const { bullets, ...doc } = linked(text, language);
  const got = bullets.flatMap(({ spans: places, kind }) => places.map((span) => ({ text: quote({ ...doc, bullets }, span), span, kind }))); // prettier-ignore
  got.sort((a, b) => a.span.start - b.span.start);
  expect(got).toEqual(spans.map((span) => ({ text: text.slice(span.start, span.end), span, kind })));
}

describe('what others won or can win, in Korean', () => {
  test.each([
    [
      'deeds with the official who did each, under the level of each list',
      '우수상에는 ▲⟦빗물받이 위치 알림판(한도윤 주무관)⟧ ▲⟦공영주차장 예약 앱(서지호 팀장)⟧이, 장려상에는 ▲⟦어르신 안부 전화(문가람 주무관)⟧가 각각 뽑혔다.',
    ],
    [
      'deeds with the section of the office that did each',
      '우수사례로는 ▲⟦찾아가는 빨래방(복지정책과)⟧ ▲⟦밤길 동행 앱(안전총괄과)⟧이 우수상을 받았다.',
    ],
    [
      'sections that won, each with its level',
      '팀 부문에서는 ▲⟦구내 쉼터 조성(가람동 민원팀)이 우수상⟧, ▲⟦정비구역 지정(도시정비과 정비팀)이 장려상⟧으로 선정됐다.',
    ],
    [
      'deeds taken up by 사례',
      '우수상에는 ▲⟦북카페 조성(한도윤 주무관)⟧ ▲⟦집수리 창구 운영(서지호 주무관)⟧ 사례가 선정됐다.',
    ],
    [
      'prizes of offices with sums',
      '□ 시상내역\n○ ⟦대상 : 장관상 1인 상금 50만원⟧\n○ ⟦금상 : 교육장상 각 1명 상금 30만원씩⟧\n○ ⟦입선 : 군수상 10명 각 문화상품권 3만원⟧',
    ],
    [
      'section and name',
      '우수 공무원으로는 ▲⟦폐교를 고친 숲 체험장 조성(산림과 이한들)⟧ ▲⟦하천 제방 보강(건설과 박노을 주무관)⟧을 뽑았다.',
    ],
    ['head counts by level', '군은 △⟦공무원 5명(최우수 1명, 우수 4명)⟧ △⟦부서 2곳(최우수 1, 우수 1)⟧을 뽑았다.'],
    [
      'fields with a village and a name',
      '▲⟦교육문화부문(가람읍 이한들)⟧, ▲⟦농업부문(누리면 박노을)⟧, ▲⟦체육부문(다솜면 정바람)⟧ 총 3명의 수상자가 나왔다.',
    ],
    [
      'levels with a name',
      '사진 공모전에서는 ▲⟦대상 이한들(서울)⟧ ▲⟦금상 박노을(부산)⟧ ▲⟦은상 정바람(대구)⟧이 이름을 올렸다.',
    ],
    [
      'a table of prizes with sums and certificates',
      '□ 시상 내용\n○ ⟦대상(1명): 300만 원, 도지사상⟧\n○ ⟦금상(2명): 각 100만 원, 군수상⟧\n○ ⟦가작(10명): 각 5만 원 상당 지역상품권⟧',
    ],
    [
      'sums that close with a genitive',
      '수상팀에는 ▲⟦1위 900만 원⟧ ▲⟦2위 500만 원⟧ ▲⟦3위 300만 원⟧의 상금이 주어진다.',
    ],
    ['people under two levels', '최우수상은 ▲⟦이한들 팀장⟧이, 우수상은 ▲⟦박노을 주무관⟧ ▲⟦정바람 주무관⟧이 받았다.'],
    [
      'parts of a village under levels',
      '평가에서는 ▲⟦최우수 가람면⟧ ▲⟦우수 누리면·다솜면⟧ ▲⟦장려 마루면⟧이 뽑혀 20일 군청에서 상장을 받는다.',
    ],
  ])('%s', (_, marked) => expectItems(marked, 'other', 'ko'));
});

describe('what is wrong, disputed, or done by others, in Korean', () => {
  test.each([
    ['disputes of an election in the tail', '이번 선거에서는 ▲⟦군청사 이전⟧ ▲⟦인구 감소⟧ 등이 쟁점으로 떠올랐다.'],
    ['disputes in the lead', '선거의 쟁점은 ▲⟦공항 이전⟧ ▲⟦쓰레기 소각장 건설⟧이다.'],
    ['causes of an accident', '사고 원인으로는 ▲⟦안전 점검 소홀⟧ ▲⟦비상 연락망 미비⟧ 등이 꼽혔다.'],
    ['faults that are pointed at', '정바람 의원은 ▲⟦예산 과다 편성⟧ ▲⟦의견 수렴 부족⟧ 등을 문제점으로 지적했다.'],
    ['what a firm did that is named with ㈜ elsewhere', '㈜하늘푸드가 상을 받았다. 하늘푸드는 ▲⟦육아휴직 의무화⟧ ▲⟦사내 어린이집 운영⟧ 등으로 이직률을 낮췄다.'], // prettier-ignore
    ['what a firm did that has a chief', '가람전자(대표 이한들)가 상을 받았다. 가람전자는 ▲⟦주 4일제 도입⟧ ▲⟦사내 어린이집 운영⟧을 인정받았다.'], // prettier-ignore
    ['what a hospital did', '하늘병원은 ▲⟦응급실 확장⟧ ▲⟦야간 진료 확대⟧로 환자 만족도를 높였다.'],
    ['what residents did', '주민들은 ▲⟦꽃밭 가꾸기⟧ ▲⟦골목 청소⟧를 스스로 이어 왔다.'],
    ['what candidates promise', '후보마다 ▲⟦무상버스 도입⟧ ▲⟦순환철도 건설⟧ 등을 공약으로 내걸었다.'],
    ['rules of conduct', '개인위생 수칙은 ▲⟦손 씻기⟧ ▲⟦마스크 쓰기⟧ ▲⟦기침 예절 지키기⟧ 등이다.'],
    ['terms with their days', '교육은 ▲⟦1기 3월 2일∼4월 1일⟧ ▲⟦2기 5월 2일∼6월 1일⟧로 나눠 열린다.'],
    ['where something can be used', '상품권은 ▲⟦전통시장⟧ ▲⟦동네 슈퍼⟧ ▲⟦미용실⟧ 등에서 쓸 수 있다.'],
    ['rivals of two parties', '가람당에서는 ▲⟦이한들 군의원⟧ ▲⟦박노을 변호사⟧가 공천을 다투고, 누리당에서는 ▲⟦정바람 위원장⟧ ▲⟦문가람 전 부군수⟧가 나선다.'], // prettier-ignore
  ])('%s', (_, marked) => expectItems(marked, 'other', 'ko'));
});

describe('what a government does, in Korean', () => {
  test.each([
    ['problems it solved by deeds', '군은 ▲⟦소음 저감 벽 설치⟧ ▲⟦주차장 확충⟧ ▲⟦순찰 강화⟧ 등으로 불편 문제를 풀었다.'],
    ['도 함께 after a noun that 강도 hides in', '군은 올해 ▲⟦빈집 정비⟧ ▲⟦마을 안길 보강⟧도 함께 추진한다.'],
    ['로 after a noun that 대로 hides in', '군은 ▲⟦빈집 정비⟧ ▲⟦진료 확대⟧로 주민 만족도를 높였다.'],
    ['까지 and a plan', '군은 올해 ▲⟦빈집 정비⟧ ▲⟦농로 포장⟧까지 마무리할 계획이다.'],
    ['a clause that ends before the next list', '군은 ▲⟦빈집 정비⟧ ▲⟦작은 도서관 조성⟧을 마쳤고, 내년에는 ▲⟦하천 준설⟧ ▲⟦상수도 교체⟧에 나선다.'], // prettier-ignore
    ['a noun of the tail in the genitive', '군은 ▲⟦빈집 정비⟧ ▲⟦작은 도서관 조성⟧의 성과를 인정받았다.'],
    ['two lists, each with what it won', '군은 △⟦반찬 나눔⟧ △⟦주거환경 개선⟧ 등으로 복지 분야 대상을, ▲⟦숲길 조성⟧ ▲⟦산불 감시 강화⟧ 등으로 산림 분야 최우수상을 받았다.'], // prettier-ignore
    ['에 관한 사항', '조례에는 ▲⟦피해자 지원⟧ ▲⟦예방 교육⟧ ▲⟦위원회 설치⟧에 관한 사항이 담겼다.'],
    ['an adjective behind', '심사위원들은 ▲⟦전담반 구성⟧ ▲⟦현장 점검⟧에 후한 점수를 줬다.'],
    ['같은', '군은 ▲⟦마을버스 증차⟧ ▲⟦보행로 확장⟧ 같은 사업으로 호평을 받았다.'],
    ['이라는', '군은 ▲⟦마을버스 증차⟧ ▲⟦보행로 확장⟧이라는 성과를 냈다.'],
    ['만으로', '군은 ▲⟦마을버스 증차⟧ ▲⟦보행로 확장⟧만으로 사고를 절반으로 줄였다.'],
    ['처럼', '군은 ▲⟦마을버스 증차⟧ ▲⟦보행로 확장⟧처럼 생활에 와닿는 일에 힘썼다.'],
    ['뿐 아니라', '군은 ▲⟦마을버스 증차⟧ ▲⟦보행로 확장⟧뿐 아니라 주차장도 늘렸다.'],
    ['은 물론', '군은 ▲⟦마을버스 증차⟧ ▲⟦보행로 확장⟧은 물론 주차장까지 늘렸다.'],
    ['덕분에', '군은 ▲⟦마을버스 증차⟧ ▲⟦보행로 확장⟧ 덕분에 으뜸 지자체로 뽑혔다.'],
    ['으로부터 behind the subject', '이번에 ▲⟦마을버스 증차⟧ ▲⟦보행로 확장⟧이 심사위원단으로부터 높은 평가를 받았다.'],
    [
      '와 before the next mark',
      '심사에서 ▲⟦민관이 함께한 하천 살리기⟧와 ▲⟦주민이 뽑은 10대 정책⟧이 좋은 점수를 받았다.',
    ],
    ['a short object behind', '시는 하늘대학교와 ▲⟦창업 교육⟧ ▲⟦공동 연구⟧ ▲⟦시설 개방⟧에 힘을 모으기로 했다.'],
    ['for firms, by the city', '시는 기업이 ▲⟦이자 지원⟧ ▲⟦판로 개척⟧ ▲⟦시설 개선⟧을 한 번에 신청하도록 했다.'],
    ['benefits, one with a count', '군은 ▲⟦인사 가점⟧ ▲⟦국외연수 우선 선발⟧ ▲⟦특별휴가 3일⟧을 줄 계획이다.'],
    ['the weeks of a feast', '군은 축제 기간 ▲⟦셔틀버스 운행⟧ ▲⟦임시주차장 개방⟧으로 관람객을 맞는다.'],
  ])('%s', (_, marked) => expectItems(marked, 'initiative', 'ko'));
});

describe('what a government won, in Korean', () => {
  test.each([
    ['에 이름을 올렸다', '군은 ▲⟦산림행정 평가 최우수상⟧ ▲⟦청년정책 평가 장려상⟧에 이름을 올렸다.'],
    ['의 영예를 안았다', '군은 ▲⟦산림행정 평가 최우수상⟧ ▲⟦청년정책 평가 장려상⟧의 영예를 안았다.'],
    ['수상의 쾌거', '군은 ▲⟦재정 평가 대상⟧ ▲⟦산림 평가 우수상⟧ 수상의 쾌거를 이뤘다.'],
    [
      '을 비롯해 before the next mark',
      '군은 ▲⟦‘소통 대상’⟧을 비롯해 ▲⟦영상 부문 최우수상⟧ ▲⟦블로그 부문 우수상⟧을 받았다.',
    ],
    ['에 이어 before the next mark', '군은 ▲⟦산림 평가 최우수상⟧에 이어 ▲⟦세정 평가 우수상⟧도 받았다.'],
    ['을 받은 데 이어 before the next mark', '군은 ▲⟦재정 평가 대상⟧을 받은 데 이어 ▲⟦농정 평가 최우수상⟧도 받았다.'],
    ['half-years', '시는 상반기 △⟦공약 평가 SA등급⟧ △⟦정부혁신 평가 우수기관⟧, 하반기 △⟦민원 평가 가등급⟧ △⟦적극행정 평가 우수기관⟧에 뽑혔다.'], // prettier-ignore
    ['governments under two levels', '대상은 ▲⟦강남구⟧ ▲⟦수원시⟧가, 우수상은 ▲⟦목포시⟧ ▲⟦담양군⟧이 받았다.'],
    ['levels in 에', '최우수상에 ▲⟦강남구⟧, 우수상에 ▲⟦수원시⟧ ▲⟦목포시⟧, 장려상에 ▲⟦담양군⟧ ▲⟦부여군⟧이 올랐다.'],
    ['fields and governments', '부문별로는 ▲⟦안전 담양군⟧ ▲⟦복지 강남구⟧ ▲⟦환경 수원시⟧가 장관상을 받았다.'],
    ['fields and governments by line', '장관상은 분야별로 다음과 같다.\n▲ ⟦에너지 절약: 문경시, 부여군⟧\n▲ ⟦새로 짓기: 대구 북구⟧\n▲ ⟦주민 참여: 서울 은평구⟧'], // prettier-ignore
    [
      'prizes with money for projects',
      '군은 ▲⟦농정평가 대상(상사업비 2억 원)⟧ ▲⟦세정평가 우수상(상사업비 5000만 원)⟧을 받았다.',
    ],
  ])('%s', (_, marked) => expectItems(marked, 'award', 'ko'));
});

describe('what others won or can win, in English', () => {
  test.each([
    ['sums, and a sentence about all winners', 'The prizes are ▲⟦Grand Prize (1 person) 2 million KRW⟧ ▲⟦Excellence Award (2 persons) 1 million KRW each⟧, and all winners will also receive a certificate.'], // prettier-ignore
    ['sums, and a number of others', 'The prizes are ▲⟦Grand Prize (1 person) 2 million KRW⟧ ▲⟦Excellence Prize (4 people) 500,000 KRW⟧, and 50 visitors will be drawn for coupons.'], // prettier-ignore
    [
      'sums with trophies',
      'The prizes are ▲⟦Grand Prize: 2 million won and a trophy⟧ ▲⟦Popularity Prize: a gift card worth 100,000 won⟧.',
    ],
    ['sums first', 'Prize money is ▲⟦5 million won for the Grand Prize⟧ ▲⟦1 million won for the Excellence Prize⟧.'],
    ['one prize more among people', 'The recipients are △⟦Culture: Lee Han-deul, head of a drum troupe⟧ △⟦Sports: Park No-eul, coach of a team⟧ △⟦Special Award: Dr. Anna Wells, who wrote a history⟧.'], // prettier-ignore
    ['a group among people', 'The recipients are △⟦Education: Professor Lee Han-deul of Haneul University⟧ △⟦Welfare: Park No-eul, a resident⟧ △⟦Special Prize: a women’s choir⟧.'], // prettier-ignore
    [
      'deeds with the official who did each',
      'It chose ▲⟦a signboard for storm drains (Officer Lee Han-deul)⟧ ▲⟦a booking app (Team Leader Park No-eul)⟧.',
    ],
    ['names and a ceremony', 'The plaques were given to ▲⟦Kim Ba-da, head of the association⟧ ▲⟦Lee Han-deul of Nuri Noodles⟧ at a ceremony on Monday.'], // prettier-ignore
  ])('%s', (_, marked) => expectItems(marked, 'other', 'en'));
});

describe('what is wrong, disputed, or done by others, in English', () => {
  test.each([
    [
      'issues of an election',
      'The main issues of the election are ▲⟦the move of the county office⟧ ▲⟦falling population⟧.',
    ],
    [
      'problems that an audit found',
      'The audit found problems including ▲⟦late settlement of subsidies⟧ ▲⟦poor supervision⟧.',
    ],
    ['concerns', 'Councilors raised concerns about ▲⟦rising debt⟧ ▲⟦delays in construction⟧.'],
    [
      'what a company did',
      'Haneul Foods Co., a local company, was praised for ▲⟦parental leave⟧ ▲⟦an in-house nursery⟧.',
    ],
    ['what an association plans', 'The association plans to use the money for ▲⟦a cold storage room⟧ ▲⟦rain covers⟧ ▲⟦weekend concerts⟧, starting next spring.'], // prettier-ignore
    ['rules of conduct', 'Rules for visitors are ▲⟦washing hands⟧ ▲⟦wearing masks⟧.'],
    ['what residents did', 'Local residents have voluntarily carried out ▲⟦flower planting⟧ ▲⟦street cleaning⟧.'],
    ['what candidates promise', 'The candidates pledged ▲⟦a tram line⟧ ▲⟦half-price tuition⟧.'],
    ['what is to be submitted', 'Applicants must submit ▲⟦an application form⟧ ▲⟦a business plan⟧ by the 20th.'],
    ['villages and a month', 'Flower beds will be made in ▲⟦Garam-dong⟧ ▲⟦Nuri-dong⟧ ▲⟦Dasom-dong⟧ from May.'],
  ])('%s', (_, marked) => expectItems(marked, 'other', 'en'));
});

describe('what a government does, in English', () => {
  test.each([
    [
      'a result in a relative clause',
      'The judges liked ▲⟦a map of empty shops⟧ ▲⟦a loan fund⟧ ▲⟦a repair team⟧, which cut the waiting time to 20 days.',
    ],
    ['what the list asks for', 'The mayors agreed on ▲⟦a new law for ferries⟧ ▲⟦compensation for farmers⟧ and ▲⟦a joint rescue team⟧, urging the ministry to answer.'], // prettier-ignore
    ['routes it works on', 'It was credited with steady work on school routes, such as ▲⟦installing signals⟧ ▲⟦raising crosswalks⟧ ▲⟦providing guides⟧, leading to fewer accidents.'], // prettier-ignore
    ['what they decide behind criteria', 'They read the criteria one by one and decided to focus on ▲⟦management of weak indicators⟧ ▲⟦joint work among departments⟧.'], // prettier-ignore
    [
      'a clause that the list opens',
      'Through ▲⟦a task force⟧ ▲⟦on-site checks⟧ ▲⟦joint work⟧, the county raised its score by 12 points.',
    ],
    ['what an award was won for', 'It won the Grand Prize in welfare for △⟦safety calls⟧ △⟦home repairs⟧, and the Excellence Award in forestry for ▲⟦forest trails⟧ ▲⟦fire watch⟧.'], // prettier-ignore
    [
      'the opening of something',
      'The top news of the year were ▲⟦the opening of a bridge⟧ ▲⟦the opening of a library⟧.',
    ],
    [
      'a semicolon',
      'The county scored well thanks to ▲⟦longer bus hours⟧ ▲⟦a night pharmacy⟧; the prize money will go to charity.',
    ],
    ['what officials said', 'It plans ▲⟦longer bus hours⟧ and ▲⟦a night pharmacy⟧, the officials said.'],
    ['as part of', 'It plans ▲⟦longer bus hours⟧ and ▲⟦a night pharmacy⟧, as part of its five-year plan.'],
    ['as well', 'The county will push ahead with ▲⟦repair of empty houses⟧ ▲⟦paving of farm roads⟧ as well.'],
  ])('%s', (_, marked) => expectItems(marked, 'initiative', 'en'));
});

describe('fields, and what a government won, in English', () => {
  test.each<[string, BulletKind, string]>([
    ['short fields and a clause', 'category', 'The indicators come from five areas, ▲⟦jobs⟧ ▲⟦safety⟧ ▲⟦welfare⟧ ▲⟦administration⟧, and two experts from each field read the papers.'], // prettier-ignore
    ['a noun that gathers them', 'category', 'Entries can be made in ▲⟦poetry⟧ ▲⟦essay⟧ ▲⟦photography⟧ categories.'],
    ['fields of nominations', 'category', 'Nominations are accepted in ▲⟦culture⟧ ▲⟦sports⟧ ▲⟦social service⟧.'],
    [
      'what a ministry looks at',
      'category',
      'The ministry evaluates local governments in ▲⟦management of funds⟧ ▲⟦sound debt⟧.',
    ],
    [
      'a county that was commended',
      'award',
      'The county was commended in three fields, among them ▲⟦Best in forest management⟧ ▲⟦Excellence in local tax⟧.',
    ],
    ['governments by field', 'award', 'The Minister’s Award was given by field as follows.\n▲ ⟦Energy saving: Mungyeong-si, Buyeo-gun⟧\n▲ ⟦Resident participation: Eunpyeong-gu, Seoul⟧'], // prettier-ignore
    ['prize money and its use', 'award', 'The county received ▲⟦the Grand Prize in the Forest Evaluation⟧ ▲⟦an Excellence Award in the Tax Evaluation⟧, and the prize money will go to charity.'], // prettier-ignore
  ])('%s', (_, kind, marked) => expectItems(marked, kind, 'en'));
});
