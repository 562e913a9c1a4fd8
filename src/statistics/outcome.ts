// The one shape of answer of the statistics core: a result, or an explicit "cannot be computed" with its reason.

/**
 * "There is no number here, and this is why."
 *
 * - `too-few-answers`: more answers of the same kind would help; `needed` says how many in all, where that is known.
 * - `undefined`: more of the same would not help (nobody differs, the total weight is zero, no estimate exists).
 *
 * `reason` is plain English for logs and tests; what people read is worded by the pages. `n` is the number of answers
 * (rows, units) the computation had.
 */
export interface Undefined {
  readonly kind: 'undefined' | 'too-few-answers';
  readonly reason: string;
  readonly n: number;
  readonly needed?: number;
}

/** A result carries `kind: 'result'` and its own fields, so that one `switch` over `kind` tells all cases apart. */
export type Result<T extends object> = { readonly kind: 'result' } & Readonly<T>;

/**
 * What every estimator returns. Never NaN, never Infinity, never a throw for data that can occur.
 *
 * @example
 * const share = wilsonInterval(8, 10);
 * if (isUndefined(share)) show(share.reason); else show(share.lower, share.upper);
 */
export type Outcome<T extends object> = Result<T> | Undefined;

/** A single number inside a result that may be missing on its own (the standard deviation of one answer). */
export type Measure = number | Undefined;

/** Limits of an interval, lower ≤ upper, on the scale of the estimate. */
export interface Limits {
  readonly lower: number;
  readonly upper: number;
}

/** Wraps the fields of a result. */
export function result<T extends object>(fields: T): Result<T> {
  return { kind: 'result', ...fields };
}

/** The value cannot be computed from these data, however many there are. */
export function undefinedBecause(reason: string, n: number): Undefined {
  return { kind: 'undefined', reason, n };
}

/** The value needs at least `needed` answers and has `n`. */
export function tooFewAnswers(n: number, needed: number, reason = `${n} of at least ${needed} answers`): Undefined {
  return { kind: 'too-few-answers', reason, n, needed };
}

/** True for `Undefined`, whatever the other possibility is: a result, an interval, a plain number, a matrix. */
export function isUndefined(value: unknown): value is Undefined {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  return value.kind === 'undefined' || value.kind === 'too-few-answers';
}

/** True when there is something to show; the opposite of `isUndefined`, for `filter`. */
export function isDefined<T>(value: T | Undefined): value is T {
  return !isUndefined(value);
}

/** A computed number if it is one, otherwise `Undefined` with the reason: the last gate before a number leaves. */
export function finiteOr(value: number, reason: string, n: number): Measure {
  return Number.isFinite(value) ? value : undefinedBecause(reason, n);
}
