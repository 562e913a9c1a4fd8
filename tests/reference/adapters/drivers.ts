// Reference adapters: drivers of satisfaction, importance–performance, gaps.
import { dominanceAnalysis } from '#statistics/dominance-analysis.ts';
import { driverBootstrap } from '#statistics/driver-bootstrap.ts';
import { driverImportance } from '#statistics/driver-importance.ts';
import { importancePerformance } from '#statistics/importance-performance.ts';
import { momentsByGroup, momentsOf, productIndex } from '#statistics/moments.ts';
import { ordinalShapley } from '#statistics/ordinal-shapley.ts';
import { firthLogistic } from '#statistics/firth-logistic.ts';
import { isUndefined } from '#statistics/outcome.ts';
import { penaltyReward } from '#statistics/penalty-reward.ts';
import { proportionalOdds } from '#statistics/proportional-odds.ts';
import { relativeWeights } from '#statistics/relative-weights.ts';
import { seededRandom } from '#statistics/seeded-random.ts';
import { servqualGap } from '#statistics/servqual-gap.ts';
import { generatedDriverColumns, type GeneratedDrivers, limitsPair, list, rows } from './case-data.ts';

interface OrdinalInput {
  y: (number | null)[];
  X: (number | null)[][];
  weights?: number[];
}

interface Covariance {
  covariance: number[][];
}

export const drivers = {
  driver_importance: (input: Covariance) => driverImportance(rows(input.covariance)),
  relative_weights: (input: Covariance) => relativeWeights(rows(input.covariance)),
  dominance: (input: Covariance) => dominanceAnalysis(rows(input.covariance)),

  ipa: (
    input: { importance: (number | null)[]; performance: (number | null)[] },
    params: { crosshair?: 'mean' | 'median' },
  ) => importancePerformance(list(input.importance), list(input.performance), params.crosshair ?? 'mean'),

  servqual_gap: (
    input: { perception: (number | null)[]; expectation: (number | null)[] },
    params: { conf?: number },
  ) => {
    const got = servqualGap(list(input.perception), list(input.expectation), params.conf ?? 0.95);
    return isUndefined(got) ? got : { ...got, interval: limitsPair(got.interval) };
  },

  driver_importance_large: (input: GeneratedDrivers) => {
    const columns = generatedDriverColumns(input).map((column) => column.map((value) => value - 1));
    const moments = momentsOf(columns).patterns.get(2 ** columns.length - 1)!;
    const covariance = columns.map((_, i) =>
      columns.map((_unused, j) => {
        const product = moments.products[productIndex(Math.min(i, j), Math.max(i, j), columns.length)]!;
        return (product - (moments.sums[i]! * moments.sums[j]!) / moments.n) / (moments.n - 1);
      }),
    );
    return { covariance, ...driverImportance(covariance) };
  },

  driver_bootstrap: (input: GeneratedDrivers, params: { conf?: number; replicates?: number }) => {
    const columns = generatedDriverColumns(input).map((column) => column.map((value) => value - 1));
    const random = seededRandom(20_240_601);
    // As many groups as answers is the ordinary bootstrap; beyond that random groups stand for them.
    const groups = Math.min(input.n, 10_000);
    const groupOf = Uint16Array.from({ length: input.n }, (_, row) =>
      groups === input.n ? row : random.integer(groups),
    );
    const got = driverBootstrap(momentsByGroup(columns, groupOf, groups), random, {
      replicates: params.replicates ?? 2000,
      confidence: params.conf ?? 0.95,
    });
    if (isUndefined(got)) return got;
    return { ...got, lower: got.limits.map(({ lower }) => lower), upper: got.limits.map(({ upper }) => upper) };
  },

  ordinal_shapley: (input: OrdinalInput) => ordinalShapley(list(input.y), rows(input.X)),
  proportional_odds: (input: OrdinalInput) =>
    proportionalOdds(list(input.y), rows(input.X), input.weights === undefined ? undefined : list(input.weights)),
  firth_logistic: (input: { X: number[][]; y: number[] }) => {
    const got = firthLogistic(rows(input.X), list(input.y));
    return isUndefined(got) ? got : { ...got, coef: got.coefficients, se: got.standardErrors };
  },
  prca: (input: OrdinalInput, params: { low?: number; high?: number }) =>
    penaltyReward(list(input.y), rows(input.X), params.low ?? 2, params.high ?? 5),
};
