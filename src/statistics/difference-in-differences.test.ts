// Difference in differences: worked example by hand, empty cells, one cluster, answers of one per cell.
import { describe, expect, it } from 'vitest';
import { differenceInDifferences } from './difference-in-differences.ts';
import { isUndefined } from './outcome.ts';

const cluster = (name: string, treated: boolean, before: number[], after: number[]) => [
  ...before.map((y) => ({ y, treated, post: false, cluster: name })),
  ...after.map((y) => ({ y, treated, post: true, cluster: name })),
];

describe('differenceInDifferences', () => {
  it('gives the values worked out by hand', () => {
    const rows = [
      ...cluster('a', true, [3, 4], [4, 5]),
      ...cluster('b', true, [3, 3], [4, 4]),
      ...cluster('c', false, [3, 4], [3, 4]),
      ...cluster('d', false, [4, 4], [4, 5]),
    ];
    const outcome = differenceInDifferences(rows);
    if (isUndefined(outcome)) throw new Error(outcome.reason);
    expect(outcome.means).toEqual({ c0: 3.75, c1: 4, t0: 3.25, t1: 4.25 });
    expect(outcome.effect).toBe(0.75);
    expect(outcome.coef).toEqual([3.75, -0.5, 0.25, 0.75]);
    expect(outcome.clusters).toBe(4);
    expect(outcome.permutationP).toBeCloseTo(2 / 6, 14);
    expect(outcome.smallestP).toBeCloseTo(1 / 6, 14);
  });

  it('answers undefined for what cannot be known', () => {
    expect(differenceInDifferences([]).kind).toBe('too-few-answers');
    expect(differenceInDifferences(cluster('a', true, [3], [4])).kind).toBe('too-few-answers');
    const single = differenceInDifferences([...cluster('a', true, [3], [4]), ...cluster('b', false, [3], [3])]);
    expect(single).toMatchObject({
      effect: 1,
      seOls: { kind: 'too-few-answers' },
      seHC2: { kind: 'too-few-answers' },
      permutationP: 1,
    });
    const oneCluster = [...cluster('a', true, [3, 4], [4, 5]), ...cluster('a', false, [3, 3], [3, 4])];
    expect(differenceInDifferences(oneCluster)).toMatchObject({ seCluster: { kind: 'undefined' } });
  });
});
