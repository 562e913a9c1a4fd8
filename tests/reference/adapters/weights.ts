// Reference adapters: weights and survey designs.
import { kishEffectiveSize } from '#statistics/kish-effective-size.ts';
import { isUndefined } from '#statistics/outcome.ts';
import { collectCells, rakeCells } from '#statistics/raking-cells.ts';
import { rake, type RakingOptions } from '#statistics/raking.ts';
import type { SurveyDesign } from '#statistics/linearised-variance.ts';
import { surveyMean } from '#statistics/survey-mean.ts';
import { surveyProportion } from '#statistics/survey-proportion.ts';
import { limitsPair, list, weyl } from './case-data.ts';

interface DesignInput {
  y?: (number | null)[];
  x?: (number | null)[];
  weights?: (number | null)[];
  strata?: string[];
  cluster?: string[];
  fpc?: number[];
}

function design(input: DesignInput): SurveyDesign {
  return {
    ...(input.weights ? { weights: list(input.weights) } : {}),
    ...(input.strata ? { strata: list(input.strata) } : {}),
    ...(input.cluster ? { clusters: list(input.cluster) } : {}),
    ...(input.fpc ? { populationSizes: list(input.fpc) } : {}),
  };
}

interface RakingInput {
  factors: Record<string, (string | null)[]>;
  margins: Record<string, Record<string, number>>;
  weights?: number[];
}

interface LargeRakingInput {
  n: number;
  aJ: number[];
  marginShares: Record<string, number[]>;
}

export const weights = {
  kish: (input: { weights: number[] }) => kishEffectiveSize(list(input.weights)),

  raking: (input: RakingInput, params: RakingOptions) => {
    const factors = Object.fromEntries(
      Object.entries(input.factors ?? {}).map(([name, values]) => [
        name,
        list<string | number | null>(values).map((value) => (value === null ? null : String(value))),
      ]),
    );
    const rows = Object.values(factors)[0]?.length ?? 0;
    const weights = input.weights === undefined ? Array.from({ length: rows }, () => 1) : list(input.weights);
    const got = rake(factors, input.margins ?? {}, weights, params);
    return isUndefined(got) ? { converged: false, unreachable: {}, weights: got, nEff: got, deff: got } : got;
  },

  raking_large: (input: LargeRakingInput, params: { tolerance?: number }) => {
    const { codes, sizes } = largeCategories(
      input.n,
      input.aJ,
      Object.values(input.marginShares).map((shares) => shares.length),
    );
    const { cells, cellOfRow } = collectCells(codes, sizes, new Float64Array(input.n).fill(1));
    const targets = Object.values(input.marginShares).map((shares) => shares.map((share) => share * input.n));
    const fit = rakeCells(cells, targets, params.tolerance ?? 1e-9, 1000);
    const raked = Float64Array.from(cellOfRow, (cell) => fit.factor[cell]!);
    const kish = kishEffectiveSize(raked);
    return {
      kishDeff: isUndefined(kish) ? kish : kish.deff,
      maxWeight: Math.max(...fit.factor),
      minWeight: Math.min(...fit.factor),
      first10: [...raked.subarray(0, 10)],
      cells: cells.weight.length,
    };
  },

  survey_mean: (input: DesignInput, params: { conf?: number }) => {
    const got = surveyMean(list(input.y), design(input), params.conf ?? 0.95);
    return isUndefined(got) ? got : { ...got, t: limitsPair(got.interval) };
  },

  survey_proportion: (input: DesignInput, params: { conf?: number }) => {
    const got = surveyProportion(list(input.x), design(input), params.conf ?? 0.95);
    return isUndefined(got) ? got : { p: got.share, se: got.se, interval: limitsPair(got.interval) };
  },
};

/** The recipe of raking_large: four skewed margins of 3, 6, 16 and 8 levels. */
export function largeCategories(
  n: number,
  aJ: readonly number[],
  sizes: readonly number[] = [3, 6, 16, 8],
): { codes: Uint8Array[]; sizes: readonly number[] } {
  const [a, b, c, d] = sizes as [number, number, number, number];
  const codes = Array.from({ length: 4 }, () => new Uint8Array(n));
  for (let row = 0; row < n; row++) {
    const u = aJ.map((multiplier) => weyl(row + 1, multiplier));
    codes[0]![row] = Math.floor(u[0]! ** 2 * a);
    codes[1]![row] = Math.floor(u[1]! * b);
    codes[2]![row] = Math.floor(u[2]! ** 1.5 * c);
    codes[3]![row] = Math.floor(((u[3]! + u[0]!) / 2) * d);
  }
  return { codes, sizes };
}
