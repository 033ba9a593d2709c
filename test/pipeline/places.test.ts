import { describe, expect, test } from '@jest/globals';
import type { Language } from '../../pipeline/types.js';
import { linked } from '../extractors/sentence.js';

/** Each place by its name and its id, an open one by its candidates. */
function placesOf(text: string, language: Language = 'ko'): (readonly [string, string])[] {
  return linked(text, language).places.map(({ name, id, candidates }) => [name, id ?? candidates.join(' ')]);
}

describe('a shared name is decided', () => {
  test.each([
    ['by its own qualifier', '울산 남구는 상을 받았다.', 'kr-ulsan-nam-gu'],
    ['by a qualified mention before', '울산 남구는 상을 받았다. 남구는 기뻐했다.', 'kr-ulsan-nam-gu'],
    ['by a qualified mention after', '남구가 상을 받았다.\n울산 남구는 기뻐했다.', 'kr-ulsan-nam-gu'],
    ['by the city in the sentence', '남구는 울산에서 가장 크다.', 'kr-ulsan-nam-gu'],
    ['by a sibling in the list', '달성군·남구 나란히 대상', 'kr-daegu-nam-gu'],
    ['by the city in the headline', '대구 복지 으뜸\n남구는 상을 받았다.', 'kr-daegu-nam-gu'],
    ['by the city around it', '포항시는 상을 받았다. 남구에서 잔치를 열었다.', 'kr-gyeongbuk-pohang-nam-gu'],
  ])('%s', (_, text, id) => {
    expect(linked(text, 'ko').places.find(({ name }) => name === '남구')?.id).toBe(id);
  });

  test.each([
    ['Jung-gu won. It lies in Daegu.', 'kr-daegu-jung-gu'],
    ['Jung-gu, Dong-gu and Nam-gu in Ulsan won.', 'kr-ulsan-jung-gu'],
    ['Dalseong-gun and Jung-gu won.', 'kr-daegu-jung-gu'],
  ])('in English: %s', (text, id) => {
    expect(linked(text, 'en').places.find(({ name }) => name === 'Jung-gu')?.id).toBe(id);
  });

  test('by the province for the two Goseong and the two Gwangju', () => {
    expect(placesOf('강원 속초시와 고성군이 손잡았다.')).toContainEqual(['고성군', 'kr-gangwon-goseong-gun']);
    expect(placesOf('경기도는 성남시와 광주시를 뽑았다.')).toContainEqual(['광주시', 'kr-gyeonggi-gwangju-si']);
    expect(placesOf('광주시는 5월을 기린다.')).toEqual([['광주시', 'kr-gwangju']]);
  });

  test('not by what stands in another section while its own section speaks', () => {
    expect(placesOf('대구 남구는 상을 받았다.\n---\n울산은 크다. 남구는 상을 받았다.')).toEqual([
      ['남구', 'kr-daegu-nam-gu'],
      ['남구', 'kr-ulsan-nam-gu'],
    ]);
  });
});

test('a shared name of which nothing speaks stays open and raises an issue', () => {
  const { places, issues } = linked('강서구는 쉼터를 늘렸다.', 'ko');
  expect(places).toMatchObject([
    { id: null, candidates: ['kr-busan-gangseo-gu', 'kr-seoul-gangseo-gu'], tier: 'basic' },
  ]);
  expect(issues).toEqual([
    {
      severity: 'warning',
      source: 'districts',
      reason: '강서구 is ambiguous: kr-busan-gangseo-gu, kr-seoul-gangseo-gu',
      span: { start: 0, end: 3 },
    },
  ]);
});

test('two governments with one name are two places', () => {
  expect(placesOf('강원 고성군과 경남 고성군이 만났다.')).toEqual([
    ['고성군', 'kr-gangwon-goseong-gun'],
    ['고성군', 'kr-gyeongnam-goseong-gun'],
  ]);
});

describe('one government is one place, called by the shortest full form', () => {
  test.each([
    ['서울 관악구는 넓다. 관악구청도 크다.', 'ko', '관악구'],
    ['고양특례시는 넓다. 고양시는 젊다.', 'ko', '고양시'],
    ['Goyang Special City is wide. Goyang-si is young.', 'en', 'Goyang-si'],
    ['Gwanak District is wide. Gwanak-gu is young.', 'en', 'Gwanak-gu'],
    ['Yeongdeungpo District is wide.', 'en', 'Yeongdeungpo District'],
    ['서울특별시는 넓다. 서울시는 젊다.', 'ko', '서울시'],
    ['Seoul Metropolitan Government opened. Seoul Metropolitan City is wide.', 'en', 'Seoul Metropolitan City'],
  ] as const)('%s', (text, language, name) => {
    const { places } = linked(text, language);
    expect(places.map((place) => [place.name, place.mentions.length])).toEqual([
      [name, 2 - Number(places[0]!.mentions.length === 1)],
    ]);
  });
});

test('a place that only a head’s stem names has no mention of its own, until the article names it in full', () => {
  const [stem] = linked('Icheon Mayor Moon Tae-geon spoke.', 'en').places;
  expect([stem!.name, stem!.id, stem!.mentions]).toEqual(['Icheon', 'kr-gyeonggi-icheon-si', []]);
  const [full] = linked('Icheon Mayor Moon Tae-geon spoke for Icheon City.', 'en').places;
  expect([full!.name, full!.mentions.map(({ text }) => text)]).toEqual(['Icheon City', ['Icheon City']]);
});
