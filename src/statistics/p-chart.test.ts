// p chart and p′ chart: worked example, months without answers, shares of 0 and 1, none at all.
import { describe, expect, it } from 'vitest';
import { isUndefined } from './outcome.ts';
import { pChart } from './p-chart.ts';

describe('pChart', () => {
  it('gives the values of the worked example', () => {
    const chart = pChart([12, 15, 8], [50, 50, 50]);
    if (isUndefined(chart)) throw new Error(chart.reason);
    expect(chart.center).toBeCloseTo(0.2333, 4);
    const limits = chart.limits[0]!;
    if (isUndefined(limits)) throw new Error(limits.reason);
    expect(limits.upper - chart.center).toBeCloseTo(3 * Math.sqrt((0.23333 * 0.76667) / 50), 4);
  });

  it('passes over a month without answers', () => {
    const chart = pChart([12, 0, 8], [50, 0, 50]);
    expect(chart).toMatchObject({ p: [0.24, { kind: 'too-few-answers' }, 0.16], limits: [{}, { n: 0 }, {}] });
  });

  it('has limits at the centre when the share is 0 or 1 throughout', () => {
    expect(pChart([0, 0], [9, 8])).toMatchObject({
      center: 0,
      limits: [{ lower: 0, upper: 0 }, {}],
      laneyLimits: [{ lower: 0, upper: 0 }, {}],
      z: [{ kind: 'undefined' }, {}],
      sigmaZ: { kind: 'undefined' },
    });
  });

  it('has no p′ limits from one point, and nothing from none', () => {
    expect(pChart([3], [9])).toMatchObject({ sigmaZ: { needed: 2 }, laneyLimits: [{ kind: 'too-few-answers' }] });
    expect(pChart([], []).kind).toBe('too-few-answers');
    expect(pChart([0], [0]).kind).toBe('too-few-answers');
    expect(pChart([3], [2]).kind).toBe('undefined');
  });
});
