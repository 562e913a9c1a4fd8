// Control chart with frozen limits: has an indicator changed, at false-alarm rates an office can live with?
// Method page: docs/methods/frozen-limit-chart.md
import { studentQuantile, studentTwoSidedP } from './distributions.ts';
import { result, tooFewAnswers, undefinedBecause } from './outcome.ts';
import type { Limits, Measure, Outcome, Undefined } from './outcome.ts';
import { pAdjust } from './p-adjust.ts';

/** A month (or the next 10 or more answers): mean or share of n answers. */
export interface ChartPoint {
  readonly value: number;
  readonly n: number;
}

/** A change the chart claims: which points it stands on (places in the input, both included) and where it goes. */
export interface ChartSignal {
  readonly rule: 'outside' | 'run';
  readonly direction: 'up' | 'down';
  readonly start: number;
  readonly end: number;
  /** Of the test behind the rule; the smallest where a run goes on for longer than seven points. */
  readonly p: number;
}

/** Limits per point, claims, and what stands at the latest point. */
export interface FrozenLimitChart {
  /** `line`: below 8 points; `trial`: 8–11, limits recomputed with each point; `frozen`: from the 12th on. */
  readonly phase: 'line' | 'trial' | 'frozen';
  /** Mean of the frozen points (of all so far in the trial phase), weighted by n. */
  readonly centre: Measure;
  /** Prediction range of each point, which depends on its n; undefined below 8 points. */
  readonly limits: readonly (Limits | Undefined)[];
  /** Whether a verdict is possible at all: undefined with the reason before the freeze or without any spread. */
  readonly verdict: Outcome<{ current: ChartSignal | null; runP: number }>;
  /** All claims since the freeze, in order of their end. */
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
}

const TRIAL_FROM = 8;
const FROZEN_AT = 12;
const RUN_LENGTH = 7;
const OUTSIDE_P = 0.003;
const RUN_P = 0.005;

interface Frozen {
  readonly mean: number;
  readonly answers: number;
  readonly df: number;
  /** Standard deviation of a single answer, as the scatter of the points implies it. */
  readonly sd: number;
}

/**
 * Chart of one indicator with limits frozen at the 12th point, and the two rules of an indicator's own page.
 *
 * Frozen mean x̄ = Σn·x/Σn and s² = Σn(x−x̄)²/11 over the first 12 points; a later point or a joint mean of N answers
 * is compared with x̄ by Student's t with 11 degrees of freedom and standard error s√(1/N + 1/Σn). Claims:
 * `outside`, one point with p < 0.003; `run`, seven points in a row strictly on one side of x̄, all after the freeze,
 * whose joint mean has p < 0.005. The limits drawn are the range of rule `outside`.
 *
 * When the 12 points are all equal, `pooledVariance` takes the place of s²; if that is 0 or absent, no verdict.
 * Points without answers are passed over. Assumes that months are independent: a strong season breaks it.
 * Fewer than 8 points: no limits (`needed` 8); fewer than 12: no verdict (`needed` 12).
 *
 * Source: Probierz's own rules after Shewhart 1931 and Wheeler 2000; rates held by simulation (tests/statistics).
 *
 * @example
 * frozenLimitChart([...twelveSteadyMonths, { value: 3.1, n: 40 }]).signals;
 * // [{ rule: 'outside', direction: 'down', start: 12, end: 12, p: … }]
 */
export function frozenLimitChart(points: readonly ChartPoint[], options: FrozenLimitOptions = {}): FrozenLimitChart {
  const from = Math.max(0, options.restartsAt ?? 0);
  const places = points
    .map((_, place) => place)
    .filter((place) => place >= from && points[place]!.n > 0 && Number.isFinite(points[place]!.value));
  const used = places.map((place) => points[place]!);
  const count = used.length;
  if (count < TRIAL_FROM) {
    const missing = tooFewAnswers(count, TRIAL_FROM, `${count} of at least ${TRIAL_FROM} points`);
    const noVerdict = tooFewAnswers(count, FROZEN_AT, `${count} of at least ${FROZEN_AT} points`);
    return { phase: 'line', centre: missing, limits: points.map(() => missing), verdict: noVerdict, signals: [] };
  }
  const frozen = freeze(used.slice(0, Math.min(count, FROZEN_AT)), options.pooledVariance ?? 0);
  const outsideT = -studentQuantile(OUTSIDE_P / 2, frozen.df);
  const beforeRestart = undefinedBecause('not a point of the current limits', count);
  const limits = points.map((point, place): Limits | Undefined => {
    if (place < from || !(point.n > 0)) return beforeRestart;
    const half = outsideT * frozen.sd * Math.sqrt(1 / point.n + 1 / frozen.answers);
    const { lower, upper } = options.scale ?? { lower: -Infinity, upper: Infinity };
    return { lower: Math.max(lower, frozen.mean - half), upper: Math.min(upper, frozen.mean + half) };
  });
  const drawn = { centre: frozen.mean, limits, signals: [] };
  if (count < FROZEN_AT) {
    const noVerdict = tooFewAnswers(count, FROZEN_AT, `${count} of at least ${FROZEN_AT} points`);
    return { ...drawn, phase: 'trial', verdict: noVerdict };
  }
  if (frozen.sd === 0) {
    const noSpread = undefinedBecause('the frozen points and the answers behind them are all equal', count);
    return { ...drawn, phase: 'frozen', verdict: noSpread };
  }
  const { signals, runP } = findSignals(used, frozen);
  const placed = signals.map((signal) => ({
    ...signal,
    start: places[signal.start]!,
    end: places[signal.end]!,
  }));
  const last = places.at(-1)!;
  const current = placed.findLast((signal) => signal.end === last && signal.rule === 'run') ?? null;
  return {
    ...drawn,
    phase: 'frozen',
    signals: placed,
    verdict: result({ current: current ?? placed.findLast((signal) => signal.end === last) ?? null, runP }),
  };
}

