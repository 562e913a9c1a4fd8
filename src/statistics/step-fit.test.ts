// The plain sums of a step against the general fit, with gaps and correlation; nothing to fit.
import { describe, expect, it } from 'vitest';
import { autocorrelatedFit } from './autocorrelated-fit.ts';
import { seededRandom } from './seeded-random.ts';
import { stepFit } from './step-fit.ts';

describe('stepFit', () => {
  it('is the general fit of the same two columns', () => {
    const random = seededRandom(8);
    const values = Array.from({ length: 20 }, () => 1e3 + random.normal());
    const since = values.map((_, t) => (t < 9 ? 0 : 1));
    const gaps = values.map((_, t) => (t === 0 ? 0 : 1 + random.integer(3)));
    for (const phi of [0, 0.3, 0.9]) {
      const found = stepFit({ since, values, gaps }, phi)!;
      const general = autocorrelatedFit({ rows: since.map((one) => [1, one]), values, gaps }, phi)!;
      expect(found.fit.coefficients[0]! - general.fit.coefficients[0]!).toBeCloseTo(0, 8);
      expect(found.fit.coefficients[1]).toBeCloseTo(general.fit.coefficients[1]!, 8);
      expect(found.fit.residualSumOfSquares).toBeCloseTo(general.fit.residualSumOfSquares, 8);
      expect(found.fit.inverseCrossProduct[1]![1]).toBeCloseTo(general.fit.inverseCrossProduct[1]![1]!, 10);
      expect(found.fit.residualDf).toBe(general.fit.residualDf);
      expect(found.logDeterminant).toBeCloseTo(general.logDeterminant, 12);
    }
  });

  it('has nothing to say of one side only, or of values that follow it exactly', () => {
    expect(stepFit({ since: [1, 1, 1], values: [1, 2, 4], gaps: [0, 1, 1] }, 0)).toBeNull();
    expect(stepFit({ since: [0, 0, 1, 1], values: [1, 1, 2, 2], gaps: [0, 1, 1, 1] }, 0)).toBeNull();
  });
});
