import type { NameComparison, NameInput } from './types.js';
import type { NameJudge } from './name-judge.js';
import { shown, type Judgement } from './judgement.js';

/** Indices in the two lists. */
export interface NamePair {
  readonly left: number;
  readonly right: number;
  readonly comparison: NameComparison;
}

/** A name for which several others would do about as well, none of them taken by a better one. */
export interface UndecidedName {
  readonly left: number;
  /** Indices in the right list, the likeliest first. */
  readonly candidates: readonly number[];
}

export interface JoinedNames {
  /** In the order of the left list; each name is in one pair at most. */
  readonly pairs: readonly NamePair[];
  readonly undecided: readonly UndecidedName[];
}

/** By how much (natural logarithm) a candidate has to lead the next one of either side. */
export const MARGIN = 0.5;

/**
 * Joins each name of one list to at most one of the other. Candidates are those that are the same, or whose spelling is
 * unusual for the name; two are joined where each is the other's best by a margin. Who is joined leaves the field, and
 * the rest is looked at again. Where no best is left, a name with one candidate takes it if all others who want that one
 * can do as well elsewhere.
 */
export function joinNames(
  left: readonly NameInput[],
  right: readonly NameInput[],
  { read, judge }: NameJudge,
): JoinedNames {
  const [rows, columns] = [left.map(read), right.map(read)];
  const table = rows.map((row) => columns.map((column) => judge(row, column)));
  const freeLeft = new Set(left.keys());
  const freeRight = new Set(right.keys());
  const pairs: NamePair[] = [];

  const excess = (row: number, column: number): number => table[row]![column]!.excess;
  const candidatesOf = (row: number): number[] => [...freeRight].filter((column) => isCandidate(table[row]![column]!));
  const suitorsOf = (column: number): number[] => [...freeLeft].filter((row) => isCandidate(table[row]![column]!));

  const isMutualBest = (row: number, column: number): boolean =>
    leads(excess(row, column), without(candidatesOf(row), column), (other) => excess(row, other)) &&
    leads(excess(row, column), without(suitorsOf(column), row), (other) => excess(other, column));

  /** For a name whose only candidate others want too: whether each of them has another as good. */
  const isOnlyHope = (row: number, column: number): boolean =>
    candidatesOf(row).length === 1 &&
    without(suitorsOf(column), row).every((rival) =>
      without(candidatesOf(rival), column).some((other) => excess(rival, other) <= excess(rival, column)),
    );

  const joinBy = (isPair: (row: number, column: number) => boolean): boolean => {
    const found = [...freeLeft].flatMap((row) =>
      candidatesOf(row)
        .filter((column) => isPair(row, column))
        .slice(0, 1)
        .map((column) => ({ left: row, right: column, comparison: shown(table[row]![column]!) })),
    );
    for (const { left: row, right: column } of found) {
      freeLeft.delete(row);
      freeRight.delete(column);
    }
    pairs.push(...found);
    return found.length > 0;
  };
  while (joinBy(isMutualBest) || joinBy(isOnlyHope));

  const undecided = [...freeLeft].flatMap((row) => {
    const candidates = candidatesOf(row).sort((a, b) => excess(row, a) - excess(row, b));
    return candidates.length > 0 ? [{ left: row, candidates }] : [];
  });
  return { pairs: pairs.sort((a, b) => a.left - b.left), undecided };
}

function without(names: readonly number[], name: number): number[] {
  return names.filter((other) => other !== name);
}

/** Whether something is better than all others by the margin. */
function leads(own: number, others: readonly number[], excessOf: (other: number) => number): boolean {
  return others.every((other) => excessOf(other) >= own + MARGIN);
}

function isCandidate({ verdict, code }: Judgement): boolean {
  return verdict === 'same' || code === 'unusual-spelling';
}
