import { districts } from '../../extractors/district.js';
import { mayors } from '../../extractors/mayor.js';
import { newDoc } from '../../pipeline/doc.js';
import { linkHeads } from '../../pipeline/link/heads.js';
import { linkPlaces } from '../../pipeline/link/places.js';
import { loadRules } from '../../pipeline/rules.js';
import type { Doc, Language, Mention } from '../../pipeline/types.js';

const rules = loadRules();
const extractors = [districts(rules), mayors(rules)];
const steps = [linkPlaces(rules), linkHeads(rules)];

/** A document of which every line is a block of its own; a line of `---` begins a section and is no block. */
export function documentOf(text: string, language: Language): Doc {
  const doc = newDoc({ id: 'sentence', source: 'sentence', sha256: '0'.repeat(64), encoding: 'utf-8', text });
  let section = 0;
  const blocks = [...doc.view.text.matchAll(/[^\n]+/g)].flatMap((line) => {
    if (line[0] === '---') section++;
    const span = { start: line.index, end: line.index + line[0].length };
    return line[0] === '---' ? [] : [{ span, kind: 'body' as const, language, section }];
  });
  return { ...doc, blocks, language };
}

/** The places and heads that the extractors see, in the order of the text. */
export function mentionsOf(text: string, language: Language): Mention[] {
  const doc = documentOf(text, language);
  const mentions = doc.blocks.flatMap((block, index) => extractors.flatMap((one) => one.extract(block, index, doc)));
  return mentions.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

/** The text with its places and heads linked. */
export function linked(text: string, language: Language): Doc {
  const doc: Doc = { ...documentOf(text, language), mentions: mentionsOf(text, language) };
  return steps.reduce((current, step) => step(current), doc);
}
