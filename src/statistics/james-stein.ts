// James–Stein estimates: many means of equal precision, each drawn towards their common mean.
// Method page: docs/methods/james-stein.md
import { type Measure, type Outcome, result, tooFewAnswers, undefinedBecause } from './outcome.ts';

export interface JamesStein {
  readonly grandMean: number;
  /** 1 − (k−3)v/S, may be negative. */
  readonly shrink: Measure;
  /** The same, at least 0: the weight of a unit's own value. */
  readonly shrinkPositive: Measure;
  /** grandMean + shrinkPositive·(y − grandMean), in the order of the input. */
  readonly estimate: readonly Measure[];
}

/**
 * Positive-part James–Stein (Efron–Morris) estimates of k means with one common, known variance.
 *
 * - **Convention**: shrinks towards the grand mean, hence k−3; the positive part is used for the estimates.
 * - **Assumes** independent normal values with the same variance; with unequal variances use `partialPooling`.
 * - **Too few answers**: fewer than 3 values → grand mean only (at 3 the factor is 1: no gain before 4); all values
 *   equal → no factor, every estimate is the grand mean.
 * - **Source**: James & Stein (1961); Efron & Morris (1975), JASA 70, 311–319.
 *
 * @example
 * jamesStein([1, 2, 3, 4, 5], 1); // grand mean 3, shrink 0.8, estimates 1.4, 2.2, 3, 3.8, 4.6
 */
export function jamesStein(values: readonly number[], variance: number): Outcome<JamesStein> {
  const k = values.length;
  if (k === 0) return tooFewAnswers(0, 4);
  const equal = values.every((value) => value === values[0]);
  const grandMean = equal ? values[0]! : values.reduce((sum, value) => sum + value, 0) / k;
  if (k < 3) {
    const few = tooFewAnswers(k, 4, 'shrinkage towards the mean needs at least four units');
    return result({ grandMean, shrink: few, shrinkPositive: few, estimate: values.map(() => few) });
  }
  if (!(variance >= 0 && variance < Infinity)) {
    const none = undefinedBecause('the variance is missing or negative', k);
    return result({ grandMean, shrink: none, shrinkPositive: none, estimate: values.map(() => none) });
  }
  if (equal) {
    const none = undefinedBecause('all values are equal', k);
    return result({ grandMean, shrink: none, shrinkPositive: 0, estimate: values.map(() => grandMean) });
  }
  const squares = values.reduce((sum, value) => sum + (value - grandMean) ** 2, 0);
  const shrink = 1 - ((k - 3) * variance) / squares;
  const shrinkPositive = Math.max(0, shrink);
  const estimate = values.map((value) => grandMean + shrinkPositive * (value - grandMean));
  return result({ grandMean, shrink, shrinkPositive, estimate });
}
