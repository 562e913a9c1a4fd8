// How months differ beyond their sampling: by hand, with sampling that explains all, and without any months.
import { describe, expect, it } from 'vitest';
import { seededRandom } from './seeded-random.ts';
import { monthSpread, togetherness, varianceOfMean } from './month-spread.ts';

const month = (value: number, weight = 1, variance = 0) => ({ value, weight, variance });

describe('monthSpread', () => {
  it('is the plain variance where sampling is not known, each stretch about its own mean', () => {
    expect(monthSpread([[month(1), month(3)]])).toMatchObject({ between: 2, df: 1 });
    expect(monthSpread([[month(1), month(3)], [month(11), month(13)], [month(99)]])).toMatchObject({
      between: 2,
      df: 2,
    });
  });

  it('takes off what sampling explains', () => {
    const months = [month(3, 10, 1), month(5, 10, 1)];
    // Q = 2 · 10 · 1² = 20, less 1, over 20 − 200/20
    expect(monthSpread([months])).toMatchObject({ between: 1.9, df: 1 });
    expect(monthSpread([[month(4, 10, 1), month(4.1, 10, 1)]]).between).toBe(0);
  });

  it('knows nothing of single months', () => {
    expect(monthSpread([[month(1)], []])).toEqual({ between: 0, df: 0, phi: 0.3 });
  });
});

describe('the correlation of months', () => {
  const drawn = (seed: number, phi: number, stretches: number, length: number) => {
    const random = seededRandom(seed);
    return Array.from({ length: stretches }, () => {
      let last = random.normal();
      return Array.from({ length }, () => {
        last = phi * last + Math.sqrt(1 - phi * phi) * random.normal();
        return month(last);
      });
    });
  };

  it('is found from many months, and is the usual one of few', () => {
    for (const phi of [0, 0.3, 0.6]) expect(Math.abs(monthSpread(drawn(3, phi, 60, 12)).phi - phi)).toBeLessThan(0.1);
    expect(Math.abs(monthSpread(drawn(4, 0.6, 1, 4)).phi - 0.3)).toBeLessThan(0.15);
    expect(monthSpread([[month(4, 10, 1), month(4.1, 10, 1)]]).phi).toBe(0.3);
  });

  it('costs as much as sums of such months say', () => {
    expect(togetherness(0)).toBe(1);
    expect(togetherness(0.3)).toBeCloseTo(13 / 7, 12);
  });
});

describe('varianceOfMean', () => {
  it('adds sampling and months that hang together', () => {
    expect(varianceOfMean([month(4, 10, 1)], { between: 0.1, df: 8, phi: 0.3 })).toBeCloseTo(
      0.1 + 0.1 * togetherness(0.3),
      12,
    );
    expect(varianceOfMean([month(4, 10, 1), month(5, 30, 1)], { between: 0.1, df: 8, phi: 0.3 })).toBeCloseTo(
      1 / 40 + 0.1 * togetherness(0.3) * (1000 / 1600),
      12,
    );
    expect(varianceOfMean([], { between: 1, df: 3, phi: 0 })).toBe(0);
  });
});
