// R² of subsets: the quick and the slow way agree where both are exact.
import { describe, expect, it } from 'vitest';
import { driverCorrelation } from './driver-correlation.ts';
import { isUndefined } from './outcome.ts';
import { subsetExplainedVariance } from './subset-explained-variance.ts';

describe('subsetExplainedVariance', () => {
  it('drops negative eigenvalues subset by subset', () => {
    const correlation = driverCorrelation([
      [1, 0.5, 0.5],
      [0.5, 1, 1.5],
      [0.5, 1.5, 1],
    ]);
    if (isUndefined(correlation)) throw new Error(correlation.reason);
    const got = subsetExplainedVariance(correlation);
    // The pair has eigenvalues 2.5 and −0.5; only the first counts: (0.5·√2)²/2.5.
    expect([...got]).toEqual([0, 0.25, 0.25, expect.closeTo(0.5 / 2.5, 12)]);
  });

  it('answers in good time for many drivers that contradict each other', () => {
    const size = 15;
    const covariance = Array.from({ length: size }, (_, i) =>
      Array.from({ length: size }, (_u, j) => (i === j ? 1 : (i + j) % 3 === 0 ? -0.6 : 0.6)),
    );
    const correlation = driverCorrelation(covariance);
    if (isUndefined(correlation)) throw new Error(correlation.reason);
    expect(correlation.values.at(-1)!).toBeLessThan(0);
    const got = subsetExplainedVariance(correlation);
    expect(got.every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
  });

  it('gives nearly the same for nearly singular drivers', () => {
    const at = (r: number): Float64Array => {
      const correlation = driverCorrelation([
        [1, 0.5, 0.5],
        [0.5, 1, r],
        [0.5, r, 1],
      ]);
      if (isUndefined(correlation)) throw new Error(correlation.reason);
      return subsetExplainedVariance(correlation);
    };
    expect(at(1 - 1e-11)[3]).toBeCloseTo(at(1)[3]!, 8);
    expect(at(1 - 1e-7)[3]).toBeCloseTo(at(1)[3]!, 6);
  });
});
