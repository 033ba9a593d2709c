import { describe, expect, test } from '@jest/globals';
import type { Language } from '../../pipeline/types.js';
import { linked } from '../extractors/sentence.js';

/** Each head: name, other spellings, place, status, basis. */
function headsOf(text: string, language: Language): unknown[] {
  const { heads, places } = linked(text, language);
  return heads.map(({ name, also, place, status, basis }) => [
    name,
    also.join(', '),
    place === null ? null : places[place]!.name,
    status,
    basis,
  ]);
}

describe('spellings of one person are one head', () => {
  test.each([
    [
      'the same romanisation, joined',
      'Guro-gu (Mayor Lee Kwon-jae) won.\nMayor Lee Kwonjae spoke.',
      ['Lee Kwon-jae', 'Lee Kwonjae', 'Guro-gu'],
    ],
    [
      'the given name first',
      'Guro-gu (Mayor Lee Sung) won.\nMayor Sung Lee spoke.',
      ['Lee Sung', 'Sung Lee', 'Guro-gu'],
    ],
    [
      'another romanisation',
      'Guro-gu (Mayor Jeong Won-oh) won.\nDistrict Mayor Jung Won-o spoke.',
      ['Jeong Won-oh', 'Jung Won-o', 'Guro-gu'],
    ],
    [
      'a slip beside the same government',
      'Guro-gu (Mayor Lee Pil-hyung) won.\nGuro-gu Mayor Lee Il-hyung spoke.',
      ['Lee Pil-hyung', 'Lee Il-hyung', 'Guro-gu'],
    ],
    [
      'one word, and the fuller form',
      'Songpa-gu (Mayor Seogangmin) won.\nMayor Seo Gang-min of Songpa-gu spoke.',
      ['Seo Gang-min', 'Seogangmin', 'Songpa-gu'],
    ],
  ])('%s', (_, text, [name, also, place]) => {
    expect(headsOf(text, 'en')).toEqual([[name, also, place, 'current', 'stated']]);
  });

  test('in Korean with a space or without', () => {
    expect(headsOf('서구(구청장 임 솔)는 열었다.\n임솔 구청장은 웃었다.', 'ko')).toEqual([
      ['임 솔', '임솔', '서구', 'current', 'stated'],
    ]);
  });
});

describe('a head without its government has that', () => {
  test.each([
    [
      'of the person’s other mention',
      '구로구와 관악구(구청장 한도윤)가 받았다.\n한도윤 구청장은 “고맙다”고 말했다.',
      '관악구',
      'stated',
    ],
    ['of a heading right above', '구로구는 크다.\n◇관악구\n-한도윤 구청장', '관악구', 'inferred'],
    [
      'that the section names most',
      '관악구는 열었다. 관악구는 넓다.\n구로구에서 온 한도윤 구청장은 “고맙다”고 말했다.',
      '관악구',
      'inferred',
    ],
    [
      'with a bracket that says where one stands',
      '관악구는 열었다. 관악구는 넓다.\n한도윤 구청장(가운데)은 “고맙다”고 말했다.',
      '관악구',
      'inferred',
    ],
    ['of its title’s kind', '경기 이천시와 완도군이 만났다.\n배성현 군수는 “고맙다”고 말했다.', '완도군', 'inferred'],
    [
      'of its own section',
      '구로구는 열었다.\n---\n관악구는 열었다. 한도윤 구청장은 “고맙다”고 말했다.',
      '관악구',
      'inferred',
    ],
  ])('%s', (_, text, place, basis) => {
    expect(headsOf(text, 'ko')).toEqual(
      [['한도윤', '', place, 'current', basis]].map((head) =>
        place === '완도군' ? ['배성현', ...head.slice(1)] : head,
      ),
    );
  });

  test('or none, where the article names no government', () => {
    expect(headsOf('한도윤 구청장은 “고맙다”고 말했다.', 'ko')).toEqual([['한도윤', '', null, 'current', 'inferred']]);
  });
});

test('repeats by surname are attached to the head of that office', () => {
  const { heads, view } = linked(
    '이천시(시장 이도윤)와 구로구(구청장 이하람)가 만났다. 이 구청장은 웃었다. 이 시장도 웃었다.',
    'ko',
  );
  expect(heads.map(({ name, repeats }) => [name, repeats.map((span) => view.quote(span))])).toEqual([
    ['이도윤', ['이 시장']],
    ['이하람', ['이 구청장']],
  ]);
});

test('a surname of two syllables is one', () => {
  const { heads, view } = linked('도봉구(구청장 선우진)가 문을 열었다. 선우 구청장은 웃었다.', 'ko');
  expect(heads.map(({ name, repeats }) => [name, repeats.map((span) => view.quote(span))])).toEqual([
    ['선우진', ['선우 구청장']],
  ]);
});

test('what an award is for is no name', () => {
  expect(headsOf('회사는 일자리를 늘린 공로로 전북도지사 표창을 받았다.', 'ko')).toEqual([]);
});

test('a commendation in a bracket is no name', () => {
  expect(headsOf('안동시는 우수(경북도지사 표창)로 뽑혔다.', 'ko')).toEqual([]);
});

test('the head of a gu of a city is an official', () => {
  expect(headsOf('포항시 남구청장 한도윤은 웃었다.', 'ko')).toEqual([]);
});

test('a surname with no full name anywhere is no head', () => {
  expect(headsOf('Mayor Han opened a library in Gwanak-gu.', 'en')).toEqual([]);
  expect(headsOf('관악구 정 구청장은 웃었다.', 'ko')).toEqual([]);
});

test('a market makes no mayor, but a name beside one joins the mayor who has it', () => {
  expect(headsOf('이천시는 남대문 시장을 찾았다. 문태건 시장이 함께했다.', 'ko')).toEqual([]);
  expect(headsOf('이천시(시장 문태건)는 장을 열었다. 문태건 시장이 함께했다.', 'ko')).toEqual([
    ['문태건', '', '이천시', 'current', 'stated'],
  ]);
});

test.each([
  ['former', '한도윤 전 관악구청장이 왔다.'],
  ['candidate', '한도윤 관악구청장 후보가 왔다.'],
  ['current', '한도윤 관악구청장 후보는 현직이다. 한도윤 관악구청장은 3선에 나선다.'],
])('the status is %s', (status, text) => {
  expect(headsOf(text, 'ko')).toEqual([['한도윤', '', '관악구', status, 'stated']]);
});

test('two persons of one government, one of them former, are two heads', () => {
  expect(headsOf('서지호 전 관악구청장과 한도윤 관악구청장이 만났다.', 'ko')).toEqual([
    ['서지호', '', '관악구', 'former', 'stated'],
    ['한도윤', '', '관악구', 'current', 'stated'],
  ]);
});

test('a head of the upper tier stands for the upper place', () => {
  const { heads, places } = linked('나은결 대구시장이 인사했다.', 'ko');
  expect(places[heads[0]!.place!]).toMatchObject({ id: 'kr-daegu', name: '대구시', tier: 'upper' });
});
