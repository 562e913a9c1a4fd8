// Data as they can occur, gaps, zeros, constants, extremes: every number that comes back is finite, and nothing throws.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestWorst } from '#statistics/best-worst.ts';
import { betaBinomial } from '#statistics/beta-binomial.ts';
import { bradleyTerry } from '#statistics/bradley-terry.ts';
import { caseMix } from '#statistics/case-mix.ts';
import { cohenKappa } from '#statistics/cohen-kappa.ts';
import { cronbachAlpha } from '#statistics/cronbach-alpha.ts';
import { dominanceAnalysis } from '#statistics/dominance-analysis.ts';
import { driverBootstrap } from '#statistics/driver-bootstrap.ts';
import { driverImportance } from '#statistics/driver-importance.ts';
import { emCovariance } from '#statistics/em-covariance.ts';
import { expectedRank } from '#statistics/expected-rank.ts';
import { firthLogistic } from '#statistics/firth-logistic.ts';
import { funnel } from '#statistics/funnel.ts';
import { importancePerformance } from '#statistics/importance-performance.ts';
import { intraclassCorrelation } from '#statistics/intraclass-correlation.ts';
import { jamesStein } from '#statistics/james-stein.ts';
import { kishEffectiveSize } from '#statistics/kish-effective-size.ts';
import { krippendorffAlpha } from '#statistics/krippendorff-alpha.ts';
import { logisticRegression } from '#statistics/logistic-regression.ts';
import { logOddsDirichlet } from '#statistics/log-odds-dirichlet.ts';
import { momentsByGroup } from '#statistics/moments.ts';
import { momentsOfRows } from '#statistics/moments-of-rows.ts';
import { omegaTotal } from '#statistics/omega-total.ts';
import { ordinalShapley } from '#statistics/ordinal-shapley.ts';
import { pairwiseCovariance } from '#statistics/pairwise-covariance.ts';
import { partialPooling } from '#statistics/partial-pooling.ts';
import { penaltyReward } from '#statistics/penalty-reward.ts';
import { proportionalOdds } from '#statistics/proportional-odds.ts';
import { rake } from '#statistics/raking.ts';
import { relativeWeights } from '#statistics/relative-weights.ts';
import { rubinPool } from '#statistics/rubin-pool.ts';
import { seededRandom } from '#statistics/seeded-random.ts';
import { servqualGap } from '#statistics/servqual-gap.ts';
import { surveyMean } from '#statistics/survey-mean.ts';
import { surveyProportion } from '#statistics/survey-proportion.ts';
import { tfIdf } from '#statistics/tf-idf.ts';
import { rounds } from './repeated.ts';

