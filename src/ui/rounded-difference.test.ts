// Rounding never denies the verdict: an end that leaves 0 out is not written as 0, alike figures do not differ by 1.
import { assert, constantFrom, double, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asShares, roundedDifference, roundedTo } from './rounded-difference.ts';

const written = (value: number, low: number, high: number, digits: number, sides?: readonly [number, number]) => {
  const rounded = roundedDifference({ value, low, high }, digits, sides);
  return [rounded.value, rounded.low, rounded.high].map((one) => one.value.toFixed(one.digits));
};

describe('a difference', () => {
  it.each([
    ['an end just below 0', [-7.6, -15, -0.3, 0], ['-8', '-15', '-0.3']],
    ['an end just above 0', [6, 0.2, 12, 0], ['6', '0.2', '12']],
    ['of means', [0.16, 0.04, 0.3, 1], ['0.2', '0.04', '0.3']],
    ['an end very close to 0', [6, 0.004, 12, 0], ['6', '0.004', '12']],
    ['an end that is 0', [6, 0, 12, 0], ['6', '0', '12']],
    ['0 but for the error of the computation', [6, 1e-12, 12, 0], ['6', '0', '12']],
    ['of no size that may be chance', [-0.04, -0.2, 0.1, 1], ['0.0', '-0.2', '0.1']],
    ['of no size that is not chance', [0.04, 0.02, 0.06, 1], ['0.04', '0.02', '0.1']],
  ] as const)('%s', (_name, [value, low, high, digits], expected) => {
    expect(written(value, low, high, digits)).toEqual(expected);
  });

  it('agrees with the figures it stands beside', () => {
    // 77 and 77
    expect(written(-0.8, -5, 3, 0, [76.6, 77.4])[0]).toBe('-0.8');
    expect(written(-0.96, -5, 3, 0, [76.52, 77.48])[0]).toBe('-0.96');
    // 3.9 and 4.0
    expect(written(-0.04, -0.2, 0.1, 1, [3.93, 3.97])[0]).toBe('-0.04');
    expect(written(0, -0.2, 0.1, 1, [3.9, 3.9])[0]).toBe('0.0');
    expect(written(-13, -21, -4, 0, [62.6, 75.4])[0]).toBe('-13');
  });

  it('is never written as minus 0, and in a file as shares of the same digits', () => {
    expect(Object.is(roundedTo(-0.04, 1), 0)).toBe(true);
    expect(roundedTo(-0.05, 1)).toBe(-0.1);
    const { value, low, high } = asShares(roundedDifference({ value: -7.6, low: -15, high: -0.3 }, 0));
    expect([value.value, low.value, high.value]).toEqual([-0.08, -0.15, -0.003]);
  });

  it('whose interval leaves 0 out is written so that it does', () => {
    const size = double({ min: 0.001, max: 60, noNaN: true });
    assert(
      property(size, size, size, constantFrom(0, 1), (low, more, most, digits) => {
        const rounded = roundedDifference({ value: low + more, low, high: low + more + most }, digits);
        expect(rounded.low.value).toBeGreaterThan(0);
        expect(rounded.value.value).toBeGreaterThan(0);
        expect(Math.abs(rounded.low.value - low)).toBeLessThanOrEqual(0.5 / 10 ** rounded.low.digits + 1e-9);
      }),
    );
  });
});
