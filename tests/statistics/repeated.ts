// Repeated experiments: how often something happens, with the room that chance needs around a stated bound.
import { seededRandom, type SeededRandom } from '#statistics/seeded-random.ts';

/** True in the long run of `npm run test:full`. */
export const FULL = process.env['PROBIERZ_FULL'] === '1';

/** Number of experiments: `short` in every test run, ten times as many in the full one. */
export function rounds(short: number): number {
  return FULL ? 10 * short : short;
}

/** Share of experiments in which `happens` is true; undefined results count as false. */
export function shareOf(times: number, seed: number, happens: (random: SeededRandom) => boolean): number {
  const random = seededRandom(seed);
  let count = 0;
  for (let round = 0; round < times; round++) if (happens(random)) count++;
  return count / times;
}

/** Four standard errors of a share near `share`: what chance alone may add to a bound. */
export function room(share: number, times: number): number {
  return 4 * Math.sqrt((share * (1 - share)) / times);
}

/** A rating 1 … 5 with the given probabilities. */
export function rating(random: SeededRandom, probabilities: readonly number[]): number {
  return 1 + random.category(probabilities);
}

/** A draw from the gamma law of the given shape (Marsaglia & Tsang 2000). */
export function gammaDraw(random: SeededRandom, shape: number): number {
  if (shape < 1) return gammaDraw(random, shape + 1) * random.next() ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const z = random.normal();
    const v = (1 + c * z) ** 3;
    if (v > 0 && Math.log(random.next()) < (z * z) / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** A draw from the beta law. */
export function betaDraw(random: SeededRandom, a: number, b: number): number {
  const one = gammaDraw(random, a);
  return one / (one + gammaDraw(random, b));
}

/** Number of successes in n trials. */
export function binomialDraw(random: SeededRandom, n: number, p: number): number {
  let successes = 0;
  for (let trial = 0; trial < n; trial++) if (random.next() < p) successes++;
  return successes;
}
