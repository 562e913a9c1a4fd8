// Control chart with frozen limits: has an indicator changed, at false-alarm rates an office can live with?
// Method page: docs/methods/frozen-limit-chart.md
import { chartSignals, criticalT, OVERVIEW_RULES, PAGE_RULES } from './chart-rules.ts';
import type { ChartPoint, ChartRules, ChartSignal, FrozenLimits } from './chart-rules.ts';
import { result, tooFewAnswers, undefinedBecause } from './outcome.ts';
import type { Limits, Measure, Outcome, Undefined } from './outcome.ts';
import { pAdjust } from './p-adjust.ts';
import { preciseMean } from './precise-mean.ts';

export type { ChartPoint, ChartSignal } from './chart-rules.ts';

/** What the latest point says. */
export interface ChartVerdict {
  /** The claim that holds at the latest point, a run before a single point; null when nothing has changed. */
  readonly current: ChartSignal | null;
  /** The run of seven that an overview may speak of, before Holm; null when there is none. */
  readonly overview: ChartSignal | null;
  /** p-value of that run; 1 when the latest seven points are not on one side. */
  readonly overviewP: number;
}

/** Limits per point, claims, and what stands at the latest point. */
export interface FrozenLimitChart {
  /** `line`: below 8 points; `trial`: 8–11, limits recomputed with each point; `frozen`: from the 12th on. */
  readonly phase: 'line' | 'trial' | 'frozen';
  /** Mean of the frozen points (of all so far in the trial phase), weighted by n. */
  readonly centre: Measure;
  /** Prediction range of each point, which depends on its n; undefined below 8 points. */
  readonly limits: readonly (Limits | Undefined)[];
  /** Undefined with the reason before the freeze, or without any spread to judge by. */
  readonly verdict: Outcome<ChartVerdict>;
  /** All claims since the freeze by the rules of the indicator's own page, in order of their end. */
  readonly signals: readonly ChartSignal[];
}

/** Details of the data behind the points. */
export interface FrozenLimitOptions {
  /** Place of the first point after a named event: the chart starts anew there. Points before it are not used. */
  readonly restartsAt?: number | undefined;
  /** Variance of a single answer over the frozen points, from the pooled counts: used when all frozen points are equal. */
  readonly pooledVariance?: number | undefined;
  /** Ends of the scale: drawn limits are cut there. */
  readonly scale?: Limits | undefined;
  /** Other rules than those of the indicator's page; for simulations. */
  readonly rules?: ChartRules | undefined;
}

const TRIAL_FROM = 8;
const FROZEN_AT = 12;

/**
 * Chart of one indicator with limits frozen at the 12th point, and the claims of an indicator's own page.
 *
 * Frozen mean x̄ = Σn·x/Σn and s² = Σn(x−x̄)²/11 over the first 12 points; a later point or a joint mean of N answers
 * is compared with x̄ by Student's t with 11 degrees of freedom and standard error s√(1/N + 1/Σn). Claims (`PAGE_RULES`):
 * `outside`, one point with p < 0.001; `run`, five points in a row strictly on one side of x̄, all after the freeze,
 * whose joint mean has p < 0.0065. The limits drawn are the range of rule `outside`. Overviews ask for more
 * (`overviewSignals`).
 *
 * When the 12 points are all equal, `pooledVariance` takes the place of s²; if that is 0 or absent, no verdict.
 * Points without answers are passed over. Assumes that months are independent: a strong season breaks it.
 * Fewer than 8 points: no limits (`needed` 8); fewer than 12: no verdict (`needed` 12).
 *
 * Source: Probierz's own rules after Shewhart 1931 and Wheeler 2000, chosen and held by simulation (tests/statistics).
 *
 * @example
 * frozenLimitChart([...twelveSteadyMonths, { value: 3.1, n: 40 }]).signals;
 * // [{ rule: 'outside', direction: 'down', start: 12, end: 12, p: … }]
 */
