// How often do the tests claim something that is not there? At the sizes offices have, nominal 5 %.
import { describe, expect, it } from 'vitest';
import { actionEffect } from '#statistics/action-effect.ts';
import { chiSquareTest } from '#statistics/chi-square-test.ts';
import { controlledSeries } from '#statistics/controlled-series.ts';
import { differenceInDifferences } from '#statistics/difference-in-differences.ts';
import { studentQuantile } from '#statistics/distributions.ts';
import { interruptedTimeSeries } from '#statistics/interrupted-time-series.ts';
import { kruskalWallis } from '#statistics/kruskal-wallis.ts';
import { mannWhitney } from '#statistics/mann-whitney.ts';
import { isUndefined } from '#statistics/outcome.ts';
import type { Measure } from '#statistics/outcome.ts';
import { pAdjust } from '#statistics/p-adjust.ts';
import { powerOfMeans, powerOfProportions } from '#statistics/detectable-difference.ts';
import { proportionDifference } from '#statistics/proportion-difference.ts';
import type { SeededRandom } from '#statistics/seeded-random.ts';
import { welchT } from '#statistics/welch-t.ts';
import { drawCounts, drawRatings, rateOf, ratingShapes, repetitions, slack } from './simulated-answers.ts';

const times = repetitions(1000, 30_000);
const claims = (p: Measure): boolean => typeof p === 'number' && p <= 0.05;
const shapes = Object.entries(ratingShapes);
const groups = [
  [5, 5],
  [5, 45],
  [10, 10],
  [10, 40],
  [30, 30],
  [100, 100],
] as const;

describe('tests of two equal groups', () => {
  it.each(groups)('ranks: Mann–Whitney and Kruskal–Wallis at %i against %i stay at 5 %', (n1, n2) => {
    for (const [name, shape] of shapes) {
      // Nearly equal answers give the rank tests few ranks: up to 8 % there at 10 against 40.
      const bound = name === 'nearly all 5' ? 0.085 : 0.06;
      const mann = rateOf(n1 * 100 + n2, times, (random) => {
        const outcome = mannWhitney(drawRatings(random, shape, n1), drawRatings(random, shape, n2));
        return !isUndefined(outcome) && claims(outcome.p);
      });
      const kruskal = rateOf(n1 * 100 + n2, times, (random) => {
        const values = drawRatings(random, shape, n1 + n2);
        const outcome = kruskalWallis(
          values,
          values.map((_, i) => (i < n1 ? 'a' : 'b')),
        );
        return !isUndefined(outcome) && claims(outcome.p);
      });
      expect(mann, name).toBeLessThan(bound + slack(bound, times));
      expect(kruskal, name).toBeLessThan(bound + slack(bound, times));
    }
  });

  it.each([
    [10, 10],
    [30, 30],
    [100, 100],
  ])('Welch’s t at %i against %i stays at 6.5 %, but not at 5 against 45', (n1, n2) => {
    const rate = (shape: readonly number[], a: number, b: number) =>
      rateOf(a * 100 + b, times, (random) => {
        const outcome = welchT(drawRatings(random, shape, a), drawRatings(random, shape, b));
        return !isUndefined(outcome) && claims(outcome.p);
      });
    for (const [name, shape] of shapes) {
      expect(rate(shape, n1, n2), name).toBeLessThan(0.065 + slack(0.065, times));
    }
    // Why ratings of two groups are compared with ratingDifference.
    expect(rate(ratingShapes['mostly 5']!, 5, 45)).toBeGreaterThan(0.1);
  });

  it('chi-squared stays at 6 % where every expected count is at least 5', () => {
    for (const [n1, n2] of [
      [30, 30],
      [100, 100],
      [45, 200],
    ] as const) {
      for (const shape of [ratingShapes['even']!, ratingShapes['middle']!]) {
        const rate = rateOf(n1, times, (random) => {
          const outcome = chiSquareTest([drawCounts(random, shape, n1), drawCounts(random, shape, n2)]);
          if (isUndefined(outcome) || !(Number(outcome.smallestExpected) >= 5)) return false;
          return claims(outcome.p);
        });
        expect(rate).toBeLessThan(0.06 + slack(0.06, times));
      }
    }
  });
});

