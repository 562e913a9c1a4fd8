// The chart with frozen limits: phases, both rules, restarts, flat series, and what reaches the overview.
import { describe, expect, it } from 'vitest';
import { studentQuantile } from './distributions.ts';
import { frozenLimitChart, overviewSignals } from './frozen-limit-chart.ts';
import { isUndefined } from './outcome.ts';

const steadyValues = [4.2, 4.3, 4.1, 4.25, 4.15, 4.2, 4.3, 4.1, 4.2, 4.25, 4.15, 4.2];
const steady = steadyValues.map((value) => ({ value, n: 40 }));
const repeat = (value: number, times: number) => Array.from({ length: times }, () => ({ value, n: 40 }));

describe('frozenLimitChart', () => {
  it('draws a line below 8 points, trial limits from 8, and judges from 12', () => {
    const line = frozenLimitChart(steady.slice(0, 7));
    expect(line).toMatchObject({ phase: 'line', centre: { needed: 8 }, verdict: { needed: 12 }, signals: [] });
    const trial = frozenLimitChart([...steady.slice(0, 10), { value: 1, n: 40 }]);
    expect(trial).toMatchObject({ phase: 'trial', verdict: { kind: 'too-few-answers', n: 11 }, signals: [] });
    expect(frozenLimitChart(steady)).toMatchObject({ phase: 'frozen', verdict: { kind: 'result', current: null } });
    expect(frozenLimitChart([])).toMatchObject({ phase: 'line', limits: [] });
  });

  it('gives the claim of the worked example', () => {
    const chart = frozenLimitChart([...steady, { value: 3.1, n: 40 }]);
    expect(chart.signals).toHaveLength(1);
    expect(chart.signals[0]).toMatchObject({ rule: 'outside', direction: 'down', start: 12, end: 12 });
    expect(chart.verdict).toMatchObject({ current: { rule: 'outside' } });
  });

  it('predicts by the stated formula, wider for points with fewer answers, and does not move after the freeze', () => {
    const weights = [10, 20, 30, 40, 50, 60, 10, 20, 30, 40, 50, 60];
    const points = steadyValues.map((value, i) => ({ value, n: weights[i]! }));
    const total = 420;
    const mean = points.reduce((sum, point) => sum + point.n * point.value, 0) / total;
    const sd = Math.sqrt(points.reduce((sum, point) => sum + point.n * (point.value - mean) ** 2, 0) / 11);
    const half = studentQuantile(0.9995, 11) * sd * Math.sqrt(1 / 25 + 1 / total);
    const chart = frozenLimitChart([...points, { value: 4.2, n: 25 }, { value: 2, n: 400 }]);
    const limits = chart.limits[12]!;
    if (isUndefined(limits)) throw new Error(limits.reason);
    expect(chart.centre).toBeCloseTo(mean, 14);
    expect(limits.lower).toBeCloseTo(mean - half, 12);
    expect(limits.upper).toBeCloseTo(mean + half, 12);
  });

  it('claims a run of five with a clear joint mean, from its first to its last point', () => {
    const chart = frozenLimitChart([...steady, ...repeat(4.12, 3), ...repeat(4.35, 9)]);
    expect(chart.signals).toHaveLength(1);
    expect(chart.signals[0]).toMatchObject({ rule: 'run', direction: 'up', start: 15, end: 23 });
    expect(frozenLimitChart([...steady, ...repeat(4.35, 4)]).signals).toEqual([]);
    expect(frozenLimitChart([...steady, ...repeat(4.205, 8)]).signals).toEqual([]);
    const mean = frozenLimitChart(steady).centre as number;
    expect(
      frozenLimitChart([...steady, ...repeat(4.35, 4), { value: mean, n: 40 }, ...repeat(4.35, 4)]).signals,
    ).toEqual([]);
  });

  it('uses no point before the freeze for a run and starts anew at a named event', () => {
    const high = [...repeat(4.2, 6), ...repeat(4.4, 6), ...repeat(4.4, 6)];
    expect(frozenLimitChart(high).signals.filter((signal) => signal.rule === 'run')).toEqual([]);
    const restarted = frozenLimitChart([...steady, ...repeat(4.6, 10)], { restartsAt: 12 });
    expect(restarted).toMatchObject({ phase: 'trial', signals: [] });
    expect(isUndefined(restarted.limits[3])).toBe(true);
  });

  it('falls back on the spread of single answers when all frozen points are equal', () => {
    const flat = repeat(4.2, 12);
    const after = { value: 4.9, n: 40 };
    expect(frozenLimitChart([...flat, after]).verdict.kind).toBe('undefined');
    expect(frozenLimitChart([...flat, after]).signals).toEqual([]);
    const spread = frozenLimitChart([...flat, after], { pooledVariance: 0.5 });
    expect(spread.signals).toHaveLength(1);
  });

  it('passes over months without answers and cuts the limits at the ends of the scale', () => {
    const chart = frozenLimitChart([...steady, { value: Number.NaN, n: 0 }, { value: 3.1, n: 2 }], {
      scale: { lower: 1, upper: 4.3 },
    });
    expect(isUndefined(chart.limits[12])).toBe(true);
    expect(chart.limits[13]).toMatchObject({ upper: 4.3 });
    expect(frozenLimitChart([...steady, { value: 9, n: 0 }, { value: 3.1, n: 40 }]).signals[0]).toMatchObject({
      start: 13,
      end: 13,
    });
  });
});

describe('overviewSignals', () => {
  it('takes runs that survive Holm and never a single point', () => {
    const changed = frozenLimitChart([...steady, ...repeat(4.5, 7)]);
    const point = frozenLimitChart([...steady, { value: 3.1, n: 40 }]);
    const quiet = frozenLimitChart(steady);
    const young = frozenLimitChart(steady.slice(0, 5));
    const found = overviewSignals([quiet, changed, point, young]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ chart: 1, signal: { rule: 'run', direction: 'up', start: 12, end: 18 } });
    expect(overviewSignals([])).toEqual([]);
  });

  it('asks for more when there are many indicators', () => {
    const modest = frozenLimitChart([...steady, ...repeat(4.33, 7)]);
    const runP = modest.verdict.kind === 'result' ? modest.verdict.overviewP : 1;
    expect(runP).toBeLessThan(0.005);
    expect(runP).toBeGreaterThan(0.05 / 60);
    const quiet = Array.from({ length: 59 }, () => frozenLimitChart(steady));
    expect(overviewSignals([modest])).toHaveLength(1);
    expect(overviewSignals([modest, ...quiet])).toEqual([]);
  });
});
