import { describe, expect, test } from '@jest/globals';
import { pairOf } from '../../pipeline/match/grams.js';
import { makeView } from '../../pipeline/view.js';

describe('the view', () => {
  test.each([
    ['full-width digits and brackets become plain', '（２０２４）', '(2024)'],
    ['every middle dot becomes one', '환경ㆍ사회‧투명・복지•안전', '환경·사회·투명·복지·안전'],
    ['exotic spaces become spaces', 'A\u00A0B\u3000C\u2009D', 'A B C D'],
    ['tabs become spaces and hyphens that do not break become hyphens', 'A\tB Gwanak\u2011gu', 'A B Gwanak-gu'],
    ['several spaces become one, line ends stay', 'Asan  City\u3000 \n\n  B', 'Asan City \n\n B'],
    ['what prints nothing is left out', '\u200b○ 관\u00ad악\u200b구\ufeff', '○ 관악구'],
    ['circled numbers, units and jamo stay', '① ㈜ ℃ ㄱ', '① ㈜ ℃ ㄱ'],
    ['typographic quotes stay', '‘우수상’ “대상”', '‘우수상’ “대상”'],
    [
      'quotes that stand the wrong way are turned',
      '’2024년 점검‘에서 ‘안전 평가‘ 우수',
      '‘2024년 점검’에서 ‘안전 평가’ 우수',
    ],
    ['so are double ones, each line for itself', '”하나“라는\n‘둘’', '“하나”라는\n‘둘’'],
    ['an apostrophe opens nothing', '’24년 평가에서 ‘우수’를', '’24년 평가에서 ‘우수’를'],
    ['nor does that of several owners close', 'the farmers’ market ‘A’', 'the farmers’ market ‘A’'],
    ['a line in which they do not come out even stays', '’하나‘라는 ‘둘', '’하나‘라는 ‘둘'],
  ])('%s', (_, source, expected) => {
    expect(makeView(source).text).toBe(expected);
  });

  test('letters, syllables, quotes and marks of lists leave the text as it is, what changes any of them does not', () => {
    const plainText = '관악구(Gwanak-gu) ‘A’ “B” … – — · 「가」 ▲ ● ※ © ⓒ ① ½ → 中\n\r\n1,000원\'"';
    expect(makeView(plainText).text).toBe(plainText);
    for (const sign of [
      '\u0301',
      '\u1161',
      '\u3099',
      '\u302a',
      '\u2000',
      '\uf900',
      '•',
      '\u3000',
      '  ',
      '\t',
      '\u200d',
    ]) {
      const source = `${plainText}${sign}`;
      const expected = source
        .normalize('NFC')
        .replace(/\u200d/g, '')
        .replace(/[\u2002\u3000\t]| {2}/g, ' ')
        .replace(/•/g, '·');
      expect(makeView(source).text).toBe(expected);
    }
  });

  test('pairs and word starts stand at the places of the folded text', () => {
    const { pairs, wordStarts } = makeView('Ab 가a‘c');
    expect([...wordStarts]).toEqual([0, 3, 6]);
    expect(pairs[0]).toBe(pairOf(0x61, 0x62));
    expect(pairs[5]).toBe(pairOf(0x27, 0x63));
    expect(pairs).toHaveLength(7);
    expect(makeView('').pairs).toHaveLength(0);
  });

  test('folded text is as long as the text, in lower case, with straight apostrophes', () => {
    const view = makeView('Gwanak-gu’s ESG 경영');
    expect(view.folded).toBe("gwanak-gu's esg 경영");
    expect(view.folded).toHaveLength(view.text.length);
  });

  test('a span over composed syllables leads back to the decomposed source', () => {
    const source = '서울 관악구는'.normalize('NFD');
    const view = makeView(source);
    const start = view.text.indexOf('관악구');
    const place = view.toSource({ start, end: start + 3 });
    expect(view.text).toBe('서울 관악구는');
    expect(source.slice(place.start, place.end)).toBe('관악구'.normalize('NFD'));
    expect(view.quote({ start, end: start + 3 })).toBe('관악구');
  });

  test('a span beside what is left out holds only its own words', () => {
    const source = '서울  \u200b관악\u200b구\u200b  \u200b는';
    const view = makeView(source);
    expect(view.text).toBe('서울 관악구 는');
    expect(view.toSource({ start: 3, end: 6 })).toEqual({ start: 5, end: 9 });
    expect(view.quote({ start: 3, end: 6 })).toBe('관악구');
  });

  test('a span that ends within a composed cluster has the whole of it', () => {
    const source = '각\u0301 층'.normalize('NFD');
    const view = makeView(source);
    expect(view.toSource({ start: 0, end: 1 })).toEqual({ start: 0, end: 4 });
  });

  test('an empty span in decomposed text leads to an empty place', () => {
    const view = makeView('관악구'.normalize('NFD'));
    expect(view.toSource({ start: 1, end: 1 })).toEqual({ start: 3, end: 3 });
  });

  test('a quote is as the source writes it, in NFC, with white space folded', () => {
    const view = makeView('２０２４　지역복지\n 평가');
    expect(view.text).toBe('2024 지역복지\n 평가');
    expect(view.quote({ start: 0, end: view.text.length })).toBe('２０２４ 지역복지 평가');
  });
});
