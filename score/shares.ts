/** Shares of the facts that are right, 0 to 1; `f1` is van Rijsbergen's (1979). */
export interface Shares {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** The shares of what is `right` among the facts that were `claimed` and those that there are to `find`. */
export function sharesOf(right: number, claimed: number, find: number): Shares {
  // Nothing claimed is nothing claimed wrongly, and nothing to find is nothing missed.
  const precision = claimed > 0 ? right / claimed : 1;
  const recall = find > 0 ? right / find : 1;
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
  return { precision, recall, f1 };
}
