// The figures of one unit over a run of months, and what chance alone does to them.
import { contains } from '#domain/period.ts';
import type { Period } from '#domain/period.ts';
import type { MonthValue } from '#statistics/month-spread.ts';
import { isUndefined } from '#statistics/outcome.ts';
import { wilsonInterval } from '#statistics/proportion-interval.ts';
import { ratingInterval } from '#statistics/rating-interval.ts';
import type { EffectInput, EffectPoint } from './effect-input.ts';
import { monthsIn } from './effect-windows.ts';
import type { EffectWindow } from './measured-effect.ts';

type Measure = EffectInput['measure'];

/** Figures that lie wholly in the period; one that reaches over its edge belongs to neither side. */
export function pointsIn(points: readonly EffectPoint[], period: Period | null): readonly EffectPoint[] {
  return period === null ? [] : points.filter((point) => point.n > 0 && contains(period, point.period));
}

/** What a figure weighs: a count of a month stands for itself, however many cases lie behind it. */
export const weightOf = (measure: Measure, { n }: EffectPoint): number => (measure === 'count' ? 1 : n);

/** The points as one figure; null where there are none. */
export function windowOf(points: readonly EffectPoint[], measure: Measure): EffectWindow | null {
  const [first] = points;
  if (!first) return null;
  const total = sum(points.map((point) => weightOf(measure, point)));
  const counts = countsOf(points);
  const numerator = numeratorOf(points);
  const n = sum(points.map((point) => point.n));
  const interval = counts === null ? null : numerator === null ? ratingInterval(counts) : wilsonInterval(numerator, n);
  return {
    period: { first: Math.min(...points.map(firstOf)), last: Math.max(...points.map(lastOf)) },
    n,
    months: sum(points.map(({ period }) => monthsIn(period))),
    value: sum(points.map((point) => weightOf(measure, point) * point.value)) / total,
    interval: interval === null || isUndefined(interval) ? null : [interval.lower, interval.upper],
  };
}

/**
 * Sum of squares of single answers about the means of the windows they were given in, and the weight behind it. Of
 * counts: their own size, by Poisson's law. Null where only values are known, and months must speak for themselves.
 */
export function scatterOf(
  windows: readonly (readonly EffectPoint[])[],
  measure: Measure,
): { readonly squares: number; readonly weight: number } | null {
  let squares = 0;
  let weight = 0;
  for (const points of windows.filter(({ length }) => length > 0)) {
    const counts = countsOf(points);
    const numerator = numeratorOf(points);
    const n = sum(points.map((point) => point.n));
    if (measure === 'count') {
      squares += sum(points.map(({ value }) => value));
      weight += points.length;
    } else if (measure === 'share' && numerator !== null) {
      squares += (numerator * (n - numerator)) / n;
      weight += n;
    } else if (measure === 'mean' && counts !== null) {
      const mean = sum(counts.map((count, at) => count * (at + 1))) / n;
      squares += sum(counts.map((count, at) => count * (at + 1 - mean) ** 2));
      weight += n;
    } else return null;
  }
  return weight > 0 ? { squares, weight } : null;
}

/** Answers that everybody's spread counts for in the spread of one unit: few alike answers do not mean none would differ. */
const borrowedAnswers = 5;

/** Sampling variance of a figure of weight 1, for each unit; 0 where it is not known or nobody differs from anybody. */
export function samplingVariances(scatters: readonly ReturnType<typeof scatterOf>[]): readonly number[] {
  const known = scatters.flatMap((scatter) => (scatter ? [scatter] : []));
  const weight = sum(known.map((scatter) => scatter.weight));
  const common = weight > 0 ? sum(known.map((scatter) => scatter.squares)) / weight : 0;
  return scatters.map((scatter) =>
    scatter ? (scatter.squares + borrowedAnswers * common) / (scatter.weight + borrowedAnswers) : 0,
  );
}

export function monthValues(points: readonly EffectPoint[], measure: Measure, variance: number): MonthValue[] {
  return points.map((point) => ({ value: point.value, weight: weightOf(measure, point), variance }));
}

function countsOf(points: readonly EffectPoint[]): number[] | null {
  const [first] = points;
  if (!first?.counts || points.some(({ counts }) => counts === null)) return null;
  return first.counts.map((_, at) => sum(points.map(({ counts }) => counts![at] ?? 0)));
}

function numeratorOf(points: readonly EffectPoint[]): number | null {
  return points.some(({ numerator }) => numerator === null) ? null : sum(points.map((point) => point.numerator!));
}

const firstOf = ({ period }: EffectPoint) => period.first;
const lastOf = ({ period }: EffectPoint) => period.last;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
