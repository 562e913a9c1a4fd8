// The mean of a list without drift: a list of equal numbers has exactly that number as its mean.
// Method page: docs/methods/xmr-chart.md

/**
 * Arithmetic mean by two passes: the first mean, corrected by the mean of what is left. An empty list gives NaN, so
 * callers check first.
 *
 * @example
 * preciseMean([4.1, 4.1, 4.1]); // 4.1
 */
export function preciseMean(values: readonly number[]): number {
  const first = values.reduce((sum, value) => sum + value, 0) / values.length;
  return first + values.reduce((sum, value) => sum + (value - first), 0) / values.length;
}

/** −1, 0 or 1: below, at or above the centre, where a difference in the last digits counts as "at". */
export function sideOf(value: number, centre: number): -1 | 0 | 1 {
  const difference = value - centre;
  if (Math.abs(difference) <= 1e-12 * Math.max(Math.abs(value), Math.abs(centre))) return 0;
  return difference > 0 ? 1 : -1;
}
