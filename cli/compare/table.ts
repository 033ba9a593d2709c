import { styleText } from 'node:util';
import type { ComparedFact, ComparedParagraphs, Comparison } from '../../index.js';
import { columns } from '../columns.js';
import { cut, pad, width } from '../width.js';
import { differencesFirst, differencesOf, KINDS, MARKS, storyParagraphs, type Kind } from './rows.js';

export interface TableOptions {
  /** Columns of the terminal. */
  readonly columns: number;
  readonly colour: boolean;
  /** Equal facts too. */
  readonly all: boolean;
  /** The kinds of facts to show. */
  readonly kinds: readonly Kind[];
  /** Paragraphs too. */
  readonly paragraphs: boolean;
}

/** A comparison for people: how many facts agree, then what differs and what one of the versions leaves out. */
export function comparisonLines(comparison: Comparison, options: TableOptions): string[] {
  const { ko, en, pairing } = comparison;
  const style = styler(options);
  const facts = differencesFirst(comparison.facts).filter(
    ({ kind, status }) => options.kinds.includes(kind) && (options.all || status !== 'equal'),
  );
  const paragraphs = options.paragraphs
    ? storyParagraphs(comparison.paragraphs ?? []).filter((row) => row.ko.length * row.en.length === 0)
    : [];
  const lines = [
    ...facts.flatMap((fact) => factLines(fact, options)),
    ...paragraphs.map((row) => paragraphLine(row, options)),
  ];
  return [
    style('bold', cut(plain(ko.title?.text ?? ko.id), options.columns)),
    style('bold', cut(plain(en.title?.text ?? en.id), options.columns)),
    style('dim', `${plain(ko.id)} ↔ ${plain(en.id)}${pairing ? `   found: ${pairing.score.toFixed(2)}` : ''}`),
    '',
    ...countLines(comparison, options),
    ...(lines.length > 0 ? ['', ...lines] : []),
  ];
}

/** What the marks before the rows mean. */
export const LEGEND = '≠ the versions differ   ko: only in the Korean one   en: only in the English one   = equal';

function countLines({ counts, paragraphs }: Comparison, options: TableOptions): string[] {
  const of = (rows: readonly { readonly status: ComparedFact['status'] }[]): number[] =>
    (['equal', 'differs', 'ko-only', 'en-only'] as const).map(
      (status) => rows.filter((row) => row.status === status).length,
    );
  const rows = KINDS.filter((kind) => options.kinds.includes(kind)).map((kind): [string, number[]] => {
    const { equal, differs, koOnly, enOnly } = counts[kind];
    return [PLURALS[kind], [equal, differs, koOnly, enOnly]];
  });
  if (paragraphs && options.paragraphs) rows.push(['paragraphs', of(storyParagraphs(paragraphs))]);
  return columns(
    [
      ['', 'equal', '≠', 'ko', 'en'],
      ...rows
        .filter(([, numbers]) => numbers.some((number) => number > 0))
        .map(([name, numbers]) => [name, ...numbers.map((number) => (number === 0 ? '·' : String(number)))]),
    ],
    1,
  );
}

const PLURALS: Readonly<Record<Kind, string>> = {
  mayor: 'mayors',
  district: 'districts',
  category: 'categories',
  organizer: 'organizers',
  award: 'awards',
  bullet: 'list items',
  person: 'other people',
  quantity: 'numbers',
};

const MARK_WIDTH = 2;
const KIND_WIDTH = 10;
const INDENT = MARK_WIDTH + KIND_WIDTH + 4;

/** The two sides in columns of their own where both say it, else the one that does; under them what is to be said of it. */
function factLines(fact: ComparedFact, options: TableOptions): string[] {
  const style = styler(options);
  const room = options.columns - INDENT;
  const { kind, status, ko, en, elsewhere } = fact;
  const half = Math.floor((room - 2) / 2);
  const words =
    ko && en
      ? `${pad(cut(plain(ko.text), half), half)}  ${cut(plain(en.text), half)}`
      : cut(plain((ko ?? en)!.text), room);
  const difference = differencesOf(fact);
  return [
    `${head(status, kind, style)}${words.trimEnd()}`,
    ...(difference === '' ? [] : [' '.repeat(INDENT) + style('yellow', cut(plain(difference), room))]),
    ...(elsewhere ? [' '.repeat(INDENT) + style('dim', cut(`told in: ${plain(elsewhere.text)}`, room))] : []),
  ];
}

function paragraphLine({ status, ko, en }: ComparedParagraphs, options: TableOptions): string {
  const style = styler(options);
  const [paragraph] = [...ko, ...en];
  const note = paragraph!.repeats === null ? '' : '  (repeats an earlier line)';
  const words = cut(plain(paragraph!.text), options.columns - INDENT - width(note));
  return `${head(status, 'paragraph', style)}${words}${style('dim', note)}`;
}

function head(status: ComparedFact['status'], kind: string, style: Styler): string {
  const mark = pad(MARKS[status], MARK_WIDTH);
  return `${style(STYLES[status], mark)}  ${pad(kind, KIND_WIDTH)}  `;
}

type Styler = (format: Parameters<typeof styleText>[0], text: string) => string;

function styler({ colour }: TableOptions): Styler {
  return (format, text) => (colour && text !== '' ? styleText(format, text, { validateStream: false }) : text);
}

const STYLES: Readonly<Record<ComparedFact['status'], Parameters<typeof styleText>[0]>> = {
  differs: 'yellow',
  'ko-only': 'cyan',
  'en-only': 'magenta',
  equal: 'green',
};

/** An article's words must not steer the terminal, nor break its lines. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Cf}]/gu, '');
}
