import type { Rank } from '../../../types.js';
import type { Claim, Clause } from '../claim.js';

/** Sentences that give the levels of one field in turn, with the ranks given so far. */
export interface FieldRow {
  readonly ranks: ReadonlySet<Rank>;
  /** Whether the sentence read last leaves its field to the one before. */
  readonly goesOn: boolean;
}

/**
 * The row behind a sentence: `A시가 종합 부문 최우수상을 받았다` opens one, `B군은 우수상을, C군은 장려상을 받았다` goes on in it as
 * long as winners are named and no rank comes twice. Null behind a sentence that tells of anything else.
 */
export function nextRow(
  row: FieldRow | null,
  { programs, span }: Clause,
  claims: readonly Claim[],
  text: string,
): FieldRow | null {
  const [only] = claims;
  if (!only || claims.some(({ level, past }) => !level || past || level.family === 'rank')) return null;
  const ranks = claims.map(({ level }) => level!.rank);
  if (claims.every(({ category }) => category && category === only.category) && new Set(ranks).size === 1)
    return { ranks: new Set(ranks), goesOn: false };
  const isNext =
    row !== null &&
    programs.length === 0 &&
    !OF_ALL_FIELDS.test(text.slice(span.start, span.end)) &&
    claims.every(
      ({ category, quoted, year, recipient, level }) =>
        !category && !quoted && !year && recipient && recipient.place !== 'self' && !row.ranks.has(level!.rank),
    );
  return isNext ? { ranks: new Set([...row.ranks, ...ranks]), goesOn: true } : null;
}

/** `부문을 가리지 않고 한 곳에만 주는 특별상은` */
const OF_ALL_FIELDS = /(?:부문|분야)[을를]? (?:가리지 않|통틀어|막론하|구분 없)/;
