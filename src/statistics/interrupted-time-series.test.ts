// Interrupted series: worked example, flat data, actions at the edge, a known effect recovered.
import { describe, expect, it } from 'vitest';
import { interruptedTimeSeries, meanEffectSince } from './interrupted-time-series.ts';
import { isUndefined } from './outcome.ts';
import { seededRandom } from './seeded-random.ts';

describe('interruptedTimeSeries', () => {
  it('gives the values of the worked example', () => {
    const fit = interruptedTimeSeries([4, 4, 4, 4, 5, 5, 5, 5], { changeAt: 5 });
    if (isUndefined(fit)) throw new Error(fit.reason);
    [4, 0, 1, 0].forEach((value, j) => expect(fit.coef[j]).toBeCloseTo(value, 12));
    expect(fit.durbinWatson).toMatchObject({ kind: 'undefined' });
    for (const se of fit.seNeweyWest) expect(se).toBeCloseTo(0, 12);
  });

  it('recovers a planted effect and its mean since the action', () => {
    const random = seededRandom(4);
    const values = Array.from({ length: 60 }, (_, i) => 4 + 0.01 * i + (i >= 30 ? 0.5 : 0) + 0.05 * random.normal());
    const fit = interruptedTimeSeries(values, { changeAt: 31, lag: 3 });
    const effect = meanEffectSince(fit, 31, 60);
    if (isUndefined(fit) || isUndefined(effect)) throw new Error('a result was expected');
    expect(fit.coef[2]).toBeCloseTo(0.5, 1);
    expect(effect.lower).toBeLessThan(0.5);
    expect(effect.upper).toBeGreaterThan(0.5);
    expect(effect.effect).toBeCloseTo(fit.coef[2]! + 14.5 * fit.coef[3]!, 12);
  });

  it('answers undefined at the edges of the series', () => {
    const values = [1, 3, 2, 4, 3, 5];
    expect(interruptedTimeSeries(values, { changeAt: 1 }).kind).toBe('undefined');
    expect(interruptedTimeSeries(values, { changeAt: 6 }).kind).toBe('undefined');
    expect(interruptedTimeSeries(values, { changeAt: 9 }).kind).toBe('undefined');
    expect(interruptedTimeSeries([], { changeAt: 1 }).kind).toBe('too-few-answers');
    const saturated = interruptedTimeSeries([1, 3, 2, 4], { changeAt: 3 });
    expect(saturated).toMatchObject({ residualDf: 0, sigma: { kind: 'too-few-answers' } });
    expect(meanEffectSince(saturated, 3, 4).kind).toBe('too-few-answers');
  });
});
