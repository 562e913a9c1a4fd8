// Do two features go together? Pearson's chi-squared test of a table, with Cramér's V.
// Method page: docs/methods/chi-square-test.md
import { chiSquaredUpperTail } from './distributions.ts';
import { result, undefinedBecause } from './outcome.ts';
import type { Measure, Outcome } from './outcome.ts';

/** The test of independence; `cramersV` (0 … 1) says how strong the connection is. */
export interface ChiSquareTest {
  readonly chi2: Measure;
  readonly df: number;
  readonly p: Measure;
  readonly cramersV: Measure;
  /** Smallest expected count: below 5 the p-value is rough. */
  readonly smallestExpected: Measure;
}

/**
 * Pearson's chi-squared test of a table of counts, no continuity correction (2×2 neither).
 *
 * Empty rows and columns are dropped first; fewer than two left of either: df 0 and the rest undefined.
 * V = √(χ²/(n·(min(rows, columns) − 1))).
 *
 * Sources: Pearson K. (1900); Cramér H. (1946).
 *
 * @example
 * chiSquareTest([[10, 20], [20, 10]]); // { chi2: 6.667, df: 1, p: 0.0098, cramersV: 0.3333 }
 */
export function chiSquareTest(table: readonly (readonly number[])[]): Outcome<ChiSquareTest> {
  const rowSum = (row: readonly number[]): number => row.reduce((sum, count) => sum + count, 0);
  const kept = table.filter((row) => rowSum(row) > 0);
  const width = Math.max(0, ...kept.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, j) => kept.reduce((sum, row) => sum + (row[j] ?? 0), 0));
  const places = columns.flatMap((sum, j) => (sum > 0 ? [j] : []));
  const n = kept.reduce((sum, row) => sum + rowSum(row), 0);
  const df = Math.max(0, kept.length - 1) * Math.max(0, places.length - 1);
  if (df === 0) {
    const missing = undefinedBecause('fewer than two rows or columns with answers', n);
    return result({ chi2: missing, df: 0, p: missing, cramersV: missing, smallestExpected: missing });
  }
  let chi2 = 0;
  let smallestExpected = Infinity;
  for (const row of kept) {
    for (const j of places) {
      const expected = (rowSum(row) / n) * columns[j]!;
      smallestExpected = Math.min(smallestExpected, expected);
      chi2 += ((row[j] ?? 0) - expected) ** 2 / expected;
    }
  }
  const smaller = Math.min(kept.length, places.length) - 1;
  return result({
    chi2,
    df,
    p: chiSquaredUpperTail(chi2, df),
    cramersV: Math.min(1, Math.sqrt(chi2 / (n * smaller))),
    smallestExpected,
  });
}
