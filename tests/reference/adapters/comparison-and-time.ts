// Reference cases of group comparison, multiplicity, planning, time, effect and noise → functions of the core.
import { chiSquareTest } from '#statistics/chi-square-test.ts';
import { detectableDifferenceOfMeans, detectableDifferenceOfProportions } from '#statistics/detectable-difference.ts';
import { differenceInDifferences } from '#statistics/difference-in-differences.ts';
import { discreteLaplace } from '#statistics/discrete-laplace.ts';
import { interruptedSeriesAr1 } from '#statistics/interrupted-series-ar1.ts';
import { interruptedTimeSeries } from '#statistics/interrupted-time-series.ts';
import { kruskalWallis } from '#statistics/kruskal-wallis.ts';
import { mannWhitney } from '#statistics/mann-whitney.ts';
import { netPromoterScore } from '#statistics/net-promoter-score.ts';
import { isUndefined } from '#statistics/outcome.ts';
import type { Limits, Undefined } from '#statistics/outcome.ts';
import { pAdjust } from '#statistics/p-adjust.ts';
import { pChart } from '#statistics/p-chart.ts';
import { proportionDifference } from '#statistics/proportion-difference.ts';
import { runsChart } from '#statistics/runs-chart.ts';
import { sampleSizeForMargin, sampleSizeForMeans, sampleSizeForProportions } from '#statistics/sample-size.ts';
import { welchT } from '#statistics/welch-t.ts';
import { xmrChart } from '#statistics/xmr-chart.ts';
import { flags, matrix, number, numbers, numbersOrNull, pair } from '../adapter.ts';
import type { Adapter, Fields } from '../adapter.ts';

const level = (params: Fields): number => number(params, 'conf', 0.95);
const plan = (params: Fields) => ({ power: number(params, 'power', 0.8), alpha: number(params, 'alpha', 0.05) });

