import { isUtf8 } from 'node:buffer';

/** Bytes that are no article: nothing in them, no text at all, or text in an encoding other than UTF-8. */
export class DecodeError extends Error {
  override readonly name = 'DecodeError';
  constructor(
    readonly code: 'E_EMPTY' | 'E_BINARY' | 'E_ENCODING',
    message: string,
  ) {
    super(message);
  }
}

/**
 * Decodes UTF-8; a byte order mark is not part of the text. Throws a `DecodeError` for white space alone, for a NUL
 * among the first 8,192 bytes, and for bytes that are not UTF-8, with the place of the first; nothing becomes U+FFFD.
 */
export function decode(bytes: Uint8Array): { text: string; encoding: 'utf-8' } {
  if (bytes.subarray(0, 8192).includes(0)) throw new DecodeError('E_BINARY', 'a NUL byte: this is not a text');
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoded = buffer.toString('utf8');
  if (!isUtf8(bytes)) {
    throw new DecodeError('E_ENCODING', `not UTF-8: wrong byte at offset ${firstWrongByte(buffer, decoded)}`);
  }
  const text = decoded.startsWith('\uFEFF') ? decoded.slice(1) : decoded;
  if (text.trim() === '') throw new DecodeError('E_EMPTY', 'nothing but white space');
  return { text, encoding: 'utf-8' };
}

/** The lenient decoder puts U+FFFD where it fails; the first one that the bytes do not spell out marks the place. */
function firstWrongByte(buffer: Buffer, decoded: string): number {
  let offset = 0;
  let start = 0;
  for (let at = decoded.indexOf('\uFFFD'); at >= 0; at = decoded.indexOf('\uFFFD', start)) {
    offset += Buffer.byteLength(decoded.slice(start, at));
    if (buffer.toString('latin1', offset, offset + 3) !== '\xEF\xBF\xBD') return offset;
    offset += 3;
    start = at + 1;
  }
  return buffer.length;
}
