import { isUtf8 } from 'node:buffer';
import { DecodeError, decode, markedEncoding } from '../../../pipeline/decode.js';
import { decodeAs } from '../../../pipeline/decode/decode-as.js';
import { encodingNamed } from '../../../pipeline/decode/encoding-named.js';

export interface DecodedPage {
  readonly html: string;
  readonly encoding: string;
  /** Whether bytes were wrong in it: U+FFFD stands for them, and must not stand in the article. */
  readonly isDamaged: boolean;
}

/**
 * Decodes a page: by `encoding` where it is given, else by its byte order mark, as UTF-8 where it is that, whatever it
 * says of itself, then as its `<meta charset>` says, then as Korean in CP949. A page of which a few bytes are wrong, in
 * a list of shortened titles, say, is decoded too. Throws a `DecodeError` for what is no text.
 */
export function decodePage(input: Uint8Array, encoding: string | null): DecodedPage {
  const bytes = withoutStrayNuls(input);
  const declared = encodingNamed(CHARSET.exec(head(bytes))?.[1] ?? '');
  const isOther = declared !== null && !declared.startsWith('utf-') && !isUtf8(bytes);
  const chosen = encoding ?? markedEncoding(bytes) ?? (isOther ? declared : null);
  try {
    const { text, encoding: found } = decode(bytes, chosen);
    return { html: text, encoding: found, isDamaged: false };
  } catch (error) {
    const isDamaged = error instanceof DecodeError && error.code === 'E_ENCODING' && !bytes.includes(0);
    if (!isDamaged || encoding !== null) throw error;
    const damaged = chosen ?? 'utf-8';
    return { html: decodeAs(bytes, damaged).text, encoding: damaged, isDamaged: true };
  }
}

/** Browsers pass by a NUL; where there are many, it is UTF-16 or no page at all. */
function withoutStrayNuls(bytes: Uint8Array): Uint8Array {
  if (!bytes.includes(0)) return bytes;
  const others = bytes.filter((byte) => byte !== 0);
  return (bytes.length - others.length) * 1000 < bytes.length ? others : bytes;
}

/** The standard has it within the first 1,024 bytes; pages put scripts before it. */
function head(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 8192)).toString('latin1');
}

const CHARSET = /<meta\s[^>]*?charset\s*=\s*["']?([\w.:-]+)/i;
