import type { Block, Doc, Span } from '../../pipeline/types.js';
import { newDoc } from '../../pipeline/doc.js';

/** A document as the stages leave it: every line of the source is a Korean block, and the facts are those given. */
export function documentOf(source: string, facts: (at: Finder) => Partial<Doc> = () => ({})): Doc {
  const article = { id: 'story/ko', source: 'story/ko.txt', sha256: '0'.repeat(64), encoding: 'utf-8', text: source };
  const doc = newDoc(article);
  const { text } = doc.view;
  const at: Finder = (words, nth = 0) => {
    let start = -1;
    for (let i = 0; i <= nth; i++) start = text.indexOf(words, start + 1);
    if (start < 0) throw new Error(`not in the text: ${words}`);
    return { start, end: start + words.length };
  };
  return { ...doc, blocks: linesOf(text), language: 'ko', ...facts(at) };
}

/** Where words stand in the view, the nth time, counted from 0. */
export type Finder = (words: string, nth?: number) => Span;

function linesOf(text: string): Block[] {
  return [...text.matchAll(/[^\r\n]+/g)].map((line) => ({
    span: { start: line.index, end: line.index + line[0].length },
    kind: 'body',
    language: 'ko',
    section: 0,
  }));
}
