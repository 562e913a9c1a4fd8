// Variance between units beyond their sampling noise: DerSimonian–Laird, REML and Paule–Mandel.
// Method page: docs/methods/partial-pooling.md

/** Between-unit variance with the common mean it implies. */
export interface PooledMean {
  readonly tau2: number;
  readonly mu: number;
  /** 1/√Σ 1/(v+τ²). */
  readonly se: number;
}

/**
 * Common mean with weights 1/(v+τ²). Variances must be positive.
 *
 * @example
 * pooledMean([2, 4], [1, 1], 0); // mu 3, se 0.7071
 */
export function pooledMean(values: readonly number[], variances: readonly number[], tau2: number): PooledMean {
  const total = variances.reduce((sum, v) => sum + 1 / (v + tau2), 0);
  const first = values[0]!;
  const mu = first + values.reduce((sum, y, at) => sum + (y - first) / (variances[at]! + tau2), 0) / total;
  return { tau2, mu, se: 1 / Math.sqrt(total) };
}

/** Σ(y−μ)²/(v+τ²) about the mean that belongs to this τ². */
function generalisedQ(values: readonly number[], variances: readonly number[], tau2: number): number {
  const { mu } = pooledMean(values, variances, tau2);
  return values.reduce((sum, y, at) => sum + (y - mu) ** 2 / (variances[at]! + tau2), 0);
}

/**
 * DerSimonian–Laird: (Q−(k−1))/(Σw − Σw²/Σw), not below 0. Source: DerSimonian & Laird 1986.
 *
 * @example
 * betweenVarianceDl([2, 4, 9, 5], [1.5, 1.5, 1.5, 1.5]); // 7.1667
 */
export function betweenVarianceDl(values: readonly number[], variances: readonly number[]): number {
  const sum = variances.reduce((total, v) => total + 1 / v, 0);
  const squares = variances.reduce((total, v) => total + 1 / (v * v), 0);
  const divisor = sum - squares / sum;
  const excess = generalisedQ(values, variances, 0) - (values.length - 1);
  return values.length > 1 && excess > 0 && divisor > 0 ? excess / divisor : 0;
}

/**
 * Paule–Mandel: the τ² at which Q(τ²) = k−1; Q falls steadily, so bisection cannot miss. Source: Paule & Mandel 1982.
 *
 * @example
 * betweenVariancePm([2, 4, 9, 5], [1.5, 1.5, 1.5, 1.5]); // 7.1667
 */
export function betweenVariancePm(values: readonly number[], variances: readonly number[]): number {
  const target = values.length - 1;
  if (target < 1 || generalisedQ(values, variances, 0) <= target) return 0;
  let low = 0;
  let high = Math.max(...variances, spreadOf(values));
  while (generalisedQ(values, variances, high) > target) high *= 2;
  for (let step = 0; step < 200 && high - low > 1e-15 * high; step++) {
    const middle = (low + high) / 2;
    if (generalisedQ(values, variances, middle) > target) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Twice the restricted log-likelihood, up to a constant. */
function restricted(values: readonly number[], variances: readonly number[], tau2: number): number {
  const total = variances.reduce((sum, v) => sum + 1 / (v + tau2), 0);
  const logs = variances.reduce((sum, v) => sum + Math.log(v + tau2), 0);
  return -logs - Math.log(total) - generalisedQ(values, variances, tau2);
}

/** Derivative of `restricted` by τ²: −tr(P) + y'PPy, with P the projection that removes the weighted mean. */
function restrictedSlope(values: readonly number[], variances: readonly number[], tau2: number): number {
  const { mu } = pooledMean(values, variances, tau2);
  let sum = 0;
  let squares = 0;
  let quadratic = 0;
  for (const [at, y] of values.entries()) {
    const w = 1 / (variances[at]! + tau2);
    sum += w;
    squares += w * w;
    quadratic += w * w * (y - mu) ** 2;
  }
  return quadratic - sum + squares / sum;
}

/**
 * Restricted maximum likelihood, τ² ≥ 0.
 *
 * The likelihood can have two humps, so it is looked over on a grid first and its best hump is then narrowed down to
 * the zero of the slope. Source: Viechtbauer 2005; Patterson & Thompson 1971.
 *
 * @example
 * betweenVarianceReml([2, 4, 9, 5], [1.5, 1.5, 1.5, 1.5]); // 7.1667
 */
export function betweenVarianceReml(values: readonly number[], variances: readonly number[]): number {
  if (values.length < 2) return 0;
  const top = 4 * spreadOf(values) + Math.max(...variances) * 1e-3;
  const bottom = Math.min(...variances, top) * 1e-4;
  const steps = 120;
  const grid = [0, ...Array.from({ length: steps + 1 }, (_, at) => bottom * (top / bottom) ** (at / steps))];
  let best = 0;
  let bestValue = -Infinity;
  for (const [at, tau2] of grid.entries()) {
    const value = restricted(values, variances, tau2);
    if (value > bestValue) {
      best = at;
      bestValue = value;
    }
  }
  let low = grid[Math.max(0, best - 1)]!;
  let high = grid[Math.min(grid.length - 1, best + 1)]!;
  if (restrictedSlope(values, variances, low) <= 0) return low;
  for (let step = 0; step < 200 && high - low > 1e-15 * high; step++) {
    const middle = (low + high) / 2;
    if (restrictedSlope(values, variances, middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Squared range: no variance between units can be larger than the values allow. */
function spreadOf(values: readonly number[]): number {
  return (Math.max(...values) - Math.min(...values)) ** 2 || Number.MIN_VALUE;
}
