import { iconv } from './iconv.js';

/** Other names of what records call by one. Western pages that say Latin-1 mean Windows-1252, as browsers have it. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  'utf-8': ['utf8'],
  'utf-16le': ['utf16le', 'utf16', 'ucs2', 'unicode'],
  'utf-16be': ['utf16be'],
  cp949: ['cp949', 'euckr', 'ksc56011987', 'ksc5601', 'ksx1001', 'korean', 'windows949', 'ms949', 'uhc'],
  'windows-1252': ['windows1252', 'cp1252', 'latin1', 'iso88591', 'ascii', 'usascii'],
};

/** What iconv-lite takes for encodings of text and is none. */
const NO_TEXT = new Set(['base64', 'hex', 'binary', 'internal']);

/** The one name of an encoding that has several: `EUC-KR` is `cp949`. Null where nobody knows it. */
export function encodingNamed(label: string): string | null {
  const plain = label.toLowerCase().replace(/[^a-z0-9]/g, '');
  for (const [name, others] of Object.entries(NAMES)) if (others.includes(plain)) return name;
  if (plain === '' || NO_TEXT.has(plain) || !iconv().encodingExists(plain)) return null;
  return label.trim().toLowerCase();
}