describe('many comparisons', () => {
  it('60 at once: Holm, Bonferroni and Hochberg claim anything in 5 % of offices, BY in less', () => {
    for (const method of ['holm', 'bonferroni', 'hochberg', 'bh', 'by'] as const) {
      const rate = rateOf(7, times, (random) =>
        pAdjust(
          Array.from({ length: 60 }, () => random.next()),
          method,
        ).some((p) => p <= 0.05),
      );
      expect(rate, method).toBeLessThan(0.05 + slack(0.05, times));
    }
  });

  it('BH keeps the share of false claims at 5 % when 20 of 60 differences are real', () => {
    const random = Array.from({ length: repetitions(300, 5000) }, (_, i) => i);
    let falseShare = 0;
    rateOf(8, random.length, (source) => {
      const p = Array.from({ length: 60 }, (_, i) => (i < 20 ? source.next() * 0.001 : source.next()));
      const claimed = pAdjust(p, 'bh').flatMap((value, i) => (value <= 0.05 ? [i] : []));
      falseShare += claimed.filter((i) => i >= 20).length / Math.max(1, claimed.length);
      return false;
    });
    expect(falseShare / random.length).toBeLessThan(0.05);
  });
});

function autocorrelated(random: SeededRandom, n: number, phi: number): number[] {
  let error = random.normal() / Math.sqrt(1 - phi * phi);
  return Array.from({ length: n }, () => {
    const value = error;
    error = phi * error + random.normal();
    return value;
  });
}

describe('effects of actions that did nothing', () => {
  const runs = repetitions(80, 4000);

  it.each([
    [24, 0],
    [24, 0.3],
    [24, 0.6],
    [48, 0.3],
  ])('actionEffect on %i months with correlation %d: at most 9 %', (n, phi) => {
    const rate = rateOf(5, runs, (random) => {
      const outcome = actionEffect(autocorrelated(random, n, phi), { changeAt: n / 2 + 1 });
      return !isUndefined(outcome) && (outcome.lower > 0 || outcome.upper < 0);
    });
    expect(rate).toBeLessThan(0.09 + slack(0.09, runs));
  });

  it('Newey–West alone would claim twice too much on 24 months', () => {
    const rate = rateOf(5, runs, (random) => {
      const fit = interruptedTimeSeries(autocorrelated(random, 24, 0.3), { changeAt: 13 });
      if (isUndefined(fit)) return false;
      return Math.abs(fit.coef[2]! / Number(fit.seNeweyWestAdjusted[2])) > studentQuantile(0.975, fit.residualDf);
    });
    expect(rate).toBeGreaterThan(0.1);
  });

  it('controlled series with placebos: at most 6 %', () => {
    const trials = repetitions(25, 1500);
    const rate = rateOf(2, trials, (random) => {
      const others = Array.from({ length: 8 }, () => autocorrelated(random, 24, 0.3));
      const outcome = controlledSeries(autocorrelated(random, 24, 0.3), others, { changeAt: 13 });
      return !isUndefined(outcome) && outcome.verdict === 'effect';
    });
    expect(rate).toBeLessThan(0.06 + slack(0.06, trials));
  });

  it.each([
    [8, 4],
    [12, 5],
    [14, 1],
  ])('difference in differences over %i clusters, %i treated: the exact p never exceeds 5 %', (clusters, treated) => {
    const trials = repetitions(400, 10_000);
    const rate = rateOf(3, trials, (random) => {
      const rows = Array.from({ length: clusters }, (_, cluster) => cluster).flatMap((cluster) => {
        const place = 0.3 * random.normal();
        return [false, true].flatMap((post) => {
          const moved = place + 0.15 * random.normal();
          return Array.from({ length: 12 }, () => ({
            y: random.category(ratingShapes['mostly 5']!) + 1 + moved,
            treated: cluster < treated,
            post,
            cluster,
          }));
        });
      });
      const outcome = differenceInDifferences(rows);
      return !isUndefined(outcome) && claims(outcome.permutationP);
    });
    expect(rate).toBeLessThan(0.05 + slack(0.05, trials));
  });
});

describe('power is what the planning functions promise', () => {
  it('of two means and of two shares', () => {
    const means = rateOf(11, times, (random) => {
      const draw = (shift: number) => Array.from({ length: 64 }, () => shift + random.normal());
      const outcome = welchT(draw(0.5), draw(0));
      return !isUndefined(outcome) && claims(outcome.p);
    });
    expect(Math.abs(means - powerOfMeans(64, 0.5, 0.05))).toBeLessThan(slack(0.8, times) + 0.005);
    const shares = rateOf(12, times, (random) => {
      const draw = (p: number) => drawCounts(random, [1 - p, p], 294)[1]!;
      const outcome = proportionDifference({ successes: draw(0.8), n: 294 }, { successes: draw(0.7), n: 294 });
      return !isUndefined(outcome) && (outcome.lower > 0 || outcome.upper < 0);
    });
    expect(Math.abs(shares - powerOfProportions(294, 0.7, 0.8, 0.05))).toBeLessThan(slack(0.8, times) + 0.02);
  });
});
