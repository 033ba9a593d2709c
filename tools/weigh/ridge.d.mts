export interface Row {
  readonly places: Int32Array;
  readonly shares: Float64Array;
  readonly count: number;
}
export function rowOf(cues: ReadonlyMap<string, number>, places: ReadonlyMap<string, number>, count?: number): Row;
export function placesOf(
  samples: readonly { readonly text: string; readonly cues: ReadonlyMap<string, number> }[],
  least: number,
): Map<string, number>;
export function ridge(rows: readonly Row[], signs: readonly number[], size: number, cost: number): Float64Array;
export function weighTwice(
  rows: readonly Row[],
  answers: readonly (readonly number[])[],
  size: number,
  cost: number,
  least: number,
): Float64Array[];
export function rounded(weight: number): number;
