import { isWord } from './characters.js';
import { NUMBERS, pairOf } from './grams.js';

/** A string to look for, with whatever it stands for. */
export interface Name {
  readonly folded: string;
}

export interface NameIndex<Entry extends Name> {
  /** Whether a name may begin with two pairs of characters; most places of a text are told by it to begin none. */
  mayBegin(pair: number, next: number): boolean;
  /** The longest name that begins at `at` and ends by `end`; with `isWhole`, no letter or digit may follow it. */
  longestAt(text: string, at: number, end: number, isWhole: boolean): Entry | null;
}

/**
 * Files names in a tree of their characters, so that a look-up costs the same however many names there are. Of equal
 * names the first counts.
 */
export function indexNames<Entry extends Name>(names: Iterable<Entry>): NameIndex<Entry> {
  const pairs = new Uint8Array(NUMBERS);
  const fours = new Uint8Array(NUMBERS);
  const roots = new Map<number, Node<Entry>>();
  for (const name of names) {
    const pairAt = (at: number) => pairOf(name.folded.charCodeAt(at), name.folded.charCodeAt(at + 1));
    // What follows a name of one character is open, and so is the second pair of one of three.
    if (name.folded.length === 1) pairs.fill(1);
    else if (name.folded.length < 4) pairs[pairAt(0)] = 1;
    else fours[pairOf(pairAt(0), pairAt(2))] = 1;
    file(name, roots);
  }
  return {
    mayBegin: (pair, next) => pairs[pair] === 1 || fours[pairOf(pair, next)] === 1,
    longestAt(text, at, end, isWhole) {
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
