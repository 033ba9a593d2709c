import { isElement, isText, type PageElement, type PageNode } from './dom.js';

/** A line of a page as a reader sees it. */
export interface Line {
  /** White space folded; a tab between the cells of a row; never empty. */
  readonly text: string;
  /** Whether nearly all of it is links. */
  readonly isLink: boolean;
}

/**
 * The text of an element line by line, much as `innerText` has it: blocks, `<br>` and the rows of tables end a line.
 * What no reader sees, scripts and buttons, is left out.
 */
export function linesOf(root: PageNode): Line[] {
  const lines: Line[] = [];
  let text = '';
  let linked = 0;
  const endLine = (): void => {
    const folded = text
      .replace(/ {2,}/g, ' ')
      .replace(/ ?\t[\t ]*/g, '\t')
      .trim();
    if (folded !== '') lines.push({ text: folded, isLink: linked * 10 > inked(folded) * 9 });
    text = '';
    linked = 0;
  };
  let links = 0;
  let preformatted = 0;
  // Where an inline element holds a picture or a block, style sheets make a block of it: a caption, mostly.
  let breaks = 0;
  const wrappers: number[] = [];
  const enter = (element: PageElement): void => {
    const { localName: name } = element;
    const isBlock = BLOCKS.has(name) || isPicture(element);
    if (name === 'br' || isBlock) endLine();
    if (isBlock) breaks++;
    else wrappers.push(breaks);
    if (CELLS.has(name)) text += '\t';
    if (name === 'a') links++;
    if (name === 'pre') preformatted++;
  };
  const leave = (element: PageElement): void => {
    const { localName: name } = element;
    const isBlock = BLOCKS.has(name) || isPicture(element);
    if (isBlock || wrappers.pop() !== breaks) endLine();
    if (name === 'a') links--;
    if (name === 'pre') preformatted--;
  };
  const say = (words: string): void => {
    for (const [index, part] of (preformatted > 0 ? words.split(/\r?\n/) : [words]).entries()) {
      if (index > 0) endLine();
      const folded = part.replace(/\s+/g, ' ');
      text += folded;
      if (links > 0) linked += inked(folded);
    }
  };

  // By hand and not by recursion: pages nest as deep as they like.
  let node: PageNode | null = root;
  while (node) {
    if (isText(node)) say(node.textContent ?? '');
    const isOpen: boolean = isElement(node) && !isUnseen(node);
    if (isOpen) enter(node as PageElement);
    let next: PageNode | null = isOpen ? node.firstChild : null;
    if (isOpen && !next) leave(node as PageElement);
    while (!next && node && node !== root) {
      next = node.nextSibling;
      if (next) break;
      node = node.parentNode;
      if (node && isElement(node)) leave(node);
    }
    node = next;
  }
  endLine();
  return lines;
}

/** Small ones are icons and stand in a line. */
function isPicture(element: PageElement): boolean {
  if (element.localName !== 'img') return false;
  const sizes = ['width', 'height'].map((side) => Number.parseInt(element.getAttribute(side) ?? '', 10));
  return !sizes.some((size) => size <= 40);
}

/** Characters that leave ink. */
function inked(text: string): number {
  return text.replace(/\s/g, '').length;
}

function isUnseen(element: PageElement): boolean {
  return UNSEEN.has(element.localName) || element.hasAttribute('hidden');
}

const CELLS = new Set(['td', 'th']);

const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table ' +
    'tbody tfoot thead tr ul'
  ).split(' '),
);

const UNSEEN = new Set(
  (
    'audio button canvas datalist embed head iframe input math noscript object option script select style svg ' +
    'template textarea video'
  ).split(' '),
);
