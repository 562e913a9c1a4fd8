// Answers as offices get them, drawn with a seed: what the simulations of coverage and false alarms start from.
import { seededRandom } from '../../src/statistics/seeded-random.ts';
import type { SeededRandom } from '../../src/statistics/seeded-random.ts';

/** The long form runs with PROBIERZ_FULL=1. */
export const full = process.env['PROBIERZ_FULL'] === '1';

/** Number of repetitions: few in every run of the tests, many in the long form. */
export function repetitions(short: number, long: number): number {
  return full ? long : short;
}

/** Five shapes of ratings on 1 … 5, from evenly spread to "nearly everybody gives a 5". */
export const ratingShapes: Record<string, readonly number[]> = {
  even: [0.2, 0.2, 0.2, 0.2, 0.2],
  middle: [0.05, 0.2, 0.4, 0.25, 0.1],
  split: [0.3, 0.1, 0.1, 0.15, 0.35],
  'mostly 5': [0.02, 0.03, 0.05, 0.2, 0.7],
  'nearly all 5': [0.01, 0.01, 0.01, 0.02, 0.95],
};

/** Counts of n answers of a shape. */
export function drawCounts(random: SeededRandom, shape: readonly number[], n: number): number[] {
  const counts = shape.map(() => 0);
  for (let i = 0; i < n; i++) counts[random.category(shape)]! += 1;
  return counts;
}

/** n ratings 1 … 5 of a shape. */
export function drawRatings(random: SeededRandom, shape: readonly number[], n: number): number[] {
  return Array.from({ length: n }, () => random.category(shape) + 1);
}

/** How a month's figure of n answers is drawn, for the indicators offices keep; unchanging over time. */
export const monthlyFigures: Record<string, (random: SeededRandom, n: number) => number> = {
  normal: (random, n) => 4 + random.normal() / Math.sqrt(n),
  'J-shaped rating': (random, n) => meanOf(n, () => random.category(ratingShapes['mostly 5']!) + 1),
  'share 85 %': (random, n) => meanOf(n, () => (random.next() < 0.85 ? 1 : 0)),
  'share 95 %': (random, n) => meanOf(n, () => (random.next() < 0.95 ? 1 : 0)),
  'skewed time': (random, n) => meanOf(n, () => Math.exp(0.8 * random.normal())),
};

function meanOf(n: number, draw: () => number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += draw();
  return sum / n;
}

/** Share of repetitions in which something happens; each repetition goes on in the same random stream. */
export function rateOf(seed: number, times: number, happens: (random: SeededRandom) => boolean): number {
  const random = seededRandom(seed);
  let count = 0;
  for (let i = 0; i < times; i++) if (happens(random)) count += 1;
  return count / times;
}

/** Three standard errors of a simulated rate near `rate`: the play a bound is given in the short form. */
export function slack(rate: number, times: number): number {
  return 3 * Math.sqrt((rate * (1 - rate)) / times);
}
