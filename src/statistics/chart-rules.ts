// The rules by which a control chart claims a change, and the search for points that meet them.
// Method page: docs/methods/frozen-limit-chart.md
import { studentQuantile, studentTwoSidedP } from './distributions.ts';

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
  /** Of the test behind the rule; the smallest where a run goes on beyond its required length. */
  readonly p: number;
}

/** When a single point and when a run of points on one side of the frozen mean counts as a change. */
export interface ChartRules {
  readonly outsideP: number;
  readonly runLength: number;
  readonly runP: number;
}

/** An indicator's own page and the notice to its owner. Chosen by simulation: see the method page. */
export const PAGE_RULES: ChartRules = { outsideP: 0.001, runLength: 5, runP: 0.0065 };

/** Overview and monthly letter: a run of seven, never a single point; Holm's procedure comes on top. */
export const OVERVIEW_RULES: ChartRules = { outsideP: 0, runLength: 7, runP: 0.005 };

/** The rules Probierz started from; kept as the measure the simulations compare with. */
export const FIRST_PAGE_RULES: ChartRules = { outsideP: 0.003, runLength: 7, runP: 0.005 };

/** What was frozen: mean, number of answers, degrees of freedom and standard deviation of a single answer. */
export interface FrozenLimits {
  readonly mean: number;
  readonly answers: number;
  readonly df: number;
  readonly sd: number;
}

/** Two-sided p that the mean of n later answers differs from the frozen mean by no more than chance. */
export function laterMeanP(value: number, n: number, frozen: FrozenLimits): number {
  return studentTwoSidedP(laterMeanT(value, n, frozen), frozen.df);
}

function laterMeanT(value: number, n: number, frozen: FrozenLimits): number {
  return (value - frozen.mean) / (frozen.sd * Math.sqrt(1 / n + 1 / frozen.answers));
}

const criticalTs = new Map<string, number>();

/** The t beyond which a two-sided p falls below `p`; kept, because a page draws hundreds of charts. @example criticalT(0.05, 11); // 2.201 */
export function criticalT(p: number, df: number): number {
  const key = `${p} ${df}`;
  const known = criticalTs.get(key) ?? -studentQuantile(p / 2, df);
  criticalTs.set(key, known);
  return known;
}

/**
 * All claims at the points from `from` on, in order of their end; a run that goes on is one claim that grows.
 *
 * `runP` is the p-value of the run that ends at the latest point, 1 when there is none of the required length.
 *
 * @example
 * chartSignals(points, 12, frozen, PAGE_RULES).signals; // [{ rule: 'run', direction: 'up', start: 14, end: 19, p: … }]
 */
export function chartSignals(
  points: readonly ChartPoint[],
  from: number,
  frozen: FrozenLimits,
  rules: ChartRules,
): { signals: ChartSignal[]; runP: number } {
  const signals: ChartSignal[] = [];
  let side = 0;
  let length = 0;
  let runP = 1;
  const outsideT = criticalT(rules.outsideP, frozen.df);
  for (let end = from; end < points.length; end++) {
    const { value, n } = points[end]!;
    const here = Math.sign(value - frozen.mean);
    length = here !== 0 && here === side ? length + 1 : Math.abs(here);
    side = here;
    const direction = here > 0 ? 'up' : 'down';
    if (Math.abs(laterMeanT(value, n, frozen)) > outsideT) {
      signals.push({ rule: 'outside', direction, start: end, end, p: laterMeanP(value, n, frozen) });
    }
    runP = 1;
    if (length < rules.runLength) continue;
    const start = end - rules.runLength + 1;
    const run = points.slice(start, end + 1);
    const answers = run.reduce((sum, point) => sum + point.n, 0);
    runP = laterMeanP(run.reduce((sum, point) => sum + point.n * point.value, 0) / answers, answers, frozen);
    if (!(runP < rules.runP)) continue;
    const earlier = signals.findIndex((signal) => signal.rule === 'run' && signal.end === end - 1);
    const longer = earlier >= 0 ? signals.splice(earlier, 1)[0]! : { start, p: 1 };
    signals.push({ rule: 'run', direction, start: longer.start, end, p: Math.min(longer.p, runP) });
  }
  return { signals, runP };
}
