// Do the intervals cover as often as they say? Exactly where all outcomes can be listed, by simulation elsewhere.
import { describe, expect, it } from 'vitest';
import { binomialProbability } from '#statistics/distributions.ts';
import { logGamma } from '#statistics/distributions.ts';
import { netPromoterScore } from '#statistics/net-promoter-score.ts';
import { isUndefined } from '#statistics/outcome.ts';
import type { Limits, Outcome } from '#statistics/outcome.ts';
import { proportionDifference } from '#statistics/proportion-difference.ts';
import * as intervals from '#statistics/proportion-interval.ts';
import { ratingDifference } from '#statistics/rating-difference.ts';
import { ratingInterval } from '#statistics/rating-interval.ts';
import { studentMeanInterval } from '#statistics/student-mean-interval.ts';
import { drawCounts, rateOf, ratingShapes, repetitions, slack } from './simulated-answers.ts';

const sizes = [5, 10, 30, 100];
const shares = Array.from({ length: 199 }, (_, i) => (i + 1) / 200);
const times = repetitions(2500, 40_000);

function holds(limits: Outcome<Limits>, value: number): boolean {
  return !isUndefined(limits) && limits.lower <= value + 1e-12 && limits.upper >= value - 1e-12;
}

/** Exact coverage of an interval for a share at every share of a grid. */
function coverages(
  interval: (x: number, n: number) => Outcome<Limits>,
  n: number,
): { share: number; coverage: number }[] {
  const all = Array.from({ length: n + 1 }, (_, x) => interval(x, n));
  return shares.map((share) => ({
    share,
    coverage: all.reduce((sum, limits, x) => sum + (holds(limits, share) ? binomialProbability(x, n, share) : 0), 0),
  }));
}

function meanOf(list: readonly { coverage: number }[]): number {
  return list.reduce((sum, one) => sum + one.coverage, 0) / list.length;
}

function lowestOf(list: readonly { coverage: number }[]): number {
  return Math.min(...list.map((one) => one.coverage));
}

describe('exact coverage of the intervals for a share, nominal 95 %', () => {
  it.each(sizes)('Wilson at n = %i: 95 % on average, never far below between 5 % and 95 %', (n) => {
    const list = coverages(intervals.wilsonInterval, n);
    expect(meanOf(list)).toBeGreaterThan(0.945);
    expect(meanOf(list)).toBeLessThan(0.96);
    expect(lowestOf(list)).toBeGreaterThan(0.83);
    const usual = list.filter(({ share }) => share >= 0.05 && share <= 0.95);
    expect(lowestOf(usual)).toBeGreaterThan(n < 30 ? 0.89 : 0.92);
  });

  it.each(sizes)('Clopper–Pearson at n = %i: never below 95 %', (n) => {
    expect(lowestOf(coverages(intervals.clopperPearsonInterval, n))).toBeGreaterThanOrEqual(0.95);
    expect(meanOf(coverages(intervals.wilsonContinuityInterval, n))).toBeGreaterThan(0.95);
  });

  it.each(sizes)('Jeffreys and Agresti–Coull at n = %i: about 95 % on average', (n) => {
    const jeffreys = meanOf(coverages(intervals.jeffreysInterval, n));
    const agresti = meanOf(coverages(intervals.agrestiCoullInterval, n));
    for (const mean of [jeffreys, agresti]) {
      expect(mean).toBeGreaterThan(0.945);
      expect(mean).toBeLessThan(0.97);
    }
  });

  it('Wilson for a small population: at least 90 % over all possible populations', () => {
    const logChoose = (n: number, k: number) => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
    for (const [n, populationSize] of [
      [10, 15],
      [30, 60],
      [30, 300],
    ] as const) {
      for (let good = Math.ceil(populationSize * 0.1); good <= populationSize * 0.9; good++) {
        let coverage = 0;
        for (let x = Math.max(0, n - populationSize + good); x <= Math.min(n, good); x++) {
          const limits = intervals.wilsonIntervalFinite(x, n, populationSize);
          if (!holds(limits, good / populationSize)) continue;
          const log = logChoose(good, x) + logChoose(populationSize - good, n - x) - logChoose(populationSize, n);
          coverage += Math.exp(log);
        }
        expect(coverage, `${good} of ${populationSize}, n = ${n}`).toBeGreaterThan(0.89);
      }
    }
  });

  it.each([
    [5, 45],
    [10, 10],
    [10, 40],
    [30, 30],
    [100, 100],
  ])('Newcombe’s difference at %i against %i: at least 94 %', (n1, n2) => {
    for (const [p1, p2] of [
      [0.5, 0.5],
      [0.85, 0.85],
      [0.95, 0.95],
      [0.9, 0.7],
      [0.95, 0.8],
    ] as const) {
      let coverage = 0;
      for (let x = 0; x <= n1; x++) {
        for (let y = 0; y <= n2; y++) {
          const limits = proportionDifference({ successes: x, n: n1 }, { successes: y, n: n2 });
          if (holds(limits, p1 - p2)) coverage += binomialProbability(x, n1, p1) * binomialProbability(y, n2, p2);
        }
      }
      expect(coverage, `${p1} against ${p2}`).toBeGreaterThan(0.94);
    }
  });
});

