// Reference adapters: reliability, agreement of raters, words in comments, priorities.
import { bestWorst } from '#statistics/best-worst.ts';
import { bradleyTerry } from '#statistics/bradley-terry.ts';
import { cohenKappa, type KappaWeight } from '#statistics/cohen-kappa.ts';
import { cronbachAlpha } from '#statistics/cronbach-alpha.ts';
import { intraclassCorrelation } from '#statistics/intraclass-correlation.ts';
import { krippendorffAlpha, type MeasurementLevel } from '#statistics/krippendorff-alpha.ts';
import type { SparseTable } from '#statistics/leading-directions.ts';
import { logOddsDirichlet } from '#statistics/log-odds-dirichlet.ts';
import { nonNegativeFactors } from '#statistics/non-negative-factors.ts';
import { omegaTotal } from '#statistics/omega-total.ts';
import { isUndefined } from '#statistics/outcome.ts';
import { tfIdf } from '#statistics/tf-idf.ts';
import { limitsPair, list, rows } from './case-data.ts';

type Ratings = (number | string | null)[][];

function sparseTable(table: readonly (readonly number[])[]): SparseTable {
  const at = (table[0] ?? []).map((_, column) => column);
  return { columns: at.length, rows: table.map((values) => ({ at, values })) };
}

export const agreementAndPriorities = {
  cronbach_alpha: (input: { items: (number | null)[][] }, params: { conf?: number }) => {
    const got = cronbachAlpha(rows(input.items), params.conf ?? 0.95);
    return isUndefined(got) ? got : { ...got, feldt: limitsPair(got.feldt) };
  },
  omega_total: (input: { items: (number | null)[][] }) => omegaTotal(rows(input.items)),
  krippendorff_alpha: (input: { ratings: Ratings }, params: { level?: MeasurementLevel }) =>
    krippendorffAlpha(rows(input.ratings), params.level ?? 'nominal'),
  icc: (input: { ratings: (number | null)[][] }, params: { conf?: number }) =>
    intraclassCorrelation(rows(input.ratings), params.conf ?? 0.95),
  cohen_kappa: (input: { ratings: Ratings }, params: { weight?: KappaWeight }) =>
    cohenKappa(rows(input.ratings), params.weight ?? 'unweighted'),
  tfidf: (input: { documents: string[][] }) => tfIdf(rows(input.documents)),
  non_negative_factors: (input: { table: number[][] }, params: { parts: number }) => {
    const got = nonNegativeFactors(sparseTable(rows(input.table)), params.parts);
    if (isUndefined(got)) return got;
    return { ...got, parts: got.parts.map((part) => [...part]), weights: got.weights.map((weight) => [...weight]) };
  },
  log_odds_dirichlet: (input: { a: number[]; b: number[]; prior: number[] }) =>
    logOddsDirichlet(list(input.a), list(input.b), list(input.prior)),
  bradley_terry: (input: { wins: number[][] }, params: { reference?: number }) =>
    bradleyTerry(rows(input.wins), (params.reference ?? 1) - 1),
  best_worst: (input: { best: number[]; worst: number[]; shown: number[] }) =>
    bestWorst(list(input.best), list(input.worst), list(input.shown)),
};
