// One unit's change against the others': worked by hand, few units, no spread, and what placebos allow.
import { describe, expect, it } from 'vitest';
import { changeAgainstOthers, placeboCheck, placebosAllowed } from './change-against-others.ts';
import { isUndefined } from './outcome.ts';

const unit = (change: number, variance = 0.04) => ({ change, variance });
const others = [unit(0), unit(0.2), unit(-0.2), unit(0.4)];

describe('changeAgainstOthers', () => {
  it('gives what is worked out by hand: τ² = (5 − 3)/75, error √(0.0667 · 5/4), Student with 3 degrees of freedom', () => {
    const found = changeAgainstOthers([unit(1)], others, { months: 0 });
    if (isUndefined(found)) throw new Error(found.reason);
    expect(found.between).toBeCloseTo(2 / 75, 12);
    expect(found.se).toBeCloseTo(Math.sqrt(1 / 12), 12);
    expect(found.df).toBe(3);
    expect(found.effect.estimate).toBeCloseTo(0.9, 12);
    expect(found.effect.lower).toBeCloseTo(0.9 - 3.182446305284263 / Math.sqrt(12), 9);
    expect(found.own.estimate).toBeCloseTo(1, 12);
    expect(found.others.estimate).toBeCloseTo(0.1, 12);
    expect(found.placebos).toEqual({ count: 4, asLarge: 0, p: 0.2, smallestP: 0.2, agree: true });
  });

  it('never works with less than the sampling variance', () => {
    const alike = changeAgainstOthers([unit(1)], [unit(0), unit(0.001), unit(0), unit(0.001)], { months: 0 });
    if (isUndefined(alike)) throw new Error(alike.reason);
    expect(alike.between).toBe(0);
    expect(alike.se).toBeCloseTo(Math.sqrt(0.04 + 0.01), 12);
  });

  it('judges by months where fewer than four others are', () => {
    const found = changeAgainstOthers([unit(1)], others.slice(0, 2), { months: 20 });
    expect(found).toMatchObject({ df: 20, between: 0, placebos: { count: 2 } });
    expect(changeAgainstOthers([unit(1)], others.slice(0, 1), { months: 20 })).toMatchObject({
      placebos: { count: 0 },
    });
    expect(changeAgainstOthers([unit(1)], others.slice(0, 2), { months: 0 }).kind).toBe('too-few-answers');
  });

  it('takes the plain variance of the changes where sampling is not known, and answers undefined without any', () => {
    const plain = changeAgainstOthers([unit(1, 0)], [unit(0, 0), unit(2, 0), unit(0, 0), unit(2, 0)], { months: 0 });
    expect(plain).toMatchObject({ between: 4 / 3 });
    const flat = [unit(0, 0), unit(0, 0), unit(0, 0), unit(0, 0)];
    expect(changeAgainstOthers([unit(1, 0)], flat, { months: 0 }).kind).toBe('undefined');
    expect(changeAgainstOthers([], others, { months: 9 })).toMatchObject({ kind: 'too-few-answers' });
  });
});

describe('placeboCheck', () => {
  it('counts placebos as large in either direction', () => {
    expect(placeboCheck(3, [0.2, -1.4, 0.9])).toMatchObject({ p: 0.25, agree: true });
    expect(placeboCheck(1, [0.2, -1.4, 0.9])).toMatchObject({ asLarge: 1, p: 0.5, agree: false });
  });

  it('allows one only where 39 others were tried', () => {
    expect([13, 38, 39, 59].map(placebosAllowed)).toEqual([0, 0, 1, 2]);
  });
});
