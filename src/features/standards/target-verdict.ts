// Does the office keep its target? From the limits of ordinary variation and from the last twelve figures, never from one.
import type { StandardVerdict } from '#ui/verdict.tsx';
import type { Limits } from '#statistics/outcome.ts';
import { frozenAt } from './drawn-limits.ts';
import type { DrawnLimits } from './drawn-limits.ts';
import type { IndicatorChart } from './indicator-chart.ts';
import type { IndicatorPoint } from './indicator-points.ts';

export interface Target {
  readonly comparator: 'at-least' | 'at-most';
  /** share 0–1, or a value in the indicator's unit */
  readonly value: number;
}

/** What can be said of a target; `kept` of the last `of` figures met it. */
export interface TargetVerdict {
  readonly verdict: StandardVerdict;
  readonly kept: number;
  readonly of: number;
}

export function meets(value: number, { comparator, value: target }: Target): boolean {
  // a share of 19 of 20 is 0.95, whatever its last digit says
  const slack = 1e-9 * Math.max(1, Math.abs(target));
  return comparator === 'at-least' ? value >= target - slack : value <= target + slack;
}

/**
 * `kept`: ordinary variation stays on the good side, and so did the figures of the present level. `not-kept`: it stays on
 * the other side, as did they. Between: not always. The present level is the last twelve figures, or the run that holds
 * at the latest one; then the limits move to it. Below twelve points since the last named event nothing is said.
 */
export function targetVerdict(chart: IndicatorChart, target: Target | null): TargetVerdict {
  const stretch = chart.stretches.at(-1);
  const lately = stretch ? chart.points.slice(stretch.first).slice(-frozenAt) : [];
  if (target === null) return { verdict: 'no-standard', kept: 0, of: 0 };
  const kept = lately.filter(({ value }) => meets(value, target)).length;
  const told = (verdict: TargetVerdict['verdict']) => ({ verdict, kept, of: lately.length });
  const limits = stretch?.drawn?.limits.at(-1);
  if (!stretch?.drawn || !limits || stretch.chart.phase !== 'frozen') return told('too-little-data');
  const isRun = chart.current?.rule === 'run';
  const level = isRun ? chart.points.slice(chart.current!.start, chart.current!.end + 1) : lately;
  const ends = isRun ? aroundLevel(meanOf(level), stretch.drawn, limits) : [limits.lower, limits.upper];
  const met = level.map(({ value }) => meets(value, target));
  if (ends.every((end) => meets(end, target)) && met.every(Boolean)) return told('kept');
  if (!ends.some((end) => meets(end, target)) && !met.some(Boolean)) return told('not-kept');
  return told('not-always-kept');
}

/** The limits of a chart moved to another level; those of shares are the narrower the nearer the level is to 0 or 1. */
function aroundLevel(level: number, { method, centre }: DrawnLimits, { lower, upper }: Limits): [number, number] {
  const half = Math.max(upper - centre, centre - lower);
  if (method === 'xmr' || !(centre > 0 && centre < 1)) return [level - half, level + half];
  const moved = half * Math.sqrt((level * (1 - level)) / (centre * (1 - centre)));
  return [Math.max(0, level - moved), Math.min(1, level + moved)];
}

function meanOf(points: readonly IndicatorPoint[]): number {
  const n = points.reduce((sum, point) => sum + point.n, 0);
  return points.reduce((sum, point) => sum + point.n * point.value, 0) / n;
}
