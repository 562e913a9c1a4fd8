// Reference cases of shares, means and indices → functions of the core.
import * as intervals from '#statistics/proportion-interval.ts';
import { ratingInterval } from '#statistics/rating-interval.ts';
import { ratingSummary } from '#statistics/rating-summary.ts';
import { studentMeanInterval } from '#statistics/student-mean-interval.ts';
import { isUndefined } from '#statistics/outcome.ts';
import { number, numbers, numbersOrNull, pair } from '../adapter.ts';
import type { Adapter, Fields } from '../adapter.ts';

const level = (params: Fields): number => number(params, 'conf', 0.95);
/** A category without a count has none. */
const countsOf = (input: Fields): number[] => numbersOrNull(input, 'counts').map((count) => count ?? 0);

export const adapters: Record<string, Adapter> = {
  proportion_ci(input, params) {
    const x = number(input, 'x', 0);
    const n = number(input, 'n', 0);
    const conf = level(params);
    const wilson = intervals.wilsonInterval(x, n, conf);
    return {
      estimate: isUndefined(wilson) ? wilson : x / n,
      wilson: pair(wilson),
      clopperPearson: pair(intervals.clopperPearsonInterval(x, n, conf)),
      jeffreys: pair(intervals.jeffreysInterval(x, n, conf)),
      wilsonCc: pair(intervals.wilsonContinuityInterval(x, n, conf)),
      agrestiCoull: pair(intervals.agrestiCoullInterval(x, n, conf)),
    };
  },
  proportion_ci_fpc(input, params) {
    const x = number(input, 'x', 0);
    const n = number(input, 'n', 0);
    const limits = intervals.wilsonIntervalFinite(x, n, number(input, 'N', Infinity), level(params));
    if (isUndefined(limits)) return { estimate: limits, nEff: limits, wilson: pair(limits) };
    return { estimate: x / n, nEff: limits.nEff, wilson: pair(limits) };
  },
  mean_ci(input, params) {
    const counts = countsOf(input);
    const scores = Array.isArray(input['scores']) ? numbers(input, 'scores') : undefined;
    const options = { conf: level(params), populationSize: number(input, 'N', undefined), scores };
    const student = studentMeanInterval(counts, options);
    const rating = pair(ratingInterval(counts, options));
    if (isUndefined(student)) return { n: student.n, mean: student, sd: student, t: pair(student), rating };
    return { n: student.n, mean: student.mean, sd: student.sd, t: pair(student.limits), rating };
  },
  rating_summary: (input) => ratingSummary(countsOf(input)),
};
