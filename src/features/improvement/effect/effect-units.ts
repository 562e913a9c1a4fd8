// The units an effect is measured on: those that acted and those that did not, with their change and what chance does to it.
import type { Period } from '#domain/period.ts';
import type { ObservedChange } from '#statistics/change-against-others.ts';
import { monthSpread, usualPhi, varianceOfMean } from '#statistics/month-spread.ts';
import type { MonthSpread } from '#statistics/month-spread.ts';
import type { EffectInput, EffectPoint, EffectSeries } from './effect-input.ts';
import { monthsIn } from './effect-windows.ts';
import type { EffectWindows } from './effect-windows.ts';
import { monthValues, pointsIn, samplingVariances, scatterOf, windowOf } from './unit-figures.ts';

/** One unit's points by window. */
export interface EffectUnit {
  readonly id: string;
  readonly points: readonly EffectPoint[];
  readonly history: readonly EffectPoint[];
  readonly before: readonly EffectPoint[];
  readonly after: readonly EffectPoint[];
}

export interface EffectUnits {
  readonly treated: readonly EffectUnit[];
  readonly others: readonly EffectUnit[];
  /** ids of comparisons without enough figures in these months */
  readonly leftOut: readonly string[];
}

/** Fewest answers (of registers: cases) in a window; shown and judged from there on. */
export const fewestAnswers = 10;

export function effectUnits(input: EffectInput, windows: EffectWindows): EffectUnits {
  const unitOf = ({ id, points }: Pick<EffectSeries, 'id' | 'points'>): EffectUnit => ({
    id,
    points,
    history: pointsIn(points, windows.history),
    before: pointsIn(points, windows.baseline),
    after: pointsIn(points, windows.after),
  });
  const first = unitOf({ id: '', points: input.series });
  const also = input.alsoTreated.map(unitOf).filter((unit) => isCovered(unit, windows));
  const others = input.comparisons.map((series) => besides(series, windows));
  const used = others.filter((unit) => isCovered(unit, windows));
  return {
    treated: [first, ...also],
    others: used,
    leftOut: others.filter((unit) => !used.includes(unit)).map(({ id }) => id),
  };
}

/**
 * Nothing began or ended where nothing was changed: a quarter that reaches over the edge of a window counts where most
 * of it lies. Those of few answers a month would otherwise never be compared with.
 */
function besides({ id, points }: EffectSeries, { history, baseline, after }: EffectWindows): EffectUnit {
  const sides = [history, baseline, after] as const;
  const bySide = Map.groupBy(
    points.filter(({ n }) => n > 0),
    ({ period }) => {
      const shared = sides.map((side) => monthsShared(period, side));
      const most = Math.max(...shared);
      return most * 2 >= monthsIn(period) ? shared.indexOf(most) : -1;
    },
  );
  return { id, points, history: bySide.get(0) ?? [], before: bySide.get(1) ?? [], after: bySide.get(2) ?? [] };
}

function monthsShared(period: Period, window: Period | null): number {
  if (window === null) return 0;
  return Math.max(0, Math.min(period.last, window.last) - Math.max(period.first, window.first) + 1);
}

/** A unit tells of the same months only when it has figures of at least half of them, on both sides. */
function isCovered({ before, after }: EffectUnit, windows: EffectWindows): boolean {
  return [[before, windows.baseline] as const, [after, windows.after] as const].every(
    ([points, period]) =>
      period !== null &&
      points.reduce((sum, point) => sum + monthsShared(point.period, period), 0) * 2 >= monthsIn(period) &&
      points.reduce((sum, { n }) => sum + n, 0) >= (points[0]?.counts ? fewestAnswers : 1),
  );
}

/** What chance does to the figures of all units. */
export interface UnitNoise {
  /** sampling variance of a figure of weight 1: of the treated, then of the others */
  readonly sampling: readonly number[];
  /** how months differ beyond it */
  readonly months: MonthSpread;
}

export function noiseOf({ treated, others }: EffectUnits, measure: EffectInput['measure']): UnitNoise {
  const units = [...treated, ...others];
  const sampling = samplingVariances(units.map((unit) => scatterOf(stretchesOf(unit), measure)));
  const stretches = units.flatMap((unit, at) =>
    stretchesOf(unit).map((points) => monthValues(points, measure, sampling[at]!)),
  );
  return { sampling, months: cautious(monthSpread(stretches)) };
}

/** Where months are the judge, they never hang together less than is usual: a dozen of them cannot prove that. */
export function cautious(months: MonthSpread): MonthSpread {
  return { ...months, phi: Math.max(usualPhi, months.phi) };
}

const stretchesOf = ({ history, before, after }: EffectUnit) => [history, before, after];

/**
 * The change of a unit, after − before. Its variance is that of sampling alone where `months` is null and sampling is
 * known; otherwise months that differ are part of it.
 */
export function changeOf(
  unit: EffectUnit,
  measure: EffectInput['measure'],
  sampling: number,
  months: MonthSpread | null,
): ObservedChange {
  const spread = months ?? { between: 0, df: 0, phi: 0 };
  const variance = [unit.before, unit.after].reduce(
    (sum, points) => sum + varianceOfMean(monthValues(points, measure, sampling), spread),
    0,
  );
  return { change: windowOf(unit.after, measure)!.value - windowOf(unit.before, measure)!.value, variance };
}
