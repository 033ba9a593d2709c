/** What is used of the tree of a page, so that no global types of a browser are needed. */
export interface PageNode {
  /** 1 is an element, 3 a text. */
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
  readonly parentNode: PageNode | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
}

export interface PageElement extends PageNode {
  /** In lower case. */
  readonly localName: string;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  setAttribute(name: string, value: string): void;
  appendChild(node: PageNode): void;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

export interface Page {
  readonly documentElement: PageElement | null;
  readonly head: PageElement;
  readonly body: PageElement;
  readonly childNodes: Iterable<PageNode>;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1;
}

export function isText(node: PageNode): boolean {
  return node.nodeType === 3;
}

/** The nodes below a node in their order, each with how deep it lies; by hand, since pages nest as deep as they like. */
export function* nodesBelow(root: PageNode): Generator<{ readonly node: PageNode; readonly depth: number }> {
  let node = root.firstChild;
  let depth = 1;
  while (node) {
    yield { node, depth };
    let next = node.firstChild;
    if (next) depth++;
    while (!next && node && node !== root) {
      next = node.nextSibling;
      if (next) break;
      node = node.parentNode;
      depth--;
    }
    node = next;
  }
}
