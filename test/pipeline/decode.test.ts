import { describe, expect, test } from '@jest/globals';
import iconv from 'iconv-lite';
import { DecodeError, decode } from '../../pipeline/decode.js';
import { encodingNamed } from '../../pipeline/decode/encoding-named.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const cp949 = (text: string): Uint8Array => iconv.encode(text, 'cp949');
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');

function failure(input: Uint8Array, encoding?: string): DecodeError {
  try {
    decode(input, encoding);
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

  test.each([
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0', 'latin1')],
    ['an archive', Buffer.from('PK\x03\x04\x14\0\0\0\x08\0', 'latin1')],
  ])('calls %s binary', (_, input) => {
    expect(failure(input).code).toBe('E_BINARY');
  });

  test('refuses a NUL among the first 8,192 bytes', () => {
    expect(failure(bytes(`${'a'.repeat(8191)}\0`)).code).toBe('E_BINARY');
    expect(decode(bytes(`${'a'.repeat(8192)}\0`)).text).toHaveLength(8193);
  });

  test.each([
    ['a Latin-1 byte', [0x61, 0xe9, 0x62], 1],
    ['a syllable cut off at the end', [...bytes('관악구')].slice(0, 8), 6],
    ['a wrong byte behind a replacement character that is spelled out', [...bytes('a\uFFFD'), 0xff], 4],
    ['a wrong byte behind a byte order mark', [0xef, 0xbb, 0xbf, 0x61, 0xff], 4],
  ])('refuses %s and says where it stands', (_, input, offset) => {
    const error = failure(Uint8Array.from(input));
    expect(error.code).toBe('E_ENCODING');
    expect(error.message).toContain(`offset ${offset}`);
  });

  const SENTENCE = '관악구는 2023년 지역복지 평가에서 ‘우수상’을 받았다.';

  test.each([
    ['Korean', SENTENCE],
    ['a name of three syllables', '관악구'],
    ['syllables that CP949 adds to EUC-KR', '똠방각하 펲시 햏자, 뷁은 없다. 우리말 낱말이 더 많은 글이다.'],
    ['English with Korean names in it', 'Gwanak-gu (관악구) and Seongdong-gu (성동구) won the same prize.'],
    ['middle dots, brackets and Chinese characters', '「시·군·구」 柳鍾珌 구청장이 ㈜새벽과 함께 ▲나눔 ▲돌봄을 맡는다'],
  ])('reads %s in CP949', (_, text) => {
    expect(decode(cp949(text))).toEqual({ text, encoding: 'cp949' });
  });

  test.each([
    ['English in Windows-1252 with curly apostrophes', Buffer.from('Gwanak\x92s and Seongdong\x92s offices', 'latin1')],
    ['French in Latin-1', Buffer.from('Une ann\xe9e d\xe9j\xe0 pr\xeate', 'latin1')],
    ['Japanese in EUC-JP', iconv.encode('これはひらがなのおおいぶんしょうです。', 'euc-jp')],
    ['Korean in CP949 that is cut inside a syllable', cp949(SENTENCE).subarray(0, 3)],
    ['Korean in CP949 with a byte that stands for nothing', Buffer.concat([cp949(SENTENCE), Buffer.of(0xff)])],
    ['Korean in UTF-8 with a byte missing', Buffer.concat([bytes(SENTENCE), bytes('관악구').subarray(1)])],
  ])('does not make Korean of %s', (_, input) => {
    expect(failure(input).code).toBe('E_ENCODING');
  });

  test.each([
    ['little endian', 'utf-16le', Buffer.concat([Buffer.of(0xff, 0xfe), utf16(SENTENCE)])],
    ['big endian', 'utf-16be', Buffer.concat([Buffer.of(0xfe, 0xff), utf16(SENTENCE).swap16()])],
  ])('reads UTF-16, %s, by its byte order mark', (_, encoding, input) => {
    expect(decode(input)).toEqual({ text: SENTENCE, encoding });
    expect(failure(input.subarray(0, -1))).toMatchObject({
      code: 'E_ENCODING',
      message: `not ${encoding.toUpperCase()}: wrong byte at offset ${input.length - 2}`,
    });
  });

  test('reads UTF-32 by its byte order mark', () => {
    const input = Buffer.of(0xff, 0xfe, 0, 0, 0x00, 0xac, 0, 0, 0xc6, 0xf3, 0x01, 0);
    expect(decode(input)).toEqual({ text: '가🏆', encoding: 'utf-32le' });
  });

  test('half of a surrogate pair is wrong in UTF-16', () => {
    expect(failure(Buffer.concat([Buffer.of(0xff, 0xfe), utf16('가\ud83d나')])).message).toContain('offset 4');
    expect(decode(Buffer.concat([Buffer.of(0xff, 0xfe), utf16('🏆')])).text).toBe('🏆');
  });

  test('UTF-16 without a byte order mark is not called binary', () => {
    expect(failure(utf16(SENTENCE))).toMatchObject({ code: 'E_ENCODING', message: expect.stringMatching(/UTF-16/) });
    expect(failure(utf16('Gwanak-gu won a prize.').swap16()).code).toBe('E_ENCODING');
    expect(decode(utf16(SENTENCE), 'utf-16le').text).toBe(SENTENCE);
  });

  test('an encoding that is asked for decides alone', () => {
    expect(decode(cp949('뷁'), 'cp949')).toEqual({ text: '뷁', encoding: 'cp949' });
    expect(decode(Buffer.from('Gwanak\x92s', 'latin1'), 'windows-1252')).toEqual({
      text: 'Gwanak’s',
      encoding: 'windows-1252',
    });
    expect(decode(bytes('\uFEFF관악구'), 'utf-8').text).toBe('관악구');
    expect(failure(cp949(SENTENCE), 'utf-8').message).toBe('not UTF-8: wrong byte at offset 0');
    expect(failure(bytes('ab관악구'), 'cp949').message).toBe('not CP949: wrong byte at offset 4');
  });
});

describe('encodingNamed', () => {
  test.each([
    ['UTF8', 'utf-8'],
    ['EUC-KR', 'cp949'],
    ['ks_c_5601-1987', 'cp949'],
    ['windows-949', 'cp949'],
    ['UTF-16', 'utf-16le'],
    ['ISO-8859-1', 'windows-1252'],
    ['Shift_JIS', 'shift_jis'],
    ['base64', null],
    ['klingon', null],
    ['', null],
  ])('calls %s %s', (label, name) => {
    expect(encodingNamed(label)).toBe(name);
  });
});
