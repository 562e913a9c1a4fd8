// Worked examples of the building blocks: what their comments say comes out.
import { describe, expect, it } from 'vitest';
import { countAbove } from '#statistics/beta-binomial-likelihood.ts';
import { pooledMean } from '#statistics/between-variance.ts';
import { canSweep, driverCorrelation } from '#statistics/driver-correlation.ts';
import { emStart, emStep, observedLogLikelihood } from '#statistics/em-step.ts';
import {
  explainedVarianceLattice,
  latticeShapley,
  latticeWorkspace,
  subsetSizes,
} from '#statistics/explained-variance-lattice.ts';
import { addUpPatterns, collectPatterns } from '#statistics/group-patterns.ts';
import { addUpGroups, correlationsInto, covarianceOfSums, flatGroups } from '#statistics/group-sums.ts';
import { probability } from '#statistics/logistic-regression.ts';
import { momentsByGroup, momentsOf } from '#statistics/moments.ts';
import { momentsOfRows } from '#statistics/moments-of-rows.ts';
import { newtonMaximum } from '#statistics/newton-maximum.ts';
import { fitOneFactor } from '#statistics/one-factor.ts';
import { collectOrdinal, ordinalLikelihood } from '#statistics/ordinal-likelihood.ts';
import { givenCoefficients, givenStandardErrors, orthogonalBasis } from '#statistics/orthogonal-basis.ts';
import { isUndefined } from '#statistics/outcome.ts';
import { fitOrdinal, startingThresholds } from '#statistics/proportional-odds.ts';
import { subsetExplainedVariance } from '#statistics/subset-explained-variance.ts';
import { studentLimits } from '#statistics/survey-mean.ts';

const close = (...values: number[]): unknown[] => values.map((value) => expect.closeTo(value, 4));

describe('worked examples', () => {
  it('of pooling', () => {
    expect(countAbove([1], [2]).all).toHaveLength(2);
    expect(pooledMean([2, 4], [1, 1], 0)).toMatchObject({ mu: 3, se: expect.closeTo(Math.SQRT1_2, 12) });
    expect(studentLimits(3, 0.5, 10, 0.95, 11)).toEqual({ lower: close(1.8859)[0], upper: close(4.1141)[0] });
  });

  it('of the lattice of R²', () => {
    const workspace = latticeWorkspace(2);
    expect(workspace.r2).toHaveLength(4);
    workspace.levels[0]!.set([1, 0, 0.6, 0, 1, 0.3, 0, 0, 1]);
    expect([...explainedVarianceLattice(workspace)]).toEqual(close(0, 0.36, 0.09, 0.45));
    expect([...latticeShapley(Float64Array.of(0, 0.36, 0.09, 0.45), 2)]).toEqual(close(0.36, 0.09));
    expect([...subsetSizes(2).subarray(0, 4)]).toEqual([0, 1, 1, 2]);
    const correlation = driverCorrelation([
      [1, 0.6, 0.3],
      [0.6, 1, 0],
      [0.3, 0, 1],
    ]);
    if (isUndefined(correlation)) throw new Error(correlation.reason);
    expect(canSweep(correlation)).toBe(true);
    expect([...subsetExplainedVariance(correlation)]).toEqual(close(0, 0.36, 0.09, 0.45));
  });

  it('of EM', () => {
    const patterns = [...momentsOfRows([[-1], [1]]).moments.patterns.values()];
    const start = emStart(patterns, [0], 1);
    expect(start).toEqual({ mean: [0], cov: [[1]] });
    expect(emStep(patterns, [0], start)).toEqual(start);
    expect(observedLogLikelihood(patterns, start)).toBeCloseTo(-Math.log(2 * Math.PI) - 1, 12);
  });

  it('of sums per group', () => {
    const one = momentsByGroup([Uint8Array.of(4, 253)], Uint16Array.of(0, 1), 2);
    expect(collectPatterns(one).groups).toHaveLength(1);
    expect(addUpPatterns(collectPatterns(one))).toEqual(momentsOf([Uint8Array.of(4, 253)]));
    const flat = flatGroups(momentsByGroup([Uint8Array.of(0, 4), Uint8Array.of(1, 3)], Uint16Array.of(0, 1), 2));
    expect(flat).toMatchObject({ groups: 2, n: 2 });
    expect(addUpGroups(flat, Uint16Array.of(2, 0))[0]).toBe(2);
    expect(covarianceOfSums(Float64Array.of(2, 0, 8), 1)).toEqual([[4]]);
    expect(correlationsInto(new Float64Array(4), addUpGroups(flat, undefined), flat.variables)).toBe(true);
  });

  it('of fits', () => {
    expect(probability(0)).toBe(0.5);
    const summit = newtonMaximum(
      ([x]) => ({ value: -((x! - 2) ** 2), slope: [-2 * (x! - 2)], information: [[2]] }),
      [0],
    );
    expect(summit.at[0]).toBeCloseTo(2, 12);
    const factor = fitOneFactor([
      [1, 0.48, 0.4],
      [0.48, 1, 0.3],
      [0.4, 0.3, 1],
    ]);
    expect(!isUndefined(factor) && factor.loadings).toEqual(close(0.8, 0.6, 0.5));
    const basis = orthogonalBasis([
      [1, 2],
      [1, 4],
    ]);
    expect(givenCoefficients(basis, [0, 1])).toEqual(close(-3, 1));
    expect(
      givenStandardErrors(basis, [
        [1, 0],
        [0, 1],
      ]),
    ).toEqual(close(Math.sqrt(10), 1));
  });

  it('of ordered answers', () => {
    expect(collectOrdinal([1, 3, 3], [[1], [2], [2]])).toMatchObject({ categories: [1, 3], counts: [1, 2] });
    const two = collectOrdinal([1, 2], [[], []]);
    expect(ordinalLikelihood(two, [[], []], [0]).value).toBeCloseTo(2 * Math.log(0.5), 12);
    expect(fitOrdinal(two, []).value).toBeCloseTo(2 * Math.log(0.5), 12);
    const thresholds = startingThresholds(collectOrdinal([1, 2, 2, 3], [[], [], [], []]));
    expect(thresholds).toEqual(close(-1.0986, 1.0986));
  });
});
