// Case mix: the worked example, units in order, events and expectations add up, no model.
import { describe, expect, it } from 'vitest';
import { caseMix } from './case-mix.ts';
import { isUndefined } from './outcome.ts';
import { seededRandom } from './seeded-random.ts';

describe('caseMix', () => {
  it('gives the worked example', () => {
    const got = caseMix([1, 0, 1, 0, 1, 1], [[], [], [], [], [], []], ['a', 'a', 'a', 'b', 'b', 'b']);
    expect(got).toMatchObject({
      observed: [2, 2],
      expected: [expect.closeTo(2, 10), expect.closeTo(2, 10)],
      byarLower: [expect.closeTo(0.1123, 4), expect.closeTo(0.1123, 4)],
      byarUpper: [expect.closeTo(3.6104, 4), expect.closeTo(3.6104, 4)],
    });
  });

  it('expects as many events as there were, and sorts units as text', () => {
    const random = seededRandom(8);
    const x = Array.from({ length: 200 }, () => [random.normal(), random.integer(2)]);
    const y = x.map(([a]) => Number(random.next() < 1 / (1 + Math.exp(-a!))));
    const got = caseMix(
      y,
      x,
      x.map((_, row) => ['b', '10', '9', 'B'][row % 4]!),
    );
    if (isUndefined(got)) throw new Error(got.reason);
    expect(got.units).toEqual(['10', '9', 'B', 'b']);
    const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
    expect(sum(got.expected as number[])).toBeCloseTo(sum(got.observed), 8);
  });

  it('tells only what was observed where no model exists', () => {
    for (const got of [
      caseMix([1, 1, 1, 1], [[1], [2], [3], [4]], ['a', 'b', 'a', 'b']),
      caseMix([0, 0, 1, 1], [[1], [2], [3], [4]], ['a', 'b', 'a', 'b']),
    ]) {
      expect(got).toMatchObject({ units: ['a', 'b'], expected: [{ kind: 'undefined' }, { kind: 'undefined' }] });
    }
    expect(isUndefined(caseMix([], [], []))).toBe(true);
  });

  it('gives a unit without events a lower limit of zero', () => {
    const got = caseMix([0, 0, 1, 1], [[], [], [], []], ['a', 'a', 'b', 'b']);
    expect(got).toMatchObject({ ratio: [0, 2], byarLower: [0, expect.any(Number)] });
  });
});
