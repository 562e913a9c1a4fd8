// Interrupted series: worked example, flat data, actions at the edge, a known effect recovered.
import { describe, expect, it } from 'vitest';
import { interruptedTimeSeries } from './interrupted-time-series.ts';
import { isUndefined } from './outcome.ts';

describe('interruptedTimeSeries', () => {
  it('gives the values of the worked example', () => {
    const fit = interruptedTimeSeries([4, 4, 4, 4, 5, 5, 5, 5], { changeAt: 5 });
    if (isUndefined(fit)) throw new Error(fit.reason);
    [4, 0, 1, 0].forEach((value, j) => expect(fit.coef[j]).toBeCloseTo(value, 12));
    expect(fit.durbinWatson).toMatchObject({ kind: 'undefined' });
    for (const se of fit.seNeweyWest) expect(se).toBeCloseTo(0, 12);
  });

  it('answers undefined at the edges of the series', () => {
    const values = [1, 3, 2, 4, 3, 5];
    expect(interruptedTimeSeries(values, { changeAt: 1 }).kind).toBe('undefined');
    expect(interruptedTimeSeries(values, { changeAt: 6 }).kind).toBe('undefined');
    expect(interruptedTimeSeries(values, { changeAt: 9 }).kind).toBe('undefined');
    expect(interruptedTimeSeries([], { changeAt: 1 }).kind).toBe('too-few-answers');
    const saturated = interruptedTimeSeries([1, 3, 2, 4], { changeAt: 3 });
    expect(saturated).toMatchObject({ residualDf: 0, sigma: { kind: 'too-few-answers' } });
    expect(interruptedTimeSeries([1, null, 3, 2, 4, 3, 5], { changeAt: 4 })).toMatchObject({ residualDf: 2 });
  });
});
