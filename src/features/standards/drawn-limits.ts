// The limits a chart draws, frozen at its twelfth point: XmR for values, p or Laney p′ for shares. Verdicts come from elsewhere.
import type { Limits } from '#statistics/outcome.ts';
import { isUndefined } from '#statistics/outcome.ts';
import { pChart } from '#statistics/p-chart.ts';
import { xmrChart } from '#statistics/xmr-chart.ts';
import type { IndicatorPoint } from './indicator-points.ts';
import type { Measure } from './indicator.ts';

export type LimitMethod = 'xmr' | 'p' | 'laney';

export interface DrawnLimits {
  readonly method: LimitMethod;
  readonly centre: number;
  /** by point; null where none can be drawn */
  readonly limits: readonly (Limits | null)[];
}

export const trialFrom = 8;
export const frozenAt = 12;
/** Above this scatter beyond chance, or above this n, p′ takes the place of p (methods, p′). */
const laneyFrom = 1.1;
const laneyAboveN = 1_000;
/** Expected events of a point below which binomial limits mean little. */
const fewestEvents = 3;

/** Limits of a stretch of at least eight points; null below. The first twelve set them, the rest are held against them. */
export function drawnLimits(points: readonly IndicatorPoint[], measure: Measure, scale: Limits): DrawnLimits | null {
  if (points.length < trialFrom) return null;
  const base = points.slice(0, frozenAt);
  return (measure === 'share' ? shareLimits(points, base) : null) ?? valueLimits(points, base, scale);
}

function shareLimits(points: readonly IndicatorPoint[], base: readonly IndicatorPoint[]): DrawnLimits | null {
  if (points.some(({ numerator, denominator }) => numerator === null || denominator === null)) return null;
  const chart = pChart(
    base.map(({ numerator }) => numerator!),
    base.map(({ denominator }) => denominator!),
  );
  if (isUndefined(chart)) return null;
  const { center, sigmaZ } = chart;
  const fewest = Math.min(...base.map(({ n }) => n * Math.min(center, 1 - center)));
  // flat at 0 or 1, binomial limits say what they are; between, a handful of events is better served by XmR
  if (center > 0 && center < 1 && fewest < fewestEvents) return null;
  const isLaney =
    typeof sigmaZ === 'number' && (sigmaZ > laneyFrom || base.some(({ denominator }) => denominator! > laneyAboveN));
  const spread = 3 * (isLaney ? sigmaZ : 1) * Math.sqrt(center * (1 - center));
  const limits = points.map(({ denominator }): Limits => {
    const half = spread / Math.sqrt(denominator!);
    return { lower: Math.max(0, center - half), upper: Math.min(1, center + half) };
  });
  return { method: isLaney ? 'laney' : 'p', centre: center, limits };
}

function valueLimits(
  points: readonly IndicatorPoint[],
  base: readonly IndicatorPoint[],
  scale: Limits,
): DrawnLimits | null {
  const chart = xmrChart(base.map(({ value }) => value));
  if (isUndefined(chart)) return null;
  const { mean, limits } = chart;
  const drawn = isUndefined(limits)
    ? null
    : { lower: Math.max(scale.lower, limits.lower), upper: Math.min(scale.upper, limits.upper) };
  return { method: 'xmr', centre: mean, limits: points.map(() => drawn) };
}
