import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createExtractor, loadRules } from '../../index.js';
import { extractors, read } from '../any-text.js';
import { claimsOf, factsOf } from '../facts.js';
import { seeds } from '../stories.js';
import { BYTE_ORDER_MARK, SOME, anySeed, bySeed } from './runs.js';

const PAGE_LINES = [
  '본문 바로가기',
  '주메뉴 바로가기',
  'bar_progress',
  'Text Size',
  'Close',
  'Share',
  'Print',
  '로그인',
  '회원가입',
  '전체메뉴',
  '글자크기',
  '공유하기',
  '인쇄하기',
  '스크랩',
  '댓글 0',
  '이 기사를 공유합니다',
  '저작권자 ⓒ 무단전재 및 재배포 금지',
  'Copyright © All rights reserved.',
];

describe('the same story in other clothes has the same facts', () => {
  bySeed('%s in NFD and in NFC', (_, text) => {
    expect(factsOf(read(text.normalize('NFD')))).toEqual(factsOf(read(text.normalize('NFC'))));
  });

  bySeed('%s with LF and with CRLF', (_, text) => {
    const unix = text.replaceAll('\r\n', '\n');
    expect(factsOf(read(unix.replaceAll('\n', '\r\n')))).toEqual(factsOf(read(unix)));
  });

  bySeed('%s with a byte order mark and without, places included', (_, text) => {
    const plain = read(text);
    const marked = read(BYTE_ORDER_MARK + text);
    expect({ ...marked, article: { ...marked.article, sha256: plain.article.sha256 } }).toEqual(plain);
  });

  bySeed('%s told twice', (_, text) => {
    expect(claimsOf(read(`${text}\n\n${text}`))).toEqual(claimsOf(read(text)));
  });

  const dressings: readonly (readonly [string, (text: string) => string])[] = [
    ['lines that begin and end with spaces', (text) => text.replace(/^(?=.)/gm, '\u3000').replace(/\n/g, ' \t\n')],
    [
      'lines that end with CR, or with a line separator',
      (text) => text.replace(/\r?\n/g, '\r').replace(/\r\r/g, '\u2028\u2028'),
    ],
    ['three line ends for each', (text) => text.replace(/\n/g, '\n\n\n')],
    ['spaces that do not break', (text) => text.replace(/ /g, '\u00a0')],
    ['two spaces for each', (text) => text.replace(/ /g, '  ')],
    [
      'characters that print nothing',
      (text) => text.replace(/^(?=.)|(?<=[구시군는은])/gm, '\u200b').replace(/(?<=[a-z]{3})(?=[a-z]{3})/g, '\u00ad'),
    ],
    ['hyphens that do not break', (text) => text.replace(/-/g, '\u2011')],
  ];
  test.each(dressings)('with %s', (_, dress) => {
    for (const { id, text } of seeds) {
      expect([id, claimsOf(read(dress(text)))]).toEqual([id, claimsOf(read(text))]);
    }
  });

  test('between lines of a page that name no government', () => {
    const lines = fc.array(fc.constantFrom(...PAGE_LINES), { maxLength: 12 });
    fc.assert(
      fc.property(anySeed, lines, lines, (seed, before, after) => {
        const page = [...before, '', seed.text, '', ...after].join('\n');
        expect(factsOf(read(page))).toEqual(factsOf(read(seed.text)));
      }),
      SOME,
    );
  });
});

describe('the same story of others has the same facts of the others', () => {
  const koreanGivenNames = ['지훈', '서연', '민재', '미경', '태호', '은주', '광열', '동혁', '솔'];
  const englishGivenNames = [
    'Ji-hoon',
    'Seo-yeon',
    'Min-jae',
    'Mi-kyung',
    'Tae-ho',
    'Eun-ju',
    'Sang-cheol',
    'Young-soo',
  ];

  bySeed('%s with mayors of other given names', (_, text) => {
    const composed = text.normalize('NFC');
    const record = read(composed);
    const names = record.mayors.flatMap(({ name, also }, index): [string, string][] => {
      const [family] = /^[A-Z][a-z]+(?= [A-Z][a-z]+-[a-z]+$)|^[\uac00-\ud7a3](?=[\uac00-\ud7a3]{2}$)/.exec(name) ?? [];
      if (family === undefined || also.length > 0) return [];
      if (family.length === 1) return [[name, family + koreanGivenNames[index % koreanGivenNames.length]!]];
      return [[name, `${family} ${englishGivenNames[index % englishGivenNames.length]!}`]];
    });
    expect(claimsOf(read(rename(composed, names)))).toEqual(
      JSON.parse(rename(JSON.stringify(claimsOf(record)), names)),
    );
  });

  const seoul = [
    ...['관악 Gwanak', '도봉 Dobong', '금천 Geumcheon', '은평 Eunpyeong', '성동 Seongdong', '종로 Jongno', '구로 Guro'],
    ...['노원 Nowon', '양천 Yangcheon', '강북 Gangbuk', '송파 Songpa', '용산 Yongsan', '마포 Mapo', '성북 Seongbuk'],
  ].map((names) => names.split(' ') as [ko: string, en: string]);

  bySeed('%s in other districts of Seoul', (_, text) => {
    const composed = text.normalize('NFC');
    const names = seoul.flatMap(([ko, en], index): [string, string][] => {
      const [otherKo, otherEn] = seoul[(index + 1) % seoul.length]!;
      return [
        [ko, otherKo],
        [en, otherEn],
        [`kr-seoul-${en.toLowerCase()}-gu`, `kr-seoul-${otherEn.toLowerCase()}-gu`],
      ];
    });
    const expected = JSON.parse(rename(JSON.stringify(claimsOf(read(composed))), names));
    expect(claimsOf(read(rename(composed, names)))).toEqual(expected);
  });

  /** Each name becomes its other at once, so that names may change places. */
  function rename(text: string, names: readonly (readonly [string, string])[]): string {
    const others = new Map(names);
    const any = names.map(([name]) => name).join('|');
    return any === '' ? text : text.replace(new RegExp(any, 'g'), (name) => others.get(name)!);
  }
});

describe('the same bytes have the same record', () => {
  test('to the letter, whatever was read before', () => {
    const records = seeds.map(({ id, bytes }) => JSON.stringify(extractors.utf16.extract({ id, source: id, bytes })));
    const fresh = createExtractor(loadRules());
    const again = [...seeds].reverse().map(({ id, bytes }) => JSON.stringify(fresh.extract({ id, source: id, bytes })));
    expect(again.reverse()).toEqual(records);
  });
});
