import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DecodeError, createExtractor, loadRules, type ArticleRecord } from '../index.js';
import { validate } from '../pipeline/validate.js';
import type { Quote, RecordAwardEvidence } from '../schemas/generated/record.js';
import { claimsOf, factsOf, quotesOf } from './facts.js';
import { seeds } from './stories.js';
import { extractors, read, readOrRefuse } from './any-text.js';

/** What must hold for any text. The runs are bounded and always the same. */
const SEED = 20171120;
const FEW = { seed: SEED, numRuns: 25 };
const SOME = { seed: SEED, numRuns: 100 };

const UNITS = ['utf16', 'codepoint', 'byte'] as const;
const BYTE_ORDER_MARK = '\ufeff';

const anySeed = fc.constantFrom(...seeds);
const bySeed = test.each(seeds.map(({ id, text }) => [id, text] as const));

/** Characters that are easily miscounted: astral ones, joined and skin-toned emoji, flags, decomposed Hangul, marks, BOM. */
const AWKWARD = [
  '😀',
  '👩‍👩‍👧‍👦',
  '👍🏽',
  '🇰🇷',
  '𝒜',
  '𠮷',
  '한',
  'e\u0301',
  '\u0301',
  '\ufeff',
  '\u200b',
  '\u00ad',
  'ﬁ',
  '㈜',
  '①',
  '\t',
];

describe('each quote is what stands at its place', () => {
  const slicers = {
    utf16: (text: string) => (start: number, end: number) => text.slice(start, end),
    codepoint: (text: string) => {
      const characters = [...text];
      return (start: number, end: number) => characters.slice(start, end).join('');
    },
    byte: (text: string) => {
      const bytes = Buffer.from(text, 'utf8');
      return (start: number, end: number) => bytes.subarray(start, end).toString('utf8');
    },
  };

  function expectQuotes(text: string): void {
    const decoded = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
    for (const unit of UNITS) {
      const record = read(text, unit);
      expect(validate(record, decoded)).toEqual([]);
      const slice = slicers[unit](decoded);
      const quotes = [...quotesOf(record), ...(record.article.title ? [record.article.title] : [])];
      expect(quotes.map(({ start, end }) => slice(start, end))).toEqual(quotes.map((quote) => quote.text));
      expect(quotes.filter((quote) => quote.text !== quote.text.trim())).toEqual([]);
    }
  }

  bySeed('in %s', (_, text) => {
    expectQuotes(text);
  });

  test('in stories with awkward characters put in', () => {
    const insertions = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(...AWKWARD)), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(anySeed, insertions, (seed, inserted) => {
        expectQuotes(insertAll(seed.text, inserted));
      }),
      FEW,
    );
  });

  test('in stories that are half decomposed', () => {
    fc.assert(
      fc.property(anySeed, fc.infiniteStream(fc.boolean()), (seed, coins) => {
        const lines = seed.text.split('\n').map((line) => line.normalize(coins.next().value ? 'NFD' : 'NFC'));
        expectQuotes(lines.join('\n'));
      }),
      FEW,
    );
  });
});

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

describe('nothing is read from a dropped block', () => {
  function expectNothingDropped(record: ArticleRecord): void {
    const dropped = record.blocks.filter(({ kind }) => kind === 'boilerplate' || kind === 'duplicate');
    const inside = quotesOf(record).filter((quote) =>
      dropped.some((block) => quote.start < block.end && block.start < quote.end),
    );
    expect(inside).toEqual([]);
  }

  bySeed('in %s and in it told twice', (_, text) => {
    expectNothingDropped(read(text));
    const twice = read(`${text}\n${text}`);
    expect(twice.blocks.some(({ kind }) => kind === 'duplicate')).toBe(true);
    expectNothingDropped(twice);
  });
});

/** Words and marks on which the rules turn, in no order that means anything. */
const PIECES = [
  ...[
    '관악구',
    '서울 ',
    '경기 ',
    '남구',
    '수원시',
    '해남군',
    '구청장',
    '(구청장 ',
    '김하늘',
    ' 시장 ',
    '전 ',
    ')',
    '(',
    '은 ',
    '는 ',
    '에서 ',
  ],
  ...[
    '‘',
    '’',
    '“',
    '”',
    '「',
    '」',
    '2024년 ',
    '3년 연속 ',
    '우수상',
    '최우수상',
    '대상',
    '을 받았다',
    ' 수상',
    '선정',
    ' 분야 ',
    '평가 ',
    '각각 ',
  ],
  ...[
    '▲',
    '▲ ',
    '△',
    '■ ',
    '○ ',
    '※',
    '·',
    ', ',
    ' 등',
    ' 등을 높이 평가받았다',
    '. ',
    '\n',
    '\n\n',
    '<',
    '>',
    '[',
    ']',
    '…',
    '-',
    '\u0301',
  ],
  ...[
    'Gwanak-gu',
    'Mayor ',
    '(Mayor ',
    'Kim Ha-neul',
    ', Governor of ',
    'County',
    ' District',
    'Grand Prize',
    ' Award',
    ' received ',
    ' the ',
    ' and ',
  ],
  ...[
    'in the ',
    ' category',
    'for three consecutive years',
    'respectively',
    '"',
    "'",
    "'s ",
    '; ',
    'Minister of ',
    'evaluation',
    '2024 ',
    '😀',
    'Former ',
  ],
];