/** A list of the case as it stands; one value counts as a list of one. */
function list(fields: Fields, key: string): (string | number | boolean | null)[] {
  const value = fields[key] as string | number | boolean | null | undefined | (string | number | boolean | null)[];
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

/** Lower (or upper) limits of all points, undefined ones kept. */
const side = (limits: readonly (Limits | Undefined)[], which: 'lower' | 'upper') =>
  limits.map((one) => (isUndefined(one) ? one : one[which]));

/** Flags of the points that have a value, put back to their places; missing points are never flagged. */
function placed(values: readonly (number | null)[], found: readonly boolean[]): number[] {
  const given = flags(found);
  let next = 0;
  return values.map((value) => (value === null ? 0 : given[next++]!));
}

export const adapters: Record<string, Adapter> = {
  proportion_difference(input, params) {
    const outcome = proportionDifference(
      { successes: number(input, 'x1', 0), n: number(input, 'n1', 0) },
      { successes: number(input, 'x2', 0), n: number(input, 'n2', 0) },
      level(params),
    );
    return { diff: isUndefined(outcome) ? outcome : outcome.diff, interval: pair(outcome) };
  },
  nps(input, params) {
    const score = netPromoterScore(
      {
        promoters: number(input, 'promoters', 0),
        passives: number(input, 'passives', 0),
        detractors: number(input, 'detractors', 0),
      },
      level(params),
    );
    return isUndefined(score) ? score : { ...score, wald: pair(score.wald), adjustedWald: pair(score.adjustedWald) };
  },
  welch_t(input, params) {
    const test = welchT(numbers(input, 'x'), numbers(input, 'y'), level(params));
    return isUndefined(test) ? test : { ...test, interval: pair(test.interval) };
  },
  kruskal_wallis(input) {
    const values = numbersOrNull(input, 'y');
    const groups = list(input, 'group');
    const known = values.flatMap((y, i) => (y === null || groups[i] === null ? [] : [{ y, group: String(groups[i]) }]));
    return kruskalWallis(
      known.map((one) => one.y),
      known.map((one) => one.group),
    );
  },
  mann_whitney: (input) => mannWhitney(numbers(input, 'x'), numbers(input, 'y')),
  chi_square: (input) => chiSquareTest(matrix(input, 'table')),
  p_adjust(input) {
    const given = numbersOrNull(input, 'p');
    const p = numbers(input, 'p');
    const bh = pAdjust(p, 'bh');
    // A missing p-value stays missing in its place and does not count as a comparison.
    const inPlace = (adjusted: number[]): (number | null)[] => {
      let next = 0;
      return given.map((value) => (value === null ? null : adjusted[next++]!));
    };
    return {
      bonferroni: inPlace(pAdjust(p, 'bonferroni')),
      holm: inPlace(pAdjust(p, 'holm')),
      hochberg: inPlace(pAdjust(p, 'hochberg')),
      bh: inPlace(bh),
      by: inPlace(pAdjust(p, 'by')),
      bhRejectedAt5: bh.filter((value) => value <= 0.05).length,
    };
  },
  mde_mean: (input, params) =>
    detectableDifferenceOfMeans({ n: number(input, 'n', 0), sd: number(input, 'sd', 0), ...plan(params) }),
  mde_proportion: (input, params) =>
    detectableDifferenceOfProportions({ p1: number(input, 'p1', -1), n: number(input, 'n', 0), ...plan(params) }),
  sample_size_margin: (input, params) =>
    sampleSizeForMargin({
      share: number(input, 'p', 0.5),
      margin: number(input, 'margin', 0),
      populationSize: number(input, 'N', undefined),
      conf: level(params),
    }),
  sample_size_means: (input, params) =>
    sampleSizeForMeans({ difference: number(input, 'delta', 0), sd: number(input, 'sd', 0), ...plan(params) }),
  sample_size_proportions: (input, params) =>
    sampleSizeForProportions({ p1: number(input, 'p1', -1), p2: number(input, 'p2', -1), ...plan(params) }),
  xmr(input, params) {
    const values = numbersOrNull(input, 'y');
    const chart = xmrChart(numbers(input, 'y'), { screenOutliers: params['screenOutliers'] !== false });
    if (isUndefined(chart)) {
      const none = values.map(() => 0);
      const [lower, upper] = pair(chart);
      const parts = { mean: chart, meanMovingRange: chart, unscreenedMeanMovingRange: chart, lower, upper };
      return { ...parts, outside: none, shift7: none, trend7: none, twoOfThree: none };
    }
    const [lower, upper] = pair(chart.limits);
    return {
      ...chart,
      lower,
      upper,
      outside: placed(values, chart.outside),
      shift7: placed(values, chart.shift7),
      trend7: placed(values, chart.trend7),
      twoOfThree: placed(values, chart.twoOfThree),
    };
  },
  p_chart(input) {
    const successes = numbersOrNull(input, 'x').map((x) => x ?? 0);
    const counts = numbersOrNull(input, 'n');
    const missing = numbersOrNull(input, 'x');
    const chart = pChart(
      successes,
      counts.map((n, i) => (missing[i] === null ? 0 : (n ?? 0))),
    );
    if (isUndefined(chart)) {
      const all = successes.map(() => chart);
      const parts = { p: all, lower: all, upper: all, z: all, laneyLower: all, laneyUpper: all };
      return { center: chart, sigmaZ: chart, ...parts };
    }
    return {
      ...chart,
      lower: side(chart.limits, 'lower'),
      upper: side(chart.limits, 'upper'),
      laneyLower: side(chart.laneyLimits, 'lower'),
      laneyUpper: side(chart.laneyLimits, 'upper'),
    };
  },
  runs_chart(input) {
    const chart = runsChart(numbers(input, 'y'));
    if (!isUndefined(chart)) return chart;
    const nothing = { useful: 0, longest: 0, crossings: 0, signal: false };
    return { median: chart, longestLimit: chart, crossingsLimit: chart, ...nothing };
  },
  interrupted_time_series: (input, params) =>
    interruptedTimeSeries(numbersOrNull(input, 'y'), {
      changeAt: number(params, 'changeAt', 0),
      lag: number(params, 'lag', undefined),
      harmonics: number(params, 'harmonics', 0),
      period: number(params, 'period', 12),
    }),
  its_ar1: (input, params) =>
    interruptedSeriesAr1(numbersOrNull(input, 'y'), { changeAt: number(params, 'changeAt', 0) }),
  difference_in_differences(input) {
    const [treated, post, cluster] = ['treated', 'post', 'cluster'].map((key) => list(input, key));
    const rows = numbersOrNull(input, 'y').flatMap((y, i) => {
      const parts = [treated![i], post![i], cluster![i]];
      if (y === null || parts.some((part) => part === null || part === undefined)) return [];
      return [{ y, treated: Number(parts[0]) === 1, post: Number(parts[1]) === 1, cluster: String(parts[2]) }];
    });
    const outcome = differenceInDifferences(rows);
    if (!isUndefined(outcome)) return outcome;
    return { clusters: new Set(rows.map((row) => row.cluster)).size, ...broadcast(outcome) };
  },
  discrete_laplace(input, params) {
    const law = discreteLaplace(number(params, 'epsilon', 0), number(params, 'sensitivity', 1));
    const ks = numbers(input, 'k');
    if (isUndefined(law)) return { alpha: law, pmf: ks.map(() => law), variance: law, q95: law };
    return { ...law, pmf: ks.map((k) => law.probability(k)) };
  },
};

/** The parts of an undefined difference in differences. */
function broadcast(missing: Undefined) {
  const se = { seOls: missing, seCluster: missing, seHC2: missing };
  return { effect: missing, coef: missing, means: missing, permutationP: missing, ...se };
}