export function frozenLimitChart(points: readonly ChartPoint[], options: FrozenLimitOptions = {}): FrozenLimitChart {
  const rules = options.rules ?? PAGE_RULES;
  const from = Math.max(0, options.restartsAt ?? 0);
  const places = points
    .map((_, place) => place)
    .filter((place) => place >= from && points[place]!.n > 0 && Number.isFinite(points[place]!.value));
  const used = places.map((place) => points[place]!);
  const count = used.length;
  const tooFew = (needed: number): Undefined => tooFewAnswers(count, needed, `${count} of at least ${needed} points`);
  if (count < TRIAL_FROM) {
    const missing = tooFew(TRIAL_FROM);
    return {
      phase: 'line',
      centre: missing,
      limits: points.map(() => missing),
      verdict: tooFew(FROZEN_AT),
      signals: [],
    };
  }
  const frozen = freeze(used.slice(0, FROZEN_AT), options.pooledVariance ?? 0);
  const limits = predictionRanges(points, from, frozen, rules, options.scale);
  const drawn = { centre: frozen.mean, limits, signals: [] };
  if (count < FROZEN_AT) return { ...drawn, phase: 'trial', verdict: tooFew(FROZEN_AT) };
  if (frozen.sd === 0) {
    const noSpread = undefinedBecause('the frozen points and the answers behind them are all equal', count);
    return { ...drawn, phase: 'frozen', verdict: noSpread };
  }
  const last = places.at(-1)!;
  const inPlace = (signal: ChartSignal): ChartSignal => ({
    ...signal,
    start: places[signal.start]!,
    end: places[signal.end]!,
  });
  const signals = chartSignals(used, FROZEN_AT, frozen, rules).signals.map(inPlace);
  const long = chartSignals(used, FROZEN_AT, frozen, OVERVIEW_RULES);
  const atEnd = signals.filter((signal) => signal.end === last);
  return {
    ...drawn,
    phase: 'frozen',
    signals,
    verdict: result<ChartVerdict>({
      current: atEnd.find((signal) => signal.rule === 'run') ?? atEnd[0] ?? null,
      overview: long.signals.map(inPlace).find((signal) => signal.end === last) ?? null,
      overviewP: long.runP,
    }),
  };
}

function freeze(points: readonly ChartPoint[], pooledVariance: number): FrozenLimits {
  const answers = points.reduce((sum, point) => sum + point.n, 0);
  const df = points.length - 1;
  const allEqual = points.every(
    (point) => Math.abs(point.value - points[0]!.value) <= 1e-12 * Math.abs(points[0]!.value),
  );
  if (allEqual) {
    const mean = preciseMean(points.map((point) => point.value));
    return { mean, answers, df, sd: Math.sqrt(Math.max(0, pooledVariance)) };
  }
  const mean = points.reduce((sum, point) => sum + point.n * point.value, 0) / answers;
  const scatter = points.reduce((sum, point) => sum + point.n * (point.value - mean) ** 2, 0);
  return { mean, answers, df, sd: Math.sqrt(scatter / df) };
}

function predictionRanges(
  points: readonly ChartPoint[],
  from: number,
  frozen: FrozenLimits,
  rules: ChartRules,
  scale: Limits = { lower: -Infinity, upper: Infinity },
): (Limits | Undefined)[] {
  const t = criticalT(rules.outsideP, frozen.df);
  const notDrawn = undefinedBecause('not a point of the current limits', points.length);
  return points.map((point, place) => {
    if (place < from || !(point.n > 0)) return notDrawn;
    const half = t * frozen.sd * Math.sqrt(1 / point.n + 1 / frozen.answers);
    return { lower: Math.max(scale.lower, frozen.mean - half), upper: Math.min(scale.upper, frozen.mean + half) };
  });
}

/** A chart that an overview may call changed. */
export interface OverviewSignal {
  /** Place of the chart in the list given. */
  readonly chart: number;
  readonly signal: ChartSignal;
  readonly adjustedP: number;
}

/**
 * Which charts an office's overview or monthly letter may call changed: the latest seven points on one side of the
 * frozen mean, their joint mean with p < 0.005, and Holm's procedure at 5 % over all charts of the office that can
 * give a verdict. A single point never gets there.
 *
 * @example
 * overviewSignals([steadyChart, changedChart]); // [{ chart: 1, signal: { rule: 'run', … }, adjustedP: 0.0002 }]
 */
export function overviewSignals(charts: readonly FrozenLimitChart[]): OverviewSignal[] {
  const able = charts.flatMap(({ verdict }, chart) => (verdict.kind === 'result' ? [{ chart, ...verdict }] : []));
  const adjusted = pAdjust(
    able.map((one) => one.overviewP),
    'holm',
  );
  return able.flatMap(({ chart, overview }, index) => {
    const adjustedP = adjusted[index]!;
    return overview !== null && adjustedP <= 0.05 ? [{ chart, signal: overview, adjustedP }] : [];
  });
}
