import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { linesIn } from '../../../batch/read/lines.js';
import { all, piecesOf } from './packed.js';

const read = async (text: string, { piece = 1 << 16, most = 1000 } = {}): Promise<(string | null)[]> =>
  (await all(linesIn(piecesOf(text, piece), most))).map(({ bytes }) => bytes && Buffer.from(bytes).toString());

describe('linesIn', () => {
  test.each([
    ['nothing', '', []],
    ['a line without an end', '관악', ['관악']],
    ['LF and CRLF', 'a\nb\r\nc', ['a', 'b', 'c']],
    ['empty lines', '\n\na\n\n', ['', '', 'a', '']],
    ['what ends lines for others', 'a\u2028b\u2029c\u0085d\u000be\rf\n', ['a\u2028b\u2029c\u0085d\u000be\rf']],
  ])('splits %s at LF alone', async (_, text, lines) => {
    for (const piece of [1, 2, 3, 100]) expect(await read(text, { piece })).toEqual(lines);
  });

  test('gives the lines of any text however it comes in pieces', async () => {
    const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }).map((line) => line.replace(/[\r\n]/g, '')));
    await fc.assert(
      fc.asyncProperty(texts, fc.integer({ min: 1, max: 40 }), async (lines, piece) => {
        expect(await read(lines.map((line) => `${line}\n`).join(''), { piece })).toEqual(lines);
      }),
    );
  });

  test.each([1, 3, 64])('gives null for a line that is too long, and goes on, in pieces of %i', async (piece) => {
    const text = `${'a'.repeat(10)}\n${'b'.repeat(11)}\n${'c'.repeat(10)}\r\n${'d'.repeat(500)}`;
    expect(await read(text, { piece, most: 10 })).toEqual(['a'.repeat(10), null, 'c'.repeat(10), null]);
  });

  test('counts lines from 1, the long ones too', async () => {
    const lines = await all(linesIn(piecesOf('a\nbbbb\n\nc'), 2));
    expect(lines.map(({ number, bytes }) => [number, bytes?.length ?? null])).toEqual([
      [1, 1],
      [2, null],
      [3, 0],
      [4, 1],
    ]);
  });

  test('holds no more of a line than is allowed', async () => {
    setFlagsFromString('--expose-gc');
    const collectGarbage = runInNewContext('gc') as () => void;
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (let piece = 1; piece <= 400; piece++) {
        yield Buffer.alloc(1 << 20, 'a');
        if (piece % 50 > 0) continue;
        // What is held, and no more than one collection leaves to the next.
        collectGarbage();
        collectGarbage();
        most = Math.max(most, process.memoryUsage().arrayBuffers - before);
      }
    }
    expect(await all(linesIn(endless(), 1 << 20))).toEqual([{ number: 1, bytes: null }]);
    expect(most).toBeLessThan(200 << 20);
  });
});
