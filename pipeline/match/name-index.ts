import { isWord } from './characters.js';

/** A string to look for, with whatever it stands for. */
export interface Name {
  readonly folded: string;
}

export interface NameIndex<Entry extends Name> {
  /** The longest name that begins at `at` and ends by `end`; with `isWhole`, no letter or digit may follow it. */
  longestAt(text: string, at: number, end: number, isWhole: boolean): Entry | null;
}

/**
 * Files names under their first four characters, so that a look-up costs the same however many names there are. Of equal
 * names the first counts.
 */
export function indexNames<Entry extends Name>(names: Iterable<Entry>): NameIndex<Entry> {
  const beginnings = new Uint32Array(BEGINNINGS >> 5);
  const byHead = new Map<number, Entry[]>();
  let shortest = HEAD;
  for (const name of names) {
    const length = Math.min(name.folded.length, HEAD);
    shortest = Math.min(shortest, length);
    let hash = 0;
    for (let i = 0; i < length; i++) {
      hash = next(hash, name.folded.charCodeAt(i));
      beginnings[hash >> 5]! |= 1 << (hash & 31);
    }
    const entries = byHead.get(keyOf(length, hash));
    if (entries) entries.push(name);
    else byHead.set(keyOf(length, hash), [name]);
  }
  for (const entries of byHead.values()) entries.sort((a, b) => b.folded.length - a.folded.length);

  const hashes = new Uint16Array(HEAD + 1);

  /** How many characters at `at` begin like some name, four at most; `hashes` has the hash of each beginning. */
  const longestBeginning = (text: string, at: number, end: number): number => {
    const most = Math.min(HEAD, end - at);
    let hash = 0;
    for (let length = 0; length < most; length++) {
      hash = next(hash, text.charCodeAt(at + length));
      if ((beginnings[hash >> 5]! & (1 << (hash & 31))) === 0) return length;
      hashes[length + 1] = hash;
    }
    return most;
  };

  return {
    longestAt(text, at, end, isWhole) {
      // Names of one to three characters (▲, 관악구) are filed under all of them, so longer heads go first.
      for (let length = longestBeginning(text, at, end); length >= shortest; length--) {
        for (const entry of byHead.get(keyOf(length, hashes[length]!)) ?? NONE) {
          const after = at + entry.folded.length;
          if (after > end || !text.startsWith(entry.folded, at)) continue;
          if (!isWhole || !isWord(text.charCodeAt(after))) return entry;
        }
      }
      return null;
    },
  };
}

const NONE: readonly never[] = [];

const HEAD = 4;

/** Beginnings may share a bit, and heads a key: the names themselves are compared. */
const BEGINNINGS = 1 << 16;

function next(hash: number, code: number): number {
  return (hash * 31 + code) & (BEGINNINGS - 1);
}

function keyOf(length: number, hash: number): number {
  return length * BEGINNINGS + hash;
}
