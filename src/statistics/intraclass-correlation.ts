// Intraclass correlations: how much of the spread of ratings lies between the rated units?
// Method page: docs/methods/intraclass-correlation.md
import { fQuantile } from './distributions.ts';
import { type Measure, type Outcome, result, tooFewAnswers, undefinedBecause } from './outcome.ts';

/** A coefficient with its limits; each may be undefined on its own. */
export interface Icc {
  readonly value: Measure;
  readonly lower: Measure;
  readonly upper: Measure;
}

export interface IntraclassCorrelation {
  /** One rating; raters differ from unit to unit. */
  readonly icc11: Icc;
  /** One rating; the same raters, a sample of raters, absolute agreement. */
  readonly icc21: Icc;
  /** One rating; these raters and no others, consistency. */
  readonly icc31: Icc;
  /** The same three for the mean of the k ratings. */
  readonly icc1k: Icc;
  readonly icc2k: Icc;
  readonly icc3k: Icc;
}

interface MeanSquares {
  readonly n: number;
  readonly k: number;
  readonly units: number;
  readonly within: number;
  readonly raters: number;
  readonly error: number;
}

/**
 * The six intraclass correlations of Shrout and Fleiss with their F-based limits.
 *
 * - **Convention**: rows are units, columns raters; a unit with a missing rating is left out. Limits of icc21 after
 *   McGraw & Wong (Satterthwaite df); those of icc2k by Spearman–Brown from them.
 * - **Assumes** nearly normal ratings on one scale.
 * - **Too few answers**: fewer than 2 complete units or 2 raters → `too-few-answers`; all ratings equal → every value
 *   undefined; raters who differ by a constant or not at all give 1 with limits 1 where the formula tends there.
 * - **Source**: Shrout & Fleiss (1979), Psychological Bulletin 86; McGraw & Wong (1996), Psychological Methods 1.
 *
 * @example
 * intraclassCorrelation([[9, 2], [6, 1], [8, 4], [7, 1], [10, 5], [6, 2]]); // icc31 0.7453, icc3k 0.8541
 */
export function intraclassCorrelation(
  ratings: readonly (readonly (number | null)[])[],
  confidence = 0.95,
): Outcome<IntraclassCorrelation> {
  const k = ratings.reduce((most, row) => Math.max(most, row.length), 0);
  const rows = ratings.filter((row): row is number[] => row.length === k && row.every((value) => value !== null));
  if (rows.length < 2) return tooFewAnswers(rows.length, 2, 'fewer than two completely rated units');
  if (k < 2) return tooFewAnswers(k, 2, 'fewer than two raters');
  const squares = meanSquares(rows);
  const tail = (1 + confidence) / 2;
  const icc11 = oneWay(squares, tail);
  const icc21 = agreement(squares, tail);
  const icc31 = consistency(squares, tail);
  const { n, units, within, raters, error } = squares;
  const meanOfRaters = checked(units - error, units + (raters - error) / n, n);
  return result({
    icc11,
    icc21,
    icc31,
    icc1k: { ...stepUp(icc11, k), value: checked(units - within, units, n) },
    icc2k: { ...stepUp(icc21, k), value: meanOfRaters },
    icc3k: { ...stepUp(icc31, k), value: checked(units - error, units, n) },
  });
}

function meanSquares(rows: readonly (readonly number[])[]): MeanSquares {
  const n = rows.length;
  const k = rows[0]!.length;
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const rowMeans = rows.map(mean);
  const columnMeans = rows[0]!.map((_, rater) => mean(rows.map((row) => row[rater]!)));
  const grand = mean(rowMeans);
  const size = Math.max(...rows.flat().map((value) => Math.abs(value - grand)));
  let within = 0;
  let error = 0;
  for (const [unit, row] of rows.entries()) {
    for (const [rater, value] of row.entries()) {
      within += (value - rowMeans[unit]!) ** 2;
      error += (value - rowMeans[unit]! - columnMeans[rater]! + grand) ** 2;
    }
  }
  // A sum of squares at the level of rounding is none: raters who differ by a constant have no error.
  const settled = (sum: number): number => (sum > n * k * (1e-14 * (size + Math.abs(grand))) ** 2 ? sum : 0);
  return {
    n,
    k,
    units: (k * settled(rowMeans.reduce((sum, value) => sum + (value - grand) ** 2, 0))) / (n - 1),
    raters: (n * settled(columnMeans.reduce((sum, value) => sum + (value - grand) ** 2, 0))) / (k - 1),
    within: settled(within) / (n * (k - 1)),
    error: settled(error) / ((n - 1) * (k - 1)),
  };
}

function checked(numerator: number, divisor: number, n: number): Measure {
  return divisor === 0 || !Number.isFinite(numerator / divisor)
    ? undefinedBecause('the ratings do not differ', n)
    : numerator / divisor;
}

/** Limits (F−1)/(F+k−1) from F limits; an infinite F (no error at all) tends to 1. */
function fromRatio(ratio: number, k: number, n: number): Measure {
  if (ratio === Infinity) return 1;
  return checked(ratio - 1, ratio + k - 1, n);
}

function oneWay({ n, k, units, within }: MeanSquares, tail: number): Icc {
  const value = checked(units - within, units + (k - 1) * within, n);
  if (units === 0 && within === 0) return { value, lower: value, upper: value };
  const [df1, df2] = [n - 1, n * (k - 1)];
  return {
    value,
    lower: fromRatio(units / within / fQuantile(tail, df1, df2), k, n),
    upper: fromRatio((units / within) * fQuantile(tail, df2, df1), k, n),
  };
}

function consistency({ n, k, units, error }: MeanSquares, tail: number): Icc {
  const value = checked(units - error, units + (k - 1) * error, n);
  if (units === 0 && error === 0) return { value, lower: value, upper: value };
  const [df1, df2] = [n - 1, (n - 1) * (k - 1)];
  return {
    value,
    lower: fromRatio(units / error / fQuantile(tail, df1, df2), k, n),
    upper: fromRatio((units / error) * fQuantile(tail, df2, df1), k, n),
  };
}

/** Absolute agreement of one rating, limits of McGraw and Wong. */
function agreement({ n, k, units, raters, error }: MeanSquares, tail: number): Icc {
  const value = checked(units - error, units + (k - 1) * error + (k * (raters - error)) / n, n);
  if (typeof value !== 'number' || value === 1) return { value, lower: value, upper: value };
  const a = (k * value) / (n * (1 - value));
  const b = 1 + (k * value * (n - 1)) / (n * (1 - value));
  const df = (a * raters + b * error) ** 2 / ((a * raters) ** 2 / (k - 1) + (b * error) ** 2 / ((n - 1) * (k - 1)));
  if (!(df > 0)) {
    const none = undefinedBecause('the limits need ratings that differ', n);
    return { value, lower: none, upper: none };
  }
  const spread = k * raters + (k * n - k - n) * error;
  const low = fQuantile(tail, n - 1, df);
  const high = fQuantile(tail, df, n - 1);
  return {
    value,
    lower: checked(n * (units - low * error), low * spread + n * units, n),
    upper: checked(n * (high * units - error), spread + n * high * units, n),
  };
}

/** Spearman–Brown: from one rating to the mean of k. */
function stepUp({ value, lower, upper }: Icc, k: number): Icc {
  const up = (measure: Measure): Measure =>
    typeof measure === 'number' ? checked(k * measure, 1 + (k - 1) * measure, k) : measure;
  return { value: up(value), lower: up(lower), upper: up(upper) };
}
