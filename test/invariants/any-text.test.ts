import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DecodeError } from '../../index.js';
import { validate } from '../../pipeline/validate.js';
import { extractors, readOrRefuse } from '../any-text.js';
import { BYTE_ORDER_MARK, SEED, SOME, UNITS, anySeed } from './runs.js';

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
