// Figures by plain code of their own, to hold the product's against: nothing here uses what the product computes with.
const z95 = 1.959963984540054;

/** Share with Wilson's limits, from the formula. */
export function shareAndLimits(good: number, n: number, z = z95): [value: number, low: number, high: number] {
  const p = good / n;
  const centre = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return [p, centre - half, centre + half];
}

/** Difference of two shares with Newcombe's limits (his method 10), from the formula. */
export function newcombe(here: readonly [number, number], there: readonly [number, number], z = z95): number[] {
  const [p, low, high] = shareAndLimits(...here, z);
  const [q, lowest, highest] = shareAndLimits(...there, z);
  return [p - q, p - q - Math.hypot(p - low, highest - q), p - q + Math.hypot(high - p, q - lowest)];
}

/**
 * Which of several differences of shares chance may explain at 5 % for all together: the least likely one is held against
 * a third of 5 % where there are three, the next against half, until one of them reaches 0.
 */
export function chanceTogether(
  pairs: readonly (readonly [readonly [number, number], readonly [number, number]])[],
): boolean[] {
  const excludes = (pair: (typeof pairs)[number], z: number) => {
    const [, low, high] = newcombe(...pair, z);
    return low! > 0 || high! < 0;
  };
  // normal quantiles of 5 %, a half and a third of it, two-sided
  const asked = [z95, 2.241402727604947, 2.3939797998185104];
  const furthest = (pair: (typeof pairs)[number]) =>
    Math.max(0, ...Array.from({ length: 900 }, (_, step) => (excludes(pair, step / 100) ? step : 0)));
  const order = pairs.map((_, place) => place).sort((a, b) => furthest(pairs[b]!) - furthest(pairs[a]!));
  const chance = pairs.map(() => true);
  for (const [rank, place] of order.entries()) {
    if (!excludes(pairs[place]!, asked[pairs.length - rank - 1]!)) break;
    chance[place] = false;
  }
  return chance;
}

/**
 * Mean of ratings 1–5 with the limits of the beta law that has the mean and variance of the Dirichlet law with a fifth
 * of an answer added to each point; quantiles by adding up the density over a fine grid.
 */
export function meanAndLimits(codes: readonly number[]): [value: number, low: number, high: number] {
  const n = codes.length;
  const mean = codes.reduce((sum, code) => sum + code, 0) / n;
  const shares = [1, 2, 3, 4, 5].map((point) => (codes.filter((code) => code === point).length + 0.2) / (n + 1));
  const m = shares.reduce((sum, share, k) => sum + share * (k / 4), 0);
  const variance = shares.reduce((sum, share, k) => sum + share * (k / 4 - m) ** 2, 0) / (n + 2);
  const size = (m * (1 - m)) / variance - 1;
  const [a, b] = [m * size, (1 - m) * size];
  const steps = 200_000;
  const density = Array.from({ length: steps }, (_, step) => {
    const x = (step + 0.5) / steps;
    return (a - 1) * Math.log(x) + (b - 1) * Math.log(1 - x);
  });
  const highest = density.reduce((most, one) => Math.max(most, one), -Infinity);
  const weights = density.map((one) => Math.exp(one - highest));
  const all = weights.reduce((sum, one) => sum + one, 0);
  const quantile = (share: number) => {
    let sum = 0;
    const step = weights.findIndex((one) => (sum += one) >= share * all);
    return 1 + (4 * (step + 0.5)) / steps;
  };
  return [mean, Math.min(mean, quantile(0.025)), Math.max(mean, quantile(0.975))];
}

/** Both means, their difference and its limits from the limits of both (Zou and Donner). */
export function betweenRatings(here: readonly number[], there: readonly number[]): number[] {
  const [p, low, high] = meanAndLimits(here);
  const [q, lowest, highest] = meanAndLimits(there);
  return [p, q, p - q, p - q - Math.hypot(p - low, highest - q), p - q + Math.hypot(high - p, q - lowest)];
}
