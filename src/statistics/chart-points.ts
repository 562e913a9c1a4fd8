// Points of a control chart from months: months with few answers are put together until there are enough.
// Method page: docs/methods/frozen-limit-chart.md

/** One month: the mean or share of its n answers. `value` is not read when n is 0. */
export interface MonthlyValue {
  readonly value: number;
  readonly n: number;
}

/** One point of a chart: value of n answers given from month `first` to month `last` (places in the input). */
export interface PooledPoint {
  readonly value: number;
  readonly n: number;
  readonly first: number;
  readonly last: number;
}

/**
 * Puts consecutive months together until a point has at least `minimum` answers; a month that has them is a point.
 *
 * Values are pooled with their n as weights. What is left at the end and still too small is not a point yet:
 * `waiting` counts its answers.
 *
 * @example
 * chartPoints([{ value: 4, n: 4 }, { value: 5, n: 6 }, { value: 4.5, n: 12 }, { value: 3, n: 2 }]);
 * // { points: [{ value: 4.6, n: 10, first: 0, last: 1 }, { value: 4.5, n: 12, first: 2, last: 2 }], waiting: 2 }
 */
export function chartPoints(months: readonly MonthlyValue[], minimum = 10): { points: PooledPoint[]; waiting: number } {
  const points: PooledPoint[] = [];
  let sum = 0;
  let n = 0;
  let first = 0;
  months.forEach((month, index) => {
    if (month.n > 0) {
      if (n === 0) first = index;
      sum += month.value * month.n;
      n += month.n;
    }
    if (n >= minimum && n > 0) {
      points.push({ value: first === index ? month.value : sum / n, n, first, last: index });
      sum = 0;
      n = 0;
    }
  });
  return { points, waiting: n };
}
