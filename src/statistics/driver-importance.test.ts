// LMG: the worked example, its sum, relabelled drivers, twins, and data without variation.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { driverImportance } from './driver-importance.ts';
import { isUndefined } from './outcome.ts';

/** A covariance matrix B·Bᵀ from any numbers. */
const covariances = fc
  .integer({ min: 2, max: 6 })
  .chain((size) =>
    fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: size + 2, maxLength: size + 2 }), {
      minLength: size,
      maxLength: size,
    }),
  )
  .map((b) => b.map((row) => b.map((other) => row.reduce((sum, value, k) => sum + value * other[k]!, 0))));

describe('driverImportance', () => {
  it('gives the worked example', () => {
    const got = driverImportance([
      [1, 0.5, 0.5],
      [0.5, 1, 0.5],
      [0.5, 0.5, 1],
    ]);
    const close = (value: number): unknown => expect.closeTo(value, 12);
    expect(got).toMatchObject({
      r2: close(1 / 3),
      lmg: [close(1 / 6), close(1 / 6)],
      first: [0.25, 0.25],
      last: [close(1 / 12), close(1 / 12)],
      vif: [close(4 / 3), close(4 / 3)],
      rank: 2,
    });
  });

  it('adds up to R² and is never negative', () => {
    fc.assert(
      fc.property(covariances, (covariance) => {
        const got = driverImportance(covariance);
        if (isUndefined(got)) return;
        expect(got.lmg.reduce((sum, part) => sum + part, 0)).toBeCloseTo(got.r2, 9);
        for (const part of got.lmg) expect(part).toBeGreaterThan(-1e-9);
        expect(got.r2).toBeLessThan(1 + 1e-9);
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  it('permutes with the drivers and does not see their units', () => {
    fc.assert(
      fc.property(covariances, (covariance) => {
        const size = covariance.length;
        const order = [0, ...Array.from({ length: size - 1 }, (_, at) => size - 1 - at)];
        const scale = order.map((at) => at + 0.5);
        const turned = order.map((i, a) => order.map((j, b) => covariance[i]![j]! * scale[a]! * scale[b]!));
        const [straight, reversed] = [driverImportance(covariance), driverImportance(turned)];
        if (isUndefined(straight) || isUndefined(reversed)) {
          expect(isUndefined(straight) && isUndefined(reversed)).toBe(true);
          return;
        }
        expect(reversed.lmg).toEqual(straight.lmg.toReversed().map((part) => expect.closeTo(part, 8)));
      }),
      { numRuns: 200, seed: 2 },
    );
  });

  it('shares equally between twins and has no coefficients then', () => {
    const got = driverImportance([
      [1, 0.6, 0.6],
      [0.6, 1, 1],
      [0.6, 1, 1],
    ]);
    expect(got).toMatchObject({ rank: 1, betaStd: [{ kind: 'undefined' }, { kind: 'undefined' }] });
    expect(!isUndefined(got) && got.lmg).toEqual([expect.closeTo(0.18, 12), expect.closeTo(0.18, 12)]);
  });

  it('has no shares where nothing is explained, and no answer where the response never varies', () => {
    expect(
      driverImportance([
        [1, 0],
        [0, 1],
      ]),
    ).toMatchObject({ r2: 0, lmgShare: [{ kind: 'undefined' }] });
    expect(
      isUndefined(
        driverImportance([
          [0, 0],
          [0, 1],
        ]),
      ),
    ).toBe(true);
    const many = Array.from({ length: 22 }, (_, i) => Array.from({ length: 22 }, (_u, j) => Number(i === j)));
    expect(isUndefined(driverImportance(many))).toBe(true);
  });
});
