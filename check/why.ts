import type { Doc } from '../pipeline/types.js';
import type { Difference } from './differences.js';
import { nameOf } from './fields.js';
import type { SaidFact, SourceLine } from './types.js';

/** Where in the article a difference shows, and what the rules made of that place. */
export interface Reason {
  readonly source: SourceLine | null;
  readonly rule: string | null;
  readonly why: string | null;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Explains a difference from what the stages left: of what was read its rule, of what was not the place where it stands. */
export function reasonOf({ expected, got, fields, list }: Difference, doc: Doc, file: string | null): Reason {
  if (list === null) return { source: null, rule: null, why: null };
  const line = (range: Range | null): SourceLine | null => range && lineAt(doc.article.text, range, file);
  if (got === null) {
    const range = expected && bestPlace(doc, wordsOf(expected));
    return range
      ? { source: line(range), ...made(doc, range) }
      : { ...NOTHING, why: 'its words do not stand in the text' };
  }
  const { rule, evidence } = got.fact;
  const [field] = fields;
  const wanted = field === undefined ? null : nameOf(expected?.[field]);
  const missing = wanted !== null && got.said[field!] === null ? bestPlace(doc, [wanted]) : null;
  if (missing) return { source: line(missing), ...made(doc, missing), rule };
  const byField = evidence.find((quote) => (quote as { role?: string }).role === (field ?? 'level'));
  return { source: line(byField ?? evidence[0]!), rule, why: null };
}

const NOTHING = { source: null, rule: null, why: null };

/** The words of a fact that may stand in the text, those that tell it apart first. */
function wordsOf(fact: SaidFact): string[] {
  const fields = ['level', 'text', 'name', 'program', 'category', 'recipient', 'district', 'title'];
  return fields.flatMap((field) => nameOf(fact[field]) ?? []);
}

/** The first of the words, in the line in which most of them stand; lines that are read count before dropped ones. */
function bestPlace({ blocks, view }: Doc, words: readonly string[]): Range | null {
  let best: { score: number; range: Range } | null = null;
  for (const { span, drop } of blocks) {
    const line = view.text.slice(span.start, span.end).toLowerCase();
    const found = words.flatMap((word) => {
      const at = line.indexOf(word.normalize('NFC').toLowerCase());
      return at === -1 ? [] : [{ start: span.start + at, end: span.start + at + word.length }];
    });
    const score = found.length - (drop ? 0.5 : 0);
    if (found.length > 0 && score > (best?.score ?? 0)) best = { score, range: view.toSource(found[0]!) };
  }
  return best?.range ?? null;
}

/** What became of a place: its line was dropped, a rule refused it, it was seen and nothing was made of it, or not seen. */
function made(doc: Doc, range: Range): { rule: string | null; why: string } {
  const meets = (span: Range): boolean => {
    const place = doc.view.toSource(span);
    return place.start < range.end && range.start < place.end;
  };
  const block = doc.blocks.find(({ span }) => meets(span));
  if (block?.drop) {
    const { reason, rule } = block.drop;
    return { rule, why: `its line is not read: ${reason} by ${rule}` };
  }
  const inBlock = ({ span }: { span: Range }): boolean =>
    block !== undefined && span.start >= block.span.start && span.end <= block.span.end;
  const here = doc.refusals.find(({ span }) => meets(span));
  const refusal = here ?? doc.refusals.find(inBlock);
  if (refusal) {
    const words = doc.view.quote(refusal.span);
    return { rule: refusal.rule, why: `${refusal.rule} refused '${words}'${here ? '' : ' in the same line'}` };
  }
  const seen = doc.mentions.find(({ span }) => meets(span));
  if (!seen) return { rule: null, why: 'no rule saw anything there' };
  const { kind, rule, text, id } = seen;
  return { rule, why: `${rule} saw '${text}' there as ${kind}${id === null ? '' : ` ${id}`}, and nothing refused it` };
}

/** The line of a text that a range begins in. */
function lineAt(text: string, { start, end }: Range, file: string | null): SourceLine {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const until = text.indexOf('\n', start);
  const whole = text.slice(from, until === -1 ? text.length : until).replace(/\r$/, '');
  const stop = Math.min(end, from + whole.length);
  const line = text.slice(0, from).split('\n').length;
  return { file, line, text: whole, start: start - from, end: Math.max(stop - from, start - from + 1) };
}
