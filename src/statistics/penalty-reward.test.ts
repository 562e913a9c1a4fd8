// Penalty–reward contrasts: the worked example and extremes nobody reaches.
import { describe, expect, it } from 'vitest';
import { isUndefined } from './outcome.ts';
import { penaltyReward } from './penalty-reward.ts';

describe('penaltyReward', () => {
  it('gives the worked example', () => {
    expect(penaltyReward([1, 3, 3, 5, 1, 4], [[1], [3], [4], [5], [2], [5]], 2, 5)).toMatchObject({
      intercept: expect.closeTo(3, 12),
      penalty: [expect.closeTo(-2, 12)],
      reward: [expect.closeTo(1.5, 12)],
      r2: expect.closeTo(0.961_038_961, 8),
      impactAsymmetry: [expect.closeTo(-1 / 7, 12)],
      n: 6,
    });
  });

  it('has no coefficient for an extreme nobody reaches or that repeats another', () => {
    const got = penaltyReward(
      [1, 2, 3, 4],
      [
        [1, 1],
        [3, 3],
        [4, 4],
        [2, 2],
      ],
      2,
      5,
    );
    expect(got).toMatchObject({
      penalty: [expect.any(Number), { kind: 'undefined' }],
      reward: [{ kind: 'undefined' }, { kind: 'undefined' }],
      iaRange: [{ kind: 'undefined' }, { kind: 'undefined' }],
    });
  });

  it('says what one row, no row, and a constant satisfaction leave open', () => {
    expect(isUndefined(penaltyReward([null], [[3]], 2, 5))).toBe(true);
    expect(penaltyReward([4], [[3]], 2, 5)).toMatchObject({ intercept: 4, r2: { kind: 'undefined' } });
    expect(penaltyReward([4, 4, 4], [[1], [3], [5]], 2, 5)).toMatchObject({
      r2: { kind: 'undefined' },
      se: [{ kind: 'too-few-answers' }, { kind: 'too-few-answers' }],
    });
  });
});
