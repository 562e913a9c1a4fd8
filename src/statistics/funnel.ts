// The funnel of many shares: which units differ from the rest by more than their size explains.
// Method page: docs/methods/funnel.md
import { normalQuantile } from './distributions.ts';
import { type Measure, type Outcome, result, tooFewAnswers, undefinedBecause } from './outcome.ts';

/** One unit in the funnel; limits are shares, `od` ones allow for over-dispersion. */
export interface FunnelUnit {
  readonly z: Measure;
  readonly zWinsorised: Measure;
  readonly zAdjusted: Measure;
  readonly lower95: Measure;
  readonly upper95: Measure;
  readonly lower998: Measure;
  readonly upper998: Measure;
  readonly lower95od: Measure;
  readonly upper95od: Measure;
  readonly lower998od: Measure;
  readonly upper998od: Measure;
}

export interface Funnel {
  /** Σx/Σn. */
  readonly target: number;
  /** Mean of the squared winsorised z: 1 = only chance, more = the units really differ. */
  readonly phi: number;
  /** Between-unit variance on the arcsine scale, by moments. */
  readonly tau2: number;
  readonly units: readonly FunnelUnit[];
}

/**
 * Funnel of shares with additive over-dispersion, on the arcsine scale.
 *
 * - **Convention**: y = arcsin √(x/n), s = 1/(2√n); z against the overall share, winsorised at quantiles (type 7) of
 *   `winsorise` at each end; φ = mean z²; τ² = (kφ − (k−1))/(Σw − Σw²/Σw), not below 0; `zAdjusted` is not winsorised;
 *   limits at exact normal quantiles .975 and .999, the angle cut at 0 and π/2.
 * - **Assumes** independent units; below about ten of them τ² is hardly known (then show plain limits).
 * - **Too few answers**: no unit with n > 0 → `too-few-answers`; one unit → τ² 0; a unit with n = 0 has no values.
 * - **Source**: Spiegelhalter (2005), Statistics in Medicine 24, 1185–1202; Spiegelhalter et al. (2012), JRSS A 175.
 *
 * @example
 * funnel([45, 30, 60], [50, 50, 100]); // target 0.675, phi 4.1315, tau2 0.0208
 */
export function funnel(yes: readonly number[], answers: readonly number[], winsorise = 0.1): Outcome<Funnel> {
  const valid = answers.map((n, unit) => n > 0 && n < Infinity && yes[unit]! >= 0 && yes[unit]! <= n);
  const used = answers.flatMap((n, unit) => (valid[unit] ? [{ unit, n, x: yes[unit]! }] : []));
  const k = used.length;
  if (k === 0) return tooFewAnswers(0, 1, 'no unit with answers');
  const target = used.reduce((sum, { x }) => sum + x, 0) / used.reduce((sum, { n }) => sum + n, 0);
  const centre = Math.asin(Math.sqrt(target));
  const z = used.map(({ x, n }) => (Math.asin(Math.sqrt(x / n)) - centre) * 2 * Math.sqrt(n));
  const sorted = [...z].sort((a, b) => a - b);
  const cut = Math.min(0.5, Math.max(0, winsorise));
  const low = quantileOfSorted(sorted, cut);
  const high = quantileOfSorted(sorted, 1 - cut);
  const trimmed = z.map((value) => Math.min(high, Math.max(low, value)));
  const phi = trimmed.reduce((sum, value) => sum + value * value, 0) / k;
  const tau2 = betweenVariance(
    phi,
    used.map(({ n }) => 4 * n),
  );
  const units: FunnelUnit[] = answers.map(() => missingUnit(k));
  for (const [at, { unit, n }] of used.entries()) {
    const s = 1 / (2 * Math.sqrt(n));
    const wide = Math.sqrt(s * s + tau2);
    units[unit] = {
      z: z[at]!,
      zWinsorised: trimmed[at]!,
      zAdjusted: (z[at]! * s) / wide,
      ...limits(centre, s, ''),
      ...limits(centre, wide, 'od'),
    };
  }
  return result({ target, phi, tau2, units });
}

/** Moment estimate of the variance between units; 0 where it would be negative or cannot be computed. */
function betweenVariance(phi: number, weights: readonly number[]): number {
  const k = weights.length;
  const sum = weights.reduce((total, w) => total + w, 0);
  const squares = weights.reduce((total, w) => total + w * w, 0);
  const divisor = sum - squares / sum;
  if (k < 2 || k * phi < k - 1 || !(divisor > 0)) return 0;
  return (k * phi - (k - 1)) / divisor;
}

type LimitNames<S extends string> = `${'lower' | 'upper'}${'95' | '998'}${S}`;

function limits<S extends '' | 'od'>(centre: number, spread: number, suffix: S): Record<LimitNames<S>, number> {
  const at = (z: number): number => Math.sin(Math.min(Math.PI / 2, Math.max(0, centre + z * spread))) ** 2;
  const two = normalQuantile(0.975);
  const three = normalQuantile(0.999);
  return {
    [`lower95${suffix}`]: at(-two),
    [`upper95${suffix}`]: at(two),
    [`lower998${suffix}`]: at(-three),
    [`upper998${suffix}`]: at(three),
  } as Record<LimitNames<S>, number>;
}

function missingUnit(k: number): FunnelUnit {
  const none = undefinedBecause('the unit has no answers', k);
  const names = ['z', 'zWinsorised', 'zAdjusted'];
  for (const suffix of ['', 'od'])
    for (const end of ['lower95', 'upper95', 'lower998', 'upper998']) names.push(end + suffix);
  return Object.fromEntries(names.map((name) => [name, none])) as unknown as FunnelUnit;
}

/**
 * Quantile of type 7 (linear between order statistics) of values sorted upwards.
 *
 * @example
 * quantileOfSorted([1, 2, 3, 4], 0.1); // 1.3
 */
export function quantileOfSorted(sorted: ArrayLike<number>, share: number): number {
  const position = (sorted.length - 1) * share;
  const below = Math.floor(position);
  const above = Math.min(sorted.length - 1, below + 1);
  return sorted[below]! + (position - below) * (sorted[above]! - sorted[below]!);
}
