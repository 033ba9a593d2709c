import { describe, expect, test } from '@jest/globals';
import type { Language } from '../../pipeline/types.js';
import { readMarks } from './marked.js';
import { mentionsOf } from './sentence.js';

/** Each mark is a mention that is expected, with its id or its candidates; there must be no other. */
function expectPlaces(marked: string, language: Language): void {
  const { text, marks } = readMarks(marked);
  const places = mentionsOf(text, language).filter(({ kind }) => kind === 'district');
  expect(
    places.map(({ span, text: words, id, candidates }) => [span.start, span.end, words, id ?? candidates?.join(' ')]),
  ).toEqual(marks.map(({ start, end, text: words, note }) => [start, end, words, note]));
  for (const { span, text: words } of places) expect(text.slice(span.start, span.end)).toBe(words);
}

const SEVERAL_DONG_GU =
  'kr-busan-dong-gu kr-daegu-dong-gu kr-daejeon-dong-gu kr-gwangju-dong-gu kr-incheon-dong-gu kr-ulsan-dong-gu';

describe('a Korean name is found', () => {
  test.each([
    ['before a particle', '[관악구|kr-seoul-gwanak-gu]는 쉼터를 늘렸다.'],
    [
      'in the name of an office',
      '[관악구|kr-seoul-gwanak-gu]청과 [해남군|kr-jeonnam-haenam-gun]청사, [송파구|kr-seoul-songpa-gu]의회',
    ],
    [
      'in a head’s title',
      '[수원시|kr-gyeonggi-suwon-si]장과 [곡성군|kr-jeonnam-gokseong-gun]수, [용산구|kr-seoul-yongsan-gu]청장',
    ],
    ['in the word for its people', '[금천구|kr-seoul-geumcheon-gu]민상'],
    [
      'before its health centre and its youth centre',
      '[서초구|kr-seoul-seocho-gu]보건소, 서울 [중구|kr-seoul-jung-gu]청소년센터',
    ],
    [
      'after its province, which is no part of it',
      '경기 [오산시|kr-gyeonggi-osan-si]와 전라남도 [해남군|kr-jeonnam-haenam-gun]',
    ],
    [
      'after a metropolitan city that tells which it is',
      '대구 [남구|kr-daegu-nam-gu], 울산광역시 [남구|kr-ulsan-nam-gu]청',
    ],
    ['glued to its metropolitan city', '대구[남구|kr-daegu-nam-gu], 서울특별시[용산구|kr-seoul-yongsan-gu]의회'],
    ['with all candidates where it is shared', `[동구|${SEVERAL_DONG_GU}]는 쉼터를 늘렸다.`],
    ['as a city of special status', '[수원특례시|kr-gyeonggi-suwon-si]와 [고양시|kr-gyeonggi-goyang-si]'],
    ['of the upper tier', '[서울시|kr-seoul]와 [대구광역시|kr-daegu], [경북도|kr-gyeongbuk]'],
    ['of a gu of a city, after the city', '[수원시|kr-gyeonggi-suwon-si] [영통구|kr-gyeonggi-suwon-yeongtong-gu]'],
    ['of a gu of a city that shares its name', '[포항시|kr-gyeongbuk-pohang-si] [남구|kr-gyeongbuk-pohang-nam-gu]'],
    [
      'of a city whose name the metropolitan city has too',
      '경기 [광주시|kr-gyeonggi-gwangju-si]와 광주시 [북구|kr-gwangju-buk-gu]',
    ],
    [
      'that is given up',
      '[연기군|kr-chungnam-yeongi-gun]과 인천 [남구|kr-incheon-michuhol-gu], [여주군|kr-gyeonggi-yeoju-si]',
    ],
    ['after a hanja', '前[관악구|kr-seoul-gwanak-gu]청장'],
    ['in a list by dots', '[종로구|kr-seoul-jongno-gu]·[강동구|kr-seoul-gangdong-gu]'],
    ['glued to the name of its head', '김하은[관악구|kr-seoul-gwanak-gu]청장이 왔다.'],
  ])('%s', (_, marked) => expectPlaces(marked, 'ko'));
});

