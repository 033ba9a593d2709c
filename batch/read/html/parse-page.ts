import { isElement, type Page, type PageElement, type PageNode } from './dom.js';

/**
 * The tree of a page, with a head and a body whatever the page leaves out, and with attribute names in lower case, as
 * browsers have it. The parser is loaded with the first page.
 */
export async function parsePage(html: string): Promise<Page> {
  const { parseHTML } = (await import('linkedom')) as unknown as { parseHTML(html: string): { document: Page } };
  const { document } = parseHTML(html);
  const whole = isWhole(document) ? document : withBody(document, parseHTML(EMPTY).document);
  if (/<[a-z][^>]*\s[A-Z]+\s*=/i.test(html)) lowerAttributes(whole);
  return whole;
}

const EMPTY = '<!doctype html><html><head></head><body></body></html>';

/** Everything in one `<html>`, in which there is nothing but a head and a body. */
function isWhole(document: Page): boolean {
  const root = document.documentElement;
  if (root?.localName !== 'html') return false;
  const within = [...root.childNodes].filter(isElement).map(({ localName }) => localName);
  const beside = [...document.childNodes].filter(isElement);
  return beside.length === 1 && within.join() === 'head,body';
}

/** What stands outside a head and a body goes where a browser puts it. */
function withBody(document: Page, whole: Page): Page {
  const { head, body } = whole;
  let isBegun = false;
  const place = (node: PageNode): void => {
    if (isElement(node) && OUTER.has(node.localName)) {
      for (const { name, value } of node.attributes) whole.documentElement!.setAttribute(name, value);
      for (const child of [...node.childNodes]) place(child);
      return;
    }
    const isOfHead = isElement(node) && OF_HEAD.has(node.localName);
    isBegun ||= !isOfHead && (isElement(node) || (node.textContent ?? '').trim() !== '');
    (isBegun ? body : head).appendChild(node);
  };
  for (const node of [...document.childNodes]) if (node.nodeType === 1 || node.nodeType === 3) place(node);
  return whole;
}

const OUTER = new Set(['html', 'head', 'body']);
const OF_HEAD = new Set(['base', 'link', 'meta', 'noscript', 'script', 'style', 'template', 'title']);

function lowerAttributes(document: Page): void {
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      const lower = name.toLowerCase();
      if (lower !== name && !element.hasAttribute(lower)) setLower(element, lower, value);
    }
  }
}

function setLower(element: PageElement, name: string, value: string): void {
  // Not every name that a page invents may be set.
  if (/^[a-z][a-z-]*$/.test(name)) element.setAttribute(name, value);
}
