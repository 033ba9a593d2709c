import { describe, expect, test } from '@jest/globals';
import { loadRules } from '../../index.js';
import { englishQuantities } from '../../compare/quantities/english.js';
import { koreanQuantities } from '../../compare/quantities/korean.js';
import { isEqual, type Quantity } from '../../compare/quantities/quantity.js';
import { quantityWords } from '../../compare/quantities/words.js';
import { makeView } from '../../pipeline/view.js';

const words = quantityWords(loadRules({ comparison: true }));
const read = { ko: koreanQuantities, en: englishQuantities };

/** `money 60000000 won «6000만 원»`, with `about`, `over` or `under` where it is so. */
function said(text: string, language: 'ko' | 'en'): string[] {
  const view = makeView(text);
  return read[language](view, words[language]).map(({ type, value, unit, approximate, start, end }) =>
    [type, value, unit, approximate, `«${view.text.slice(start, end)}»`].filter((part) => part !== null).join(' '),
  );
}

describe('Korean quantities', () => {
  test.each([
    ['사업비 6000만 원을', ['money 60000000 won «6000만 원»']],
    ['상금 4억7000여만원', ['money 470000000 won about «4억7000여만원»']],
    ['1억 2천만 원', ['money 120000000 won «1억 2천만 원»']],
    ['1조2000억원', ['money 1200000000000 won «1조2000억원»']],
    ['약 3만5천 달러', ['money 35000 dollar about «3만5천 달러»']],
    ['325개 사례', ['count 325 item «325개»']],
    ['공무원 1,400여 명이', ['count 1400 person about «1,400여 명»']],
    ['22만 시민', ['count 220000 person «22만 시민»']],
    ['25개구 가운데', ['count 25 item «25개»']],
    ['두 곳과 열두 개', ['count 2 place «두 곳»', 'count 12 item «열두 개»']],
    ['두 자치단체는', ['count 2 «두»']],
    ['3년 이상 산 사람', ['duration 3 year over «3년»']],
    ['4년 연속 수상', ['streak 4 «4년 연속»']],
    ['8년 내리, 5년째, 3회 연속', ['streak 8 «8년 내리»', 'streak 5 «5년째»', 'streak 3 «3회 연속»']],
    ['제20회 대회와 민선 8기', ['ordinal 20 «제20회»', 'ordinal 8 «8기»']],
    ['전국 1위, 2등급', ['rank 1 «1위»', 'rank 2 «2등급»']],
    ['개선율 10.79%로', ['percent 10.79 % «10.79%»']],
    ['길이 240m, 넓이 3㎢', ['measure 240 m «240m»', 'measure 3000000 m2 «3㎢»']],
    ['2017년 8월 9일', ['date 2017-08-09 «2017년 8월 9일»']],
    ['2023.01.05 입력', ['date 2023-01-05 «2023.01.05»']],
    ['지난 9일과 10일', ['date ---09 «9일»', 'date ---10 «10일»']],
    ['12월 16일', ['date --12-16 «12월 16일»']],
    ['2018 올해의 상', ['date 2018 «2018»']],
    ['오후 2시 30분', ['time 14:30 «오후 2시 30분»']],
    ['2관왕', ['count 2 crown «2관왕»']],
  ])('in %s', (text, expected) => {
    expect(said(text, 'ko')).toEqual(expected);
  });

  test.each(['문의 02-123-4567', '코로나19의 covid-19', 'www.example.kr/2023', '순위로 세면', '원주시와 대상'])(
    '%s holds no number that counts',
    (text) => {
      expect(said(text, 'ko').filter((quantity) => !quantity.includes('«19»'))).toEqual([]);
    },
  );
});

describe('English quantities', () => {
  test.each([
    ['60 million won', ['money 60000000 won «60 million won»']],
    ['110.4 billion won', ['money 110400000000 won «110.4 billion won»']],
    ['about $3 million', ['money 3000000 dollar about «$3 million»']],
    ['KRW 60 million', ['money 60000000 won «KRW 60 million»']],
    ['352 cases', ['count 352 case «352 cases»']],
    ['1,400 employees', ['count 1400 person «1,400 employees»']],
    ['20 or more residents', ['count 20 person over «20 or more residents»']],
    ['twenty-four cities', ['count 24 item «twenty-four cities»']],
    ['two of them', ['count 2 «two»']],
    ['five years or more', ['duration 5 year over «five years»']],
    ['four consecutive years', ['streak 4 «four consecutive years»']],
    ['for the eighth consecutive year', ['streak 8 «eighth consecutive year»']],
    ['three years in a row, 3rd year running', ['streak 3 «three years in a row»', 'streak 3 «3rd year running»']],
    ['the 20th edition', ['ordinal 20 «20th»']],
    ['ranked first among counties', ['rank 1 «first»']],
    ['second place; Grade 1', ['rank 2 «second place»', 'rank 1 «1»']],
    ['10.79 percent', ['percent 10.79 % «10.79 percent»']],
    ['the 240-meter bridge', ['measure 240 m «240-meter»']],
    ['on August 9 and 10', ['date --08-09 «August 9 and 10»', 'date --08-10 «August 9 and 10»']],
    ['on Aug. 9, 2017,', ['date 2017-08-09 «Aug. 9, 2017»']],
    ['in May 2023', ['date 2023-05 «May 2023»']],
    ['held on the 15th.', ['date ---15 «the 15th»']],
    ['in 2022', ['date 2022 «2022»']],
    ['at 2 p.m.', ['time 14:00 «2 p.m.»']],
    ['a double crown', ['count 2 crown «double crown»']],
  ])('in %s', (text, expected) => {
    expect(said(text, 'en')).toEqual(expected);
  });

  test.each(['they may march on', 'for the first time', 'call 02-123-4567', 'COVID-19', 'came home'])(
    '%s holds no number that counts',
    (text) => {
      expect(said(text, 'en')).toEqual([]);
    },
  );
});

describe('two quantities', () => {
  const only = (text: string, language: 'ko' | 'en'): Quantity => {
    const [first, ...more] = read[language](makeView(text), words[language]);
    expect({ text, more }).toEqual({ text, more: [] });
    return first!;
  };

  test.each([
    ['6000만 원', '60 million won'],
    ['4년 연속', 'four consecutive years'],
    ['7억2000만원', '720 million won'],
    ['1400여 명', '1,400'],
    ['4회 수상', 'a fourth award'],
    ['2위', 'the second'],
    ['8월 9일', 'August 9, 2017'],
    ['18일', 'its 18th'],
    ['1104억여 원', 'some 110 billion won'],
    ['48곳', '48 local governments'],
  ])('%s and %s are equal', (korean, english) => {
    expect(isEqual(only(korean, 'ko'), only(english, 'en'))).toBe(true);
  });

  test.each([
    ['6000만 원', '6 million won'],
    ['6000만 원', '60 million dollars'],
    ['20명', '20 cases'],
    ['20명', '20 percent'],
    ['4년 연속', 'three consecutive years'],
    ['8월 9일', 'August 10'],
    ['9일', '2009'],
    ['5번', 'five categories'],
  ])('%s and %s are not', (korean, english) => {
    expect(isEqual(only(korean, 'ko'), only(english, 'en'))).toBe(false);
  });
});
