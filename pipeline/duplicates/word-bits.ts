import type { Span } from '../types.js';

/** Roughly which words a block has: for each word one bit of 256. */
export interface WordBits {
  readonly bits: Int32Array;
  /** How many are set. */
  readonly size: number;
}

const UNITS = 8;

/**
 * Reads `View.folded`. Of a word only its first five letters or three syllables count, which cuts off most endings;
 * words of one syllable or of up to three letters are particles and function words for the most part and do not count.
 */
export function wordBits(folded: string, { start, end }: Span): WordBits {
  const bits = new Int32Array(UNITS);
  let hash = 0;
  let length = 0;
  let weight = 0;
  for (let at = start; at <= end; at++) {
    const code = at < end ? folded.charCodeAt(at) : 0;
    const isSyllable = code >= 0xac00 && code <= 0xd7a3;
    if (
      isSyllable ||
      (code >= 0x61 && code <= 0x7a) ||
      (code >= 0x30 && code <= 0x39) ||
      (code >= 0xe0 && code < 0x250)
    ) {
      weight += isSyllable ? 2 : code < 0x61 ? 4 : 1;
      if (length < (isSyllable ? 3 : 5)) hash = Math.imul(hash ^ code, 0x01000193);
      length++;
    } else if (length > 0) {
      // The high bits of an FNV-1a hash are the well mixed ones.
      if (weight >= 4) bits[hash >>> 29]! |= 1 << ((hash >>> 24) & 31);
      hash = 0;
      length = 0;
      weight = 0;
    }
  }
  let size = 0;
  for (let unit = 0; unit < UNITS; unit++) size += ones(bits[unit]!);
  return { bits, size };
}

/** Jaccard index of two sets of bits; a little above that of the words, since words share bits. */
export function likeness(a: WordBits, b: WordBits): number {
  if (a.size * 3 < b.size || b.size * 3 < a.size) return 0;
  let shared = 0;
  for (let unit = 0; unit < UNITS; unit++) shared += ones(a.bits[unit]! & b.bits[unit]!);
  return shared / (a.size + b.size - shared);
}

/** Set bits of a 32-bit integer, added up in pairs, nibbles and bytes. */
function ones(unit: number): number {
  let sum = unit - ((unit >>> 1) & 0x55555555);
  sum = (sum & 0x33333333) + ((sum >>> 2) & 0x33333333);
  return Math.imul((sum + (sum >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