describe('no Korean name is found', () => {
  test.each([
    ['in a longer name', '[강서구|kr-busan-gangseo-gu kr-seoul-gangseo-gu]와 [남양주시|kr-gyeonggi-namyangju-si]'],
    ['in words that end like one', '인구가 다시 느는 도시에서 자치구와 지구, 기구의 욕구를 전시했다.'],
    ['in counts of units', '25개구와 8개 구·군, 전국 시·군·구'],
    ['in a person’s name', '이중구 기자와 박남구 씨, 김고성군'],
    ['in a stem without its unit', '해남은 따뜻하고 관악은 높다.'],
    ['in the stems of a list that carries one unit', '오산·성남·[파주시|kr-gyeonggi-paju-si]'],
    ['in a verb', '직원을 상주시키고 부품을 양산시킨다.'],
    ['in a stadium, a stretch of road, a prison', '수원구장에서 강동구간을 지나 성동구치소까지'],
    ['in a station', '강남구청역에서 만났다.'],
    ['in words for the West and the village’s entrance', '서구 문명과 서구화, 동구 밖 과수원길, 중구난방'],
    ['in an office of education', '세종시교육청과 경기도교육감'],
    ['in a market', '전통시장인 영천시장 상인회가 웃었다.'],
    ['after a digit', '1중구 2동구'],
  ])('%s', (_, marked) => expectPlaces(marked, 'ko'));
});

describe('an English name is found', () => {
  test.each([
    [
      'with each unit',
      '[Gwanak-gu|kr-seoul-gwanak-gu], [Osan City|kr-gyeonggi-osan-si], [Haenam County|kr-jeonnam-haenam-gun]',
    ],
    ['in an older spelling', '[Kwanak-gu|kr-seoul-gwanak-gu] and [Kangnam-gu|kr-seoul-gangnam-gu]'],
    ['with a space or nothing before its unit', '[Guro Gu|kr-seoul-guro-gu] and [Gurogu|kr-seoul-guro-gu]'],
    [
      'in a possessive and in its office',
      '[Gwanak-gu|kr-seoul-gwanak-gu]’s library, [Guro-gu|kr-seoul-guro-gu] Office',
    ],
    ['before its region', '[Jung-gu|kr-daegu-jung-gu], Daegu and [Dong-gu|kr-gwangju-dong-gu] in Gwangju'],
    ['after its region', 'Ulsan [Nam-gu|kr-ulsan-nam-gu], Gwangju’s [Seo District|kr-gwangju-seo-gu]'],
    ['between region and office', 'Ulsan [Nam District|kr-ulsan-nam-gu] Office'],
    ['before a longer region', '[Goseong County|kr-gangwon-goseong-gun] in Gangwon Province'],
    [
      'as a city of special status',
      '[Goyang Special City|kr-gyeonggi-goyang-si] and the [City of Goyang|kr-gyeonggi-goyang-si]',
    ],
    ['of the upper tier', '[Seoul Metropolitan Government|kr-seoul] and [Gyeonggi Province|kr-gyeonggi]'],
    ['of a gu of a city', '[Yeongtong-gu|kr-gyeonggi-suwon-yeongtong-gu], Suwon'],
    ['with all candidates where it is shared', `[Dong-gu|${SEVERAL_DONG_GU}] opened a library.`],
    ['inside quotes', "'[Gwanak-gu|kr-seoul-gwanak-gu] Forum' and “[Guro-gu|kr-seoul-guro-gu]”"],
    ['after a dash', '-[Gwanak-gu|kr-seoul-gwanak-gu] opened a library.'],
  ])('%s', (_, marked) => expectPlaces(marked, 'en'));
});

describe('no English name is found', () => {
  test.each([
    ['in a longer name', '[Seongdong-gu|kr-seoul-seongdong-gu] and [Dongnam-gu|kr-chungnam-cheonan-dongnam-gu]'],
    [
      'in common nouns',
      '[Seoul District News] Smart City, Shopping District, a Leading City of welfare, Orange County',
    ],
    ['in a stem without its unit', 'Suwon, Yongin and Gwanak shared the prize.'],
    ['in a model named after it', 'the Seongdong-type model and the Guro-gu-type model'],
    ['in a person’s name', 'Kim Dong-gu and Park Jung-gu came.'],
    ['abroad', 'Lazovsky District in Russia'],
    ['in a station', 'Gangnam-gu Office Station'],
    ['in a court', 'Suwon District Court'],
  ])('%s', (_, marked) => expectPlaces(marked, 'en'));
});

test('a mention tells its tier, its qualifier and its rule', () => {
  const [place] = mentionsOf('울산 남구는 상을 받았다.', 'ko');
  expect(place).toEqual({
    kind: 'district',
    span: { start: 3, end: 5 },
    text: '남구',
    block: 0,
    id: 'kr-ulsan-nam-gu',
    parts: { qualifier: { start: 0, end: 2 } },
    value: 'basic',
    rule: 'districts/ko/qualified',
  });
});

test.each([
  ['upper', '서울시', 'ko'],
  ['basic', '관악구', 'ko'],
  ['basic', '세종시', 'ko'],
  ['administrative', '영통구', 'ko'],
  ['unknown', 'Gwangju City', 'en'],
] as const)('the tier is %s for %s', (tier, name, language) => {
  expect(mentionsOf(name, language).map(({ value }) => value)).toEqual([tier]);
});
