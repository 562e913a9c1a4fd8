// Sums per group: flat rows give the covariances of the answers they stand for.
import { describe, expect, it } from 'vitest';
import { addUpGroups, correlationsInto, covarianceOfSums, flatGroups } from './group-sums.ts';
import { momentsByGroup } from './moments.ts';

const columns = [Uint8Array.of(4, 3, 0, 1, 253), Uint8Array.of(3, 4, 1, 0, 2)];
const groups = momentsByGroup(columns, Uint16Array.of(0, 1, 0, 1, 0), 2);

describe('flatGroups', () => {
  it('keeps complete answers only', () => {
    expect(flatGroups(groups)).toMatchObject({ groups: 2, variables: 2, n: 4, width: 6 });
  });

  it('adds up to the covariance of all answers, each group as often as it is drawn', () => {
    const flat = flatGroups(groups);
    expect(covarianceOfSums(addUpGroups(flat, undefined), 2)).toEqual([
      [expect.closeTo(2.5, 12), expect.closeTo(2, 12)],
      [expect.closeTo(2, 12), expect.closeTo(2.5, 12)],
    ]);
    const first = covarianceOfSums(addUpGroups(flat, Uint16Array.of(2, 0)), 2);
    expect(first[0]![1]).toBeCloseTo(2, 12);
    expect(first[0]![0]).toBeCloseTo(4, 12);
  });
});

describe('correlationsInto', () => {
  it('puts drivers first and the response last, and refuses a constant response', () => {
    const matrix = new Float64Array(4);
    expect(correlationsInto(matrix, addUpGroups(flatGroups(groups), undefined), 2)).toBe(true);
    expect(matrix[0]).toBe(1);
    expect(matrix[1]).toBeCloseTo(0.8, 12);
    const constant = momentsByGroup([Uint8Array.of(2, 2), Uint8Array.of(1, 4)], undefined, 1);
    expect(correlationsInto(matrix, addUpGroups(flatGroups(constant), undefined), 2)).toBe(false);
  });
});