describe('simulated coverage of the intervals for ratings, nominal 95 %', () => {
  const shapes = Object.entries(ratingShapes);
  const meanRating = (shape: readonly number[]) => shape.reduce((sum, p, k) => sum + p * (k + 1), 0);

  it.each(sizes)('the rating interval at n = %i keeps its stated bounds on every shape', (n) => {
    // Stated in the method page: at least 88 % below 10 answers, 92 to 98 % from 30.
    const [low, high] = n < 30 ? [n < 10 ? 0.88 : 0.9, 1] : [0.92, 0.98];
    for (const [name, shape] of shapes) {
      const mean = meanRating(shape);
      const coverage = rateOf(n, times, (random) => holds(ratingInterval(drawCounts(random, shape, n)), mean));
      expect(coverage, name).toBeGreaterThan(low - slack(low, times));
      expect(coverage, name).toBeLessThan(high + slack(high, times));
    }
  });

  it('Student’s interval fails where the rating interval holds: nearly all give a 5', () => {
    const shape = ratingShapes['nearly all 5']!;
    const coverage = rateOf(7, times, (random) => {
      const student = studentMeanInterval(drawCounts(random, shape, 10));
      return (
        !isUndefined(student) &&
        !isUndefined(student.limits) &&
        holds({ kind: 'result', ...student.limits }, meanRating(shape))
      );
    });
    expect(coverage).toBeLessThan(0.6);
  });

  it.each([
    [10, 10],
    [10, 40],
    [5, 45],
    [30, 30],
    [100, 100],
  ])('the difference of ratings at %i against %i: at least 92 % on every shape, 90 % below 10 answers', (n1, n2) => {
    const low = Math.min(n1, n2) < 10 ? 0.9 : 0.92;
    for (const [name, shape] of shapes) {
      const coverage = rateOf(n1 * 100 + n2, times, (random) =>
        holds(ratingDifference(drawCounts(random, shape, n1), drawCounts(random, shape, n2)), 0),
      );
      expect(coverage, name).toBeGreaterThan(low - slack(low, times));
    }
  });

  it.each([10, 30, 100])('the adjusted NPS interval at n = %i: at least 92 %', (n) => {
    for (const shape of [
      [0.15, 0.25, 0.6],
      [0.02, 0.08, 0.9],
      [0.3, 0.4, 0.3],
    ]) {
      const truth = 100 * (shape[2]! - shape[0]!);
      const coverage = rateOf(n, times, (random) => {
        const [detractors, passives, promoters] = drawCounts(random, shape, n) as [number, number, number];
        const score = netPromoterScore({ promoters, passives, detractors });
        return !isUndefined(score) && holds({ kind: 'result', ...score.adjustedWald }, truth);
      });
      expect(coverage).toBeGreaterThan(0.92 - slack(0.92, times));
    }
  });
});
