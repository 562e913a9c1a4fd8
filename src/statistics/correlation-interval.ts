// A plain correlation with its interval: what is shown while answers are too few for driver importance.
// Method page: docs/methods/correlation-interval.md
import { normalQuantile } from './distributions.ts';
import { type Limits, type Outcome, result, tooFewAnswers, type Undefined, undefinedBecause } from './outcome.ts';

export interface CorrelationInterval {
  /** Pearson's r. */
  readonly correlation: number;
  /** From Fisher's z; undefined for a perfect correlation, which says nothing about its error. */
  readonly interval: Limits | Undefined;
  readonly n: number;
}

/**
 * Pearson correlation with Fisher's interval, from variances and a covariance (any common divisor).
 *
 * - **Convention**: limits tanh(atanh r ± z/√(n−3)).
 * - **Assumes** independent answers; made for normal variables, close enough for 1–5 ratings (held by a simulation).
 * - **Too few answers**: fewer than 4 → `too-few-answers`; a variable that never varies → `undefined`; r = ±1 → no
 *   interval. Shown from 50 answers.
 * - **Source**: Fisher (1921), Metron 1, 3–32.
 *
 * @example
 * correlationInterval(4, 9, 3, 50); // correlation 0.5, interval 0.2575 to 0.6833
 */
export function correlationInterval(
  varianceX: number,
  varianceY: number,
  covariance: number,
  n: number,
  confidence = 0.95,
): Outcome<CorrelationInterval> {
  if (n < 4) return tooFewAnswers(n, 4);
  if (!(varianceX > 0 && varianceY > 0)) return undefinedBecause('one of the two never varies', n);
  const raw = covariance / Math.sqrt(varianceX) / Math.sqrt(varianceY);
  if (!Number.isFinite(raw)) return undefinedBecause('the covariance is missing', n);
  const correlation = Math.min(1, Math.max(-1, raw));
  if (Math.abs(correlation) > 1 - 1e-12) {
    return result({ correlation, interval: undefinedBecause('a perfect correlation shows no error', n), n });
  }
  const reach = normalQuantile((1 + confidence) / 2) / Math.sqrt(n - 3);
  const z = Math.atanh(correlation);
  return result({ correlation, interval: { lower: Math.tanh(z - reach), upper: Math.tanh(z + reach) }, n });
}
