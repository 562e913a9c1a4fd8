// Reference adapters: fair comparison of units, pooling of imputations.
import { betaBinomial } from '#statistics/beta-binomial.ts';
import { caseMix } from '#statistics/case-mix.ts';
import { expectedRank } from '#statistics/expected-rank.ts';
import { funnel } from '#statistics/funnel.ts';
import { jamesStein } from '#statistics/james-stein.ts';
import { isUndefined } from '#statistics/outcome.ts';
import { partialPooling } from '#statistics/partial-pooling.ts';
import { rubinPool } from '#statistics/rubin-pool.ts';
import { list, rows } from './case-data.ts';

export const units = {
  empirical_bayes: (input: { y: number[]; v: number[] }) => {
    const got = partialPooling(list(input.y), list(input.v));
    if (isUndefined(got)) return got;
    return { ...got, blupDl: got.blup, blupDlSe: got.blupSe, shrinkageDl: got.shrinkage };
  },
  james_stein: (input: { y: number[]; variance: number }) => jamesStein(list(input.y), input.variance),
  funnel: (input: { x: number[]; n: number[] }, params: { winsorise?: number }) => {
    const got = funnel(list(input.x), list(input.n), params.winsorise ?? 0.1);
    if (isUndefined(got)) return got;
    const { units: each, ...overall } = got;
    const columns = Object.keys(each[0] ?? {}) as (keyof (typeof each)[number])[];
    return { ...overall, ...Object.fromEntries(columns.map((name) => [name, each.map((unit) => unit[name])])) };
  },
  expected_rank: (input: { mean: (number | null)[]; se: (number | null)[] }) =>
    expectedRank(list(input.mean), list(input.se)),
  rubin_pool: (input: { estimates: number[]; variances: number[] }, params: { dfComplete?: number }) =>
    rubinPool(list(input.estimates), list(input.variances), params.dfComplete),
  beta_binomial: (input: { x: number[]; n: number[] }) => betaBinomial(list(input.x), list(input.n)),
  case_mix: (input: { y: number[]; X: number[][]; unit: (string | number)[] }) => {
    const got = caseMix(list(input.y), rows(input.X), list(input.unit).map(String));
    return isUndefined(got) ? got : { ...got, coef: got.coefficients, se: got.standardErrors };
  },
};
