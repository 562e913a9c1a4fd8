// Reference adapters: drivers of satisfaction, importance–performance, gaps.
import { dominanceAnalysis } from '#statistics/dominance-analysis.ts';
import { driverImportance } from '#statistics/driver-importance.ts';
import { importancePerformance } from '#statistics/importance-performance.ts';
import { isUndefined } from '#statistics/outcome.ts';
import { relativeWeights } from '#statistics/relative-weights.ts';
import { servqualGap } from '#statistics/servqual-gap.ts';
import { limitsPair } from './case-data.ts';

interface Covariance {
  covariance: number[][];
}

export const drivers = {
  driver_importance: (input: Covariance) => driverImportance(input.covariance),
  relative_weights: (input: Covariance) => relativeWeights(input.covariance),
  dominance: (input: Covariance) => dominanceAnalysis(input.covariance),

  ipa: (
    input: { importance: (number | null)[]; performance: (number | null)[] },
    params: { crosshair?: 'mean' | 'median' },
  ) => importancePerformance(input.importance, input.performance, params.crosshair ?? 'mean'),

  servqual_gap: (
    input: { perception: (number | null)[]; expectation: (number | null)[] },
    params: { conf?: number },
  ) => {
    const got = servqualGap(input.perception, input.expectation, params.conf ?? 0.95);
    return isUndefined(got) ? { interval: [null, null] } : { ...got, interval: limitsPair(got.interval) };
  },
};
