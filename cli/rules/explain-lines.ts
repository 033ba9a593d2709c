import { styleText } from 'node:util';
import type { Doc } from '../../index.js';
import { columns as aligned } from '../columns.js';
import { width } from '../width.js';
import { factsOf, type NamedFact } from './facts-of.js';
import { breakText, underline } from './underline.js';

export interface ExplainView {
  /** Columns of the terminal. */
  readonly columns: number;
  readonly colour: boolean;
  /** The one block to tell of; all if not said. */
  readonly block?: number | undefined;
}

type Block = Doc['blocks'][number];
type Mention = Doc['mentions'][number];
type Span = Block['span'];

const INDENT = '    ';

/** What the stages said about an article, block by block, for people. */
export function explainLines(doc: Doc, view: ExplainView): string[] {
  const facts = factsOf(doc);
  const indices = view.block === undefined ? [...doc.blocks.keys()] : [view.block];
  const read = doc.blocks.filter(({ drop }) => !drop).length;
  return [
    `${plain(doc.article.source)}: ${doc.language}, ${doc.blocks.length} blocks, ${read} of them read`,
    ...indices.flatMap((index) => ['', ...blockLines(doc, index, facts, view)]),
    ...(view.block === undefined && doc.issues.length > 0 ? ['', ...issueLines(doc)] : []),
  ];
}

function blockLines(doc: Doc, index: number, facts: readonly NamedFact[], { columns, colour }: ExplainView): string[] {
  const block = doc.blocks[index]!;
  const { span } = block;
  const style = (format: Parameters<typeof styleText>[0], text: string): string =>
    colour ? styleText(format, text, { validateStream: false }) : text;
  const mentions = doc.mentions.filter((mention) => mention.block === index);
  const marks = mentions.map(({ span: { start, end } }, at) => ({
    start: start - span.start,
    end: end - span.start,
    label: `${at + 1}`,
  }));
  const text = doc.view.text.slice(span.start, span.end);
  const room = Math.max(40, columns - INDENT.length);
  const seen = mentions.map((mention, at) => [`${at + 1}`, mention.kind, mention.rule, mentionWords(mention, doc)]);
  const touching = facts.filter(({ spans }) => spans.some((each) => meet(each, span)));
  const isHere = ({ spans, home = spans }: NamedFact): boolean => home.some((each) => meet(each, span));
  const made = touching
    .filter(isHere)
    .map((fact) => [`→ ${fact.name}`, from(fact, mentions), fact.rule, fact.words]);
  const elsewhere = touching.filter((fact) => !isHere(fact)).map(({ name }) => name);
  const refused = doc.refusals
    .filter((refusal) => meet(refusal.span, span))
    .map((refusal) => {
      const words = doc.view.quote(refusal.span);
      return ['✗ refused', from({ isItem: false, spans: [refusal.span] }, mentions), refusal.rule, words];
    });
  return [
    style('bold', `[${index}] ${headingOf(block)}`),
    ...indented(underline(text, marks, room)),
    ...indented(hanging(seen, room)),
    ...indented(hanging(made, room)).map((line) => style('green', line)),
    ...(elsewhere.length > 0 ? indented(hanging([['→ also part of', elsewhere.join(', ')]], room)) : []),
    ...indented(hanging(refused, room)).map((line) => style('red', line)),
  ];
}

function headingOf({ kind, language, section, drop }: Block): string {
  const where = `${language}, section ${section}`;
  if (!drop) return `${kind}, ${where}`;
  if (drop.reason === 'boilerplate') return `${kind}, ${where}, dropped: boilerplate by ${drop.rule}`;
  const likeness = drop.similarity === 1 ? '' : `, similarity ${drop.similarity}`;
  return `${kind}, ${where}, dropped: says block [${drop.of}] again by ${drop.rule}${likeness}`;
}

/** `정원오 = … (name 정원오, title 구청장)`: the words, what the gazetteer made of them, the named parts, the value. */
function mentionWords({ span, id, candidates, parts, value }: Mention, { view }: Doc): string {
  const named = Object.entries(parts ?? {}).map(([name, part]) => `${name} ${view.quote(part)}`);
  const details = [...named, ...(value === undefined ? [] : [`value ${value}`])].join(', ');
  const meaning = id ?? (candidates && candidates.length > 0 ? `one of ${candidates.join(', ')}` : null);
  return `${view.quote(span)}${meaning === null ? '' : ` = ${meaning}`}${details === '' ? '' : ` (${details})`}`;
}

function issueLines({ issues, view }: Doc): string[] {
  return issues.map(({ severity, source, reason, span }) => {
    const words = span ? `: ${view.quote(span)}` : '';
    return plain(`${severity} by ${source}: ${reason}${words}`);
  });
}

/** `of 1 3`: the numbers of the mentions that a fact was made of; an item is made of its bullet, and nothing else is. */
function from({ isItem, spans }: Pick<NamedFact, 'isItem' | 'spans'>, mentions: readonly Mention[]): string {
  const numbers = mentions.flatMap(({ kind, span }, at) =>
    (kind === 'bullet') === isItem && spans.some((each) => meet(each, span)) ? [`${at + 1}`] : [],
  );
  return numbers.length === 0 ? '' : `of ${numbers.join(' ')}`;
}

/** Aligned rows; the last cell, which may be long, goes on below itself, or below the others where they leave no room. */
function hanging(rows: readonly (readonly string[])[], room: number): string[] {
  const heads = aligned(rows.map((row) => [...row.slice(0, -1), '|'])).map((line) => line.slice(0, -1));
  const below = Math.max(0, ...heads.map(width)) + LEAST_WORDS > room;
  return rows.flatMap((row, index) => {
    const head = heads[index]!;
    const indent = below ? INDENT + INDENT : ' '.repeat(width(head));
    const words = row.at(-1)!;
    const parts = breakText(words, room - width(indent)).map(({ start, end }) => words.slice(start, end).trimEnd());
    const hung = parts.map((part) => indent + part);
    return below ? [head.trimEnd(), ...hung] : [head + parts[0]!, ...hung.slice(1)];
  });
}

/** Columns that words need beside what stands before them. */
const LEAST_WORDS = 24;

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => INDENT + plain(line));
}

function meet(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** An article's words must not steer the terminal. */
function plain(line: string): string {
  return line.replace(/[\p{Cc}\p{Cf}]/gu, '');
}
