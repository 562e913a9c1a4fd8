// SERVQUAL gap: the worked example, ties, zero differences, one pair.
import { describe, expect, it } from 'vitest';
import { isUndefined } from './outcome.ts';
import { servqualGap } from './servqual-gap.ts';

describe('servqualGap', () => {
  it('gives the worked example', () => {
    expect(servqualGap([3, 4, 5, 4], [5, 5, 5, 5])).toMatchObject({
      gap: -1,
      t: expect.closeTo(-2.449_489_742_783_178, 10),
      p: expect.closeTo(0.091_721_113_311_571_86, 10),
      wilcoxonV: 0,
      wilcoxonP: expect.closeTo(0.173_568_166_555_921_67, 10),
    });
  });

  it('changes sign with the roles', () => {
    const [one, other] = [servqualGap([1, 4, 3], [2, 2, 5]), servqualGap([2, 2, 5], [1, 4, 3])];
    if (isUndefined(one) || isUndefined(other)) throw new Error('no result');
    expect(one.gap).toBeCloseTo(-other.gap, 12);
    expect(one.wilcoxonP).toBeCloseTo(other.wilcoxonP as number, 12);
  });

  it('leaves open what equal differences, one pair or none cannot tell', () => {
    expect(servqualGap([1, 2], [2, 3])).toMatchObject({
      sd: 0,
      t: { kind: 'undefined' },
      interval: { lower: -1, upper: -1 },
    });
    expect(servqualGap([1, 2], [1, 2])).toMatchObject({ wilcoxonV: 0, wilcoxonP: { kind: 'undefined' } });
    expect(servqualGap([1, null], [2, 3])).toMatchObject({ gap: -1, sd: { kind: 'too-few-answers' }, n: 1 });
    expect(servqualGap([null], [3]).kind).toBe('too-few-answers');
  });
});
