// A unit's series as its distance from the mean of the others over the same months: what a controlled series is made of.
import type { Period } from '#domain/period.ts';
import type { EffectInput, EffectPoint } from './effect-input.ts';
import type { EffectUnit } from './effect-units.ts';
import { weightOf } from './unit-figures.ts';

/** A figure's distance from the others' over its own months; the month it stands at is its last. */
export interface SeriesDifference {
  readonly point: EffectPoint;
  readonly difference: number;
}

interface Level {
  /** figure by month, less the unit's own mean: units of other levels may come and go without moving the mean */
  readonly byMonth: ReadonlyMap<number, number>;
}

/**
 * Of each of the units, against the mean of all `others` but itself. Only points of the windows count; a point of
 * several months is held against what the others were in those months.
 */
export function seriesDifferences(
  units: readonly EffectUnit[],
  others: readonly EffectUnit[],
  measure: EffectInput['measure'],
): readonly (readonly SeriesDifference[])[] {
  const levels = new Map(others.map((unit) => [unit, levelOf(unit, measure)]));
  const all = new Map<number, { sum: number; count: number }>();
  for (const { byMonth } of levels.values()) {
    for (const [month, value] of byMonth) {
      const known = all.get(month) ?? { sum: 0, count: 0 };
      all.set(month, { sum: known.sum + value, count: known.count + 1 });
    }
  }
  return units.map((unit) => {
    const own = levels.get(unit)?.byMonth;
    return countedPoints(unit).flatMap((point): SeriesDifference[] => {
      const months = monthsOf(point.period).flatMap((month) => {
        const every = all.get(month);
        if (!every) return [];
        const mine = own?.get(month);
        const count = every.count - (mine === undefined ? 0 : 1);
        return count > 0 ? [(every.sum - (mine ?? 0)) / count] : [];
      });
      if (months.length === 0) return [];
      return [{ point, difference: point.value - months.reduce((sum, value) => sum + value, 0) / months.length }];
    });
  });
}

const countedPoints = ({ history, before, after }: EffectUnit) => [...history, ...before, ...after];

function levelOf(unit: EffectUnit, measure: EffectInput['measure']): Level {
  const points = countedPoints(unit);
  const total = points.reduce((sum, point) => sum + weightOf(measure, point), 0);
  const mean = points.reduce((sum, point) => sum + weightOf(measure, point) * point.value, 0) / (total || 1);
  const byMonth = new Map<number, number>();
  for (const { period, value } of points) {
    for (let month = period.first; month <= period.last; month++) byMonth.set(month, value - mean);
  }
  return { byMonth };
}

function monthsOf({ first, last }: Period): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
