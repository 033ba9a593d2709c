import { isUtf8 } from 'node:buffer';
import { decodeAs } from './decode/decode-as.js';
import { isKoreanCp949 } from './decode/cp949.js';

/** Bytes that are no article: nothing in them, no text at all, or text in an encoding that nobody named. */
export class DecodeError extends Error {
  override readonly name = 'DecodeError';
  constructor(
    readonly code: 'E_EMPTY' | 'E_BINARY' | 'E_ENCODING',
    message: string,
  ) {
    super(message);
  }
}

export interface Decoded {
  readonly text: string;
  /** `utf-8`, `utf-16le`, `utf-16be`, `cp949`, or the one that was asked for, by the name of `encodingNamed`. */
  readonly encoding: string;
}

/**
 * Decodes a text: by its byte order mark, else as UTF-8, else as Korean in CP949; by `encoding` alone where that is
 * given. A byte order mark is not part of the text. Throws a `DecodeError` for white space alone, for a NUL among the
 * first 8,192 bytes, and for bytes that are none of these, with the place of the first; nothing becomes U+FFFD.
 */
export function decode(bytes: Uint8Array, encoding: string | null = null): Decoded {
  const chosen = encoding ?? markedEncoding(bytes) ?? encodingOf(bytes);
  const { text, wrongAt } = decodeAs(bytes, chosen);
  if (wrongAt !== null) {
    const guessed = encoding === null && chosen === 'utf-8' ? ', nor Korean in CP949' : '';
    throw new DecodeError('E_ENCODING', `not ${chosen.toUpperCase()}: wrong byte at offset ${wrongAt}${guessed}`);
  }
  if (text.trim() === '') throw new DecodeError('E_EMPTY', 'nothing but white space');
  return { text, encoding: chosen };
}

/** The encoding that a byte order mark names; null without one. */
export function markedEncoding(bytes: Uint8Array): string | null {
  const [first, second, third, fourth] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? 'utf-32le' : 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0 && second === 0 && third === 0xfe && fourth === 0xff ? 'utf-32be' : null;
}

/** `utf-8` also for what is neither UTF-8 nor CP949: the message tells where it fails. */
function encodingOf(bytes: Uint8Array): string {
  const head = bytes.subarray(0, 8192);
  if (head.includes(0)) {
    if (!isUtf16(head)) throw new DecodeError('E_BINARY', 'a NUL byte: this is not a text');
    throw new DecodeError('E_ENCODING', 'it looks like UTF-16 without a byte order mark: name the encoding');
  }
  return !isUtf8(bytes) && isKoreanCp949(bytes) ? 'cp949' : 'utf-8';
}

/** Of Korean and English text in UTF-16 nine units in ten are syllables or ASCII in one order of the bytes. */
function isUtf16(head: Uint8Array): boolean {
  if (head.length < 20) return false;
  return [0, 1].some((low) => {
    let known = 0;
    for (let at = 0; at + 1 < head.length; at += 2) {
      const unit = head[at + low]! + head[at + 1 - low]! * 256;
      if ((unit >= 0xac00 && unit <= 0xd7a3) || (unit >= 9 && unit <= 0x7e)) known++;
    }
    return known * 20 > head.length * 9;
  });
}
