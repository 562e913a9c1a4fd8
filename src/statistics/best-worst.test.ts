// Best–worst: the worked example, ties, proposals never shown.
import { describe, expect, it } from 'vitest';
import { bestWorst } from './best-worst.ts';

describe('bestWorst', () => {
  it('gives the worked example', () => {
    expect(bestWorst([6, 2, 2], [0, 4, 4], [10, 10, 10])).toMatchObject({
      score: [0.6, -0.2, -0.2],
      rank: [1, 2.5, 2.5],
    });
  });

  it('sees ties between unequal exposures', () => {
    expect(bestWorst([3, 6], [1, 2], [10, 20])).toMatchObject({ rank: [1.5, 1.5] });
  });

  it('ranks only what was shown', () => {
    expect(bestWorst([0, 2], [0, 1], [0, 5])).toMatchObject({
      score: [{ kind: 'undefined' }, 0.2],
      rank: [{ kind: 'undefined' }, 1],
    });
  });
});
