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
 * Files names in a tree of their characters, so that a look-up costs the same however many names there are. Most places
 * of a text are told by their first four characters to begin no name. Of equal names the first counts.
 */
export function indexNames<Entry extends Name>(names: Iterable<Entry>): NameIndex<Entry> {
  const beginnings = new Uint32Array(HASHES >> 5);
  const short = new Uint32Array(HASHES >> 5);
  const roots = new Map<number, Node<Entry>>();
  for (const name of names) {
    let hash = 0;
    for (let at = 0; at < Math.min(name.folded.length, HEAD); at++) {
      hash = next(hash, name.folded.charCodeAt(at));
      mark(beginnings, hash);
    }
    if (name.folded.length < HEAD) mark(short, hash);
    file(name, roots);
  }

  /** Whether what begins at `at` begins like a name for four characters, or like a whole name of fewer. */
  const mayBegin = (text: string, at: number, end: number): boolean => {
    let hash = 0;
    let isShort = false;
    for (let length = 0; length < HEAD; length++) {
      if (at + length >= end) return isShort;
      hash = next(hash, text.charCodeAt(at + length));
      if (!isMarked(beginnings, hash)) return isShort;
      isShort ||= isMarked(short, hash);
    }
    return true;
  };

  return {
    longestAt(text, at, end, isWhole) {
      if (!mayBegin(text, at, end)) return null;
      let longest: Entry | null = null;
      let node = roots.get(text.charCodeAt(at)) ?? null;
      for (let after = at + 1; node; after++) {
        if (node.name && (!isWhole || !isWord(text.charCodeAt(after)))) longest = node.name;
        node = after < end ? childOf(node, text.charCodeAt(after)) : null;
      }
      return longest;
    },
  };
}

/** A character of the names that share their characters up to it, and the name that ends with it. */
interface Node<Entry> {
  readonly code: number;
  readonly sibling: Node<Entry> | null;
  child: Node<Entry> | null;
  name: Entry | null;
}

function file<Entry extends Name>(name: Entry, roots: Map<number, Node<Entry>>): void {
  const first = name.folded.charCodeAt(0);
  let node = roots.get(first);
  if (!node) roots.set(first, (node = { code: first, sibling: null, child: null, name: null }));
  for (let at = 1; at < name.folded.length; at++) {
    const code = name.folded.charCodeAt(at);
    node = childOf(node, code) ?? (node.child = { code, sibling: node.child, child: null, name: null });
  }
  node.name ??= name;
}

function childOf<Entry>(node: Node<Entry>, code: number): Node<Entry> | null {
  let child = node.child;
  while (child && child.code !== code) child = child.sibling;
  return child;
}

const HEAD = 4;

/** Several beginnings may share a hash: it only saves look-ups. */
const HASHES = 1 << 16;

function next(hash: number, code: number): number {
  return (hash * 31 + code) & (HASHES - 1);
}

function mark(hashes: Uint32Array, hash: number): void {
  hashes[hash >> 5]! |= 1 << (hash & 31);
}

function isMarked(hashes: Uint32Array, hash: number): boolean {
  return (hashes[hash >> 5]! & (1 << (hash & 31))) !== 0;
}