/** Paths of numbers that are not finite; empty when all is well. */
function notFinite(value: unknown, path = 'result'): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} = ${value}`];
  if (ArrayBuffer.isView(value)) return notFinite(Array.from(value as Float64Array), path);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => notFinite(part, `${path}.${key}`));
}

const rating = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 5 }) },
  { weight: 1, arbitrary: fc.constant(null) },
);
const value = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.constant(4.1),
  fc.constant(0),
  fc.constant(1e9),
  fc.constant(1e-9),
);
const weight = fc.oneof(fc.constant(0), fc.constant(1), fc.double({ min: 0, max: 1e6, noNaN: true }));
const list = <T>(item: fc.Arbitrary<T>, longest = 9): fc.Arbitrary<T[]> => fc.array(item, { maxLength: longest });
/** Rows of equal length. */
const table = <T>(item: fc.Arbitrary<T>, most = 4): fc.Arbitrary<T[][]> =>
  fc.integer({ min: 1, max: most }).chain((width) => list(fc.array(item, { minLength: width, maxLength: width }), 10));
const covariance = table(value).map((rows) =>
  (rows[0] ?? []).map((_, i) => (rows[0] ?? []).map((_u, j) => rows.reduce((sum, row) => sum + row[i]! * row[j]!, 0))),
);
const counts = list(
  fc.integer({ min: 0, max: 60 }).chain((n) => fc.integer({ min: 0, max: n }).map((x): [number, number] => [x, n])),
);
const numbers = table(value).map((rows) =>
  rows.map((row): [number[], number] => [row, Math.abs(Math.trunc(row[0]!)) % 2]),
);

const METHODS: Record<string, fc.Arbitrary<unknown>> = {
  kish: list(weight).map((weights) => kishEffectiveSize(weights)),
  raking: list(fc.tuple(fc.constantFrom('a', 'b', 'c', null), fc.constantFrom('x', 'y'), weight)).chain((rows) =>
    fc.tuple(weight, weight, weight).map(([a, b, y]) =>
      rake(
        { one: rows.map(([name]) => name), two: rows.map(([, name]) => name) },
        { one: { a, b, c: 1 }, two: { x: 1, y } },
        rows.map(([, , w]) => w),
        { maxIterations: 50 },
      ),
    ),
  ),
  survey: list(fc.tuple(rating, weight, fc.constantFrom('a', 'b'), fc.constantFrom('p', 'q', 'r'))).map((rows) => {
    const design = {
      weights: rows.map(([, w]) => w),
      strata: rows.map(([, , stratum]) => stratum),
      clusters: rows.map(([, , , cluster]) => cluster),
    };
    const yes = rows.map(([answer]) => (answer === null ? null : Number(answer > 3)));
    return [
      surveyMean(
        rows.map(([answer]) => answer),
        design,
      ),
      surveyProportion(yes, design),
    ];
  }),
  drivers: covariance.map((matrix) => [driverImportance(matrix), relativeWeights(matrix), dominanceAnalysis(matrix)]),
  bootstrap: table(fc.constantFrom(0, 1, 4, 4, 253)).map((rows) => {
    const columns = (rows[0] ?? []).map((_, j) => Uint8Array.from(rows, (row) => row[j]!));
    const groups = momentsByGroup(
      columns,
      Uint16Array.from(rows, (_, row) => row),
      rows.length,
    );
    return (['complete', 'em'] as const).map((missing) =>
      driverBootstrap(groups, seededRandom(1), { replicates: 10, missing }),
    );
  }),
  ordered: table(rating).map((rows) => {
    const [y, x] = [rows.map((row) => row[0]!), rows.map((row) => row.slice(1))];
    return [proportionalOdds(y, x), ordinalShapley(y, x), penaltyReward(y, x, 2, 5)];
  }),
  binary: numbers.map((rows) => {
    const [x, y] = [rows.map(([row]) => row), rows.map(([, event]) => event)];
    return [
      logisticRegression(x, y),
      firthLogistic(x, y),
      caseMix(
        y,
        x,
        y.map((_, row) => `${row % 3}`),
      ),
    ];
  }),
  performance: table(fc.oneof(value, fc.constant(null)), 2).map((rows) => {
    const [one, other] = [rows.map((row) => row[0]!), rows.map((row) => row[1] ?? null)];
    return [importancePerformance(one, other), servqualGap(one, other), expectedRank(one, other)];
  }),
  gaps: table(fc.oneof(value, fc.constant(null)), 3).map((rows) => {
    const { moments, centre } = momentsOfRows(rows);
    return [emCovariance(moments, { centre, maxIterations: 300 }), pairwiseCovariance(moments)];
  }),
  pooling: list(fc.tuple(value, weight)).map((rows) => {
    const [values, variances] = [rows.map(([y]) => y), rows.map(([, v]) => v)];
    return [partialPooling(values, variances), jamesStein(values, 2), rubinPool(values, variances)];
  }),
  shares: counts.map((units) => {
    const [x, n] = [units.map(([yes]) => yes), units.map(([, all]) => all)];
    return [funnel(x, n), betaBinomial(x, n), bestWorst(x, x.toReversed(), n)];
  }),
  agreement: table(rating).map((rows) => [
    cronbachAlpha(rows),
    omegaTotal(rows),
    intraclassCorrelation(rows),
    ...(['nominal', 'ordinal', 'interval', 'ratio'] as const).map((level) => krippendorffAlpha(rows, level)),
    ...(['unweighted', 'equal', 'squared'] as const).map((kind) => cohenKappa(rows, kind)),
  ]),
  words: list(list(fc.constantFrom('kolejka', 'parking', 'okienko'))).map((documents) => tfIdf(documents)),
  groups: list(fc.tuple(fc.nat(9), fc.nat(9), fc.constantFrom(0, 0.5, 2))).map((words) =>
    logOddsDirichlet(
      words.map(([a]) => a),
      words.map(([, b]) => b),
      words.map(([, , prior]) => prior),
    ),
  ),
  votes: fc
    .integer({ min: 0, max: 5 })
    .chain((k) => {
      const row = fc.array(fc.constantFrom(0, 0, 1, 7, 1e6), { minLength: k, maxLength: k });
      return fc.array(row, { minLength: k, maxLength: k });
    })
    .map((wins) => bradleyTerry(wins)),
};

describe('data as they can occur', () => {
  it.each(Object.keys(METHODS))('%s: only finite numbers, nothing thrown', (name) => {
    fc.assert(
      fc.property(METHODS[name]!, (result) => {
        expect(notFinite(result)).toEqual([]);
      }),
      { numRuns: rounds(150), seed: 20 },
    );
  });
});
