import { describe, expect, test } from '@jest/globals';
import type { Language, Mention, Span } from '../../pipeline/types.js';
import { mentionsOf } from './sentence.js';

/** The name, title and district that a mention quotes, and its status. */
function wordsOf(text: string, { parts, value }: Mention): (string | null)[] {
  const quote = (span: Span | undefined): string | null => (span ? text.slice(span.start, span.end) : null);
  return [
    quote(parts?.['name'] ?? parts?.['surname']),
    quote(parts?.['title']),
    quote(parts?.['district']),
    `${value}`,
  ];
}

function expectHeads(text: string, language: Language, heads: readonly (readonly (string | null)[])[]): void {
  const mentions = mentionsOf(text, language).filter(({ kind }) => kind === 'mayor');
  expect(mentions.map((mention) => wordsOf(text, mention))).toEqual(heads);
  for (const { span, text: words } of mentions) expect(text.slice(span.start, span.end)).toBe(words);
}

describe('a Korean head is found', () => {
  test.each([
    ['in a bracket after the government', '관악구(구청장 한도윤)는', ['한도윤', '구청장', '관악구', 'current']],
    ['with the short title after the office', '울산 북구청(청장 오민재)은', ['오민재', '청장', '북구', 'current']],
    ['in a bracket, the title last', '하동군(하승택 군수)은', ['하승택', '군수', '하동군', 'current']],
    ['with the title glued to the government', '한도윤 관악구청장은', ['한도윤', '구청장', '관악구', 'current']],
    ['with the region between', '문태건 경기 이천시장이', ['문태건', '시장', '이천시', 'current']],
    ['with a bracket after the name', '한도윤(오른쪽) 관악구청장이', ['한도윤', '구청장', '관악구', 'current']],
    ['after the government', '동구 배기찬 구청장이', ['배기찬', '구청장', '동구', 'current']],
    ['before the government', '문선우 군수의 금산군은', ['문선우', '군수', '금산군', 'current']],
    ['before a bracket with the government', '한도윤 구청장(관악구)은', ['한도윤', '구청장', '관악구', 'current']],
    ['after the title', '관악구청장 한도윤은', ['한도윤', '구청장', '관악구', 'current']],
    ['in a bracket after the title', '완도군수(배성현)가', ['배성현', '군수', '완도군', 'current']],
    ['with another office in between', '조도훈 협의회장(순천시장)은', ['조도훈', '시장', '순천시', 'current']],
    [
      'with the office of a council in between',
      '조도훈 전국시장·군수·구청장협의회 사무총장(강원 평창군수)은',
      ['조도훈', '군수', '평창군', 'current'],
    ],
    ['by a surname of two syllables', '선우 구청장은', ['선우', '구청장', null, 'current']],
    ['of the upper tier', '도강현 경북도지사는', ['도강현', '도지사', '경북도', 'current']],
    ['of the upper tier by its stem', '하태민 경기지사는', ['하태민', '지사', '경기', 'current']],
    ['with a name of two syllables', '임솔 서구청장이', ['임솔', '구청장', '서구', 'current']],
    ['with a surname of two syllables', '남궁윤 옥천군수가', ['남궁윤', '군수', '옥천군', 'current']],
    ['without spaces', '한도윤관악구청장이', ['한도윤', '구청장', '관악구', 'current']],
    [
      'of a government that the gazetteer does not know',
      '바다군(군수 배성현)은',
      ['배성현', '군수', '바다군', 'current'],
    ],
    ['as a former one', '한도윤 전 관악구청장이', ['한도윤', '구청장', '관악구', 'former']],
    ['as a former one in hanja', '한도윤 前 관악구청장이', ['한도윤', '구청장', '관악구', 'former']],
    ['as a former one, the word first', '전 이천시장 문태건이', ['문태건', '시장', '이천시', 'former']],
    ['as a candidate', '한도윤 관악구청장 후보가', ['한도윤', '구청장', '관악구', 'candidate']],
    ['as the one elected', '문태건 이천시장 당선인은', ['문태건', '시장', '이천시', 'candidate']],
    ['after the stem of the government', '이웃 안동의 배성현 시장이', ['배성현', '시장', '안동', 'current']],
    ['before a bracket with the stem', '배성현 시장(안동·무소속)이', ['배성현', '시장', '안동', 'current']],
    ['as a former one, 故 in a bracket', '고(故) 배성현 안동시장의', ['배성현', '시장', '안동시', 'former']],
    ['as one who has resigned', '사퇴한 배성현 안동시장의', ['배성현', '시장', '안동시', 'former']],
    ['as one who resigns', '배성현 안동시장이 사퇴하면서', ['배성현', '시장', '안동시', 'former']],
    ['before one who has died', '배성현 안동시장은 별세한 시민을', ['배성현', '시장', '안동시', 'current']],
    ['as one who may resign', '배성현 안동시장이 사퇴해야', ['배성현', '시장', '안동시', 'current']],
    ['by surname', '정 구청장은', ['정', '구청장', null, 'current']],
  ])('%s', (_, text, head) => expectHeads(text, 'ko', [head]));

  test('in a list that shares the title', () => {
    expectHeads('한도윤 관악·서지호 은평·채이담 강동구청장이', 'ko', [
      ['한도윤', '구청장', '관악', 'current'],
      ['서지호', '구청장', '은평', 'current'],
      ['채이담', '구청장', '강동구', 'current'],
    ]);
  });
});

