// The exact randomisation test: worked example, equal to a brute-force count, sides missing, too many assignments.
import { describe, expect, it } from 'vitest';
import { isUndefined } from './outcome.ts';
import { combinations, randomisationP } from './randomisation-test.ts';

const units = (treated: number[], others: number[]) => [
  ...treated.map((change) => ({ change, treated: true })),
  ...others.map((change) => ({ change, treated: false })),
];

describe('randomisationP', () => {
  it('gives the values of the worked example', () => {
    const test = randomisationP(units([1], [0, 0.1]));
    if (isUndefined(test)) throw new Error(test.reason);
    expect(test.p).toBeCloseTo(1 / 3, 14);
    expect(test.assignments).toBe(3);
    expect(combinations(8, 4)).toBe(70);
    expect(combinations(5, 0)).toBe(1);
  });

  it('counts as brute force over all subsets does', () => {
    const changes = [0.3, 0.1, 0.25, -0.1, 0.05, 0, 0.3];
    const treated = 3;
    const statistic = (mask: number) => {
      let inside = 0;
      let outside = 0;
      changes.forEach((change, i) => {
        if ((mask & (1 << i)) !== 0) inside += change;
        else outside += change;
      });
      return Math.abs(inside / treated - outside / (changes.length - treated));
    };
    const masks = Array.from({ length: 128 }, (_, mask) => mask).filter(
      (mask) => mask.toString(2).replaceAll('0', '').length === treated,
    );
    const p = masks.filter((mask) => statistic(mask) >= statistic(0b111) - 1e-12).length / masks.length;
    expect(randomisationP(units(changes.slice(0, 3), changes.slice(3)))).toMatchObject({ p, assignments: 35 });
  });

  it('answers undefined for one side only and for too many assignments', () => {
    expect(randomisationP(units([1, 2], [])).kind).toBe('too-few-answers');
    expect(randomisationP([]).kind).toBe('too-few-answers');
    const many = Array.from({ length: 12 }, (_, i) => i);
    expect(randomisationP(units(many, many)).kind).toBe('undefined');
  });
});
