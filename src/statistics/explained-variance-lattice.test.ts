// The lattice of R²: every subset against a plain regression, repeated drivers, and the Shapley split.
import { describe, expect, it } from 'vitest';
import {
  explainedVarianceLattice,
  latticeShapley,
  latticeWorkspace,
  subsetSizes,
} from './explained-variance-lattice.ts';
import { isUndefined } from './outcome.ts';
import { solveLinear } from './linear-algebra.ts';

/** Correlations of four drivers; the response is the last variable. */
const CORRELATION = [
  [1, 0.5, 0.2, 0.1, 0.6],
  [0.5, 1, 0.3, 0.4, 0.5],
  [0.2, 0.3, 1, -0.2, 0.3],
  [0.1, 0.4, -0.2, 1, 0.2],
  [0.6, 0.5, 0.3, 0.2, 1],
];

function latticeOf(correlation: readonly (readonly number[])[]): Float64Array {
  const workspace = latticeWorkspace(correlation.length - 1);
  workspace.levels[0]!.set(correlation.flat());
  return explainedVarianceLattice(workspace);
}

describe('explainedVarianceLattice', () => {
  it('is the regression R² of each subset', () => {
    const lattice = latticeOf(CORRELATION);
    for (let mask = 1; mask < 16; mask++) {
      const members = [0, 1, 2, 3].filter((at) => mask & (1 << at));
      const response = members.map((at) => CORRELATION[at]![4]!);
      const beta = solveLinear(
        members.map((i) => members.map((j) => CORRELATION[i]![j]!)),
        response,
      );
      if (isUndefined(beta)) throw new Error(beta.reason);
      expect(lattice[mask]).toBeCloseTo(
        beta.reduce((sum, value, at) => sum + value * response[at]!, 0),
        13,
      );
    }
  });

  it('lets a repeated driver, and one that never varies, add nothing', () => {
    const twin = [
      [1, 1, 0, 0.5],
      [1, 1, 0, 0.5],
      [0, 0, 0, 0],
      [0.5, 0.5, 0, 1],
    ];
    expect([...latticeOf(twin)]).toEqual([0, 0.25, 0.25, 0.25, 0, 0.25, 0.25, 0.25]);
  });
});

describe('latticeShapley', () => {
  it('averages the gains over all orders and adds up to the whole', () => {
    const lattice = latticeOf(CORRELATION);
    const orders = permutations([0, 1, 2, 3]);
    const expected = [0, 0, 0, 0];
    for (const order of orders) {
      let mask = 0;
      for (const driver of order) {
        expected[driver]! += (lattice[mask | (1 << driver)]! - lattice[mask]!) / orders.length;
        mask |= 1 << driver;
      }
    }
    const got = latticeShapley(lattice, 4);
    expect([...got]).toEqual(expected.map((value) => expect.closeTo(value, 13)));
    expect(got.reduce((sum, value) => sum + value, 0)).toBeCloseTo(lattice[15]!, 13);
  });

  it('splits nothing among nobody', () => {
    expect([...latticeShapley(new Float64Array(1), 0)]).toEqual([]);
  });
});

describe('subsetSizes', () => {
  it('counts the members of each subset', () => {
    expect([...subsetSizes(3)].slice(0, 8)).toEqual([0, 1, 1, 2, 1, 2, 2, 3]);
  });
});

function permutations(values: readonly number[]): number[][] {
  if (values.length <= 1) return [[...values]];
  return values.flatMap((first) =>
    permutations(values.filter((value) => value !== first)).map((rest) => [first, ...rest]),
  );
}
