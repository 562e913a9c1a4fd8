// How months differ beyond their sampling: by hand, with sampling that explains all, and without any months.
import { describe, expect, it } from 'vitest';
import { monthSpread, togetherness, varianceOfMean } from './month-spread.ts';

const month = (value: number, weight = 1, variance = 0) => ({ value, weight, variance });

describe('monthSpread', () => {
  it('is the plain variance where sampling is not known, each stretch about its own mean', () => {
    expect(monthSpread([[month(1), month(3)]])).toEqual({ between: 2, df: 1 });
    expect(monthSpread([[month(1), month(3)], [month(11), month(13)], [month(99)]])).toEqual({ between: 2, df: 2 });
  });

  it('takes off what sampling explains', () => {
    const months = [month(3, 10, 1), month(5, 10, 1)];
    // Q = 2 · 10 · 1² = 20, less 1, over 20 − 200/20
    expect(monthSpread([months])).toEqual({ between: 1.9, df: 1 });
    expect(monthSpread([[month(4, 10, 1), month(4.1, 10, 1)]]).between).toBe(0);
  });

  it('knows nothing of single months', () => {
    expect(monthSpread([[month(1)], []])).toEqual({ between: 0, df: 0 });
  });
});

describe('varianceOfMean', () => {
  it('adds sampling and months that hang together', () => {
    expect(varianceOfMean([month(4, 10, 1)], { between: 0.1, df: 8 })).toBeCloseTo(0.1 + 0.1 * togetherness, 12);
    expect(varianceOfMean([month(4, 10, 1), month(5, 30, 1)], { between: 0.1, df: 8 })).toBeCloseTo(
      1 / 40 + 0.1 * togetherness * (1000 / 1600),
      12,
    );
    expect(varianceOfMean([], { between: 1, df: 3 })).toBe(0);
  });
});
