// The probability laws against values of 50-digit arithmetic, at relative precision 1e-10, tails included.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as laws from './distributions.ts';
import { betaLogitQuantile, betaTails } from './incomplete-beta.ts';
import { gammaQuantile, gammaTails } from './incomplete-gamma.ts';
import { deviancePart, stirlingError } from './log-gamma.ts';

const table = { ...laws };
type Law = keyof typeof laws;
const values = JSON.parse(
  readFileSync(new URL('../../tests/reference/distribution-values.json', import.meta.url), 'utf8'),
) as [Law, number[], number][];

function call(law: Law, ...parameters: number[]): number {
  return (table[law] as (...parameters: number[]) => number)(...parameters);
}

describe('distributions', () => {
  it('agrees with 50-digit arithmetic to 1e-12, far tails included', () => {
    expect(values.length).toBeGreaterThan(100);
    for (const [law, parameters, expected] of values) {
      const error = Math.abs(call(law, ...parameters) - expected);
      expect(error, `${law}(${parameters.join(', ')})`).toBeLessThanOrEqual(1e-12 * Math.abs(expected) + 1e-300);
    }
  });

  it('inverts its own distribution functions', () => {
    const pairs: [Law, Law, number[]][] = [
      ['normalQuantile', 'normalCdf', []],
      ['studentQuantile', 'studentCdf', [3]],
      ['studentQuantile', 'studentCdf', [0.8]],
      ['studentQuantile', 'studentCdf', [1e6]],
      ['betaQuantile', 'betaCdf', [3, 50]],
      ['betaQuantile', 'betaCdf', [4.5e8, 5.5e8]],
      ['chiSquaredQuantile', 'chiSquaredCdf', [1]],
      ['chiSquaredQuantile', 'chiSquaredCdf', [1e6]],
      ['fQuantile', 'fCdf', [3, 7]],
    ];
    for (const [quantile, cdf, parameters] of pairs) {
      for (const p of [1e-40, 1e-10, 1e-3, 0.025, 0.3, 0.5, 0.77, 0.975, 0.999999]) {
        const back = call(cdf, call(quantile, p, ...parameters), ...parameters);
        expect(Math.abs(back / p - 1), `${quantile} ${p} ${parameters.join(' ')}`).toBeLessThan(1e-10);
      }
    }
  });

  it('gives the values of the worked examples', () => {
    expect(laws.logGamma(5)).toBeCloseTo(3.178053830347946, 14);
    expect(stirlingError(10)).toBeCloseTo(0.008330563433362871, 15);
    expect(deviancePart(10, 10)).toBe(0);
    expect(laws.normalDensity(0)).toBeCloseTo(0.3989422804014327, 15);
    expect(laws.normalCdf(1.96)).toBeCloseTo(0.9750021048517795, 15);
    expect(laws.normalUpperTail(10) / 7.619853024160527e-24).toBeCloseTo(1, 12);
    expect(laws.normalTwoSidedP(1.959963984540054)).toBeCloseTo(0.05, 14);
    expect(laws.normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14);
    expect(laws.studentCdf(0, 5)).toBe(0.5);
    expect(laws.studentTwoSidedP(2.2281388519862744, 10)).toBeCloseTo(0.05, 14);
    expect(laws.studentQuantile(0.975, 10)).toBeCloseTo(2.2281388519862744, 12);
    expect(laws.chiSquaredCdf(3.841458820694124, 1)).toBeCloseTo(0.95, 14);
    expect(laws.chiSquaredUpperTail(3.841458820694124, 1)).toBeCloseTo(0.05, 14);
    expect(laws.chiSquaredQuantile(0.95, 1)).toBeCloseTo(3.841458820694124, 12);
    expect(laws.fCdf(4.964602743730714, 1, 10)).toBeCloseTo(0.95, 13);
    expect(laws.fUpperTail(4.964602743730714, 1, 10)).toBeCloseTo(0.05, 13);
    expect(laws.fQuantile(0.95, 1, 10)).toBeCloseTo(4.964602743730714, 11);
    expect(laws.betaCdf(0.5, 2, 2)).toBeCloseTo(0.5, 15);
    expect(laws.betaUpperTail(0.5, 2, 2)).toBeCloseTo(0.5, 15);
    expect(laws.betaQuantile(0.025, 1, 8)).toBeCloseTo(1 - 0.975 ** (1 / 8), 14);
    expect(betaTails(0.3, 0.7, 1, 1).lower).toBeCloseTo(0.3, 15);
    expect(betaLogitQuantile(0.5, 2, 2)).toBeCloseTo(0, 14);
    expect(gammaTails(1, 1).upper).toBeCloseTo(1 / Math.E, 15);
    expect(gammaQuantile(1 - Math.exp(-1), 1)).toBeCloseTo(1, 14);
    expect(laws.binomialProbability(2, 4, 0.5)).toBeCloseTo(0.375, 15);
    expect(laws.binomialCdf(1, 2, 0.5)).toBeCloseTo(0.75, 15);
    expect(laws.binomialUpperTail(1, 2, 0.5)).toBeCloseTo(0.25, 15);
    expect(laws.binomialQuantile(0.05, 99, 0.5)).toBe(41);
    expect(laws.noncentralTUpperTail(2, 10, 2)).toBeCloseTo(0.5190268471820931, 12);
    expect(laws.noncentralTCdf(0, 5, 0)).toBeCloseTo(0.5, 13);
  });

  it('stays inside its range at the edges', () => {
    expect(laws.normalQuantile(0)).toBe(-Infinity);
    expect(laws.betaQuantile(0, 2, 3)).toBe(0);
    expect(laws.betaQuantile(1, 2, 3)).toBe(1);
    expect(laws.studentCdf(Infinity, 3)).toBe(1);
    expect(laws.chiSquaredUpperTail(0, 4)).toBe(1);
    expect(laws.fUpperTail(0, 2, 4)).toBe(1);
    expect(laws.binomialCdf(-1, 10, 0.2)).toBe(0);
    expect(laws.binomialCdf(10, 10, 0.2)).toBe(1);
    expect(laws.binomialProbability(0, 10, 0)).toBe(1);
    expect(laws.binomialProbability(10, 10, 1)).toBe(1);
  });
});
