import { styleText } from 'node:util';
import type { CheckReport, Finding, SourceLine } from '../../check/types.js';
import { columns as aligned } from '../columns.js';
import { underline } from '../rules/underline.js';
import { width } from '../width.js';
import { summaryWords } from './summary-words.js';

export interface PrettyView {
  /** Columns of the terminal. */
  readonly columns: number;
  readonly colour: boolean;
}

const INDENT = '    ';

/** The findings for people: what was expected and what was read side by side, the line of the article, the rule. */
export function prettyLines(report: CheckReport, view: PrettyView): string[] {
  const style = stylist(view);
  const told = report.findings.flatMap((finding) => [...findingLines(finding, view), '']);
  const { errors, warnings } = counts(report);
  const verdict = errors > 0 ? style('red', '✗') : warnings > 0 ? style('yellow', '!') : style('green', '✓');
  return [...told, ...coverageLines(report), `${verdict} ${summaryWords(report)}`];
}

type Style = (format: Parameters<typeof styleText>[0], text: string) => string;

function stylist({ colour }: PrettyView): Style {
  return (format, text) => (colour ? styleText(format, text, { validateStream: false }) : text);
}

function counts({ findings }: CheckReport): { errors: number; warnings: number } {
  const errors = findings.filter(({ level }) => level === 'error').length;
  return { errors, warnings: findings.length - errors };
}

function findingLines(finding: Finding, view: PrettyView): string[] {
  const { level, fixture, fact, message, place, fields, source, rule, why } = finding;
  const style = stylist(view);
  const [sign, colour] = level === 'error' ? (['✗', 'red'] as const) : (['!', 'yellow'] as const);
  const name = [fixture, fact].filter((part) => part !== null && part !== '').join('  ');
  const reason = [why, rule !== null && !why?.includes(rule) ? `by ${rule}` : null].filter((part) => part !== null);
  return [
    `${style(colour, sign)} ${style('bold', name)}${name === '' ? '' : ': '}${message}`,
    `${INDENT}${style('dim', `${place.file}:${place.line}:${place.column}`)}`,
    ...sideBySide(fields, style),
    ...(source ? sourceLines(source, view) : []),
    ...(reason.length > 0 ? [`${INDENT}${reason.join('; ')}`] : []),
  ].map(plain(view));
}

/** `expected` and `got` in columns, a row for each field; the field that differs is what people look for. */
function sideBySide(fields: Finding['fields'], style: Style): string[] {
  if (fields.length === 0) return [];
  const nothing = (side: 'expected' | 'got'): boolean => fields.every((field) => field[side] === null);
  const cell = (side: 'expected' | 'got', words: string | null): string => words ?? (nothing(side) ? '' : '—');
  const rows = fields.map(({ field, expected, got }) => [field, cell('expected', expected), cell('got', got)]);
  const heads = ['', nothing('expected') ? 'expected: none' : 'expected', nothing('got') ? 'got: none' : 'got'];
  const [head, ...lines] = aligned([heads, ...rows]);
  return [style('dim', head!), ...lines].map((line) => INDENT + line);
}

function sourceLines({ file, line, text, start, end }: SourceLine, view: PrettyView): string[] {
  const style = stylist(view);
  const room = Math.max(40, view.columns - INDENT.length - 2);
  const shown = excerpt(text, start, end, room);
  const [words, ...carets] = underline(shown.text, [{ start: shown.start, end: shown.end, label: '' }], room);
  const place = file === null ? `line ${line}` : `${file}:${line}`;
  return [
    INDENT + style('dim', place),
    `${INDENT}  ${words!}`,
    ...carets.map((row) => `${INDENT}  ${style('yellow', row)}`),
  ];
}

/** As much of a line around the words that are meant as fits: `… 서대문구는 ‘작은도서관’ 분야에서 …`. */
export function excerpt(
  text: string,
  start: number,
  end: number,
  columns: number,
): { text: string; start: number; end: number } {
  const clean = text.replaceAll('\t', ' ');
  if (width(clean) <= columns) return { text: clean, start, end };
  const stop = Math.min(end, cutAt(clean, start, Math.max(8, columns - 8)));
  let [from, until] = [start, stop];
  let used = width(clean.slice(from, until));
  for (let grew = true; grew;) {
    grew = false;
    const before = from > 0 ? before1(clean, from) : from;
    if (from > 0 && used + width(clean.slice(before, from)) <= columns - 4) {
      used += width(clean.slice(before, from));
      from = before;
      grew = true;
    }
    const after = until < clean.length ? until + [...clean.slice(until, until + 2)][0]!.length : until;
    if (until < clean.length && used + width(clean.slice(until, after)) <= columns - 4) {
      used += width(clean.slice(until, after));
      until = after;
      grew = true;
    }
  }
  const opening = from > 0 ? '… ' : '';
  const closing = until < clean.length ? ' …' : '';
  const shift = opening.length - from;
  return { text: `${opening}${clean.slice(from, until)}${closing}`, start: start + shift, end: stop + shift };
}

/** The offset of the character before an offset. */
function before1(text: string, offset: number): number {
  return offset - [...text.slice(Math.max(0, offset - 2), offset)].at(-1)!.length;
}

/** How far a text from `start` on goes within some columns. */
function cutAt(text: string, start: number, columns: number): number {
  let used = 0;
  let at = start;
  for (const character of text.slice(start)) {
    used += width(character);
    if (used > columns) break;
    at += character.length;
  }
  return at;
}

function coverageLines({ coverage }: CheckReport): string[] {
  if (!coverage) return [];
  const { rules, reached, unreached, neverAlone, withoutCounterexample } = coverage;
  const list = (title: string, ids: readonly string[]): string[] =>
    ids.length === 0 ? [] : [`${title}: ${ids.length}`, ...ids.map((id) => INDENT + id), ''];
  return [
    ...list('reached by no fixture', unreached),
    ...list('never alone: wherever it is, another rule sees the same', neverAlone),
    ...list('without a counterexample', withoutCounterexample),
    `${reached} of ${rules} rules are reached (${rules === 0 ? 100 : Math.floor((1000 * reached) / rules) / 10} %)`,
  ];
}

/** An article's words must not steer the terminal; our own colours may. */
function plain({ colour }: PrettyView): (line: string) => string {
  // eslint-disable-next-line no-control-regex -- the escape of our own colours is kept
  const unsafe = colour ? /(?!\u001B\[\d+m)[\p{Cc}\p{Cf}]/gu : /[\p{Cc}\p{Cf}]/gu;
  return (line) => line.replace(unsafe, '');
}
