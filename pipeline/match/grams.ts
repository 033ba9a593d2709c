import type { Span } from '../types.js';

/** Numbers that stand for one, two or three neighbouring characters; different ones may share a number. */
export const NUMBERS = 1 << 13;

/** The number of two neighbouring characters, or of a pair and the character behind it. */
export function pairOf(first: number, second: number): number {
  return (first * 31 + second) & (NUMBERS - 1);
}

/** A string as the numbers of its neighbouring characters: a text that holds the string has them all. */
export type Signature = Uint32Array;

/** Three characters at a time, or as many as there are. */
export function signatureOf(string: string): Signature {
  const codes = Array.from({ length: string.length }, (_, at) => string.charCodeAt(at));
  if (codes.length === 1) return Uint32Array.of(codes[0]! & (NUMBERS - 1));
  if (codes.length === 2) return Uint32Array.of(NUMBERS + pairOf(codes[0]!, codes[1]!));
  return Uint32Array.from(
    codes.slice(2),
    (third, at) => 2 * NUMBERS + pairOf(pairOf(codes[at]!, codes[at + 1]!), third),
  );
}

// One table serves all texts: a number counts where it carries the stamp of the range that is asked about. Ranges are
// asked about by several matchers in turn, so that the last one is kept.
const stamps = new Uint32Array(3 * NUMBERS);
let stamp = 0;
let last = { text: '', start: 0, end: 0 };

/**
 * Whether a string may stand in a range of a text, by its signature: false where it does not, seldom true where it does
 * not. The answer holds until the next range is asked about.
 */
export function presenceIn(text: string, span: Span): (signature: Signature) => boolean {
  if (last.start !== span.start || last.end !== span.end || last.text !== text) {
    last = { text, start: span.start, end: span.end };
    mark(text, span);
  }
  return mayHold;
}

function mayHold(signature: Signature): boolean {
  for (let index = 0; index < signature.length; index++) {
    if (stamps[signature[index]!] !== stamp) return false;
  }
  return true;
}

function mark(text: string, { start, end }: Span): void {
  if (++stamp > 0xffff_ffff) {
    stamps.fill(0);
    stamp = 1;
  }
  let pair = -1;
  let before = -1;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    stamps[code & (NUMBERS - 1)] = stamp;
    if (pair >= 0) stamps[2 * NUMBERS + pairOf(pair, code)] = stamp;
    if (before >= 0) {
      pair = pairOf(before, code);
      stamps[NUMBERS + pair] = stamp;
    }
    before = code;
  }
}
