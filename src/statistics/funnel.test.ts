// Funnel: the worked example, one unit, units without answers, all alike.
import { describe, expect, it } from 'vitest';
import { funnel, quantileOfSorted } from './funnel.ts';
import { isUndefined } from './outcome.ts';

describe('funnel', () => {
  it('gives the worked example', () => {
    expect(funnel([45, 30, 60], [50, 50, 100])).toMatchObject({
      target: 0.675,
      phi: expect.closeTo(4.131_477, 6),
      tau2: expect.closeTo(0.020_788_86, 8),
    });
  });

  it('is wider for small units and wider still with over-dispersion', () => {
    const got = funnel([45, 30, 60, 9], [50, 50, 100, 12]);
    if (isUndefined(got)) throw new Error(got.reason);
    const width = (unit: number, end: '95' | '95od'): number =>
      (got.units[unit]![`upper${end}`] as number) - (got.units[unit]![`lower${end}`] as number);
    expect(width(3, '95')).toBeGreaterThan(width(2, '95'));
    expect(width(2, '95od')).toBeGreaterThan(width(2, '95'));
  });

  it('needs no over-dispersion for one unit or units that are all alike', () => {
    expect(funnel([7], [9])).toMatchObject({ phi: expect.closeTo(0, 12), tau2: 0 });
    expect(funnel([0, 0], [5, 9])).toMatchObject({ target: 0, tau2: 0, units: [{ z: 0, lower95: 0 }, { z: 0 }] });
    expect(funnel([5, 9], [5, 9])).toMatchObject({ target: 1, tau2: 0, units: [{ upper95: 1 }, {}] });
  });

  it('leaves a unit without answers without values', () => {
    expect(funnel([3, 0, 4], [5, 0, 9])).toMatchObject({ units: [{}, { z: { kind: 'undefined' } }, {}] });
    expect(funnel([0], [0]).kind).toBe('too-few-answers');
  });
});

describe('quantileOfSorted', () => {
  it('is type 7', () => {
    expect(quantileOfSorted([1, 2, 3, 4], 0.1)).toBeCloseTo(1.3, 12);
    expect([0, 0.5, 1].map((share) => quantileOfSorted([1, 2, 4], share))).toEqual([1, 2, 4]);
  });
});
