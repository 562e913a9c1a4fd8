// The weighted share of a survey with a logit interval from the design-based standard error.
// Method page: docs/methods/survey-proportion.md
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
import { studentLimits } from './survey-mean.ts';

export interface SurveyProportion {
  readonly share: number;
  readonly se: Measure;
  readonly df: number;
  /** Student interval on the logit scale, carried back to shares. */
  readonly interval: Limits | Undefined;
  /** Answers with a value and a positive weight. */
  readonly n: number;
}

/**
 * Weighted share (of ones among zeros and ones) with linearised standard error and logit interval.
 *
 * - **Convention**: the standard error of the logit is se/(p(1−p)); limits with t on sampling units − strata degrees
 *   of freedom; the interval never leaves [0, 1].
 * - **Too few answers**: nobody or everybody says yes → the share with standard error 0 and no interval, because the
 *   logit does not exist there (unweighted shares use Wilson, which does); else as `surveyMean`.
 * - **Source**: Korn & Graubard (1998), Survey Methodology 24, 193–201; Lumley (2010), Complex Surveys.
 *
 * @example
 * surveyProportion([1, 1, 1, 0], { weights: [1, 1, 2, 2] }); // share 0.6667, interval 0.0262 to 0.9933
 */
export function surveyProportion(
  values: readonly (number | null)[],
  design: SurveyDesign = {},
  confidence = 0.95,
): Outcome<SurveyProportion> {
  const fit = linearisedMean(values, design);
  if (isUndefined(fit)) return fit;
  const { mean: share, variance, df, n } = fit;
  if (isUndefined(variance)) return result({ share, se: variance, df, interval: variance, n });
  const se = Math.sqrt(variance);
  const weighted = values.filter((value, row) => value !== null && (design.weights?.[row] ?? 1) > 0);
  if (!(share > 0 && share < 1) || weighted.every((value) => value === weighted[0])) {
    return result({ share, se, df, interval: undefinedBecause('all answers are the same: no logit', n), n });
  }
  const onLogit = studentLimits(Math.log(share / (1 - share)), se / (share * (1 - share)), df, confidence, n);
  if (isUndefined(onLogit)) return result({ share, se, df, interval: onLogit, n });
  const interval = { lower: 1 / (1 + Math.exp(-onLogit.lower)), upper: 1 / (1 + Math.exp(-onLogit.upper)) };
  return result({ share, se, df, interval, n });
}
