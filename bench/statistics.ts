/** The middle value; of an even number of values the lower one of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[(sorted.length - 1) >> 1]!;
}

/** `[least, most]`. */
export function spread(values: readonly number[], digits: number): string {
  return `[${Math.min(...values).toFixed(digits)}, ${Math.max(...values).toFixed(digits)}]`;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