test('Korean heads are found in a row with a bracket each', () => {
  expectHeads('배성현(안동)·한도윤(영주) 시장이 만났다.', 'ko', [
    ['배성현', '시장', '안동', 'current'],
    ['한도윤', '시장', '영주', 'current'],
  ]);
});

describe('an English head is found', () => {
  test.each([
    [
      'in a bracket after the government',
      'Gwanak-gu (Mayor Han Do-yun)',
      ['Han Do-yun', 'Mayor', 'Gwanak-gu', 'current'],
    ],
    [
      'in a bracket after the region',
      'Gwanak-gu, Seoul (Mayor Han Do-yun)',
      ['Han Do-yun', 'Mayor', 'Gwanak-gu', 'current'],
    ],
    [
      'before the title and the government',
      'Bae Seong-hyun, Governor of Wando County,',
      ['Bae Seong-hyun', 'Governor', 'Wando County', 'current'],
    ],
    [
      'before the government and the title',
      'Han Do-yun, Gwanak District Mayor,',
      ['Han Do-yun', 'Mayor', 'Gwanak District', 'current'],
    ],
    [
      'after the title, before the government',
      'Mayor Han Do-yun of Gwanak-gu',
      ['Han Do-yun', 'Mayor', 'Gwanak-gu', 'current'],
    ],
    [
      'after the government and the title',
      'Wando County Governor Bae Seong-hyun',
      ['Bae Seong-hyun', 'Governor', 'Wando County', 'current'],
    ],
    ['after a stem and the title', 'Icheon Mayor Moon Tae-geon', ['Moon Tae-geon', 'Mayor', 'Icheon', 'current']],
    [
      'in the order of the Korean words',
      'Han Do-yun Gwanak-gu Mayor spoke.',
      ['Han Do-yun', 'Mayor', 'Gwanak-gu', 'current'],
    ],
    [
      'as head of the office',
      'Han Do-yun, head of the Gwanak District Office,',
      ['Han Do-yun', 'head', 'Gwanak District', 'current'],
    ],
    [
      'after the title and the government',
      'said Mayor of Gwanak-gu Han Do-yun.',
      ['Han Do-yun', 'Mayor', 'Gwanak-gu', 'current'],
    ],
    [
      'with the given name first',
      'San Kim, Governor of Muan County,',
      ['San Kim', 'Governor', 'Muan County', 'current'],
    ],
    ['in one word', 'Songpa-gu (Mayor Seogangmin)', ['Seogangmin', 'Mayor', 'Songpa-gu', 'current']],
    [
      'without more words of a headline',
      'Gwanak-gu Mayor Han Do-yun Opens Library',
      ['Han Do-yun', 'Mayor', 'Gwanak-gu', 'current'],
    ],
    ['as a former one', 'Former Gwanak-gu Mayor Han Do-yun', ['Han Do-yun', 'Mayor', 'Gwanak-gu', 'former']],
    [
      'as the one elected',
      'Candidate for Gwanak-gu Mayor Han Do-yun',
      ['Han Do-yun', 'Mayor', 'Gwanak-gu', 'candidate'],
    ],
    ['by surname', 'Governor Ham spoke.', ['Ham', 'Governor', null, 'current']],
  ])('%s', (_, text, head) => expectHeads(text, 'en', [head]));
});

test('the span of a head runs from the government to the closing bracket', () => {
  const text = '서울 관악구(구청장 한도윤)는 쉼터를 늘렸다.';
  const head = mentionsOf(text, 'ko').find(({ kind }) => kind === 'mayor')!;
  expect([head.span, head.text, head.rule]).toEqual([
    { start: 3, end: 15 },
    '관악구(구청장 한도윤)',
    'mayors/ko/bracket',
  ]);
});
