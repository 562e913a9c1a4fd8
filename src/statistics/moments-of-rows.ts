// Moments of any numbers with gaps: the same sums per missing pattern that tallies keep for ratings.
// Method page: docs/methods/em-covariance.md
import { type Moments, MOST_VARIABLES, type PatternMoments, productIndex } from './moments.ts';

/** Moments about `centre`, which must be added back to means; covariances do not notice it. */
export interface CentredMoments {
  readonly moments: Moments;
  readonly centre: readonly number[];
}

/**
 * Sums and cross-products per missing pattern of rows with gaps (null), about the mean of each column, so that large
 * values lose no digits. Rows without any answer are left out.
 *
 * @example
 * momentsOfRows([[1, 2], [3, null], [null, null]]).moments.patterns.size; // 2
 */
export function momentsOfRows(rows: readonly (readonly (number | null)[])[]): CentredMoments {
  const variables = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (variables > MOST_VARIABLES) throw new RangeError(`at most ${MOST_VARIABLES} variables, got ${variables}`);
  const centre = Array.from({ length: variables }, (_, column) => {
    const values = rows.flatMap((row) => (row[column] === null || row[column] === undefined ? [] : [row[column]]));
    return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value / values.length, 0);
  });
  const patterns = new Map<number, { -readonly [K in keyof PatternMoments]: PatternMoments[K] }>();
  for (const row of rows) {
    const answered = centre.map((_, column) => row[column] !== null && row[column] !== undefined);
    const pattern = answered.reduce((bits, has, column) => (has ? bits | (1 << column) : bits), 0);
    if (pattern === 0) continue;
    const moments = patterns.get(pattern) ?? {
      pattern,
      n: 0,
      weight: 0,
      weightSquares: 0,
      sums: new Float64Array(variables),
      products: new Float64Array((variables * (variables + 1)) / 2),
    };
    patterns.set(pattern, moments);
    moments.n++;
    moments.weight++;
    moments.weightSquares++;
    for (let i = 0; i < variables; i++) {
      if (!answered[i]) continue;
      const deviation = row[i]! - centre[i]!;
      moments.sums[i]! += deviation;
      for (let j = i; j < variables; j++) {
        if (answered[j]) moments.products[productIndex(i, j, variables)]! += deviation * (row[j]! - centre[j]!);
      }
    }
  }
  return { moments: { variables, patterns }, centre };
}
