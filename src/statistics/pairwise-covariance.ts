// Covariances from all pairs of answers there are, with the check whether they fit together.
// Method page: docs/methods/pairwise-covariance.md
import { type Moments, productIndex } from './moments.ts';
import { type Measure, type Outcome, result, tooFewAnswers, undefinedBecause } from './outcome.ts';
import { symmetricEigen } from './symmetric-eigen.ts';

export interface PairwiseCovariance {
  /** Divisor n_ij − 1; undefined where fewer than two answered both. */
  readonly cov: readonly (readonly Measure[])[];
  /** People who answered both. */
  readonly n: readonly (readonly number[])[];
  /** Smallest eigenvalue of the matrix divided by the square roots of its own diagonal. */
  readonly minEigenCor: Measure;
  /** False also where it cannot be computed: such a matrix must not be used. */
  readonly positiveDefinite: boolean;
}

/**
 * Pairwise covariance: each element from the people who answered both questions.
 *
 * The elements come from different people, so together they may describe something impossible (a negative variance of
 * some combination); the smallest eigenvalue tells. EM is the estimate to use; this one shows what there is.
 *
 * - **Convention**: the means of the same pairs; divisor n_ij − 1; positive definite when the smallest eigenvalue is
 *   above 1e-10. Moments must be unweighted.
 * - **Too few answers**: no variables → `too-few-answers`; fewer than two pairs → undefined there; an undefined element
 *   or a variable that never varies → no eigenvalue.
 * - **Source**: Little & Rubin (2019), 3.4; Schafer & Graham (2002), Psychological Methods 7.
 *
 * @example
 * pairwiseCovariance(momentsOfRows([[1, 2], [2, 3], [3, 5], [4, null]]).moments);
 * // variances 1.6667 and 2.3333, covariance 1.5 from n = 3
 */
export function pairwiseCovariance(moments: Moments): Outcome<PairwiseCovariance> {
  const { variables } = moments;
  if (variables === 0) return tooFewAnswers(0, 2, 'no variables');
  const indices = Array.from({ length: variables }, (_, at) => at);
  const patterns = [...moments.patterns.values()];
  const n = indices.map((i) =>
    indices.map((j) => patterns.reduce((sum, part) => (hasBoth(part.pattern, i, j) ? sum + part.n : sum), 0)),
  );
  const cov = indices.map((i) => indices.map((j) => element(moments, Math.min(i, j), Math.max(i, j), n[i]![j]!)));
  const values = cov.flat();
  const complete = values.every((value) => typeof value === 'number');
  const varying = indices.every((i) => {
    const variance = cov[i]![i]!;
    return typeof variance === 'number' && variance > 0;
  });
  if (!complete || !varying) {
    const minEigenCor = undefinedBecause('a covariance is missing or a variable never varies', patterns.length);
    return result({ cov, n, minEigenCor, positiveDefinite: false });
  }
  const scale = indices.map((i) => 1 / Math.sqrt(cov[i]![i] as number));
  const eigen = symmetricEigen(cov.map((row, i) => row.map((value, j) => (value as number) * scale[i]! * scale[j]!)));
  const minEigenCor = eigen.values.at(-1)!;
  return result({ cov, n, minEigenCor, positiveDefinite: minEigenCor > 1e-10 });
}

function hasBoth(pattern: number, i: number, j: number): boolean {
  return (pattern & (1 << i)) !== 0 && (pattern & (1 << j)) !== 0;
}

function element({ patterns, variables }: Moments, i: number, j: number, n: number): Measure {
  if (n < 2) return tooFewAnswers(n, 2, 'fewer than two answered both');
  let [sumI, sumJ, product] = [0, 0, 0];
  for (const part of patterns.values()) {
    if (!hasBoth(part.pattern, i, j)) continue;
    sumI += part.sums[i]!;
    sumJ += part.sums[j]!;
    product += part.products[productIndex(i, j, variables)]!;
  }
  const covariance = product - (sumI * sumJ) / n;
  // What is left of equal answers is rounding.
  return i === j && covariance <= 1e-13 * product ? 0 : covariance / (n - 1);
}
