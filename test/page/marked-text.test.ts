import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { markupOf } from '../../page/html.js';
import { lanesOf } from '../../page/lanes.js';
import { markedText } from '../../page/marked-text.js';
import { marksOf, marksWithin, type Mark } from '../../page/marks.js';

const mark = (start: number, end: number, fact: string, kind: Mark['kind'] = 'award'): Mark => ({
  start,
  end,
  kind,
  facts: [fact],
  roles: [],
  status: null,
});

/** Tags and the text between them; tags at odd places. */
const piecesOf = (markup: string): string[] => markup.split(/(<[^<>]*>)/);

const factsIn = (tag: string): string => /data-f="([^"]*)"/.exec(tag)![1]!;

/** Short forms, so that nesting can be read: `<a1>…</>`, with `+` where a mark goes on behind a cut. */
const short = (text: string, marks: Mark[]): string =>
  piecesOf(markupOf(markedText(text, marks)))
    .map((piece, index) => {
      if (index % 2 === 0) return piece;
      return piece === '</mark>' ? '</>' : `<${factsIn(piece)}${piece.includes(' data-at="') ? '' : '+'}>`;
    })
    .join('');

/** The characters below each mark, read back from the markup; fails where elements do not nest. */
function coverOf(markup: string): Map<string, number[]> {
  const cover = new Map<string, number[]>();
  const open: string[] = [];
  let at = 0;
  for (const [index, piece] of piecesOf(markup).entries()) {
    if (index % 2 === 0) {
      for (const fact of open)
        for (let step = 0; step < piece.length; step++) cover.set(fact, [...(cover.get(fact) ?? []), at + step]);
      at += piece.length;
    } else if (piece === '</mark>') expect(open.pop()).toBeDefined();
    else open.push(factsIn(piece));
  }
  expect(open).toEqual([]);
  return cover;
}

describe('markedText', () => {
  test.each([
    ['one', [mark(0, 3, 'a')], '<a>관악구</>는 상을'],
    ['one in another', [mark(0, 4, 'a'), mark(0, 3, 'b', 'district')], '<a><b>관악구</>는</> 상을'],
    ['one behind another', [mark(0, 3, 'a'), mark(5, 7, 'b')], '<a>관악구</>는 <b>상을</>'],
    ['two side by side', [mark(0, 3, 'a'), mark(3, 7, 'b')], '<a>관악구</><b>는 상을</>'],
    ['two across each other', [mark(0, 4, 'a'), mark(3, 7, 'b')], '<a>관악구<b>는</></><b+> 상을</>'],
    ['the same place of two kinds', [mark(0, 3, 'a'), mark(0, 3, 'b', 'district')], '<b><a>관악구</></>는 상을'],
  ])('cuts and nests marks: %s', (_, marks, expected) => {
    expect(short('관악구는 상을', marks)).toBe(expected);
  });

  test('covers with each mark what it marks, however they lie, and leaves the text as it is', () => {
    const range = fc
      .tuple(fc.nat(30), fc.integer({ min: 1, max: 12 }))
      .map(([start, length]) => [start, Math.min(start + length, 31)]);
    fc.assert(
      fc.property(fc.array(range, { maxLength: 8 }), (ranges) => {
        const text = 'abcdefghijklmnopqrstuvwxyzABCDE';
        const marks = ranges.map(([start, end], index) => mark(start!, end!, `f${index}`));
        const markup = markupOf(markedText(text, marks));
        expect(
          piecesOf(markup)
            .filter((_, index) => index % 2 === 0)
            .join(''),
        ).toBe(text);
        const cover = coverOf(markup);
        for (const { start, end, facts } of marks) {
          expect(cover.get(facts[0]!)).toEqual(Array.from({ length: end - start }, (_, index) => start + index));
        }
      }),
    );
  });

  test('escapes the text, and draws the names of characters that cannot be seen', () => {
    const markup = markupOf(markedText('<b>\u202Ea\u200B', [mark(3, 5, 'a')]));
    expect(markup).toMatch(
      /^&lt;b&gt;<mark [^>]*><span class="unseen" data-name="U\+202E"><\/span>a<\/mark><span class="unseen" data-name="U\+200B"><\/span>$/,
    );
  });

  test('keeps the dots of a Korean list behind the word before them', () => {
    expect(markupOf(markedText('아산시·서천군', []))).toBe('아산시<i class="join"></i>·서천군');
  });
});

describe('lanesOf', () => {
  test('puts the shorter of two that share a character closer to the text', () => {
    const [long, short, apart] = [mark(0, 10, 'a'), mark(2, 4, 'b'), mark(12, 14, 'c')];
    const lanes = lanesOf([long, short, apart]);
    expect([long, short, apart].map((each) => lanes.get(each))).toEqual([1, 0, 0]);
  });
});

describe('marksOf', () => {
  test('makes one mark of the same place of one kind, and shows the status that a reader looks for', () => {
    const place = { start: 0, end: 3, kind: 'award' } as const;
    expect(
      marksOf([
        { ...place, fact: '1-a1', role: 'level', status: 'equal' },
        { ...place, fact: '1-a2', role: 'level', status: 'differs' },
        { ...place, kind: 'district', fact: '1-d1', status: 'equal' },
      ]),
    ).toEqual([
      { ...place, facts: ['1-a1', '1-a2'], roles: ['level'], status: 'differs' },
      { ...place, kind: 'district', facts: ['1-d1'], roles: [], status: 'equal' },
    ]);
  });
});

describe('marksWithin', () => {
  test('cuts marks to a range and counts from its start', () => {
    expect(marksWithin([mark(0, 4, 'a'), mark(4, 8, 'b'), mark(7, 12, 'c')], { start: 4, end: 9 })).toEqual([
      mark(0, 4, 'b'),
      mark(3, 5, 'c'),
    ]);
  });
});
