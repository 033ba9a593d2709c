import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { offsetsIn } from '../../pipeline/offsets.js';

describe('offsetsIn', () => {
  const text = 'a상🏆é\ud83c.';

  test.each([
    ['utf16', [0, 1, 2, 3, 4, 5, 6, 7]],
    // Inside 🏆 an offset counts up to its beginning.
    ['codepoint', [0, 1, 2, 2, 3, 4, 5, 6]],
    // A lone surrogate is written as U+FFFD, three bytes.
    ['byte', [0, 1, 4, 4, 8, 10, 13, 14]],
  ] as const)('counts in %s', (unit, expected) => {
    const offset = offsetsIn(text, unit);
    expect(Array.from({ length: text.length + 1 }, (_, at) => offset(at))).toEqual(expected);
  });

  test('agrees with the encoder and the string iterator on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (head, tail) => {
        const at = head.length;
        expect(offsetsIn(head + tail, 'codepoint')(at)).toBe(Array.from(head).length);
        expect(offsetsIn(head + tail, 'byte')(at)).toBe(Buffer.byteLength(head));
      }),
    );
  });
});
