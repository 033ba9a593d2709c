/** A name that stands in a text: how long it is, and what it stands for. */
export interface FoundName<Value> {
  readonly length: number;
  readonly value: Value;
}

/** Whether a name may begin or end between the unit before `at` and the one at `at`. */
export type Boundary = (text: string, at: number) => boolean;

/** The longest name between `at` and `limit` that begins, or read backwards ends, at `at`, its other end at a boundary. */
export type NameFinder<Value> = (
  text: string,
  at: number,
  limit: number,
  isBoundary: Boundary,
) => FoundName<Value> | null;

/** Files names so that they are found by where they begin. */
export function namesFrom<Value>(names: ReadonlyMap<string, Value>): NameFinder<Value> {
  const tree = plant(names, (name) => name);
  return (text, at, limit, isBoundary) => {
    let longest: FoundName<Value> | null = null;
    let node = ROOT;
    for (let end = at + 1; end <= limit; end++) {
      node = childOf(tree, node, text.charCodeAt(end - 1));
      if (node === ROOT) break;
      const name = tree.names[node];
      if (name && isBoundary(text, end)) longest = name;
    }
    return longest;
  };
}

/** Files words that stand for themselves, as `namesFrom` does. */
export function wordsFrom(words: readonly string[]): NameFinder<string> {
  return namesFrom(new Map(words.map((word) => [word, word])));
}

/** Files names so that they are found by where they end. */
export function namesUpTo<Value>(names: ReadonlyMap<string, Value>): NameFinder<Value> {
  const tree = plant(names, (name) => [...name].reverse().join(''));
  return (text, at, limit, isBoundary) => {
    let longest: FoundName<Value> | null = null;
    let node = ROOT;
    for (let start = at - 1; start >= limit; start--) {
      node = childOf(tree, node, text.charCodeAt(start));
      if (node === ROOT) break;
      const name = tree.names[node];
      if (name && isBoundary(text, start)) longest = name;
    }
    return longest;
  };
}

/** Files words that stand for themselves, as `namesUpTo` does. */
export function wordsUpTo(words: readonly string[]): NameFinder<string> {
  return namesUpTo(new Map(words.map((word) => [word, word])));
}

/** No boundary: a name may go on. */
export const anywhere: Boundary = () => true;

/**
 * A tree of characters, in arrays so that a look-up touches little memory: the children of a node stand side by side, as
 * far as to the first child of the next node.
 */
interface Tree<Value> {
  readonly codes: Uint16Array;
  readonly firstChild: Uint32Array;
  /** The names that are complete with the character of their node. */
  readonly names: readonly (FoundName<Value> | null)[];
}

/** The root, which is nobody's child. */
const ROOT = 0;

function childOf({ codes, firstChild }: Tree<unknown>, node: number, code: number): number {
  const end = firstChild[node + 1]!;
  for (let child = firstChild[node]!; child < end; child++) if (codes[child] === code) return child;
  return ROOT;
}

interface Seedling<Value> {
  readonly code: number;
  readonly children: Map<number, Seedling<Value>>;
  name: FoundName<Value> | null;
}

function plant<Value>(names: ReadonlyMap<string, Value>, pathOf: (name: string) => string): Tree<Value> {
  const root: Seedling<Value> = { code: 0, children: new Map(), name: null };
  for (const [name, value] of names) {
    const path = pathOf(name);
    let node = root;
    for (let at = 0; at < path.length; at++) {
      const code = path.charCodeAt(at);
      let child = node.children.get(code);
      if (!child) node.children.set(code, (child = { code, children: new Map(), name: null }));
      node = child;
    }
    node.name = { length: path.length, value };
  }
  const nodes = [root];
  const firstChild: number[] = [];
  for (const { children } of nodes) {
    firstChild.push(nodes.length);
    nodes.push(...children.values());
  }
  firstChild.push(nodes.length);
  return {
    codes: Uint16Array.from(nodes, ({ code }) => code),
    firstChild: Uint32Array.from(firstChild),
    names: nodes.map(({ name }) => name),
  };
}
