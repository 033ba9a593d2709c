import type { Span } from '../../pipeline/types.js';

export type QuantityType =
  'money' | 'percent' | 'measure' | 'count' | 'duration' | 'streak' | 'rank' | 'ordinal' | 'date' | 'time';

/** A number with what it counts, brought to a form that both languages share. Spans index the text's view. */
export interface Quantity extends Span {
  readonly type: QuantityType;
  /**
   * A number in its unit, or, for dates and times, as ISO 8601 writes them: `2017-08-09`, `2017-08`, `2017`, without a
   * year `--08-09` and `--08`, a day alone `---09`; `14:30`.
   */
  readonly value: number | string;
  /** What is counted: won, m2, year, person; null where it is not known. */
  readonly unit: string | null;
  readonly approximate: 'about' | 'over' | 'under' | null;
}

/** Whether two quantities can be one: both say the same value of things that are not unlike. */
export function isEqual(a: Quantity, b: Quantity): boolean {
  if (typeof a.value === 'string' || typeof b.value === 'string') {
    if (isDayOrOrdinal(a, b) || isDayOrOrdinal(b, a)) return true;
    return a.type === b.type && isSameDate(String(a.value), String(b.value));
  }
  return isAlike(a, b) && isSameNumber(a.value, b.value, a.approximate !== null || b.approximate !== null);
}

/** 18일 may be rendered by `the 18th`, of which English does not tell what it is. */
function isDayOrOrdinal(a: Quantity, b: Quantity): boolean {
  return a.type === 'ordinal' && b.type === 'date' && b.value === dateOf(0, 0, Number(a.value));
}

/** Whether two quantities count things that are not unlike, whatever their values. */
export function isAlike(a: Quantity, b: Quantity): boolean {
  if (a.type !== b.type) return isTurn(a) && isTurn(b);
  if (a.unit === b.unit || a.unit === null || b.unit === null) return true;
  // 12개 may be 12 of anything that has a counter of its own elsewhere; people are counted as people.
  return a.type === 'count' && !APART.has(a.unit) && !APART.has(b.unit);
}

/** 4회 수상 may be `a fourth award`, 2위 `second`, 3년째 `for three years`; nothing but the number tells. */
function isTurn({ type, unit }: Quantity): boolean {
  if (type === 'count') return unit === null || unit === 'time';
  return type === 'ordinal' || type === 'rank' || type === 'streak' || (type === 'duration' && unit === 'year');
}

const APART: ReadonlySet<string> = new Set(['person', 'time', 'age', 'multiple', 'point', 'crown']);

function isSameNumber(a: number, b: number, isRough: boolean): boolean {
  const most = Math.max(Math.abs(a), Math.abs(b));
  return Math.abs(a - b) <= most * (isRough ? ROUGH : EXACT);
}

/** `about 110 billion won` renders 1104억 원; conversions of measures round. */
const ROUGH = 0.03;
const EXACT = 1e-6;

/** Dates are the same where none of the parts that both have differs, and they have a part in common. */
function isSameDate(a: string, b: string): boolean {
  if (a.includes(':') || b.includes(':')) return a === b;
  const ours = partsOf(a);
  const theirs = partsOf(b);
  const common = ours.map((part, index) => [part, theirs[index]]).filter(([x, y]) => x && y);
  return common.length > 0 && common.every(([x, y]) => x === y);
}

/** Year, month and day, empty where they are not said. */
export function partsOf(date: string): [year: string, month: string, day: string] {
  const [, year = '', month = '', day = ''] = /^(?:(\d{4})|-)(?:-(\d\d)|-)?(?:-(\d\d))?$/.exec(date) ?? [];
  return [year, month, day];
}

/** The date of parts that may be 0 for unknown. */
export function dateOf(year: number, month: number, day: number): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  const head = year > 0 ? String(year) : '-';
  if (month === 0) return day === 0 ? head : `${head}--${two(day)}`;
  return `${head}-${two(month)}${day === 0 ? '' : `-${two(day)}`}`;
}