describe('any text has a valid record or is refused', () => {
  function expectRecordOrRefusal(text: string): void {
    const record = readOrRefuse(text);
    const decoded = Buffer.from(text, 'utf8')
      .toString('utf8')
      .replace(/^\ufeff/, '');
    if (!(record instanceof DecodeError)) expect(validate(record, decoded)).toEqual([]);
    else if (record.code === 'E_EMPTY') expect(decoded.trim()).toBe('');
    // A text full of NULs looks like UTF-16.
    else expect([/^E_(?:BINARY|ENCODING)$/.test(record.code), text.includes('\0')]).toEqual([true, true]);
  }

  test('a story that breaks off anywhere', () => {
    fc.assert(
      fc.property(anySeed, fc.double({ min: 0, max: 1, noNaN: true }), (seed, share) => {
        expectRecordOrRefusal(seed.text.slice(0, Math.round(share * seed.text.length)));
      }),
      { seed: SEED, numRuns: 400 },
    );
  });

  test('a story that begins anywhere', () => {
    fc.assert(
      fc.property(anySeed, fc.double({ min: 0, max: 1, noNaN: true }), (seed, share) => {
        expectRecordOrRefusal(seed.text.slice(Math.round(share * seed.text.length)));
      }),
      SOME,
    );
  });

  test('stories whose lines are shuffled', () => {
    fc.assert(
      fc.property(
        anySeed.chain(({ text }) => fc.shuffledSubarray(text.split('\n'))),
        (lines) => {
          expectRecordOrRefusal(lines.join('\n'));
        },
      ),
      SOME,
    );
  });

  test('a jumble of what stories are made of', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 200 }), (pieces) => {
        expectRecordOrRefusal(pieces.join(''));
      }),
      { seed: SEED, numRuns: 400 },
    );
  });

  test('random characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expectRecordOrRefusal(text);
      }),
      { seed: SEED, numRuns: 400 },
    );
  });

  test('random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        try {
          extractors.utf16.extract({ id: 'story', bytes });
        } catch (error) {
          expect(error).toBeInstanceOf(DecodeError);
        }
      }),
      { seed: SEED, numRuns: 400 },
    );
  });

  test('lone surrogates, in text that was given as text', () => {
    const units = fc.array(fc.constantFrom('\ud83d', '\ude00', '😀', '관악구', '(구청장 김하늘)', '▲', ' ', '\n'), {
      minLength: 1,
    });
    fc.assert(
      fc.property(units, fc.constantFrom(...UNITS), (pieces, unit) => {
        const text = `가${pieces.join('')}`;
        expect(validate(extractors[unit].extract({ id: 'story', text }), text)).toEqual([]);
      }),
      SOME,
    );
  });

  test('nothing at all', () => {
    for (const text of ['', ' ', '\n\n\r\n', BYTE_ORDER_MARK, '\u3000']) expectRecordOrRefusal(text);
  });
});

describe('a planted phrase is found exactly where it stands', () => {
  const ko =
    '서울 관악구(구청장 김하늘)는 ▲마을 도서관 열기 ▲빈집 고치기로 2024 지역복지사업 평가에서 최우수상을 받았다.';
  const en = 'Gwanak-gu (Mayor Kim Ha-neul) won the Grand Prize at the 2024 Regional Welfare Project Evaluation.';
  const cases: readonly (readonly [phrase: string, sentence: string, evidence: (record: ArticleRecord) => Quote[]])[] =
    [
      ['관악구(구청장 김하늘)', ko, (record) => record.mayors[0]!.evidence],
      ['관악구', ko, (record) => record.districts[0]!.evidence],
      ['마을 도서관 열기', ko, (record) => record.bullets[0]!.evidence],
      ['최우수상', ko, (record) => roleOf(record, 'level')],
      ['2024 지역복지사업 평가', ko, (record) => roleOf(record, 'program')],
      ['2024', ko, (record) => roleOf(record, 'year')],
      ['관악구', ko, (record) => roleOf(record, 'recipient')],
      ['Gwanak-gu (Mayor Kim Ha-neul)', en, (record) => record.mayors[0]!.evidence],
      ['Gwanak-gu', en, (record) => record.districts[0]!.evidence],
      ['Grand Prize', en, (record) => roleOf(record, 'level')],
      ['2024 Regional Welfare Project Evaluation', en, (record) => roleOf(record, 'program')],
    ];
  const fillers = {
    ko: ['오늘은 맑았다.', '책은 많을수록 좋다 😀.', '사람들이 나무를 심었다.'],
    en: ['It rained.', 'Books 😀 are good.', 'People planted trees.'],
  };

  test.each(cases)('%s in “%s”', (phrase, sentence, evidenceOf) => {
    const lines = fc.array(fc.constantFrom(...fillers[sentence === ko ? 'ko' : 'en']), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(lines, fc.constantFrom('NFC', 'NFD'), (before, form) => {
        const filler = `${before.join('\n')}\n`.normalize(form);
        const planted = sentence.normalize(form);
        const text = phrase.normalize(form);
        const start = filler.length + planted.indexOf(text);
        const evidence = evidenceOf(read(filler + planted));
        expect(evidence).toEqual([expect.objectContaining({ start, end: start + text.length, text })]);
      }),
      FEW,
    );
  });

  function roleOf(record: ArticleRecord, role: RecordAwardEvidence['role']): Quote[] {
    return record.awards.flatMap(({ evidence }) => evidence.filter((quote) => quote.role === role));
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

/** Puts pieces into a text, each at a share of its length that is no middle of a character. */
function insertAll(text: string, insertions: readonly (readonly [share: number, piece: string])[]): string {
  const characters = [...text];
  for (const [share, piece] of insertions) characters.splice(Math.round(share * characters.length), 0, piece);
  return characters.join('');
}
