// The quantile of counted values against its definition, and the coverage of its interval against the stated level.
import { describe, expect, it } from 'vitest';
import { countQuantile } from './count-quantile.ts';
import { isUndefined } from './outcome.ts';
import { seededRandom } from './seeded-random.ts';

const counted = (values: readonly number[]) => values.map((value) => ({ value, count: 1 }));

describe('quantile of counted values', () => {
  it('is the smallest value that enough do not exceed', () => {
    const ten = counted([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(countQuantile(ten, 0.5)).toMatchObject({ value: 5, n: 10 });
    expect(countQuantile(ten, 0.9)).toMatchObject({ value: 9, n: 10 });
    expect(countQuantile(ten, 0.91)).toMatchObject({ value: 10 });
    expect(countQuantile([{ value: 7, count: 1 }], 0.9)).toMatchObject({ value: 7, n: 1 });
  });

  it('takes ranks from the binomial law: 2 and 9 of ten for a median, as in the tables', () => {
    const values = counted([10, 20, 30, 40, 50, 60, 70, 80, 90, 100]);
    expect(countQuantile(values, 0.5)).toMatchObject({ interval: { lower: 20, upper: 90 } });
  });

  it('says how many would do where the interval is open', () => {
    expect(countQuantile(counted([1, 2, 3]), 0.5)).toMatchObject({ interval: { kind: 'too-few-answers', needed: 6 } });
    expect(countQuantile([{ value: 4, count: 30 }], 0.9)).toMatchObject({
      value: 4,
      interval: { kind: 'too-few-answers', needed: 36 },
    });
    expect(isUndefined((countQuantile([{ value: 4, count: 36 }], 0.9) as { interval: object }).interval)).toBe(false);
  });

  it('has no number for nothing, and none for impossible questions', () => {
    expect(countQuantile([], 0.5)).toMatchObject({ kind: 'too-few-answers', needed: 1 });
    expect(countQuantile([{ value: 3, count: 0 }], 0.5).kind).toBe('too-few-answers');
    expect(countQuantile(counted([1]), 1).kind).toBe('undefined');
    expect(countQuantile(counted([1]), 0.5, 1).kind).toBe('undefined');
    expect(countQuantile([{ value: Number.NaN, count: 2 }], 0.5).kind).toBe('undefined');
    expect(countQuantile([{ value: 1, count: 1e17 }], 0.5).kind).toBe('undefined');
  });

  it('covers at least as often as stated, for skewed whole days', () => {
    const random = seededRandom(535);
    const days = () => Math.floor(-Math.log(1 - random.next()) * 20);
    for (const [probability, n] of [
      [0.5, 12],
      [0.5, 60],
      [0.9, 60],
    ] as const) {
      const truth = Math.floor(-Math.log(1 - probability) * 20);
      let covered = 0;
      for (let round = 0; round < 2_000; round += 1) {
        const found = countQuantile(counted(Array.from({ length: n }, days)), probability);
        if (found.kind !== 'result' || isUndefined(found.interval)) throw new Error('no interval');
        if (found.interval.lower <= truth && truth <= found.interval.upper) covered += 1;
      }
      expect(covered / 2_000, `${probability} of ${n}`).toBeGreaterThan(0.94);
    }
  });
});
