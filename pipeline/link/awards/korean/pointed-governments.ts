import type { Doc, Span } from '../../../types.js';
import type { PlaceGroup } from '../claim.js';

/**
 * `두 시는`, `세 군이`: the governments that stand side by side before, as one group at those words. None where other than so
 * many stand there. `rowBefore` gives the places of the last row before a position, with their spans.
 */
export function pointedGovernments({ view: { text } }: Doc, clause: Span, rowBefore: RowBefore): PlaceGroup[] {
  return [...text.slice(clause.start, clause.end).matchAll(POINTS)].flatMap((match) => {
    const { lead, count } = match.groups!;
    const start = clause.start + match.index + lead!.length;
    const row = rowBefore(start);
    if (!row || row.places.length !== COUNTS[count!]) return [];
    const end = clause.start + match.index + match[0].length;
    const after = text.slice(end, Math.min(clause.end, end + LONGEST_AFTER));
    const before = text.slice(Math.max(clause.start, start - LONGEST_AFTER), start);
    return [{ ...row, span: { start, end }, after, before }];
  });
}

/** The places of a row of governments, their spans and the brackets behind them. */
export type RowBefore = (position: number) => Pick<PlaceGroup, 'places' | 'spans' | 'notes'> | null;

const POINTS =
  /(?<lead>^|[\s“"])(?<count>[두세네]) (?:[시군구]|시군|지자체|자치단체|자치구|도시|지역)(?=[은는이가도]\s)/g;
const COUNTS: Readonly<Record<string, number>> = { 두: 2, 세: 3, 네: 4 };

/** Units. */
const LONGEST_AFTER = 24;
