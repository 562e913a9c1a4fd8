// One formula for all differences: it must give what the formulas for shares and for ratings give.
import { expect, it } from 'vitest';
import { intervalDifference } from './interval-difference.ts';
import { isUndefined, type Limits, type Outcome } from './outcome.ts';
import { proportionDifference } from './proportion-difference.ts';
import { wilsonInterval } from './proportion-interval.ts';
import { ratingDifference } from './rating-difference.ts';
import { ratingInterval } from './rating-interval.ts';

function found<Fields extends object>(outcome: Outcome<Fields>): Fields {
  if (isUndefined(outcome)) throw new Error(outcome.reason);
  return outcome as Fields;
}
const between = (value: number, { lower, upper }: Limits) => ({ value, low: lower, high: upper });

it.each([
  [56, 70, 48, 80],
  [0, 12, 12, 12],
  [5, 10, 300, 1_000],
])("of %i of %i and %i of %i is Newcombe's", (first, of, second, ofSecond) => {
  const here = between(first / of, found(wilsonInterval(first, of)));
  const there = between(second / ofSecond, found(wilsonInterval(second, ofSecond)));
  const { diff, lower, upper } = found(
    proportionDifference({ successes: first, n: of }, { successes: second, n: ofSecond }),
  );
  const one = intervalDifference(here, there);
  expect(one.diff).toBeCloseTo(diff, 12);
  expect(one.lower).toBeCloseTo(lower, 12);
  expect(one.upper).toBeCloseTo(upper, 12);
});

it('of two ratings is the rating difference', () => {
  const [here, there] = [
    [1, 2, 5, 22, 70],
    [4, 6, 10, 30, 50],
  ];
  const of = (counts: readonly number[]) => {
    const interval = found(ratingInterval(counts));
    return between(interval.mean, interval);
  };
  const { diff, lower, upper } = found(ratingDifference(here, there));
  expect(intervalDifference(of(here), of(there))).toEqual({ diff, lower, upper });
});
