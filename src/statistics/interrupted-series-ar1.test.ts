// AR(1) regression: the published example, a planted correlation, series that cannot be fitted.
import { describe, expect, it } from 'vitest';
import { interruptedSeriesAr1 } from './interrupted-series-ar1.ts';
import { isUndefined } from './outcome.ts';
import { seededRandom } from './seeded-random.ts';

const monthlyRatings = [
  3.999, 4.266, 3.949, 4.108, 4.305, 4.028, 4.043, 4.024, 4.066, 4.117, 4.247, 4.004, 4.22, 4.331, 4.221, 4.333, 4.278,
  4.088, 4.379, 4.319, 4.458, 4.463, 4.526, 4.435,
];

describe('interruptedSeriesAr1', () => {
  it('gives the values of the worked example', () => {
    const fit = interruptedSeriesAr1(monthlyRatings, { changeAt: 13 });
    if (isUndefined(fit)) throw new Error(fit.reason);
    expect(fit.coef.map((value) => value.toFixed(2))).toEqual(['4.10', '-0.00', '0.10', '0.03']);
    expect(fit.phi).toBeCloseTo(-0.2873, 4);
    expect(fit.logLik).toBeCloseTo(22.3432, 4);
  });

  it('finds a planted correlation', () => {
    const random = seededRandom(6);
    let error = 0;
    const values = Array.from({ length: 400 }, (_, i) => {
      error = 0.6 * error + random.normal();
      return 10 + (i >= 200 ? 3 : 0) + error;
    });
    const fit = interruptedSeriesAr1(values, { changeAt: 201 });
    if (isUndefined(fit)) throw new Error(fit.reason);
    expect(Math.abs(fit.phi - 0.6)).toBeLessThan(0.12);
    expect(Math.abs(fit.coef[2]! - 3)).toBeLessThan(3 * fit.se[2]!);
  });

  it('answers undefined for flat, short and edge series', () => {
    expect(
      interruptedSeriesAr1(
        Array.from({ length: 12 }, () => 4),
        { changeAt: 7 },
      ).kind,
    ).toBe('undefined');
    expect(interruptedSeriesAr1([1, 2, 1], { changeAt: 2 }).kind).toBe('too-few-answers');
    expect(interruptedSeriesAr1(monthlyRatings, { changeAt: 1 }).kind).toBe('undefined');
  });
});
