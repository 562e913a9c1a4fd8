// Covariances after controls: what is left of response and drivers once the outcome of the matter is accounted for.
// Method page: docs/methods/partial-covariance.md
import { type Measure, type Outcome, result, undefinedBecause } from './outcome.ts';

export interface PartialCovariance {
  /** Covariances of the remaining variables, in their order (response first). */
  readonly covariance: readonly (readonly number[])[];
  /** Share of the response's variance that goes with the controls. */
  readonly explained: number;
}

/** A control that keeps less than this share of its variance repeats the controls before it. */
const REPEATED = 1e-10;

/**
 * Sweeps control variables out of a covariance matrix (Schur complement): the covariances of what is left of the other
 * variables after a regression on the controls.
 *
 * The outcome of the matter (granted or refused) colours every rating. It enters first, as a control; driver
 * importance of the partial covariances then splits what remains.
 *
 * - **Convention**: first variable = response, which cannot be a control; controls that repeat others or never vary are
 *   passed over.
 * - **Assumes** linear relations.
 * - **Too few answers**: a missing covariance, or a response that never varies → `undefined`.
 * - **Source**: Cox & Wermuth (1996), Multivariate Dependencies; Grömping (2007), Amer. Statistician 61 (regressors that
 *   enter first).
 *
 * @param controls indices of the control variables
 *
 * @example
 * partialCovariance([[1, 0.6, 0.5], [0.6, 1, 0.3], [0.5, 0.3, 1]], [1]);
 * // explained 0.36, covariance [[0.64, 0.32], [0.32, 0.91]]
 */
export function partialCovariance(
  given: readonly (readonly Measure[])[],
  controls: readonly number[],
): Outcome<PartialCovariance> {
  const covariance = given as readonly (readonly number[])[];
  const size = covariance.length;
  if (!covariance.every((row) => row.length === size && row.every((value) => Number.isFinite(value)))) {
    return undefinedBecause('a covariance is missing', size);
  }
  if (size === 0 || !(covariance[0]![0]! > 0)) return undefinedBecause('the response does not vary', size);
  const left = covariance.map((row) => [...row]);
  const rest = covariance.map((_, at) => at).filter((at) => at === 0 || !controls.includes(at));
  for (const control of controls) {
    const pivot = left[control]?.[control] ?? 0;
    if (control === 0 || !(pivot > REPEATED * (covariance[control]?.[control] ?? 0))) continue;
    const taken = left.map((row) => row[control]!);
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) left[i]![j]! -= (taken[i]! * taken[j]!) / pivot;
    }
  }
  return result({
    covariance: rest.map((i) => rest.map((j) => left[i]![j]!)),
    explained: 1 - left[0]![0]! / covariance[0]![0]!,
  });
}
