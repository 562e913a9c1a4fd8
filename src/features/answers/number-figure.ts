// What may be told of numbers that were given: the middle of them, from 30 on also quartiles and mean; never an end.
import type { NumberFigure, NumberWithLimits, RatingFigure } from '#domain/disclosed.ts';
import { medianInterval } from '#statistics/median-interval.ts';
import { isUndefined } from '#statistics/outcome.ts';
import { studentMeanInterval } from '#statistics/student-mean-interval.ts';

/**
 * @param figure the disclosure of the question in the view: what it hides stays hidden
 * @param values the numbers of the pieces it shows
 */
export function numberFigure(figure: RatingFigure, values: readonly number[] | null): NumberFigure {
  if (figure.kind !== 'shown') return figure;
  const summary = medianInterval(values ?? []);
  if (isUndefined(summary) || isUndefined(summary.limits)) throw new RangeError('a shown number has ten values');
  const { median, limits, lowerQuartile, upperQuartile } = summary;
  const isFirm = figure.firmness === 'firm';
  return {
    kind: 'shown',
    firmness: figure.firmness,
    n: summary.n,
    collected: figure.collected,
    median: { value: median, low: limits.lower, high: limits.upper },
    quartiles: isFirm ? [lowerQuartile, upperQuartile] : null,
    mean: isFirm ? meanOf(values ?? []) : null,
  };
}

/** Null where one answer outweighs all others: the mean would tell of that one alone. */
function meanOf(values: readonly number[]): NumberWithLimits | null {
  const times = new Map<number, number>();
  let sum = 0;
  let largest = 0;
  for (const value of values) {
    times.set(value, (times.get(value) ?? 0) + 1);
    sum += value;
    largest = Math.max(largest, value);
  }
  if (sum > 0 && largest > sum - largest) return null;
  const mean = studentMeanInterval([...times.values()], { scores: [...times.keys()] });
  if (isUndefined(mean) || isUndefined(mean.limits)) return null;
  return { value: mean.mean, low: Math.max(0, mean.limits.lower), high: mean.limits.upper };
}
