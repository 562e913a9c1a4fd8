// The rules of the chart: the worked example, a run that grows, a point on the mean, and the stricter overview.
import { describe, expect, it } from 'vitest';
import { chartSignals, criticalT, FIRST_PAGE_RULES, laterMeanP, OVERVIEW_RULES, PAGE_RULES } from './chart-rules.ts';

const frozen = { mean: 4, answers: 480, df: 11, sd: 1 };
const points = (...values: number[]) => values.map((value) => ({ value, n: 40 }));
const before = points(4.1, 3.9);

describe('chartSignals', () => {
  it('gives the values of the worked example: a run is one claim that grows', () => {
    const { signals, runP } = chartSignals(
      [...before, ...points(3.9, 4.5, 4.5, 4.5, 4.5, 4.5, 4.5)],
      2,
      frozen,
      PAGE_RULES,
    );
    expect(signals).toHaveLength(1);
    expect(signals[0]).toMatchObject({ rule: 'run', direction: 'up', start: 3, end: 8 });
    expect(runP).toBeCloseTo(laterMeanP(4.5, 200, frozen), 14);
    expect(laterMeanP(4, 40, frozen)).toBe(1);
    expect(criticalT(0.05, 11)).toBeCloseTo(2.201, 3);
  });

  it('begins anew at a point on the frozen mean and at a change of side', () => {
    const values = points(4.5, 4.5, 4.5, 4.5, 4, 4.5, 4.5, 4.5, 4.5, 3.9);
    expect(chartSignals(values, 0, frozen, PAGE_RULES)).toEqual({ signals: [], runP: 1 });
  });

  it('asks for seven points in an overview and never takes a single one', () => {
    const six = points(4.6, 4.6, 4.6, 4.6, 4.6, 4.6);
    expect(chartSignals(six, 0, frozen, PAGE_RULES).signals).toHaveLength(1);
    expect(chartSignals(six, 0, frozen, OVERVIEW_RULES).signals).toEqual([]);
    expect(chartSignals([...six, ...points(4.6)], 0, frozen, OVERVIEW_RULES).signals).toHaveLength(1);
    expect(chartSignals(points(9), 0, frozen, OVERVIEW_RULES).signals).toEqual([]);
    expect(chartSignals(points(9), 0, frozen, FIRST_PAGE_RULES).signals).toHaveLength(1);
  });
});
