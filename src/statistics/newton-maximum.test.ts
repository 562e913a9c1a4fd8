// Newton: finds a summit, halves steps that overshoot, and knows when there is none.
import { describe, expect, it } from 'vitest';
import { newtonMaximum } from './newton-maximum.ts';

describe('newtonMaximum', () => {
  it('finds the summit of a curve on which plain Newton steps run away', () => {
    // −log cosh(x − 2): a full step from far away overshoots ever more.
    const got = newtonMaximum(
      ([x]) => ({
        value: -Math.log(Math.cosh(x! - 2)),
        slope: [-Math.tanh(x! - 2)],
        information: [[1 / Math.cosh(x! - 2) ** 2]],
      }),
      [-3],
    );
    expect(got.exists).toBe(true);
    expect(got.at[0]).toBeCloseTo(2, 10);
  });

  it('stays inside the domain', () => {
    const got = newtonMaximum(
      ([x]) =>
        x! > 0
          ? { value: Math.log(x!) - x!, slope: [1 / x! - 1], information: [[1 / x! ** 2]] }
          : { value: -Infinity, slope: [0], information: [[1]] },
      [5],
    );
    expect(got.at[0]).toBeCloseTo(1, 10);
  });

  it('says that there is no summit where the curve rises for ever', () => {
    const got = newtonMaximum(
      ([x]) => ({ value: -Math.exp(-x!), slope: [Math.exp(-x!)], information: [[Math.exp(-x!)]] }),
      [0],
      60,
    );
    expect(got.exists).toBe(false);
    expect(got.value).toBeCloseTo(0, 10);
  });

  it('needs no step without parameters', () => {
    expect(newtonMaximum(() => ({ value: -3, slope: [], information: [] }), [])).toMatchObject({
      at: [],
      value: -3,
      exists: true,
    });
  });
});
