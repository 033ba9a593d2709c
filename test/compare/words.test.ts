import { describe, expect, test } from '@jest/globals';
import { loadRules } from '../../index.js';
import { knowledgeOf } from '../../compare/knowledge.js';
import { contrast, likeness, numbersSpeak, share } from '../../compare/words/likeness.js';

const knowledge = knowledgeOf(loadRules({ comparison: true }));
const ko = (phrase: string) => knowledge.content(phrase, 'ko');
const en = (phrase: string) => knowledge.content(phrase, 'en');

describe('the words of a phrase', () => {
  const wordsOf = (phrase: string, language: 'ko' | 'en'): string[] =>
    knowledge.units(phrase, language).map(({ start, end }) => phrase.slice(start, end));

  test.each([
    ['복지사각지대 해소', ['복지사각지대', '해소']],
    ['복지 사각지대 해소', ['복지 사각지대', '해소']],
    ['보건·복지 통합지원체계', ['보건·복지', '통합지원체계']],
    ['도시 숲 조성과 공원 확보', ['도시 숲', '조성', '공원', '확보']],
    ['시민의 안전을 위한 나비남 사업', ['시민', '안전', '나비남', '사업']],
  ])('of %s are known names, the longest first, and what is left without particles', (phrase, words) => {
    expect(wordsOf(phrase, 'ko')).toEqual(words);
  });

  test('do not run over the end of a word into the next one', () => {
    // 책임 is a word, and no word of this.
    expect(wordsOf('정책 임기', 'ko')).toEqual(['정책', '임기']);
  });

  test.each([
    ['closing the welfare blind spot', ['closing', 'welfare blind spot']],
    ['low-floor buses for people with limited mobility', ['low-floor buses', 'people with limited mobility']],
    ["the district's own Nabinam project", ['district', 'Nabinam', 'project']],
  ])('of %s are known phrases and what is left without function words', (phrase, words) => {
    expect(wordsOf(phrase, 'en')).toEqual(words);
  });
});

describe('how alike a Korean and an English phrase are', () => {
  test.each([
    ['복지사각지대 발굴체계 활성화', 'activating the welfare blind spot discovery system'],
    ['사각지대 발굴과 지원', 'finding and supporting people in blind spots'],
    ['환경 (ESG) 경영', 'Environmental (ESG) management'],
    ['수승대 출렁다리', 'Suseungdae suspension bridge'],
    ['마을사랑채 조성', 'creating Maeul Sarangchae'],
    ['서울 관악구', 'Gwanak-gu, Seoul'],
    ['보건복지부 장관상', 'Minister of Health and Welfare Award'],
  ])('%s is much like %s', (korean, english) => {
    expect(likeness(ko(korean), en(english))).toBeGreaterThan(0.6);
  });

  test.each([
    ['복지사각지대 발굴', 'removal of slate roofs'],
    ['노후 주택 개량', 'operation of an integrated control center'],
    ['서울 관악구', 'Gangnam-gu'],
  ])('%s is not like %s', (korean, english) => {
    expect(likeness(ko(korean), en(english))).toBeLessThan(0.2);
  });

  test('is the harmonic mean of what each tells of the other', () => {
    const [korean, english] = [ko('교통약자를 위한 저상버스'), en('low-floor buses')];
    const [kept, told] = [share(korean, english), share(english, korean)];
    expect(told).toBe(1);
    expect(likeness(korean, english)).toBeCloseTo((2 * kept) / (kept + 1), 10);
  });

  test('is nothing where a phrase tells nothing', () => {
    expect(likeness(ko('등'), en('welfare'))).toBe(0);
  });
});

describe('how much two phrases speak of different things', () => {
  test.each([
    ['산불 예방 평가', 'public library evaluation', 'much'],
    ['산불 예방 평가', 'forest fire prevention evaluation', 'nothing'],
    // 유공 and merit are said in too many names to tell.
    ['보육 유공', 'merit in statistics', 'much'],
    // Nothing is known of a name that no table has.
    ['나비남', 'public library', 'nothing'],
  ])('%s and %s: %s', (korean, english, expected) => {
    const found = contrast(ko(korean), en(english));
    expect(found > 0.7 ? 'much' : found === 0 ? 'nothing' : found).toBe(expected);
  });
});

test.each([
  ['제17회 대회', '17th contest', 1],
  ['제17회 대회', '13th contest', -1],
  ['2011년 우수상', 'Excellence Award in 2014', -1],
  ['2년 연속 대상', 'Grand Prize', 0],
])('the numbers of %s and %s say %d', (korean, english, expected) => {
  expect(numbersSpeak(ko(korean), en(english))).toBe(expected);
});