function freeze(points: readonly ChartPoint[], pooledVariance: number): Frozen {
  const answers = points.reduce((sum, point) => sum + point.n, 0);
  const mean = points.reduce((sum, point) => sum + point.n * point.value, 0) / answers;
  const scatter = points.reduce((sum, point) => sum + point.n * (point.value - mean) ** 2, 0);
  const df = points.length - 1;
  const allEqual = points.every((point) => Math.abs(point.value - points[0]!.value) <= 1e-12 * Math.abs(mean));
  const variance = allEqual ? Math.max(0, pooledVariance) : scatter / df;
  return { mean: allEqual ? points[0]!.value : mean, answers, df, sd: Math.sqrt(variance) };
}

/** Claims at the points after the freeze, and the p-value of a run that ends at the latest point (1 if none does). */
function findSignals(points: readonly ChartPoint[], frozen: Frozen): { signals: ChartSignal[]; runP: number } {
  const signals: ChartSignal[] = [];
  const pOf = (value: number, n: number): number =>
    studentTwoSidedP((value - frozen.mean) / (frozen.sd * Math.sqrt(1 / n + 1 / frozen.answers)), frozen.df);
  let side = 0;
  let length = 0;
  let runP = 1;
  for (let end = FROZEN_AT; end < points.length; end++) {
    const { value, n } = points[end]!;
    const here = Math.sign(value - frozen.mean);
    length = here !== 0 && here === side ? length + 1 : Math.abs(here);
    side = here;
    const direction = here > 0 ? 'up' : 'down';
    const p = pOf(value, n);
    if (p < OUTSIDE_P) signals.push({ rule: 'outside', direction, start: end, end, p });
    runP = 1;
    if (length < RUN_LENGTH) continue;
    const start = end - RUN_LENGTH + 1;
    const run = points.slice(start, end + 1);
    const answers = run.reduce((sum, point) => sum + point.n, 0);
    runP = pOf(run.reduce((sum, point) => sum + point.n * point.value, 0) / answers, answers);
    if (!(runP < RUN_P)) continue;
    const earlier = signals.findIndex((signal) => signal.rule === 'run' && signal.end === end - 1);
    const longer = earlier >= 0 ? signals.splice(earlier, 1)[0]! : { start, p: 1 };
    signals.push({ rule: 'run', direction, start: longer.start, end, p: Math.min(longer.p, runP) });
  }
  return { signals, runP };
}

/**
 * Which charts an office's overview may call changed this month: rule `run` at the latest point, and Holm's procedure
 * at 5 % over all charts of the office that can give a verdict. A single point never gets there.
 *
 * @example
 * overviewSignals([steadyChart, changedChart]); // [{ chart: 1, signal: { rule: 'run', … }, adjustedP: 0.0002 }]
 */
export function overviewSignals(
  charts: readonly FrozenLimitChart[],
): { chart: number; signal: ChartSignal; adjustedP: number }[] {
  const able = charts.flatMap((chart, place) => (chart.verdict.kind === 'result' ? [{ place, ...chart.verdict }] : []));
  const adjusted = pAdjust(
    able.map((one) => one.runP),
    'holm',
  );
  return able.flatMap(({ place, current }, index) => {
    const adjustedP = adjusted[index]!;
    return current?.rule === 'run' && adjustedP <= 0.05 ? [{ chart: place, signal: current, adjustedP }] : [];
  });
}
