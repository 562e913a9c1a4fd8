// Least squares: the worked example, Longley's badly conditioned data, and collinear columns.
import { describe, expect, it } from 'vitest';
import { leastSquares } from './least-squares.ts';
import { isUndefined } from './outcome.ts';

const longley = [
  [83, 234289, 2356, 1590, 107608, 1947, 60323],
  [88.5, 259426, 2325, 1456, 108632, 1948, 61122],
  [88.2, 258054, 3682, 1616, 109773, 1949, 60171],
  [89.5, 284599, 3351, 1650, 110929, 1950, 61187],
  [96.2, 328975, 2099, 3099, 112075, 1951, 63221],
  [98.1, 346999, 1932, 3594, 113270, 1952, 63639],
  [99, 365385, 1870, 3547, 115094, 1953, 64989],
  [100, 363112, 3578, 3350, 116219, 1954, 63761],
  [101.2, 397469, 2904, 3048, 117388, 1955, 66019],
  [104.6, 419180, 2822, 2857, 118734, 1956, 67857],
  [108.4, 442769, 2936, 2798, 120445, 1957, 68169],
  [110.8, 444546, 4681, 2637, 121950, 1958, 66513],
  [112.6, 482704, 3813, 2552, 123366, 1959, 68655],
  [114.2, 502601, 3931, 2514, 125368, 1960, 69564],
  [115.7, 518173, 4806, 2572, 127852, 1961, 69331],
  [116.9, 554894, 4007, 2827, 130081, 1962, 70551],
];

describe('leastSquares', () => {
  it('gives the values of the worked example', () => {
    const fit = leastSquares(
      [
        [1, 1],
        [1, 2],
        [1, 3],
      ],
      [2, 4, 6],
    );
    if (isUndefined(fit)) throw new Error(fit.reason);
    expect(fit.coefficients[0]).toBeCloseTo(0, 13);
    expect(fit.coefficients[1]).toBeCloseTo(2, 13);
    expect(fit.residualDf).toBe(1);
  });

  it('reproduces the certified values of the Longley data (NIST)', () => {
    const fit = leastSquares(
      longley.map((row) => [1, ...row.slice(0, 6)]),
      longley.map((row) => row[6]!),
    );
    if (isUndefined(fit)) throw new Error(fit.reason);
    const certified = [
      -3482258.63459582, 15.0618722713733, -0.35819179292591e-1, -2.02022980381683, -1.03322686717359,
      -0.511041056535807e-1, 1829.15146461355,
    ];
    certified.forEach((value, j) => expect(fit.coefficients[j]! / value).toBeCloseTo(1, 8));
    const sigma = Math.sqrt(fit.residualSumOfSquares / fit.residualDf);
    expect(sigma).toBeCloseTo(304.854073561965, 6);
    expect(sigma * Math.sqrt(fit.inverseCrossProduct[0]![0]!)).toBeCloseTo(890420.383607373, 1);
  });

  it('says so for collinear columns and too few rows', () => {
    expect(
      isUndefined(
        leastSquares(
          [
            [1, 2],
            [2, 4],
            [3, 6],
          ],
          [1, 2, 3],
        ),
      ),
    ).toBe(true);
    expect(isUndefined(leastSquares([[1, 2]], [1]))).toBe(true);
    expect(isUndefined(leastSquares([[0], [0]], [1, 2]))).toBe(true);
  });
});
