// The weighted mean of a survey with the standard error its design deserves.
// Method page: docs/methods/survey-mean.md
import { studentQuantile } from './distributions.ts';
import { linearisedMean, type SurveyDesign } from './linearised-variance.ts';
import {
  isUndefined,
  type Limits,
  type Measure,
  type Outcome,
  result,
  type Undefined,
  undefinedBecause,
} from './outcome.ts';

export interface SurveyMean {
  readonly mean: number;
  readonly se: Measure;
  /** Sampling units minus strata. */
  readonly df: number;
  /** Variance against that of a simple random sample of the same n, drawn with replacement. */
  readonly deff: Measure;
  /** Student interval with `df` degrees of freedom. */
  readonly interval: Limits | Undefined;
  /** Answers with a value and a positive weight. */
  readonly n: number;
}

/**
 * Weighted mean with linearised (Taylor) standard error, Student interval and design effect.
 *
 * Answers from one counter resemble each other and some strata were sampled more densely; both change how much the
 * mean can be trusted. The linearised error accounts for it without any model of the answers.
 *
 * - **Convention**: with replacement between sampling units unless population sizes are given; df = sampling units −
 *   strata; deff against simple random sampling *with* replacement.
 * - **Assumes** at least two sampling units per stratum; an answer of weight 0 or without value stays in the design.
 * - **Too few answers**: no positive weight → `undefined`; a stratum with one unit → mean without standard error; all
 *   answers equal → standard error 0 and no design effect.
 * - **Source**: Binder (1983); Lumley (2010), Complex Surveys; Korn & Graubard (1998), Survey Methodology 24.
 *
 * @param confidence level of the interval, 0.95 unless told
 *
 * @example
 * surveyMean([5, 4, 5, 3], { weights: [1, 1, 2, 2] }); // mean 4.1667, se 0.5756, df 3, deff 1.2337
 */
export function surveyMean(
  values: readonly (number | null)[],
  design: SurveyDesign = {},
  confidence = 0.95,
): Outcome<SurveyMean> {
  const fit = linearisedMean(values, design);
  if (isUndefined(fit)) return fit;
  const { mean, variance, df, simpleVariance, n } = fit;
  if (isUndefined(variance)) return result({ mean, se: variance, df, deff: variance, interval: variance, n });
  const se = Math.sqrt(variance);
  const deff =
    isUndefined(simpleVariance) || simpleVariance === 0
      ? undefinedBecause('the answers do not differ', n)
      : variance / simpleVariance;
  return result({ mean, se, df, deff, interval: studentLimits(mean, se, df, confidence, n), n });
}

/**
 * estimate ± t·se; none without degrees of freedom.
 *
 * @example
 * studentLimits(3, 0.5, 10, 0.95, 11); // 1.8859 to 4.1141
 */
export function studentLimits(
  estimate: number,
  se: number,
  df: number,
  confidence: number,
  n: number,
): Limits | Undefined {
  if (!(df > 0)) return undefinedBecause('no degrees of freedom: as many strata as sampling units', n);
  if (!(confidence > 0 && confidence < 1)) return undefinedBecause('the level must lie between 0 and 1', n);
  if (se === 0) return { lower: estimate, upper: estimate };
  const reach = studentQuantile((1 + confidence) / 2, df) * se;
  return { lower: estimate - reach, upper: estimate + reach };
}
