import { describe, expect, test } from '@jest/globals';
import { DecodeError, decode } from '../../pipeline/decode.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function failure(input: Uint8Array): DecodeError {
  try {
    decode(input);
  } catch (error) {
    if (error instanceof DecodeError) return error;
    throw error;
  }
  throw new Error('decoded');
}

describe('decode', () => {
  test('reads UTF-8', () => {
    expect(decode(bytes('관악구 Gwanak 🏆'))).toEqual({ text: '관악구 Gwanak 🏆', encoding: 'utf-8' });
  });

  test('strips a byte order mark at the start and keeps one inside', () => {
    expect(decode(bytes('\uFEFF관악구\uFEFF')).text).toBe('관악구\uFEFF');
  });

  test('reads a view into a larger buffer', () => {
    const large = bytes('xx관악구yy');
    expect(decode(large.subarray(2, 11)).text).toBe('관악구');
  });

  test('keeps a replacement character that the bytes spell out', () => {
    expect(decode(bytes('관\uFFFD악')).text).toBe('관\uFFFD악');
  });

  test.each([
    ['nothing', ''],
    ['a byte order mark alone', '\uFEFF'],
    ['white space alone', ' \n\t\u3000\r\n'],
  ])('refuses %s', (_, text) => {
    expect(failure(bytes(text)).code).toBe('E_EMPTY');
  });

  test('refuses a NUL among the first 8,192 bytes', () => {
    expect(failure(bytes(`${'a'.repeat(8191)}\0`)).code).toBe('E_BINARY');
    expect(decode(bytes(`${'a'.repeat(8192)}\0`)).text).toHaveLength(8193);
  });

  test.each([
    ['a Latin-1 byte', [0x61, 0xe9, 0x62], 1],
    ['a syllable cut off at the end', [...bytes('관악구')].slice(0, 8), 6],
    ['EUC-KR', [0xb0, 0xfc, 0xbe, 0xc7, 0xb1, 0xb8], 0],
    ['a wrong byte behind a replacement character that is spelled out', [...bytes('a\uFFFD'), 0xff], 4],
    ['a wrong byte behind a byte order mark', [0xef, 0xbb, 0xbf, 0x61, 0xff], 4],
  ])('refuses %s and says where it stands', (_, input, offset) => {
    const error = failure(Uint8Array.from(input));
    expect(error.code).toBe('E_ENCODING');
    expect(error.message).toContain(`offset ${offset}`);
  });
});
