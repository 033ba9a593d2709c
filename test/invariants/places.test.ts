import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type ArticleRecord } from '../../index.js';
import { validate } from '../../pipeline/validate.js';
import type { Quote, RecordAwardEvidence } from '../../schemas/generated/record.js';
import { read } from '../any-text.js';
import { quotesOf } from '../facts.js';
import { BYTE_ORDER_MARK, FEW, UNITS, anySeed, bySeed } from './runs.js';

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

/** Puts pieces into a text, each at a share of its length that is no middle of a character. */
function insertAll(text: string, insertions: readonly (readonly [share: number, piece: string])[]): string {
  const characters = [...text];
  for (const [share, piece] of insertions) characters.splice(Math.round(share * characters.length), 0, piece);
  return characters.join('');
}
