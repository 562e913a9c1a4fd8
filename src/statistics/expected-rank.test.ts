// Expected ranks: the worked example, sum of ranks, certain and missing units.
import { describe, expect, it } from 'vitest';
import { expectedRank } from './expected-rank.ts';
import { isUndefined } from './outcome.ts';

describe('expectedRank', () => {
  it('gives the worked example', () => {
    expect(expectedRank([4.5, 4], [0.3, 0.4])).toMatchObject({
      expectedRank: [expect.closeTo(1.158_655_254, 8), expect.closeTo(1.841_344_746, 8)],
    });
  });

  it('hands out every place once, whatever the errors', () => {
    const got = expectedRank([3, 4, 5, 4.2, 4.2], [1, 0, 0.2, 3, 0]);
    if (isUndefined(got)) throw new Error(got.reason);
    expect((got.expectedRank as number[]).reduce((sum, rank) => sum + rank, 0)).toBeCloseTo(15, 12);
  });

  it('shares the place of equal units known without error, and leaves out unknown ones', () => {
    expect(expectedRank([2, 2, null, 1], [0, 0, 1, 0])).toMatchObject({
      expectedRank: [1.5, 1.5, { kind: 'undefined' }, 3],
    });
    expect(expectedRank([], []).kind).toBe('too-few-answers');
  });
});
