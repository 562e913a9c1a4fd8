// XmR chart: worked example, each rule, flat series, one point, none.
import { describe, expect, it } from 'vitest';
import { isUndefined } from './outcome.ts';
import { xmrChart } from './xmr-chart.ts';

function chartOf(values: readonly number[], screenOutliers = true) {
  const chart = xmrChart(values, { screenOutliers });
  if (isUndefined(chart)) throw new Error(chart.reason);
  return chart;
}

describe('xmrChart', () => {
  it('gives the values of the worked example', () => {
    const chart = chartOf([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(chart.mean).toBe(4.5);
    expect(chart.limits).toMatchObject({ lower: 4.5 - 2.66, upper: 4.5 + 2.66 });
    expect(chart.trend7.every(Boolean)).toBe(true);
    expect(chart.outside).toEqual([true, false, false, false, false, false, false, true]);
  });

  it('flags seven on one side, not six, and forgets a run at a point on the mean', () => {
    const alternate = [5, 3, 5, 3, 5, 3];
    expect(chartOf([...alternate, 4, 4, 4]).shift7.some(Boolean)).toBe(false);
    const chart = chartOf([1, 1, 1, 1, 1, 1, 1, 9, 9, 9, 9]);
    expect(chart.shift7.slice(0, 7).every(Boolean)).toBe(true);
    expect(chart.shift7.slice(7).some(Boolean)).toBe(false);
  });

  it('breaks a trend at an equal step', () => {
    expect(chartOf([1, 2, 3, 4, 4, 5, 6, 7]).trend7.some(Boolean)).toBe(false);
    expect(chartOf([7, 6, 5, 4, 3, 2, 1, 1]).trend7).toEqual([true, true, true, true, true, true, true, false]);
  });

  it('screens one outlying step out of the limits, but not when asked to keep it', () => {
    const values = [4, 4.1, 4, 4.1, 4, 9, 4, 4.1, 4, 4.1, 4, 4.1, 4, 4.1, 4];
    const screened = chartOf(values);
    expect(screened.meanMovingRange).toBeCloseTo(0.1, 10);
    expect(chartOf(values, false).meanMovingRange).toBeGreaterThan(0.5);
    expect(screened.unscreenedMeanMovingRange).toBe(chartOf(values, false).meanMovingRange);
  });

  it('has limits equal to the mean and no flags for a flat series, whatever its digits', () => {
    const chart = chartOf(Array.from({ length: 9 }, () => 4.1));
    expect(chart.limits).toEqual({ lower: 4.1, upper: 4.1 });
    for (const rule of ['outside', 'shift7', 'trend7', 'twoOfThree'] as const) {
      expect(chart[rule].some(Boolean)).toBe(false);
    }
  });

  it('has a mean but no limits of one point, and nothing of none', () => {
    expect(xmrChart([4.2])).toMatchObject({
      mean: 4.2,
      limits: { kind: 'too-few-answers', needed: 2 },
      outside: [false],
    });
    expect(xmrChart([])).toMatchObject({ kind: 'too-few-answers', n: 0 });
  });
});
