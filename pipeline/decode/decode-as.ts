import { isUtf8 } from 'node:buffer';
import { iconv } from './iconv.js';

/** What bytes are in one encoding. */
export interface Attempt {
  /** Where the encoding does not fit it may hold U+FFFD. */
  readonly text: string;
  /** Offset of the first byte that is wrong in this encoding; null where all are right. */
  readonly wrongAt: number | null;
}

/** Decodes bytes in the encoding of that name (see `encodingNamed`); a byte order mark of that encoding is not text. */
export function decodeAs(bytes: Uint8Array, encoding: string): Attempt {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (encoding) {
    case 'utf-8':
      return fromUtf8(buffer);
    case 'utf-16le':
      return fromUtf16(buffer, buffer);
    case 'utf-16be':
      return fromUtf16(buffer, swapped(buffer));
    default:
      return fromOthers(buffer, encoding);
  }
}

function fromUtf8(buffer: Buffer): Attempt {
  const decoded = buffer.toString('utf8');
  const text = decoded.startsWith('\uFEFF') ? decoded.slice(1) : decoded;
  return { text, wrongAt: isUtf8(buffer) ? null : firstWrongByte(buffer, decoded) };
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

/** Half a unit at the end and half of a surrogate pair are wrong. */
function fromUtf16(source: Buffer, littleEndian: Buffer): Attempt {
  const decoded = littleEndian.toString('utf16le');
  const lone = decoded.search(LONE_SURROGATE);
  const half = source.length % 2 === 1 ? source.length - 1 : null;
  const text = decoded.startsWith('\uFEFF') ? decoded.slice(1) : decoded;
  return { text, wrongAt: lone < 0 ? half : lone * 2 };
}

const LONE_SURROGATE = /\p{Surrogate}/u;

function swapped(buffer: Buffer): Buffer {
  return Buffer.from(buffer.subarray(0, buffer.length & ~1)).swap16();
}

/** No encoding but those of Unicode has U+FFFD. */
function fromOthers(buffer: Buffer, encoding: string): Attempt {
  const text = iconv().decode(buffer, encoding);
  const at = text.indexOf('\uFFFD');
  return { text, wrongAt: at < 0 ? null : iconv().encode(text.slice(0, at), encoding).length };
}
