import { styleText } from 'node:util';
import type { Doc } from '../../index.js';
import { columns as aligned } from '../columns.js';
import { factsOf, type NamedFact } from './facts-of.js';
import { underline } from './underline.js';

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
  const numbers = (spans: readonly Span[]): string =>
    mentions.flatMap((mention, at) => (spans.some((each) => meet(each, mention.span)) ? [`${at + 1}`] : [])).join(' ');
  const seen = mentions.map((mention, at) => [`${at + 1}`, mention.kind, mentionWords(mention, doc), mention.rule]);
  const made = facts
    .filter(({ spans }) => spans.some((each) => meet(each, span)))
    .map(({ name, words, rule, spans }) => [`→ ${name}`, from(numbers(spans)), words, rule]);
  const refused = doc.refusals
    .filter((refusal) => meet(refusal.span, span))
    .map((refusal) => ['✗ refused', from(numbers([refusal.span])), doc.view.quote(refusal.span), refusal.rule]);
  return [
    style('bold', `[${index}] ${headingOf(block)}`),
    ...indented(underline(text, marks, Math.max(20, columns - INDENT.length)))),
    ...indented(aligned(seen)),
    ...indented(aligned(made)).map((line) => style('green', line)),
    ...indented(aligned(refused)).map((line) => style('red', line)),
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

function from(numbers: string): string {
  return numbers === '' ? '' : `of ${numbers}`;
}

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
