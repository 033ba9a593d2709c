import { readFileSync, readdirSync } from 'node:fs';
import { boilerplate } from '../../pipeline/boilerplate.js';
import { decode } from '../../pipeline/decode.js';
import { newDoc } from '../../pipeline/doc.js';
import { duplicates } from '../../pipeline/duplicates.js';
import { language } from '../../pipeline/language.js';
import { loadRules } from '../../pipeline/rules.js';
import { segment } from '../../pipeline/segment.js';
import type { Block, Doc } from '../../pipeline/types.js';

export const rules = loadRules();

const textStages = [segment(rules), language(), boilerplate(rules), duplicates(rules)];

/** A document of `text` about which nothing has been said. */
export function docOf(text: string): Doc {
  return newDoc({ id: 'test', source: 'test.txt', sha256: '', encoding: 'utf-8', text });
}

/** Runs the four stages that stand before the extractors. */
export function readText(text: string): Doc {
  return textStages.reduce((doc, stage) => stage.run(doc), docOf(text));
}

export function readArticle(path: string): Doc {
  return readText(decode(readFileSync(path)).text);
}

/** The file in `folder` whose name begins with `start`. */
export function fileIn(folder: string, start: string): string {
  return `${folder}/${readdirSync(folder).find((name) => name.startsWith(start))}`;
}

export function lineOf(doc: Doc, { span }: Block): string {
  return doc.view.text.slice(span.start, span.end);
}

/** The lines that are read, in their order. */
export function liveLines(doc: Doc): string[] {
  return doc.blocks.filter(({ drop }) => !drop).map((block) => lineOf(doc, block));
}

/** The rule that drops the block with this line, null where it is read; throws where there is no such line. */
export function ruleFor(doc: Doc, line: string): string | null {
  const block = doc.blocks.find((candidate) => lineOf(doc, candidate) === line);
  if (!block) throw new Error(`no block "${line}"`);
  return block.drop?.rule ?? null;
}
