// NPS: worked example, agreement of all, no answers.
import { describe, expect, it } from 'vitest';
import { netPromoterScore } from './net-promoter-score.ts';
import { isUndefined } from './outcome.ts';

describe('netPromoterScore', () => {
  it('gives the values of the worked example', () => {
    const score = netPromoterScore({ promoters: 60, passives: 25, detractors: 15 });
    if (isUndefined(score)) throw new Error(score.reason);
    expect(score.nps).toBeCloseTo(45, 12);
    expect(score.se).toBeCloseTo(7.4, 2);
    expect(score.wald.lower).toBeCloseTo(30.5, 1);
    expect(score.wald.upper).toBeCloseTo(59.5, 1);
  });

  it('keeps a width when all agree', () => {
    expect(netPromoterScore({ promoters: 10, passives: 0, detractors: 0 })).toMatchObject({
      nps: 100,
      wald: { lower: 100, upper: 100 },
      adjustedWald: { upper: 100 },
    });
  });

  it('answers undefined without answers or with impossible counts', () => {
    expect(netPromoterScore({ promoters: 0, passives: 0, detractors: 0 }).kind).toBe('too-few-answers');
    expect(netPromoterScore({ promoters: -1, passives: 2, detractors: 0 }).kind).toBe('undefined');
    expect(netPromoterScore({ promoters: 1, passives: 2, detractors: 0 }, 2).kind).toBe('undefined');
  });
});
