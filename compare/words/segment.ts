/** A stretch of a text, in whatever it is counted: characters, words. */
export interface Piece<Entry> {
  readonly start: number;
  readonly end: number;
  readonly entry: Entry;
}

/**
 * Cuts `start` to `end` into pieces that a lexicon knows, long ones preferred: of all cuts the one with the greatest sum
 * of squared lengths, of equal ones that with the earlier pieces. What lies between pieces is not known. `look` says
 * what stands from a place to another, null where that is no name.
 */
export function segment<Entry>(
  start: number,
  end: number,
  longest: number,
  look: (start: number, end: number) => Entry | null,
): Piece<Entry>[] {
  const best = new Array<number>(end - start + 1).fill(0);
  const taken = new Array<Piece<Entry> | null>(end - start + 1).fill(null);
  // From behind, so that the pieces can be read off from the front.
  for (let at = end - 1; at >= start; at--) {
    best[at - start] = best[at - start + 1]!;
    for (let length = Math.min(longest, end - at); length >= 1; length--) {
      const value = length * length + best[at - start + length]!;
      if (value < best[at - start]! || (value === best[at - start]! && taken[at - start] !== null)) continue;
      const entry = look(at, at + length);
      if (entry === null) continue;
      best[at - start] = value;
      taken[at - start] = { start: at, end: at + length, entry };
    }
  }
  const pieces: Piece<Entry>[] = [];
  for (let at = start; at < end;) {
    const piece = taken[at - start]!;
    if (piece) pieces.push(piece);
    at = piece?.end ?? at + 1;
  }
  return pieces;
}
